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
