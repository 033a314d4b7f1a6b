import type { LocalText } from '../../base/local-text.ts';
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
  'report.where-unknown': {
    zh: '没有这个 {field}：{value}{meant}',
    en: 'no {field} {value}{meant}',
    hint: { zh: '写编号、名称或名称中独有的一部分', en: 'give its number, its name or a part that only its name has' },
  },
  'report.where-ambiguous': {
    zh: '“{value}”可以指不止一个 {field}：{found}',
    en: '"{value}" may be more than one {field}: {found}',
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
  'report.not-of-the-list': {
    zh: '报表 {report} 不按名单上的户统计，不能用 --where 和 --split-by',
    en: 'report {report} does not count households of the list; it takes no --where and no --split-by',
  },
  'report.column': {
    zh: '报表 {report} 没有“{column}”这一列{meant}',
    en: 'report {report} has no column "{column}"{meant}',
    hint: { zh: '可选的列：{choices}', en: 'the columns are {choices}' },
  },
  'report.period': {
    zh: '起止日期颠倒或超出截至日期：{from} 至 {to}，截至 {asOf}',
    en: 'the days are in the wrong order or end after the day of the report: {from} to {to}, as of {asOf}',
    hint: { zh: '--from 不晚于 --to', en: '--from is not after --to' },
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
  'report.reader-line': { zh: '供 {reader} 使用', en: 'for {reader}' },
  'report.draft': {
    zh: '不平：草稿，不得上报（{breaks} 处不符）',
    en: 'DOES NOT FOOT: a draft, not to be handed in ({breaks} cells disagree)',
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
    zh: 'CSV 的编码：utf-8（默认）或 gb18030',
    en: 'the encoding of a CSV: utf-8 (default) or gb18030',
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
  'report.foots': { zh: '核对：{checks} 项相符', en: 'foots: {checks} checks' },
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
    zh: '结对户数按第一帮扶人所在单位计；一帮一、一帮多为帮扶一户、多户的在岗干部数（含协助）；多帮一为有两名以上帮扶人的户数',
    en: 'households are counted with the unit of their lead; one-to-one and one-to-many are active cadres who help one or several households, in either role; many-to-one are households with two helpers or more',
  },
  'report.note.unpaired': {
    zh: '未结对户计入包该村的单位；该村无单位包或多个单位包的，列在“未定单位”',
    en: 'an unpaired household is counted with the unit its village is contracted to; where none or several are, under "no one unit"',
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
  'report.note.tips': {
    zh: '按收到日期计；属实＝纳入帮扶＋采纳；天数从收到到答复，按日历天',
    en: 'by the day of receipt; founded = taken in + heeded; days from receipt to answer are calendar days',
  },
  'report.note.load': {
    zh: '干部为当日在岗的；按第一帮扶和协助的在册户合计，一户只计一次',
    en: 'cadres active on the day, by the households of the list that they help in either role, each counted once',
  },
  'report.note.contact': {
    zh: '依联系制度 {policy}；按第一帮扶人的单位；“已联系”为当日没有逾期的，“本月见面”按自然月计，两者不同；“最久”为距最近一次见面的天数，从未见面的自列入名单起计',
    en: 'by the contact policy {policy}, under the unit of the lead; "in time" has nothing overdue on the day, "met this month" is the calendar month; "longest" is days since the last meeting, of one never met since it came on the list',
  },
  'report.note.visits': {
    zh: '共 {visits} 次走访，含未见到的；户不论是否在册',
    en: '{visits} visits, attempts included; to households on the list or not',
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
  'report.split-done': { zh: '已写 {count} 个文件到 {folder}', en: '{count} files written to {folder}' },
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

/** Each report's title and what it tells. */
export const reportTitles = {
  measures: {
    title: { zh: '帮扶措施成效统计表', en: 'Measures and what helped' },
    about: {
      zh: '一段时间计划的帮扶措施，按类型、主要致贫原因或帮扶方式汇总：实施了多少、折款多少、见效多少、人均收入增加多少',
      en: 'the measures planned in a period by type, main cause or way: carried out, worth, what helped, the rise of incomes; each adds up',
    },
  },
  tips: {
    title: { zh: '信息线索办理情况统计表', en: 'Tips by what became of them' },
    about: {
      zh: '一段时间收到的线索，按来源、对象或类别汇总：属实、不属实、转办、在办，答复用了几天；各自加总等于收到数',
      en: 'the tips received in a period by channel, subject or kind: founded or not, referred, pending, and the days to the answer; each adds up to what was received',
    },
  },
  households: {
    title: { zh: '困难群众基本情况汇总表', en: 'Households in difficulty' },
    about: {
      zh: '当日在册的困难户，按镇街、村、户类型或主要致贫原因汇总；类型和原因各自加总等于户数',
      en: 'the households on the list on a day, summed by town, village, type or main cause; types and causes each add up to the households',
    },
  },
  pairing: {
    title: { zh: '结对帮扶情况统计表', en: 'Pairing by unit' },
    about: {
      zh: '各单位当日的党支部、在岗干部和结对情况；结对户加未结对户等于在册户，干部数等于一帮一、一帮多与未结对干部之和',
      en: 'branches, active cadres and pairings of each unit on a day; paired and unpaired add up to the list, cadres to one-to-one, one-to-many and idle',
    },
  },
  movement: {
    title: { zh: '动态管理表', en: 'Movement of the list' },
    about: {
      zh: '一段时间内的新增和退出，按来源和原因；上期加新增减退出等于本期',
      en: 'who entered and left over a period, by why; opening + entered - left = closing',
    },
  },
  verdicts: {
    title: { zh: '认定情况统计表', en: 'Verdicts' },
    about: {
      zh: '为何不符合、待定缺什么：按条件，或按镇街、村、项目统计判定结果',
      en: 'why not, and what is missing: by criterion, or the verdicts by town, village or program',
    },
  },
  cadres: {
    title: { zh: '帮扶干部负担表', en: 'Load of the cadres' },
    about: {
      zh: '在岗干部各帮多少户，按职级、单位或支部',
      en: 'how many households the active cadres help, by rank, unit or branch',
    },
  },
  contact: {
    title: { zh: '联系走访情况统计表', en: 'Contact' },
    about: {
      zh: '在册户的联系是否按期：应联系、已联系、逾期、比率、最久未见天数，按单位、支部、镇街或村',
      en: 'whether the households on the list were contacted as owed: due, in time, missed, rate, longest; by unit, branch, town or village',
    },
  },
  visits: {
    title: { zh: '走访情况台账', en: 'Ledger of visits' },
    about: {
      zh: '一段时间内的走访逐次列出，带慰问金和实物',
      en: 'the visits of a period one by one, with money and goods brought',
    },
  },
  quality: {
    title: { zh: '数据质量统计表', en: 'Data quality' },
    about: {
      zh: 'check 发现的问题，按村、镇街或问题统计',
      en: 'what "check" finds, by village, town or finding',
    },
  },
  villages: {
    title: { zh: '各村情况一览表', en: 'Everything by village' },
    about: {
      zh: '每村（或镇街）一行：登记、在册、类型、结对、动态',
      en: 'one row a village or town: registered, on the list, types, pairing, movement',
    },
  },
  trend: {
    title: { zh: '逐月变化表', en: 'Month by month' },
    about: {
      zh: '逐月的新增、退出、户数、人口和结对，默认最近十二个月',
      en: 'what entered and left, households, persons and pairing month by month; the last twelve by default',
    },
  },
  compare: {
    title: { zh: '户数变化说明', en: 'Why the number changed' },
    about: { zh: '两个日期之差', en: 'the difference between two days' },
  },
  monthly: {
    title: { zh: '困难群众帮扶工作月报', en: 'Monthly report on households in difficulty' },
    about: { zh: '月报一套', en: 'the monthly set' },
  },
  roster: {
    title: { zh: '困难群众花名册', en: 'Roster of households in difficulty' },
    about: {
      zh: '当日在册的困难户逐户列出，带第一帮扶人；身份证号和电话已遮盖',
      en: 'the households on the list on a day one by one, with their lead; identity and phone numbers are masked',
    },
  },
} as const satisfies Readonly<Record<string, { title: LocalText; about: LocalText }>>;

/** What a grouping is called in a title. */
export const groupingLabels = {
  town: { zh: '按镇街', en: 'by town' },
  village: { zh: '按村', en: 'by village' },
  type: { zh: '按户类型', en: 'by type' },
  cause: { zh: '按主要致贫原因', en: 'by main cause' },
  unit: { zh: '按单位', en: 'by unit' },
  county: { zh: '全县', en: 'the county' },
  group: { zh: '按村民小组', en: 'by villagers’ group' },
  branch: { zh: '按党支部', en: 'by branch' },
  rank: { zh: '按职级', en: 'by rank' },
  program: { zh: '按名单', en: 'by program' },
  month: { zh: '按月', en: 'by month' },
  criterion: { zh: '按条件', en: 'by criterion' },
  finding: { zh: '按问题', en: 'by finding' },
  channel: { zh: '按来源', en: 'by channel' },
  measure: { zh: '按措施类型', en: 'by type' },
  way: { zh: '按帮扶方式', en: 'by way' },
  subject: { zh: '按对象', en: 'by subject' },
  kind: { zh: '按类别', en: 'by kind' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** The headings of columns, by column key. */
export const columnLabels = {
  measure_type: { zh: '措施类型', en: 'type' },
  measure_cause: { zh: '主要致贫原因', en: 'main cause' },
  measure_kind: { zh: '帮扶方式', en: 'way' },
  measures: { zh: '措施数', en: 'measures' },
  measure_households: { zh: '户数', en: 'households' },
  measures_planned: { zh: '未实施', en: 'planned' },
  measures_done: { zh: '已实施', en: 'done' },
  measures_cancelled: { zh: '已取消', en: 'cancelled' },
  measure_value: { zh: '已实施折款', en: 'value done' },
  helped_yes: { zh: '有效', en: 'helped' },
  helped_partly: { zh: '部分有效', en: 'in part' },
  helped_no: { zh: '无效', en: 'did not' },
  helped_unknown: { zh: '未回访', en: 'not seen yet' },
  incomes_compared: { zh: '有前后收入的', en: 'incomes known' },
  income_rise: { zh: '人均收入增加合计', en: 'rise of incomes, sum' },
  channel: { zh: '来源', en: 'channel' },
  subject: { zh: '对象', en: 'subject' },
  kind: { zh: '类别', en: 'kind' },
  tips_received: { zh: '收到', en: 'received' },
  tips_urgent: { zh: '其中紧急', en: 'urgent' },
  about_household: { zh: '户', en: 'household' },
  about_village: { zh: '村', en: 'village' },
  about_policy: { zh: '政策', en: 'policy' },
  tips_pending: { zh: '在办', en: 'pending' },
  tips_taken_in: { zh: '纳入帮扶', en: 'taken in' },
  tips_heeded: { zh: '采纳', en: 'heeded' },
  tips_not_founded: { zh: '不属实', en: 'not founded' },
  tips_referred: { zh: '转办', en: 'referred' },
  tips_answered: { zh: '已答复', en: 'answered' },
  tips_unanswered: { zh: '未答复', en: 'not answered' },
  answer_days: { zh: '答复用天数合计', en: 'days to answer, sum' },
  answer_days_mean: { zh: '平均天数', en: 'mean' },
  answer_days_most: { zh: '最长天数', en: 'longest' },
  serial: { zh: '序号', en: 'no.' },
  town_code: { zh: '镇街代码', en: 'town code' },
  town: { zh: '镇街', en: 'town' },
  village_code: { zh: '村编码', en: 'village code' },
  village: { zh: '村', en: 'village' },
  type: { zh: '户类型', en: 'type' },
  cause: { zh: '主要致贫原因', en: 'main cause' },
  villages: { zh: '村数', en: 'villages' },
  households: { zh: '困难户数', en: 'households' },
  persons: { zh: '人口', en: 'persons' },
  dibao: { zh: '低保户', en: 'dibao' },
  wubao: { zh: '五保户', en: 'wubao' },
  veteran: { zh: '优抚户', en: 'veteran' },
  general: { zh: '一般困难户', en: 'general' },
  type_blank: { zh: '类型未填', en: 'no type' },
  illness: { zh: '因病', en: 'illness' },
  disability: { zh: '因残', en: 'disability' },
  schooling: { zh: '因学', en: 'schooling' },
  disaster: { zh: '因灾', en: 'disaster' },
  labour: { zh: '缺劳力', en: 'labour' },
  other: { zh: '其他', en: 'other' },
  cause_blank: { zh: '原因未填', en: 'no cause' },
  unit_no: { zh: '单位编号', en: 'unit no.' },
  unit: { zh: '单位', en: 'unit' },
  branches: { zh: '党支部数', en: 'branches' },
  cadres: { zh: '干部数', en: 'cadres' },
  paired: { zh: '结对户数', en: 'paired' },
  one_to_one: { zh: '一帮一', en: 'one-to-one' },
  one_to_many: { zh: '一帮多', en: 'one-to-many' },
  idle: { zh: '未结对干部', en: 'idle cadres' },
  many_to_one: { zh: '多帮一', en: 'many-to-one' },
  unpaired: { zh: '未结对户', en: 'unpaired' },
  pairing_rate: { zh: '结对率(%)', en: 'rate (%)' },
  household_no: { zh: '户编号', en: 'household no.' },
  head_name: { zh: '户主', en: 'head' },
  sex: { zh: '性别', en: 'sex' },
  age: { zh: '年龄', en: 'age' },
  head_id_number: { zh: '身份证号', en: 'identity number' },
  household_size: { zh: '家庭人口', en: 'persons' },
  household_type: { zh: '户类型', en: 'type' },
  main_cause: { zh: '主要致贫原因', en: 'main cause' },
  income_per_capita: { zh: '年人均收入(元)', en: 'income per capita (yuan a year)' },
  difficulty: { zh: '主要困难', en: 'difficulty' },
  need: { zh: '帮扶需求', en: 'need' },
  cadre_no: { zh: '干部编号', en: 'cadre no.' },
  cadre: { zh: '帮扶人', en: 'lead cadre' },
  title: { zh: '职务', en: 'post' },
  lead_phone: { zh: '帮扶人电话', en: "lead's phone" },
  opening: { zh: '上期户数', en: 'opening' },
  entered: { zh: '新增', en: 'entered' },
  entered_assessed: { zh: '评定纳入', en: 'assessed' },
  entered_decided: { zh: '决定纳入', en: 'decided' },
  entered_otherwise: { zh: '其他来源', en: 'otherwise' },
  left: { zh: '退出', en: 'left' },
  improved: { zh: '达标', en: 'improved' },
  excluded: { zh: '不符合', en: 'excluded' },
  died: { zh: '死亡', en: 'died' },
  moved: { zh: '迁出', en: 'moved away' },
  duplicate: { zh: '重复', en: 'duplicate' },
  voluntary: { zh: '自愿', en: 'voluntary' },
  decision: { zh: '决定', en: 'decision' },
  corrected: { zh: '更正', en: 'corrected' },
  left_otherwise: { zh: '其他原因', en: 'otherwise' },
  closing: { zh: '本期户数', en: 'closing' },
  month: { zh: '月份', en: 'month' },
  households_on_last_day: { zh: '月末在册户数', en: 'on the last day' },
  due: { zh: '应联系', en: 'due' },
  met_in_time: { zh: '已联系', en: 'in time' },
  missed: { zh: '逾期', en: 'missed' },
  contact_rate: { zh: '联系率(%)', en: 'rate (%)' },
  met_in_month: { zh: '本月见面', en: 'met this month' },
  never_met: { zh: '从未见面', en: 'never met' },
  longest_days: { zh: '最久(天)', en: 'longest (days)' },
  visit_no: { zh: '走访编号', en: 'visit no.' },
  visited_on: { zh: '日期', en: 'day' },
  visitor: { zh: '走访人', en: 'cadre' },
  visit_kind: { zh: '方式', en: 'kind' },
  visit_outcome: { zh: '结果', en: 'outcome' },
  problems: { zh: '反映问题', en: 'problems' },
  handled: { zh: '解决情况', en: 'what was done' },
  money: { zh: '慰问金(元)', en: 'money (yuan)' },
  goods: { zh: '实物', en: 'goods' },
  goods_value: { zh: '实物折款(元)', en: 'worth (yuan)' },
  rank: { zh: '职级', en: 'rank' },
  help_one: { zh: '帮1户', en: '1 household' },
  help_two: { zh: '帮2户', en: '2' },
  help_three_to_five: { zh: '帮3至5户', en: '3 to 5' },
  help_more: { zh: '帮6户以上', en: '6 or more' },
  led: { zh: '第一帮扶户数', en: 'led' },
  supported: { zh: '协助户数', en: 'supported' },
  most: { zh: '一人最多', en: 'most' },
  registered: { zh: '登记户数', en: 'registered' },
  program: { zh: '名单', en: 'program' },
  verdict: { zh: '判定', en: 'verdict' },
  criterion: { zh: '条件', en: 'criterion' },
  condition: { zh: '条件内容', en: 'condition' },
  failing: { zh: '涉及户数', en: 'households' },
  failing_alone: { zh: '仅此一条', en: 'it alone' },
  failing_first: { zh: '按首条计', en: 'first' },
  assessed: { zh: '判定户数', en: 'assessed' },
  eligible: { zh: '符合', en: 'eligible' },
  not_eligible: { zh: '不符合', en: 'not eligible' },
  undecided: { zh: '待定', en: 'undecided' },
  on_list: { zh: '在册', en: 'on the list' },
  proposed_enter: { zh: '拟纳入', en: 'to enter' },
  proposed_leave: { zh: '拟退出', en: 'to leave' },
  benefit_year: { zh: '应补（元/年）', en: 'benefits due, yuan a year' },
  benefit_listed: { zh: '其中在名单（元/年）', en: 'of those on the list' },
  finding: { zh: '问题', en: 'finding' },
  findings: { zh: '问题数', en: 'findings' },
  errors: { zh: '错误', en: 'errors' },
  warnings: { zh: '提醒', en: 'warnings' },
  households_with_findings: { zh: '涉及户数', en: 'households' },
  before: { zh: '前', en: 'before' },
  after: { zh: '后', en: 'after' },
  moved_place: { zh: '迁移', en: 'moved' },
  reclassified: { zh: '重新归类', en: 're-classified' },
  county: { zh: '县区', en: 'county' },
  group: { zh: '村民小组', en: 'group' },
  branch_no: { zh: '支部编号', en: 'branch no.' },
  branch: { zh: '党支部', en: 'branch' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** The heading over several columns. */
export const columnGroups = {
  byType: { zh: '其中：户类型', en: 'of these, by type' },
  byCause: { zh: '其中：主要致贫原因', en: 'of these, by main cause' },
  byState: { zh: '其中', en: 'of these' },
  byEffect: { zh: '已实施的成效', en: 'effect of those done' },
  bySubject: { zh: '其中：对象', en: 'of these, about' },
  byOutcome: { zh: '其中：办理结果', en: 'of these, outcome' },
  waysIn: { zh: '其中：来源', en: 'of these, by source' },
  waysOut: { zh: '其中：原因', en: 'of these, by reason' },
  pairing: { zh: '结对', en: 'pairing' },
  movement: { zh: '本期动态', en: 'movement' },
  helping: { zh: '其中', en: 'of these' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What stands where a group has no name. */
export const blankLabels = {
  notRecorded: { zh: '未填', en: 'not recorded' },
  noLead: { zh: '未结对或无单位', en: 'no lead, or no unit' },
  noBranch: { zh: '无支部', en: 'no branch' },
  noVillage: { zh: '与户无关', en: 'no household' },
  noOneUnit: { zh: '未定单位', en: 'no one unit' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What a verdict is called in a table. */
export const verdictLabels = {
  eligible: { zh: '符合', en: 'eligible' },
  not_eligible: { zh: '不符合', en: 'not eligible' },
  undecided: { zh: '待定', en: 'undecided' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What tables count. */
export const unitLabels = {
  tips: { zh: '条', en: 'tips' },
  measures: { zh: '项、元', en: 'measures, yuan' },
  householdsAndPersons: { zh: '户、人', en: 'households, persons' },
  households: { zh: '户', en: 'households' },
  findings: { zh: '个、户', en: 'findings, households' },
  householdsAndDays: { zh: '户、天', en: 'households, days' },
  yuan: { zh: '元', en: 'yuan' },
  householdsAndCadres: { zh: '户、人', en: 'households, cadres' },
} as const satisfies Readonly<Record<string, LocalText>>;
