import type { LocalText } from '../../base/local-text.ts';

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
  income: {
    title: { zh: '收入分布表', en: 'Income against the line' },
    about: {
      zh: '登记户按年人均收入分段，在册与不在册分列，附现行收入标准；各段加总等于登记户数',
      en: 'the registered households by income a person and year, on the list or not, with the line in force; the bands add up',
    },
  },
  tasks: {
    title: { zh: '任务分解表', en: 'Breakdown of tasks' },
    about: {
      zh: '各项任务的责任领导、责任单位、配合单位、完成时限和进展，逾期的标明',
      en: 'each task with its leader, unit, supporting units, day due and progress; overdue ones are marked',
    },
  },
  commitments: {
    title: { zh: '民生实事台账', en: 'Commitments to the public' },
    about: {
      zh: '向社会承诺的实事：目标值、完成值、完成率、时限，逾期的标明',
      en: 'what was promised to the public: target, reached, rate, day due; overdue ones are marked',
    },
  },
  liaisons: {
    title: { zh: '联络员名册', en: 'Liaison officers of the units' },
    about: {
      zh: '各单位当日在岗的联络员，电话已遮盖',
      en: 'the liaison officers in office on a day; phones are masked',
    },
  },
  pairing: {
    title: { zh: '结对帮扶情况统计表', en: 'Pairing' },
    about: {
      zh: '各单位或党支部当日的在岗干部和结对情况；结对户加未结对户等于在册户，干部数等于一帮一、一帮多与未结对干部之和',
      en: 'active cadres and pairings of each unit or party branch on a day; paired and unpaired add up to the list, cadres to one-to-one, one-to-many and idle',
    },
  },
  pairs: {
    title: { zh: '结对帮扶花名册', en: 'Who helps whom' },
    about: {
      zh: '谁帮哪一户：家庭成员、困难、需求、帮扶措施、电话，每对一行，按干部、单位或党支部排列',
      en: 'who helps which household, with its people, difficulties, needs, planned help and phones; a line a pair, by cadre, unit or branch',
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
      zh: '在册户的联系是否按期：应联系、已联系、逾期、失联、比率、最久未见天数，按单位、支部、镇街或村',
      en: 'whether the households on the list were contacted as owed: due, in time, missed, out of contact, rate, longest; by unit, branch, town or village',
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
  cadre: { zh: '按干部', en: 'by cadre' },
  criterion: { zh: '按条件', en: 'by criterion' },
  finding: { zh: '按问题', en: 'by finding' },
  band: { zh: '按收入段', en: 'by band' },
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
  persons_counted: { zh: '人数', en: 'persons' },
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
  head_member_id_number: { zh: '成员中户主证件号', en: "head's number among the members" },
  household_size: { zh: '家庭人口', en: 'persons' },
  household_type: { zh: '户类型', en: 'type' },
  main_cause: { zh: '主要致贫原因', en: 'main cause' },
  income_per_capita: { zh: '年人均收入(元)', en: 'income per capita (yuan a year)' },
  income_reckoned: { zh: '核算人均收入(元)', en: 'reckoned (yuan a year)' },
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
  out_of_contact: { zh: '失联', en: 'out of contact' },
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
  income_band: { zh: '年人均收入(元)', en: 'income per capita (yuan a year)' },
  income_from: { zh: '收入起', en: 'from' },
  income_to: { zh: '收入止', en: 'to' },
  off_list: { zh: '不在册', en: 'not on the list' },
  task: { zh: '任务号', en: 'task no.' },
  task_item: { zh: '任务', en: 'task' },
  commitment: { zh: '事项', en: 'commitment' },
  leader: { zh: '责任领导', en: 'leader' },
  responsible: { zh: '责任单位', en: 'unit' },
  supporting: { zh: '配合单位', en: 'supporting units' },
  due_on: { zh: '完成时限', en: 'due' },
  task_state: { zh: '状态', en: 'state' },
  overdue: { zh: '逾期', en: 'overdue' },
  progress_on: { zh: '进展日期', en: 'progress of' },
  progress: { zh: '进展', en: 'progress' },
  target: { zh: '目标值', en: 'target' },
  target_unit: { zh: '计量单位', en: 'of' },
  reached: { zh: '完成值', en: 'reached' },
  reached_rate: { zh: '完成率(%)', en: 'rate (%)' },
  liaison: { zh: '联络员', en: 'liaison officer' },
  phone: { zh: '电话', en: 'phone' },
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
  helper: { zh: '帮扶干部', en: 'cadre' },
  helper_phone: { zh: '干部电话', en: "cadre's phone" },
  household_phone: { zh: '户联系电话', en: "household's phone" },
  role: { zh: '帮扶角色', en: 'role' },
  members: { zh: '家庭成员（年龄）', en: 'members (age)' },
  planned_help: { zh: '帮扶措施', en: 'planned help' },
  other_lead: { zh: '帮扶责任人', en: 'led by' },
  since: { zh: '结对日期', en: 'since' },
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
  nobody: { zh: '待定', en: 'nobody yet' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What the parts that a cadre plays are called in a table. */
export const helpRoleLabels = {
  lead: { zh: '责任人', en: 'lead' },
  support: { zh: '协助', en: 'support' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What stands for a number that is not shown because it is of few households. */
export const smallCellLabel: LocalText = { zh: '—', en: '—' };

/** What a verdict is called in a table. */
export const verdictLabels = {
  eligible: { zh: '符合', en: 'eligible' },
  not_eligible: { zh: '不符合', en: 'not eligible' },
  undecided: { zh: '待定', en: 'undecided' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What a band of incomes without two bounds is called. */
export const incomeLabels = {
  below_zero: { zh: '0 以下', en: 'below 0' },
  unknown: { zh: '收入不明', en: 'not known' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What a task's state is called in a table. */
export const taskStateLabels = {
  open: { zh: '进行中', en: 'open' },
  done: { zh: '已完成', en: 'done' },
  cancelled: { zh: '已取消', en: 'cancelled' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What marks a task that is open after its last day. */
export const overdueLabels = {
  yes: { zh: '▲ 逾期', en: '▲ overdue' },
  no: { zh: '', en: '' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What tables count. */
export const unitLabels = {
  items: { zh: '项', en: 'items' },
  officers: { zh: '人', en: 'officers' },
  tips: { zh: '条', en: 'tips' },
  measures: { zh: '项、元', en: 'measures, yuan' },
  householdsAndPersons: { zh: '户、人', en: 'households, persons' },
  households: { zh: '户', en: 'households' },
  findings: { zh: '个、户', en: 'findings, households' },
  householdsAndDays: { zh: '户、天', en: 'households, days' },
  yuan: { zh: '元', en: 'yuan' },
  householdsAndCadres: { zh: '户、人', en: 'households, cadres' },
} as const satisfies Readonly<Record<string, LocalText>>;
