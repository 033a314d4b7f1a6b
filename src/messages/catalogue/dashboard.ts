import type { Message } from '../message.ts';

/** The texts of the page that shows all reports at a glance. */
export const dashboardMessages = {
  'dashboard.summary': {
    zh: '一页看全：主要数字、图和各图背后的表，中英文可切换，不联网',
    en: 'everything on one page: headline figures, charts and the tables behind them, in both languages, without a network',
  },
  'dashboard.title': { zh: '结对帮扶一览', en: 'Pair assistance at a glance' },
  'dashboard.scope': {
    zh: '县区 {county}　名单 {programs}　截至 {asOf}',
    en: 'County {county} · list {programs} · as of {asOf}',
  },
  'dashboard.language-name': { zh: '中文', en: 'English' },
  'dashboard.headline': { zh: '主要数字', en: 'Headline figures' },
  'dashboard.charts': { zh: '图', en: 'Charts' },
  'dashboard.contents': { zh: '本页内容', en: 'On this page' },
  'dashboard.tables': { zh: '数据表', en: 'Tables' },
  'dashboard.tables.about': {
    zh: '各图都由下列表画出，数字与相应的报表命令一致。',
    en: 'Every chart is drawn from one of these tables, whose figures are those of the command beside it.',
  },
  'dashboard.sources': { zh: '说明', en: 'About this page' },
  'dashboard.table': { zh: '表 {number}', en: 'Table {number}' },
  'dashboard.chart-link': { zh: '看图', en: 'chart' },
  'dashboard.households': { zh: '困难户', en: 'households on the list' },
  'dashboard.persons': { zh: '人口', en: 'persons in them' },
  'dashboard.villages': { zh: '有困难户的村', en: 'villages with households' },
  'dashboard.cadres': { zh: '在岗帮扶干部', en: 'cadres at work' },
  'dashboard.units': { zh: '单位', en: 'units' },
  'dashboard.branches': { zh: '党支部', en: 'party branches' },
  'dashboard.paired': { zh: '已结对户', en: 'households paired' },
  'dashboard.out-of-contact': { zh: '失联户', en: 'households out of contact' },
  'dashboard.undecided': { zh: '待定户', en: 'households undecided' },
  'dashboard.findings': { zh: '数据问题', en: 'findings in the data' },
  'dashboard.towns': { zh: '各镇街的困难户', en: 'Households by town' },
  'dashboard.towns.about': { zh: '在册困难户，户', en: 'households on the list' },
  'dashboard.types': { zh: '户类型', en: 'Households by type' },
  'dashboard.types.about': { zh: '在册困难户，每户一个类型，户', en: 'households on the list, each of one type' },
  'dashboard.causes': { zh: '主要致贫原因', en: 'Households by main cause' },
  'dashboard.causes.about': {
    zh: '在册困难户，每户一个主要原因，户',
    en: 'households on the list, each by its main cause',
  },
  'dashboard.income': { zh: '收入与标准', en: 'Income against the line' },
  'dashboard.income.about': {
    zh: '登记户按年人均收入；竖线为现行标准',
    en: 'registered households by income a person and year; the upright line is the figure in force',
  },
  'dashboard.months': { zh: '逐月变化', en: 'Month by month' },
  'dashboard.months.about': {
    zh: '月末在册户数，及当月新增（向上）和退出（向下）',
    en: 'households on the last day of each month, and those that entered (up) and left (down)',
  },
  'dashboard.load': { zh: '干部负担', en: 'Load of the cadres' },
  'dashboard.load.about': {
    zh: '在岗干部按职级和各帮几户，人',
    en: 'cadres at work by rank and how many households each helps',
  },
  'dashboard.strip': { zh: '各单位的负担', en: 'Load of the units' },
  'dashboard.strip.about': {
    zh: '每点一个单位：人均结对户数；写出名称的是最低和最高的',
    en: 'a dot a unit: households paired for each of its cadres; the lowest and the highest are named',
  },
  'dashboard.coverage': { zh: '结对覆盖', en: 'Pairing coverage' },
  'dashboard.coverage.about': {
    zh: '在册困难户中有第一帮扶人的，合计及未满 100% 的镇街',
    en: 'of the households on the list, those with a lead: in all, and the towns below 100%',
  },
  'dashboard.contact': { zh: '联系覆盖', en: 'Contact coverage' },
  'dashboard.contact.about': {
    zh: '应联系的户中没有逾期的，合计及未满 100% 的镇街',
    en: 'of the households owed a contact, those with nothing overdue: in all, and the towns below 100%',
  },
  'dashboard.quality': { zh: '数据质量', en: 'Data quality' },
  'dashboard.quality.about': {
    zh: '各镇街待处理的问题，个',
    en: 'open findings by town',
  },
  'dashboard.no-findings': { zh: '没有待处理的问题', en: 'no open findings' },
  'dashboard.axis.households': { zh: '户', en: 'households' },
  'dashboard.axis.income': { zh: '年人均收入（元）', en: 'income a person and year (yuan)' },
  'dashboard.axis.load': { zh: '每名干部的结对户数', en: 'households for each cadre' },
  'dashboard.axis.levels': { zh: '月末在册（户）', en: 'on the list on the last day (households)' },
  'dashboard.axis.changes': { zh: '新增 ↑ 退出 ↓（户）', en: 'entered ↑ left ↓ (households)' },
  'dashboard.mean': { zh: '全县平均 {value}', en: 'county {value}' },
  'dashboard.month-name.1': { zh: '1月', en: 'Jan' },
  'dashboard.month-name.2': { zh: '2月', en: 'Feb' },
  'dashboard.month-name.3': { zh: '3月', en: 'Mar' },
  'dashboard.month-name.4': { zh: '4月', en: 'Apr' },
  'dashboard.month-name.5': { zh: '5月', en: 'May' },
  'dashboard.month-name.6': { zh: '6月', en: 'Jun' },
  'dashboard.month-name.7': { zh: '7月', en: 'Jul' },
  'dashboard.month-name.8': { zh: '8月', en: 'Aug' },
  'dashboard.month-name.9': { zh: '9月', en: 'Sep' },
  'dashboard.month-name.10': { zh: '10月', en: 'Oct' },
  'dashboard.month-name.11': { zh: '11月', en: 'Nov' },
  'dashboard.month-name.12': { zh: '12月', en: 'Dec' },
  'dashboard.month-told': {
    zh: '{month}：新增 {entered}，退出 {left}',
    en: '{month}: {entered} entered, {left} left',
  },
  'dashboard.all': { zh: '合计', en: 'all' },
  'dashboard.others-whole': { zh: '{count} 个镇街为 100%。', en: '{count?# town|# towns}: 100%.' },

  'dashboard.chart': {
    zh: '图：{title}，{rows} 项；同样的数字见数据表',
    en: 'Chart: {title}, {rows?# item|# items}; the same figures stand in its table',
  },
  'dashboard.foots': {
    zh: '各表内部及表间共核对 {checks} 项，全部相符。',
    en: '{checks} checks within and between the tables hold.',
  },
  'dashboard.private': {
    zh: '本页没有任何人的姓名和号码，不逐户列出。',
    en: 'No person is named on this page and no household is listed.',
  },
  'dashboard.alone': {
    zh: '本页是一个文件，不联网、不运行脚本；浅色深色随系统设置，可直接打印。',
    en: 'This page is one file that fetches nothing and runs nothing; it follows the system’s light or dark and prints on A4.',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** A text of the dashboard's catalogue. */
export type DashboardText = keyof typeof dashboardMessages;
