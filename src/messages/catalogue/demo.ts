import type { Message } from '../message.ts';

/** The headings of the story that `bangfu demo` tells. */
export const demoMessages = {
  'cli.demo.summary': {
    zh: '在临时文件夹里演示章丘 2014 年的全过程',
    en: 'the whole story of Zhangqiu 2014 in a throw-away folder',
  },
  'cli.demo.keep': { zh: '演示完不删除文件夹', en: 'keep the folder afterwards' },
  'cli.demo.init': { zh: '新建数据库：章丘市，370181', en: 'A database for Zhangqiu, county code 370181' },
  'cli.demo.villages': { zh: '导入 923 个村', en: 'Its 923 villages' },
  'cli.demo.units': { zh: '帮扶单位，连同包村', en: 'The units that help, with the villages contracted to them' },
  'cli.demo.branches': { zh: '党支部', en: 'Their party branches' },
  'cli.demo.cadres': { zh: '干部', en: 'Their cadres' },
  'cli.demo.kin': { zh: '干部的近亲属：不与自己的亲属结对', en: 'Near kin of cadres: nobody is paired with family' },
  'cli.demo.households': {
    zh: '入户调查的户；垛庄镇的表是 GB18030，表头在第 3 行，末尾有合计行和签字行',
    en: "The surveyed households; Duozhuang's sheet is GB18030, its header on line 3, totals and signatures at its end",
  },
  'cli.demo.members': { zh: '家庭成员', en: 'Their members' },
  'cli.demo.check': { zh: '各表互相核对', en: 'What does not fit together across the rosters' },
  'cli.demo.rules-test': { zh: '规则包先过自己的样例', en: 'The rule pack passes its own cases' },
  'cli.demo.rules-use': { zh: '规则包生效', en: 'and is put in force' },
  'cli.demo.refresh': {
    zh: '按规则判定每一户，提出拟纳入名单',
    en: 'Every household is judged; the eligible are proposed',
  },
  'cli.demo.confirm': { zh: '由人确认，进入名单', en: 'A person confirms the proposals' },
  'cli.demo.explain-in': {
    zh: '为什么在名单上：十八盘村的一户',
    en: 'Why a household of Shibapan village is on the list',
  },
  'cli.demo.explain-excluded': {
    zh: '为什么不在：收入低，但有机动车',
    en: 'Why one is not: its income is low, but it owns a vehicle',
  },
  'cli.demo.explain-undecided': {
    zh: '为什么定不下来：缺一项收入',
    en: 'Why one cannot be decided: a source of income is missing',
  },
  'cli.demo.plan': {
    zh: '结对方案：每户一名牵头干部，整体最优',
    en: 'The pairing: one lead for every household, the best there is',
  },
  'cli.demo.apply': { zh: '方案生效', en: 'The plan is applied' },
  'cli.demo.verify': { zh: '不用求解器，独立验证最优', en: 'and proved optimal without the solver' },
  'cli.demo.support': {
    zh: '责任人单位缺少的职能，另配协助干部（多帮一）',
    en: 'Support cadres for what the unit of the lead lacks',
  },
  'cli.demo.apply-support': { zh: '执行协助干部的方案', en: 'The support plan is applied' },
  'cli.demo.show': { zh: '这一户由谁帮', en: 'Who helps that household' },
  'cli.demo.measures': {
    zh: '十八盘村 13 户各领到 20 株以上核桃苗，一户还有 10 只羔羊；各部门计划的措施',
    en: 'The 13 households of Shibapan got 20 or more walnut seedlings each, one of them ten lambs; what departments plan',
  },
  'cli.demo.departments': {
    zh: '部门政策目录生效，不设名单',
    en: 'The catalogue of departments’ policies; it keeps no list',
  },
  'cli.demo.suggest': { zh: '各部门还能为那一户做什么', en: 'What each department could do for that household' },
  'cli.demo.tips': {
    zh: '报纸、电视、网络、热线、监测站等来的线索',
    en: 'Tips from every channel, one of them told twice',
  },
  'cli.demo.tasks': { zh: '任务分解和十项承诺', en: 'The breakdown of tasks, and ten commitments' },
  'cli.demo.visits': {
    zh: '一个春天的走访；没写谁去的，算责任人',
    en: 'A spring of visits; where nobody is named, the lead went',
  },
  'cli.demo.contact': { zh: '有没有一户失去联系', en: 'Whether any household lost contact' },
  'cli.demo.commitments': { zh: '十项承诺完成多少', en: 'How far the commitments are' },
  'cli.demo.helped': { zh: '帮扶措施一览', en: 'The measures so far' },
  'cli.demo.by-town': { zh: '困难群众汇总表，按镇街', en: 'Households in difficulty by town' },
  'cli.demo.by-unit': { zh: '结对帮扶统计表，按单位', en: 'The pairing by unit' },
  'cli.demo.csv': {
    zh: '花名册导出为 CSV（证件号和电话已遮盖）',
    en: 'The roster as CSV, identity and phone numbers masked',
  },
  'cli.demo.json': { zh: '按村的汇总导出为 JSON', en: 'The summary by village as JSON' },
  'cli.demo.audit': { zh: '核对操作记录', en: 'The record of who did what is intact' },
  'cli.demo.kept': { zh: '文件夹保留在 {folder}', en: 'The folder is kept: {folder}' },
  'cli.demo.removed': { zh: '演示完毕，临时文件夹已删除', en: 'The end; the throw-away folder is gone' },
} as const satisfies Readonly<Record<string, Message>>;
