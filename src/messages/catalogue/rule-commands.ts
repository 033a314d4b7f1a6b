import type { Message } from '../message.ts';

/** Texts of the command `rules`. */
export const ruleCommandMessages = {
  'rules.summary': { zh: '规则包：检查、测试、启用、停用', en: 'rule packs: check, test, put in force, drop' },
  'rules.check': {
    zh: '检查规则包的写法，列出假定的参数',
    en: 'check the text of a pack; list the figures that are assumptions',
  },
  'rules.test': { zh: '运行规则包自带的例子', en: 'run the cases that a pack carries' },
  'rules.use': { zh: '启用规则包（文本存入数据库）', en: 'put a pack in force (its text is copied into the database)' },
  'rules.option.in-place-of': {
    zh: '接替启用中的这个规则包：判定、渐退期照旧，不必先停用',
    en: 'take the place of this pack in force: leave periods run on, as they do not after "drop"',
  },
  'rules.drop': { zh: '停用规则包（名单不动）', en: 'take a pack out of force (its lists stay)' },
  'rules.list': { zh: '启用了哪些规则包', en: 'the packs in force' },
  'rules.facts': { zh: '规则可以用的事实', en: 'the facts that rules may use' },
  'rules.argument.pack': { zh: '文件，或随程序提供的规则包', en: 'a file, or a pack that comes with the program' },
  'rules.argument.name': { zh: '规则包的名字', en: 'the name of a pack in force' },
  'rules.valid': {
    zh: '{pack} 没有问题：{programs} 个项目，{criteria} 个条件，{figures} 个参数，{cases} 个例子',
    en: '{pack} is in order: programs {programs}, criteria {criteria}, figures {figures}, cases {cases}',
  },
  'rules.invalid': {
    zh: '{file} 有 {issues} 处问题，不能启用',
    en: '{file} cannot be put in force; problems: {issues}',
  },
  'rules.assumption': {
    zh: '  假定：{figure}{scope} 自 {from} 起为 {value}（{unit}），没有依据',
    en: '  assumption: {figure}{scope} is {value} {unit} from {from}, without a source',
  },
  'rules.tested': { zh: '{pack}：{cases} 个例子，{passed} 个通过', en: '{pack}: cases {cases}, passed {passed}' },
  'rules.case-failed': {
    zh: '{file}:{line} {case}：应为 {expected}，却是 {got}',
    en: '{file}:{line} {case}: expected {expected}, got {got}',
  },
  'rules.case-benefit': { zh: '补助 {amount} 元', en: 'benefit {amount} yuan' },
  'rules.used': {
    zh: '{pack} 已启用，项目 {programs}（sha256 {sha256}）',
    en: '{pack} is in force for {programs} (sha256 {sha256})',
  },
  'rules.proposals-ended': {
    zh: '原文本提出的拟纳入、拟退出作废：{proposals} 条',
    en: 'proposals by the earlier text that ended: {proposals}',
  },
  'rules.refresh-due': {
    zh: '各户尚待按此文本判定：请运行 bangfu eligibility refresh',
    en: 'the households have yet to be judged by this text: run "bangfu eligibility refresh"',
  },
  'rules.offers': {
    zh: '其中部门政策 {offers} 项，不设名单：用 bangfu measure suggest 看各户能享受哪些',
    en: 'policies of departments, without a list: {offers}; "bangfu measure suggest" tells which household may have what',
  },
  'rules.used-already': {
    zh: '{pack} 的同一文本已经启用，未作改动',
    en: 'this text of {pack} was in force already; nothing changed',
  },
  'rules.dropped': {
    zh: '{pack} 已停用；{programs} 的名单照旧',
    en: '{pack} is out of force; the lists of {programs} stay as they are',
  },
  'rules.dropped-offers': {
    zh: '{pack} 已停用；部门政策 {programs} 不再提示',
    en: '{pack} is out of force; {programs} of departments are suggested no more',
  },
  'rules.none': { zh: '没有启用规则包', en: 'no pack is in force' },
  'rules.row': {
    zh: '{pack}  {title}  项目 {programs}  假定 {assumptions}  sha256 {sha256}',
    en: '{pack}  {title}  programs {programs}  assumptions {assumptions}  sha256 {sha256}',
  },
  'rules.blank.unknown': { zh: '空白=不知道', en: 'a blank is unknown' },
  'rules.blank.zero': { zh: '空白=0', en: 'a blank is 0' },
  'rules.blank.none': { zh: '空白=没有', en: 'a blank means none' },

  'rules.on-data': {
    zh: '按 {as_of} 登记的 {households} 户试判',
    en: 'tried on the {households?# household|# households} on file, as of {as_of}',
  },
  'rules.no-data': { zh: '没有数据库，未在数据上试判', en: 'there is no database, so it was not tried on data' },
  'rules.idle.true': {
    zh: '  注意：{program} 的条件 {criterion}（{kind}）对每一户都成立',
    en: '  note: {criterion} of {program} ({kind}) is true of every household',
  },
  'rules.idle.false': {
    zh: '  注意：{program} 的条件 {criterion}（{kind}）对每一户都不成立',
    en: '  note: {criterion} of {program} ({kind}) is false of every household',
  },
  'rules.idle.unknown': {
    zh: '  注意：{program} 的条件 {criterion}（{kind}）对每一户都无法判断：缺少所需的事实或参数',
    en: '  note: {criterion} of {program} ({kind}) is unknown of every household: the facts or figures it needs are missing',
  },
  'rules.lacking': { zh: '缺 {lacking} 户', en: '{lacking} lack it' },
  'rules.lacking-of': {
    zh: '缺多少户按登记的 {households} 户计',
    en: 'lacking: of {households?# household|# households} on file',
  },
} as const satisfies Readonly<Record<string, Message>>;
