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
  'report.note.inactive-leads': {
    zh: '第一帮扶人当日不在岗的户数：{count}',
    en: 'households whose lead is not active on the day: {count}',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** A text of the reports' catalogue. */
export type ReportText = keyof typeof reportMessages;

/** Each report's title and what it tells. */
export const reportTitles = {
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
} as const satisfies Readonly<Record<string, LocalText>>;

/** The headings of columns, by column key. */
export const columnLabels = {
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
  phone: { zh: '电话', en: 'phone' },
  county: { zh: '县区', en: 'county' },
  group: { zh: '村民小组', en: 'group' },
  branch_no: { zh: '支部编号', en: 'branch no.' },
  branch: { zh: '党支部', en: 'branch' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** The heading over several columns. */
export const columnGroups = {
  byType: { zh: '其中：户类型', en: 'of these, by type' },
  byCause: { zh: '其中：主要致贫原因', en: 'of these, by main cause' },
  helping: { zh: '其中', en: 'of these' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What stands where a group has no name. */
export const blankLabels = {
  notRecorded: { zh: '未填', en: 'not recorded' },
  noLead: { zh: '未结对或无单位', en: 'no lead, or no unit' },
  noBranch: { zh: '无支部', en: 'no branch' },
  noOneUnit: { zh: '未定单位', en: 'no one unit' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What tables count. */
export const unitLabels = {
  householdsAndPersons: { zh: '户、人', en: 'households, persons' },
  households: { zh: '户', en: 'households' },
  householdsAndCadres: { zh: '户、人', en: 'households, cadres' },
} as const satisfies Readonly<Record<string, LocalText>>;
