import type { Message } from '../message.ts';

export const reportMessages = {
  'report.grouping': {
    zh: '报表 {report} 不能按“{by}”分组',
    en: 'report {report} cannot be grouped by "{by}"',
    hint: { zh: '改用其中之一：{choices}', en: 'one of these: {choices}' },
  },
  'report.does-not-foot': {
    zh: '报表 {report} 不平，未输出。共核对 {checks} 项，不符的单元格（行/列，0 行为合计）：{cells}',
    en: 'report {report} does not foot and was not given; of {checks} checks these cells disagree (row/column, row 0 is the total): {cells}',
    hint: {
      zh: '运行 bangfu check 和 bangfu audit verify，查找对不上的记录',
      en: 'run "bangfu check" and "bangfu audit verify" to find the records that disagree',
    },
  },
  'report.where': {
    zh: '筛选条件“{asked}”看不懂',
    en: '"{asked}" is no condition',
    hint: {
      zh: '写成 项=值，如 town=双山街道 或 type=dibao,wubao；可用的项：{fields}',
      en: 'write FIELD=VALUE, for instance type=dibao,wubao; the fields are {fields}',
    },
  },
  'report.where-value': {
    zh: '{field} 没有“{value}”这个值',
    en: '{field} has no value "{value}"',
    hint: { zh: '可用的值：{choices}', en: 'the values are {choices}' },
  },
  'report.kind.town': { zh: '镇街', en: 'town' },
  'report.kind.village': { zh: '村', en: 'village' },
  'report.kind.unit': { zh: '单位', en: 'unit' },
  'report.kind.branch': { zh: '党支部', en: 'branch' },
  'report.kind.cadre': { zh: '干部', en: 'cadre' },
  'report.where-unknown': {
    zh: '没有这个{field:report.kind}：{value}{meant}',
    en: 'no {field:report.kind} {value}{meant}',
    hint: { zh: '写编号、名称或名称中独有的一部分', en: 'give its number, its name or a part that only its name has' },
  },
  'report.where-ambiguous': {
    zh: '“{value}”可以指不止一个{field:report.kind}：{found}',
    en: '"{value}" may be more than one {field:report.kind}: {found}',
    hint: { zh: '改用编号', en: 'give its number instead' },
  },
  'report.reader': {
    zh: '--for 后面写类别和名称，不认得“{given}”',
    en: '--for takes a kind and a name, not "{given}"',
    hint: {
      zh: '类别：{choices}；如 --for unit 民政局',
      en: 'the kinds are {choices}; for instance --for cadre C0007',
    },
  },
  'report.no-reader': {
    zh: '报表 {report} 不能用 {option}',
    en: 'report {report} does not take {option}',
    hint: { zh: '用 report roster', en: 'use report roster' },
  },
  'report.reader-split': {
    zh: '--for 与 --split-by 不能同用',
    en: '--for and --split-by exclude each other',
    hint: {
      zh: '--for 是一个单位、支部或干部的一份，--split-by 是每个单位、镇街或村各一份',
      en: '--for is the part of one unit, branch or cadre, --split-by a part for each unit, town or village',
    },
  },
  'report.not-of-the-list': {
    zh: '报表 {report} 不按名单上的户统计，不能用 --where 和 --split-by',
    en: 'report {report} does not count households of the list; it takes no --where and no --split-by',
  },
  'report.column': {
    zh: '报表 {report} 没有“{column}”这一列{meant}',
    en: 'report {report} has no column "{column}"{meant}',
    hint: { zh: '可选的列：{choices}', en: 'the columns are {choices}' },
  },
  'report.column-twice': {
    zh: '“{column}”这一列要了两次',
    en: 'column "{column}" is asked for twice',
  },
  'report.period': {
    zh: '起止日期颠倒或超出截至日期：{from} 至 {to}，截至 {asOf}',
    en: 'the days are in the wrong order or end after the day of the report: {from} to {to}, as of {asOf}',
    hint: { zh: '--from 不晚于 --to', en: '--from is not after --to' },
  },
  'report.compare-order': {
    zh: '先写较早的一天：{a} 晚于 {b}',
    en: 'the earlier day comes first: {a} is after {b}',
    hint: { zh: '改成 bangfu report compare {b} {a}', en: 'use "bangfu report compare {b} {a}"' },
  },
  'report.unmask-reason': {
    zh: '--unmask 要写明理由',
    en: '--unmask needs a reason',
    hint: {
      zh: '加上 --reason 理由；谁、何时、为何、多少行都会记入审计',
      en: 'add --reason TEXT; who, when, why and how many rows go into the audit log',
    },
  },
  'report.period-line': { zh: '期间 {from} 至 {to}', en: 'from {from} to {to}' },
  'report.where-line': { zh: '范围 {where}', en: 'only {where}' },
  'report.reader-line': { zh: '供{kind:report.kind} {name} 使用', en: 'for {kind:report.kind} {name}' },
  'report.draft': {
    zh: '不平：草稿，不得上报（{breaks} 处不符）',
    en: 'DOES NOT FOOT: a draft, not to be handed in ({breaks?# cell disagrees|# cells disagree})',
  },
  'report.break': {
    zh: '不符：第 {row} 行 {column}：{stated} ≠ {sum}',
    en: 'disagrees: row {row} {column}: {stated} ≠ {sum}',
  },
  'report.note.wan': {
    zh: '万元为四舍五入后的数，合计按分计算后再舍入，与各行之和可能差末位',
    en: 'amounts in ten thousand yuan are rounded; totals are rounded after adding exactly, so they may differ from the rows in the last digit',
  },
  'report.option.where': {
    zh: '只要这些户，如 town=双山街道、type=dibao,wubao；可写多次',
    en: 'only these households, such as type=dibao,wubao; may be repeated',
  },
  'report.option.columns': {
    zh: '要哪些列，按此顺序（英文列名或中文表头，逗号隔开）',
    en: 'which columns, in this order (keys or headings, apart by commas)',
  },
  'report.option.from': {
    zh: '期间的第一天（默认当月 1 日）',
    en: 'the first day of the period (the 1st of the month by default)',
  },
  'report.option.to': { zh: '期间的最后一天（默认 --as-of）', en: 'the last day of the period (--as-of by default)' },
  'report.option.draft': {
    zh: '不平也输出，每页标明“不平”',
    en: 'write a table that does not foot, marked so on every page',
  },
  'report.option.encoding': {
    zh: 'CSV 的编码：utf-8（默认）或 gb18030（gbk）',
    en: 'the encoding of a CSV: utf-8 (default) or gb18030 (gbk)',
  },
  'report.option.for': {
    zh: '只给此单位、支部或干部的户，只含其需要的列',
    en: 'only the households of a unit, branch or cadre, and only the columns that this reader needs',
  },
  'report.option.unmask': {
    zh: '号码不遮盖（记入审计，须写 --reason）',
    en: 'numbers in full (recorded; needs --reason)',
  },
  'report.option.reason': { zh: '不遮盖的理由', en: 'why numbers are wanted in full' },
  'report.summary': { zh: '汇总表和花名册', en: 'summary tables and rosters' },
  'report.list.summary': { zh: '有哪些报表，各有哪些列', en: 'the reports there are and their columns' },
  'report.list.columns': { zh: '列', en: 'columns' },
  'report.option.by': { zh: '每行代表什么', en: 'what a row stands for' },
  'report.scope': {
    zh: '截至 {asOf}    县区 {county}    名单 {programs}    单位：{unit}',
    en: 'as of {asOf}    county {county}    list {programs}    unit: {unit}',
  },
  'report.as-known': { zh: '依据 {asKnown} 为止的记录', en: 'from what was on record by the end of {asKnown}' },
  'report.total': { zh: '合计', en: 'total' },
  'report.foots': { zh: '核对：{checks} 项相符', en: 'foots: {checks?# check|# checks}' },
  'report.generated': { zh: '制表 {actor}    时间 {generated}', en: 'made by {actor}    at {generated}' },
  'report.audit-head': { zh: '审计第 {event} 条 {head}', en: 'audit event {event} {head}' },
  'report.note.persons-unknown': {
    zh: '没有人口数也没有成员记录、未计入人口的户数：{count}',
    en: 'households with neither a size nor members on record, which add nobody to the persons: {count}',
  },
  'report.note.other-causes': {
    zh: '“其他”含缺土地、缺水、缺技术、缺资金、交通条件落后、自身发展动力不足、因婚；分列见 report households --by cause',
    en: '"other" includes land, water, skill, capital, transport, motivation and marriage; "report households --by cause" has each apart',
  },
  'report.note.one-to-one': {
    zh: '结对户数按第一帮扶人所在单位（支部）计；一帮一、一帮多为帮扶一户、多户的在岗干部数（含协助）；多帮一为有两名以上帮扶人的户数',
    en: 'households are counted with the unit or branch of their lead; one-to-one and one-to-many are active cadres who help one or several households, in either role; many-to-one are households with two helpers or more',
  },
  'report.note.unpaired': {
    zh: '未结对户计入包该村的单位；该村无单位包或多个单位包的，列在“未定单位”',
    en: 'an unpaired household is counted with the unit its village is contracted to; where none or several are, under "no one unit"',
  },
  'report.note.unpaired-branch': {
    zh: '没有支部的干部和未结对户列在“无支部”',
    en: 'cadres without a branch, and unpaired households, stand under "no branch"',
  },
  'report.note.pairs': {
    zh: '{households} 户，{cadres} 名干部，{pairs} 对；年龄按当日，出生日期不全的不写；家庭成员、困难和电话只给要用的人',
    en: '{households?# household|# households}, {cadres?# cadre|# cadres}, {pairs?# pair|# pairs}; ages on the day, left out where the birth date is incomplete; people, difficulties and phones are for those who need them',
  },
  'report.note.within-scope': {
    zh: '干部按其在此范围内帮扶的户数计；在此范围内没有帮扶户的计入未结对干部',
    en: 'cadres are counted by the households that they help within this scope; those who help none of these are idle here',
  },
  'report.note.movement': {
    zh: '上期＋新增－退出＝本期；由名单内一个项目转到另一个项目、中间不断的，不算退出和新增',
    en: 'opening + entered - left = closing; passing from one program of the list to another without a day between is neither',
  },
  'report.note.trend': {
    zh: '每月的上期户数等于上月的本期户数；人口和结对为当月最后一天的数',
    en: 'each month opens as the one before closed; persons and pairings are those of its last day',
  },
  'report.note.measures': {
    zh: '按计划日期计；成效取最近一次回访；收入为年人均，前为制定措施时所登记，后为最近一次回访所见；措施未必是收入变化的原因',
    en: 'by the day of the plan; the effect found last; incomes a person and year as on file at the plan and as found last; a rise need not be due to the measure',
  },
  'report.note.income': {
    zh: '收入为判定所用的年人均收入，各段含下限不含上限；登记户含当日不在名单上的户，不含已离开的户',
    en: 'incomes a person and year as rules read them; a band holds its lower bound and not its upper; registered households that have left are not counted',
  },
  'report.note.income-line': {
    zh: '{title}：{value} 元（自 {from} 起）',
    en: '{title}: {value} yuan (since {from})',
  },
  'report.note.small': {
    zh: '“—”：不足 {small} 户，或会使人推算出不足 {small} 户的数，不显示；已计入合计',
    en: '“—”: fewer than {small?# household|# households}, or a number that would give such a one away; not shown, but in the totals',
  },
  'report.note.tasks': {
    zh: '共 {total} 项：进行中 {open}（其中逾期 {overdue}），已完成 {done}，已取消 {cancelled}',
    en: '{total} in all: {open} open ({overdue} of them overdue), {done} done, {cancelled} cancelled',
  },
  'report.note.liaisons': { zh: '共 {total} 人', en: '{total?# officer|# officers}' },
  'report.note.tips': {
    zh: '按收到日期计；属实＝纳入帮扶＋采纳；天数从收到到答复，按日历天',
    en: 'by the day of receipt; founded = taken in + heeded; days from receipt to answer are calendar days',
  },
  'report.note.load': {
    zh: '干部为当日在岗的；按第一帮扶和协助的在册户合计，一户只计一次',
    en: 'cadres active on the day, by the households of the list that they help in either role, each counted once',
  },
  'report.note.contact': {
    zh: '依联系制度 {policy}；按第一帮扶人的单位；“已联系”为当日没有逾期的，“失联”与 contact check 所列的户相同，逾期之外还有无帮扶人、多次未见到、搬走的；“本月见面”按自然月计，两者不同；“最久”为距最近一次见面的天数，从未见面的自列入名单起计',
    en: 'by the contact policy {policy}, under the unit of the lead; "in time" has nothing overdue on the day, "out of contact" is what contact check lists: overdue, nobody who leads, tried and not met, or moved away; "met this month" is the calendar month; "longest" is days since the last meeting, of one never met since it came on the list',
  },
  'report.note.visits': {
    zh: '共 {visits} 次走访，含未见到的；户不论是否在册',
    en: '{visits?# visit|# visits}, attempts included; to households on the list or not',
  },
  'report.note.registered': {
    zh: '登记户数含不在名单上的户',
    en: 'registered households include those that are not on the list',
  },
  'report.note.verdicts': {
    zh: '依最近一次 eligibility refresh 的判定',
    en: 'the verdicts of the last "eligibility refresh"',
  },
  'report.note.benefits-unknown': {
    zh: '符合而补助无法计算、未计入补助的户数：{count}',
    en: 'eligible households whose benefit cannot be reckoned, which add nothing to the benefits: {count}',
  },
  'report.note.criteria': {
    zh: '不符合的是没有达到（或触犯）的条件，待定的是缺资料而无法判断的条件；一户可有几条，“按首条”每户只计一次',
    en: 'not eligible: criteria not met (or that exclude); undecided: criteria that cannot be judged because a fact is missing. A household may have several; "first" counts it once',
  },
  'report.note.quality': {
    zh: '同 bangfu check，已处理的不计；与任何户都无关的列在最后',
    en: 'as "bangfu check" finds them, closed ones left out; those that concern no household stand last',
  },
  'report.note.compare': {
    zh: '前＋新增－退出＋更正＋迁移（或重新归类）＝后；更正指前一日的名单按后来的记录有误',
    en: 'before + entered - left + corrected + moved (or re-classified) = after; corrected: the list of the earlier day was not what is known now',
  },
  'report.note.compare-known': {
    zh: '{day} 的数依据 {known} 为止的记录',
    en: 'the figures of {day} are from what was on record by the end of {known}',
  },
  'report.note.compare-now': {
    zh: '{day} 的数依据现有的记录；与当时报出的数对比，加 --known-a {day}',
    en: 'the figures of {day} are from what is on record now; to compare with those given out then, add --known-a {day}',
  },
  'report.compare.summary': {
    zh: '两个日期的户数为何不同：新增、退出、更正、迁移、重新归类，合计等于差额',
    en: 'why the households of two days differ: entered, left, corrected, moved, re-classified, which sum to the difference',
  },
  'report.option.known-a': {
    zh: '前一日的数依据这一天为止的记录',
    en: 'take the first day as known by the end of this day',
  },
  'report.option.known-b': {
    zh: '后一日的数依据这一天为止的记录',
    en: 'take the second day as known by the end of this day',
  },
  'report.book.summary': {
    zh: '一套报表一个文件，每表一张，表间也核对',
    en: 'a set of tables as one file, a sheet each, that agree with each other',
  },
  'report.layout.summary': { zh: '按单位自己的版式（YAML）出表', en: "a table in the bureau's own layout (YAML)" },
  'report.option.split-by': {
    zh: '每个单位、镇街或村一个文件，写到 --output 指定的文件夹',
    en: 'a file for each unit, town or village, into the folder that --output names',
  },
  'report.split-done': { zh: '已写 {count} 个文件到 {folder}', en: '{count?# file|# files} written to {folder}' },
  'report.split-others': {
    zh: '注意：{folder} 里还有 {count} 个不是这次写的文件：{files}',
    en: 'note: {folder} also holds {count?# file|# files} that this command did not write: {files}',
  },
  'report.split-output': {
    zh: '--split-by 要用 --output 指定文件夹',
    en: '--split-by needs a folder',
    hint: { zh: '加上 --output 文件夹', en: 'add --output FOLDER' },
  },
  'report.book-unknown': {
    zh: '没有“{name}”这套报表',
    en: 'no book of reports "{name}"',
    hint: { zh: '有：{choices}', en: 'there is {choices}' },
  },
  'layout.report-unknown': {
    zh: '没有“{name}”这个报表{meant}',
    en: 'no report "{name}"{meant}',
    hint: { zh: '可用的报表：{choices}', en: 'the reports are {choices}' },
  },
  'layout.grouping-unknown': {
    zh: '报表 {report} 不能按“{by}”分组',
    en: 'report {report} cannot be grouped by "{by}"',
    hint: { zh: '改用其中之一：{choices}', en: 'one of these: {choices}' },
  },
  'layout.column-unknown': {
    zh: '这个报表没有“{column}”这一列{meant}',
    en: 'the report has no column "{column}"{meant}',
    hint: { zh: '可选的列：{choices}', en: 'the columns are {choices}' },
  },
  'layout.unit': {
    zh: '“{column}”不能用单位“{unit}”',
    en: '"{column}" cannot be in "{unit}"',
    hint: {
      zh: '只有金额列可以写 unit: wan（万元）',
      en: 'only a column of money takes unit: wan (ten thousand yuan, 万元)',
    },
  },
  'layout.no-columns': {
    zh: '版式里一列也没有',
    en: 'the layout has no column',
    hint: { zh: '在 columns 下列出英文列名或中文表头', en: 'name columns under "columns"' },
  },
  'report.note.inactive-leads': {
    zh: '第一帮扶人当日不在岗的户数：{count}',
    en: 'households whose lead is not active on the day: {count}',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** A text of the reports' catalogue. */
export type ReportText = keyof typeof reportMessages;
