import type { pairingFailures } from '../../pairing/failures.ts';
import type { PolicyProblem } from '../../pairing/read-policy.ts';
import type { PlanDisproof } from '../../pairing/verify.ts';
import type { Catalogue } from '../message.ts';

const failureMessages = {
  'pairing.costs-too-large': {
    zh: '结对方案的费用过大：{households} 户、每对最高 {cost}，无法精确计算',
    en: "the policy's costs are too large to compute exactly: {households} households at up to {cost} a pair",
    hint: { zh: '按比例缩小 costs 里的数字', en: 'scale the figures under "costs" down' },
  },
  'pairing.as-known-writes': {
    zh: '--as-known 只能试算，不能存方案',
    en: '--as-known looks back and cannot store a plan',
    hint: { zh: '加上 --dry-run，或去掉 --as-known', en: 'add --dry-run, or leave --as-known out' },
  },
  'pairing.no-plan': {
    zh: '还没有结对方案',
    en: 'there is no plan yet',
    hint: { zh: '先运行 bangfu pair plan', en: 'make one with "bangfu pair plan"' },
  },
  'pairing.plan-unknown': {
    zh: '没有第 {plan} 号方案',
    en: 'there is no plan {plan}',
    hint: { zh: '用 bangfu pair plan 新做一份', en: 'make one with "bangfu pair plan"' },
  },
  'pairing.plan-stale': {
    zh: '第 {plan} 号方案已过时：做方案以后，名册、名单或结对情况有了变化；未作改动',
    en: 'plan {plan} is stale: rosters, the list or pairings have changed since it was made; nothing was changed',
    hint: { zh: '重新运行 bangfu pair plan --as-of {as_of}', en: 'plan again with "bangfu pair plan --as-of {as_of}"' },
  },
  'pairing.plan-applied': {
    zh: '第 {plan} 号方案已经执行过；未作改动',
    en: 'plan {plan} has been applied already; nothing was changed',
    hint: { zh: '用 bangfu pair show 看结对情况', en: '"bangfu pair show" shows the pairings' },
  },
  'pairing.later-pairings': {
    zh: '已有 {pairings} 个结对在 {as_of} 以后开始，第 {plan} 号方案不能执行',
    en: '{pairings} pairings on record begin after {as_of}, so plan {plan} cannot be applied',
    hint: { zh: '用较晚的 --as-of 重新做方案', en: 'plan again with a later --as-of' },
  },
  'pairing.household-unknown': { zh: '没有户编号 {no}', en: 'there is no household {no}' },
  'pairing.cadre-unknown': { zh: '没有干部编号 {no}', en: 'there is no cadre {no}' },
  'pairing.unit-unknown': { zh: '没有单位编号 {no}', en: 'there is no unit {no}' },
} as const satisfies Catalogue<keyof typeof pairingFailures>;

const policyMessages = {
  'policy.whole-number': {
    zh: '{value} 不是 0 到 {most} 之间的整数',
    en: '{value} is not a whole number from 0 to {most}',
  },
  'policy.distance-falls': {
    zh: '较远一档的费用不能比较近一档低',
    en: 'a farther tier cannot cost less than a nearer one',
  },
  'policy.load-empty': { zh: 'load 至少要有一个数', en: '"load" needs at least one figure' },
  'policy.load-falls': {
    zh: 'load 里后一户的费用不能比前一户低',
    en: 'in "load" no place may cost less than the one before it',
  },
  'policy.town': { zh: '{value} 不是 9 位镇街代码', en: '{value} is not the 9-digit code of a town' },
} as const satisfies Catalogue<PolicyProblem>;

const disproofMessages = {
  'pairing.disproof.problem': {
    zh: '做方案时的记录已不是原来的样子：据此重建的问题与方案的摘要不符',
    en: 'what was on record when the plan was made no longer poses the problem whose digest it carries',
  },
  'pairing.disproof.household': {
    zh: '方案里的户或干部与问题对不上：{from} {to}',
    en: 'a household or cadre of the plan does not fit its problem: {from} {to}',
  },
  'pairing.disproof.levels': {
    zh: '方案记下的数与它的结对不符',
    en: "the plan's counts are not those of its pairs",
  },
  'pairing.disproof.not-possible': {
    zh: '{from} 与 {to} 不能结对：须回避，或超出范围',
    en: '{from} cannot be paired with {to}: barred, or beyond reach',
  },
  'pairing.disproof.over-capacity': { zh: '{from} 超过上限', en: '{from} has more than its capacity' },
  'pairing.disproof.cheaper-unused': {
    zh: '从 {from} 到 {to} 有更省的走法没有用',
    en: 'a cheaper way from {from} to {to} is left unused',
  },
  'pairing.disproof.dearer-used': {
    zh: '从 {from} 到 {to} 的走法不是最省的',
    en: 'the way from {from} to {to} is used although it is too dear',
  },
  'pairing.disproof.price': {
    zh: '{from} 的对偶价格缺失或不合理',
    en: 'the dual price of {from} is missing or impossible',
  },
} as const satisfies Catalogue<`pairing.disproof.${PlanDisproof['reason']}`>;

const findingMessages = {
  'pairing.lead-overdue': {
    zh: '自 {since} 起 {days} 天没有帮扶责任人，超过 {within} 天',
    en: 'without a lead since {since}: {days} days, more than the {within} allowed',
  },
  'pairing.awaiting-lead': {
    zh: '自 {since} 起待配帮扶责任人（{days} 天，限 {within} 天）',
    en: 'awaiting a lead since {since} ({days} days of the {within} allowed)',
  },
  'pairing.cadre-without-number': {
    zh: '干部 {name} 没有身份证号，无法判断是否与困难户为近亲',
    en: 'cadre {name} has no identity number, so whether a household is near kin is unknown',
  },
  'pairing.kin-without-number': {
    zh: '干部 {name} 的近亲 {kin} 没有身份证号，无法判断是否须回避',
    en: '{kin}, near kin of cadre {name}, has no identity number, so which household to bar is unknown',
  },
} as const satisfies Catalogue<string>;

