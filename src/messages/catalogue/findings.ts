import type { findingFailures } from '../../registry/checks/failures.ts';
import type { TwiceFinding } from '../../registry/checks/twice-check.ts';
import type { RegistryFinding } from '../../registry/store/findings/queries.ts';
import type { Catalogue } from '../message.ts';

/** What `check` says. */
export const findingMessages = {
  'person.in-two-households': {
    zh: '{name}的身份证号登记在几户：{households}',
    en: 'the identity number of {name} is on file in several households: {households}',
  },
  'person.likely-twice': {
    zh: '{name}很可能也登记在 {household}（{other}），相似度 {score}',
    en: '{name} is likely to stand in {household} too, as {other} (score {score})',
  },
  'person.possibly-twice': {
    zh: '{name}可能也登记在 {household}（{other}），相似度 {score}',
    en: '{name} may stand in {household} too, as {other} (score {score})',
  },
  'person.number-twice': {
    zh: '户内几人的身份证号相同：{names}',
    en: 'several members have the same identity number: {names}',
  },
  'household.head-missing': { zh: '成员中没有户主', en: 'none of the members is the head' },
  'household.head-double': { zh: '成员中有 {heads} 个户主', en: '{heads} members are the head' },
  'cadre.same-number': {
    zh: '几个在任干部的身份证号相同：{cadres}（{name}）',
    en: 'several cadres in office have the same identity number: {cadres} ({name})',
  },
  'household.head-differs': {
    zh: '户主登记为{head}，成员中的户主是{member}，姓名或身份证号不一致',
    en: 'the head on file is {head}, among the members {member}: name or identity number differ',
  },
  'household.no-members': { zh: '没有登记成员', en: 'no members are on file' },
  'household.size-differs': {
    zh: '登记 {declared} 人，在户成员 {counted} 人',
    en: 'persons declared: {declared}, members present: {counted}',
  },
  'household.income-differs': {
    zh: '登记的年人均收入 {declared} 元，按各项收入算是 {computed} 元',
    en: 'income per person declared as {declared} yuan, {computed} by its parts',
  },
  'household.income-out-of-range': {
    zh: '年人均收入 {income} 元，与其他户相差太远（单位是元还是万元？）',
    en: 'an income per person of {income} yuan is far from that of all others (yuan, or ten thousands?)',
  },
  'household.source-out-of-range': {
    zh: '有一项收入是 {income} 元，不像是真的（单位是元还是万元？）',
    en: 'one source of income is {income} yuan, which is beyond belief (yuan, or ten thousands?)',
  },
  'household.phone-shared': {
    zh: '{households} 户用同一个电话 {phone}',
    en: '{households?# household|# households} have one phone, {phone}',
  },
  'person.name-twice': { zh: '户内有两个“{name}”', en: 'two members are called {name}' },
  'person.old-number': {
    zh: '{name}的身份证号是 15 位的旧号',
    en: 'the identity number of {name} is one of the old 15 digits',
  },
  'person.sex-against-relation': {
    zh: '{name}的性别与户主的关系不合',
    en: 'the sex of {name} does not go with the relation to the head',
  },
  'person.sex-differs': {
    zh: '{name}的性别与身份证号不符',
    en: 'the sex of {name} is not that of the identity number',
  },
  'person.birth-date-differs': {
    zh: '{name}的出生日期与身份证号不符',
    en: 'the birth date of {name} is not that of the identity number',
  },
  'person.age-against-relation': {
    zh: '{name}的年龄与户主{head}的关系不合',
    en: 'the age of {name} does not go with the relation to the head, {head}',
  },
  'person.over-110': { zh: '{name}生于 {born}，超过 110 岁', en: '{name}, born {born}, is over 110' },
  'cadre.on-roster': {
    zh: '干部{name}在这一户中',
    en: 'the cadre {name} belongs to this household',
  },
  'cadre.kin-on-roster': {
    zh: '干部{name}的近亲属{kin}在这一户中',
    en: '{kin}, near kin of the cadre {name}, belongs to this household',
  },

  'check.only-unknown': {
    zh: '没有“{word}”这项核对或花名册',
    en: 'there is no check or roster called {word}',
    hint: { zh: '可写：{known}', en: 'one of: {known}' },
  },
  'finding.none': {
    zh: '没有编号为 {id} 的问题（{date}）',
    en: 'there is no finding {id} ({date})',
    hint: {
      zh: 'bangfu check --state all 列出全部编号；可能已经改正',
      en: '"bangfu check --state all" lists every id; it may have been put right',
    },
  },
  'finding.reason-blank': {
    zh: '没有写理由',
    en: 'no reason was given',
    hint: { zh: '用 --reason 写明为什么不是问题', en: 'say with --reason why it is none' },
  },
  'finding.settled': {
    zh: '{id} 已办结，重复的记录已退出，不能再改',
    en: '{id} is settled: a record has left by it, so it stays so',
    hint: { zh: 'bangfu check show {id} 查看经过', en: '"bangfu check show {id}" tells how' },
  },
  'finding.closed': {
    zh: '{id} 的状态是 {state}，不能办结',
    en: '{id} is {state} and cannot be settled',
    hint: { zh: '先 bangfu check reopen {id}', en: '"bangfu check reopen {id}" first' },
  },
  'finding.no-duplicate': {
    zh: '{id} 不是重复登记，没有可保留的一方',
    en: '{id} is not about one person standing twice: there is nothing to keep',
    hint: {
      zh: '改正花名册后重新导入，或用 check confirm、check dismiss',
      en: 'put the roster right and import it, or use "check confirm" or "check dismiss"',
    },
  },
  'finding.keep-which': {
    zh: '{id} 中没有唯一的“{keep}”',
    en: 'in {id}, {keep} does not name exactly one record',
    hint: { zh: '--keep 可写：{choices}', en: '--keep takes one of: {choices}' },
  },
  'finding.head-of-others': {
    zh: '{key} 的户主只写在户表上，成员是别人，不能整户退出',
    en: 'the head of {key} stands on its own row only and its members are others; it cannot leave whole',
    hint: { zh: '先改正户主或成员，重新导入', en: 'correct the head or the members first and import them' },
  },
  'finding.day-to-come': {
    zh: '{date} 还没到（今天是 {today}）',
    en: '{date} has not come yet (today is {today})',
    hint: { zh: '核对 --as-of，或不写（即今天）', en: 'check --as-of, or leave it out for today' },
  },

  'check.summary': { zh: '跨花名册核对', en: 'findings across the rosters' },
  'check.totals': {
    zh: '错误 {errors} 项，提醒 {warnings} 项（{date}）；待处理 {open}，已确认 {confirmed}，已排除 {dismissed}',
    en: 'errors: {errors}, warnings: {warnings} ({date}); open {open}, confirmed {confirmed}, dismissed {dismissed}',
  },
  'check.none': { zh: '没有需要列出的问题（{date}）', en: 'nothing to show ({date})' },
  'check.error': { zh: '错误', en: 'error' },
  'check.warning': { zh: '提醒', en: 'warning' },
  'check.option.only': {
    zh: '只做这些核对（代码或花名册名）',
    en: 'only these checks, by code or roster',
  },
  'check.option.since': {
    zh: '只列这一天起新出现的问题',
    en: 'only what was not found before this day',
  },
  'check.option.state': { zh: '只列这些状态的问题', en: 'only findings in these states' },
  'check.show': {
    zh: '一项问题：并排列出有关记录、评分各项和处理经过',
    en: 'one finding: its records side by side, the terms of its score, what was decided',
  },
  'check.dismiss': { zh: '排除：不是问题，写明理由', en: 'dismiss: it is no problem, and why' },
  'check.confirm': { zh: '确认：是问题，有待改正', en: 'confirm: it is a problem, to be put right' },
  'check.reopen': { zh: '撤回排除或确认', en: 'take back a dismissal or a confirmation' },
  'check.settle': {
    zh: '重复登记办结：写明保留哪一户，其余的作为重复退出',
    en: 'settle a duplicate by naming the record that stands; the others leave',
  },
  'check.argument.id': { zh: '问题编号', en: 'id of the finding' },
  'check.argument.ids': { zh: '问题编号，可写几个', en: 'ids of the findings' },
  'check.option.reason': { zh: '理由', en: 'why' },
  'check.option.keep': {
    zh: '保留的户编号，户内重复时写“户编号#成员序号”',
    en: 'number of the household that stands, or NUMBER#MEMBER',
  },
  'check.state.open': { zh: '待处理', en: 'open' },
  'check.state.confirmed': { zh: '已确认', en: 'confirmed' },
  'check.state.dismissed': { zh: '已排除', en: 'dismissed' },
  'check.state.settled': { zh: '已办结', en: 'settled' },
  'check.facts-changed': {
    zh: '（曾{state}，{reason}；所依据的情况已变）',
    en: ' (was {state}: {reason}; what that rested on has changed)',
  },
  'check.decided': { zh: '（{on} {actor}{state}，理由：{reason}）', en: ' ({state}: {reason}, {actor} {on})' },
  'check.no-reason': { zh: '未写理由', en: 'no reason given' },
  'check.gone': { zh: '这项问题现在没有了', en: 'this is not found any more' },
  'check.score': {
    zh: '相似度 {score}（各项之和；{likely} 以上很可能，{possible} 以上可能）',
    en: 'score {score}, the sum of (likely from {likely}, possible from {possible}):',
  },
  'check.history': { zh: '处理经过', en: 'what was decided' },
  'check.kept': { zh: '保留 {kept}', en: 'kept {kept}' },
  'check.history.line': {
    zh: '{on} 由 {actor} 处理：{state}，{why}',
    en: '{on} {actor}: {state}, {why}',
  },
  'check.history.ended': { zh: '；{on} {actor} 更改', en: '; ended {on} by {actor}' },
  'check.nothing-changed': { zh: '没有变化', en: 'nothing to change' },
  'check.changed': { zh: '{id} {code}：由“{from}”改为“{to}”', en: '{id} {code}: {from} → {to}' },
  'check.settled': {
    zh: '{id}：保留 {kept}，{left} 作为重复退出',
    en: '{id}: {kept} stands, {left} left as a duplicate',
  },
  'check.settled.households': {
    zh: '自 {date} 起整户退出：{households}；其在册期和结对同时终止',
    en: 'left whole from {date}: {households}; their enrolments and pairings end with them',
  },
  'check.settled.members': {
    zh: '自 {date} 起 {persons} 名成员退出；请运行 bangfu eligibility refresh 重新判定',
    en: 'members who left from {date}: {persons}; run "bangfu eligibility refresh" to judge their households again',
  },
  'check.settled.without-head': {
    zh: '这些户没有户主了：{households}',
    en: 'these households have no head now: {households}',
  },
  'check.term.rarity': { zh: '重复本属少见', en: 'duplicates are rare' },
  'check.term.name': { zh: '姓名', en: 'name' },
  'check.term.birth': { zh: '出生日期', en: 'birth date' },
  'check.term.sex': { zh: '性别', en: 'sex' },
  'check.term.number': { zh: '身份证号', en: 'identity number' },
  'check.term.place': { zh: '地点', en: 'place' },
  'check.level.same': { zh: '相同', en: 'the same' },
  'check.level.same-sound': { zh: '读音相同', en: 'the same sound' },
  'check.level.near-sound': { zh: '读音相近', en: 'nearly the same sound' },
  'check.level.swapped': { zh: '字序颠倒', en: 'characters in another order' },
  'check.level.one-apart': { zh: '差一字', en: 'one character apart' },
  'check.level.different': { zh: '不同', en: 'different' },
  'check.level.unknown': { zh: '一方未填', en: 'blank on one side' },
  'check.level.same-day': { zh: '同一天', en: 'the same day' },
  'check.level.same-month': { zh: '同年同月', en: 'the same month' },
  'check.level.same-year': { zh: '同年', en: 'the same year' },
  'check.level.near': { zh: '相近（一处之差，或农历）', en: 'close: one slip, or the old calendar' },
  'check.level.same-village': { zh: '同村', en: 'the same village' },
  'check.level.same-town': { zh: '同镇街', en: 'the same town' },
  'check.level.elsewhere': { zh: '不同镇街', en: 'another town' },
} as const satisfies Catalogue<keyof typeof findingFailures | RegistryFinding | TwiceFinding>;