const commandMessages = {
  'pair.summary': { zh: '结对：方案、执行、查看、验证', en: 'pairing: plan, apply, show, verify' },
  'pair.plan': { zh: '求最优结对方案并存下编号', en: 'compute the best pairing and store it as a plan' },
  'pair.apply': { zh: '执行一份方案', en: 'make a plan the pairing' },
  'pair.show': { zh: '某一天的结对情况', en: 'the pairings of a day' },
  'pair.verify': {
    zh: '不用求解器，证明方案最优或指出错处',
    en: 'prove a plan optimal, or disprove it, without the solver',
  },
  'pair.option.policy': { zh: '结对政策文件（默认随程序附带的）', en: 'policy file (default: the one that ships)' },
  'pair.option.dry-run': { zh: '只计算，不存', en: 'compute only, store nothing' },
  'pair.option.dimacs': {
    zh: '另存为 DIMACS 最小费用流文件',
    en: 'also write the problem as a DIMACS min-cost-flow file',
  },
  'pair.option.household': { zh: '只看这一户', en: 'only this household' },
  'pair.option.cadre': { zh: '只看这位干部', en: 'only this cadre' },
  'pair.option.unit': { zh: '只看这个单位', en: 'only this unit' },
  'pair.argument.plan': { zh: '方案编号', en: 'number of the plan' },
  'pair.argument.plan-last': { zh: '方案编号（默认最后一份）', en: 'number of the plan (default: the last)' },
  'pair.plan.head': { zh: '第 {plan} 号结对方案（{as_of}）', en: 'plan {plan} for {as_of}' },
  'pair.plan.head-dry': { zh: '结对方案试算（{as_of}，未存）', en: 'plan for {as_of}, not stored' },
  'pair.plan.households': {
    zh: '名单 {households} 户：已配对 {paired} 户，未配对 {unpaired} 户',
    en: '{households} households on the list: {paired} paired, {unpaired} unpaired',
  },
  'pair.plan.cadres': {
    zh: '在职干部 {cadres} 人：{cadres_used} 人有户，{below_minimum} 人未达下限',
    en: '{cadres} cadres: {cadres_used} with a household, {below_minimum} below their minimum',
  },
  'pair.plan.changes': {
    zh: '保留 {kept}，新增 {added}，调整 {moved}，终止 {ended}',
    en: 'kept {kept}, added {added}, moved {moved}, ended {ended}',
  },
  'pair.plan.optimal': {
    zh: '总费用 {objective}，下界 {bound}：已证明最优',
    en: 'cost {objective}, bound {bound}: proved optimal',
  },
  'pair.plan.shortage': {
    zh: '{towns} 的 {households} 户只有 {cadres} 名干部的 {places} 个名额可配，{unpaired} 户落空：{some}',
    en: '{households} households of {towns} have {places} places of {cadres} cadres open to them; {unpaired} are left: {some}',
  },
  'pair.plan.next': { zh: '执行：bangfu pair apply {plan}', en: 'to make it so: bangfu pair apply {plan}' },
  'pair.apply.done': {
    zh: '第 {plan} 号方案自 {as_of} 起执行：保留 {kept}，新增 {added}，调整 {moved}，终止 {ended}',
    en: 'plan {plan} applied from {as_of}: kept {kept}, added {added}, moved {moved}, ended {ended}',
  },
  'pair.verify.proved': {
    zh: '第 {plan} 号方案（{as_of}）已证明最优：总费用 {objective}，下界 {bound}',
    en: 'plan {plan} for {as_of} is proved optimal: cost {objective}, bound {bound}',
  },
  'pair.verify.disproved': {
    zh: '第 {plan} 号方案（{as_of}）不成立：{reason}',
    en: 'plan {plan} for {as_of} is disproved: {reason}',
  },
  'pair.show.none': { zh: '{as_of} 没有结对', en: 'no pairing on {as_of}' },
  'pair.show.total': {
    zh: '{as_of}：{households} 户，{cadres} 名干部',
    en: '{as_of}: {households} households, {cadres} cadres',
  },
  'pair.column.household': { zh: '户编号', en: 'household' },
  'pair.column.head': { zh: '户主', en: 'head' },
  'pair.column.village': { zh: '村', en: 'village' },
  'pair.column.cadre-no': { zh: '干部编号', en: 'cadre no' },
  'pair.column.cadre': { zh: '帮扶人', en: 'cadre' },
  'pair.column.unit': { zh: '单位', en: 'unit' },
  'pair.column.role': { zh: '角色', en: 'role' },
  'pair.column.from': { zh: '开始', en: 'from' },
  'pair.column.to': { zh: '结束', en: 'to' },
  'pair.ended.moved': { zh: '调整', en: 'moved' },
  'pair.ended.unpaired': { zh: '无人可配', en: 'nobody to take it' },
  'pair.ended.off_list': { zh: '已退出名单', en: 'off the list' },
  'pair.role.lead': { zh: '负责', en: 'lead' },
  'pair.role.support': { zh: '协助', en: 'support' },
} as const satisfies Catalogue<string>;

/** Texts of the pairing: failures, a policy's problems, what disproves a plan, findings, and the commands of `pair`. */
export const pairingMessages = {
  ...failureMessages,
  ...policyMessages,
  ...disproofMessages,
  ...findingMessages,
  ...commandMessages,
} as const;
