import type { pairingFailures } from '../../pairing/failures.ts';
import type { PolicyProblem } from '../../pairing/policy-text/policy-text.ts';
import type { PlanDisproof } from '../../pairing/verify.ts';
import type { Catalogue } from '../message.ts';
import { markMessages } from './marks.ts';
import { pairCommandMessages } from './pair-commands.ts';

const failureMessages = {
  'pairing.costs-too-large': {
    zh: '结对方案的费用过大：{households} 户、每对最高 {cost}，无法精确计算',
    en: "the policy's costs are too large to compute exactly: {households?# household|# households} at up to {cost} a pair",
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
  'pairing.no-policy': { zh: '没有启用结对政策', en: 'no policy is in force' },
  'pairing.policy-changed': {
    zh: '第 {plan} 号方案按政策 {made} 做出，此后启用了 {policy}；未作改动',
    en: 'plan {plan} was made by policy {made}, and {policy} has been put in force since; nothing was changed',
    hint: {
      zh: '重新运行 bangfu pair plan，或用 bangfu pair use {made} 重新启用',
      en: 'plan again with "bangfu pair plan", or put the other in force with "bangfu pair use {made}"',
    },
  },
  'pairing.no-support': {
    zh: '政策 {policy} 没有协助干部一节（support）',
    en: 'policy {policy} has no "support" section, so there are no support cadres',
    hint: { zh: '写法见 bangfu help pairing', en: '"bangfu help pairing" says how to write one' },
  },
  'pairing.no-leads': {
    zh: '{as_of} 还没有帮扶责任人，不能配协助干部',
    en: 'nobody has a lead on {as_of}, and support is given out beside the leads',
    hint: {
      zh: '先做并执行责任人的方案：bangfu pair plan',
      en: 'plan and apply the leads first with "bangfu pair plan"',
    },
  },
  'pairing.home-village': {
    zh: '{household} 户在干部 {cadre} 的原籍村，按政策须回避',
    en: 'household {household} lies in the home village of cadre {cadre}, which the policy bars',
    hint: {
      zh: '换一名干部，或在政策的 exceptions 里写明允许',
      en: 'choose another cadre, or allow the pair under "exceptions"',
    },
  },
  'pairing.barred-by-name': {
    zh: '政策点名不让干部 {cadre} 与 {household} 户结对',
    en: 'the policy bars cadre {cadre} from household {household} by name',
    hint: {
      zh: '换一名干部，或修改政策的 exceptions',
      en: 'choose another cadre, or change "exceptions" in the policy',
    },
  },
  'pairing.leads-already': {
    zh: '干部 {cadre} 已是 {household} 户的责任人',
    en: 'cadre {cadre} leads household {household} already',
    hint: { zh: '换一名干部', en: 'choose another cadre' },
  },
  'pairing.supports-pinned': {
    zh: '干部 {cadre} 已由人定为 {household} 户的协助干部，不能再作责任人',
    en: 'cadre {cadre} has been set to support household {household} and cannot lead it besides',
    hint: {
      zh: '换一名干部，或先用 bangfu pair release --household {household} --support {cadre} 解除固定',
      en: 'choose another cadre, or lift the pin first with "bangfu pair release --household {household} --support {cadre}"',
    },
  },
  'pairing.no-such-support': {
    zh: '{as_of} 干部 {cadre} 不是 {household} 户的协助干部',
    en: 'cadre {cadre} does not support household {household} on {as_of}',
    hint: {
      zh: 'bangfu pair show --household {household}',
      en: '"bangfu pair show --household {household}" shows who does',
    },
  },
  'pairing.hand-over-what': {
    zh: '--unit 和 --cadre 要写一个',
    en: 'give one of --unit and --cadre',
  },
  'pairing.hand-over-same': { zh: '{from} 不能移交给自己', en: '{from} cannot hand over to itself' },
  'pairing.hand-over-nobody': {
    zh: '{to} 在 {as_of} 没有在任的干部；未作改动',
    en: '{to} has no cadre in office on {as_of}; nothing was changed',
  },
  'pairing.hand-over-short': {
    zh: '{to} 的名额不够：{households} 户里有 {left} 户接不下（{some}）；未作改动',
    en: '{to} has too few places: of {households?# household|# households} {left} find no lead ({some}); nothing was changed',
    hint: {
      zh: '在名册里提高帮扶上限，或先移交给别的单位一部分：bangfu pair hand-over --cadre',
      en: 'raise capacities in the roster, or hand some over elsewhere first with "bangfu pair hand-over --cadre"',
    },
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
  'pairing.left-since': {
    zh: '{as_of} 在名单上的户中有 {households} 户后来已退出，不能再按那一天结对；未作改动',
    en: '{households} of the households on the list of {as_of} have left it since, so that day can no longer be paired; nothing was changed',
    hint: {
      zh: '按今天重新做方案：bangfu pair plan；只想试算，加 --dry-run',
      en: 'plan for today with "bangfu pair plan"; to compute only, add --dry-run',
    },
  },
  'pairing.household-unknown': { zh: '没有户编号 {no}', en: 'there is no household {no}' },
  'pairing.cadre-unknown': { zh: '没有干部编号 {no}', en: 'there is no cadre {no}' },
  'pairing.explain-what': {
    zh: '--household 和 --cadre 要写一个，只写一个',
    en: 'give one of --household and --cadre',
  },
  'pairing.what-if-form': {
    zh: '看不懂 --what-if {change}',
    en: '--what-if {change} is not understood',
    hint: {
      zh: '写 capacity:单位或干部编号=+5、capacity:编号=3、lift:户编号:干部编号，或 weight:distance.town=3',
      en: 'write capacity:NO=+5 or capacity:NO=3 (unit or cadre), lift:HOUSEHOLD:CADRE, or weight:distance.town=3',
    },
  },
  'pairing.what-if-unknown': {
    zh: '--what-if {change}：名单上、在任者或政策里没有 {no}',
    en: '--what-if {change}: {no} is not on the list, in office, or in the policy',
    hint: {
      zh: 'weight 可以是 distance.village、.town、.neighbours、.county，function.match、.other，change，hardness（政策有权重时）',
      en: 'a weight is distance.village, .town, .neighbours or .county, function.match or .other, change, or hardness where it has a weight',
    },
  },
  'pairing.what-if-weight': {
    zh: '--what-if {change}：较远一档的费用不能比较近一档低',
    en: '--what-if {change}: a farther tier cannot cost less than a nearer one',
  },
  'pairing.unit-unknown': { zh: '没有单位编号 {no}', en: 'there is no unit {no}' },
  'pairing.until-passed': {
    zh: '固定到 {until}，早于结对开始的 {as_of}',
    en: 'pinned until {until}, which is before the pairing begins, {as_of}',
    hint: { zh: '检查 --until 和 --as-of', en: 'check --until and --as-of' },
  },
  'pairing.household-off-list': {
    zh: '{household} 户 {as_of} 不在名单上',
    en: 'household {household} is not on the list on {as_of}',
    hint: {
      zh: 'bangfu eligibility explain {household} 看原因',
      en: '"bangfu eligibility explain {household}" says why',
    },
  },
  'pairing.cadre-inactive': {
    zh: '干部 {cadre} {as_of} 不在任',
    en: 'cadre {cadre} is not in office on {as_of}',
    hint: { zh: 'bangfu cadre show {cadre} 查看记录', en: '"bangfu cadre show {cadre}" shows the record' },
  },
  'pairing.near-kin': {
    zh: '干部 {cadre} 是 {household} 户的近亲属，须回避',
    en: 'cadre {cadre} is near kin of household {household} and must not lead it',
    hint: { zh: '换一名干部', en: 'choose another cadre' },
  },
  'pairing.cadre-full': {
    zh: '干部 {cadre} 已带 {led} 户，上限 {capacity} 户',
    en: 'cadre {cadre} leads {led?# household|# households} already and has places for {capacity}',
    hint: {
      zh: '先用 bangfu pair release --end 腾出一户，或在干部名册里提高帮扶上限再导入',
      en: 'free a place with "bangfu pair release --end", or raise the capacity in the cadres\' roster and import it',
    },
  },
  'pairing.later-lead': {
    zh: '{household} 户已有 {as_of} 以后开始的结对；未作改动',
    en: 'a pairing of household {household} on record begins after {as_of}; nothing was changed',
    hint: { zh: '用较晚的 --as-of', en: 'use a later --as-of' },
  },
  'pairing.no-lead': {
    zh: '{household} 户 {as_of} 没有帮扶责任人',
    en: 'household {household} has no lead on {as_of}',
    hint: { zh: '用 bangfu pair set 或 pair plan 配上', en: 'give it one with "bangfu pair set" or "pair plan"' },
  },
  'pairing.not-pinned': {
    zh: '{household} 户与干部 {cadre} 的结对没有固定，方案本来就可以调整',
    en: 'the pairing of household {household} and cadre {cadre} is not pinned: plans may move it as it is',
    hint: { zh: '要终止结对，加上 --end', en: 'to end the pairing, add --end' },
  },
} as const satisfies Catalogue<keyof typeof pairingFailures>;

const policyMessages = {
  'policy.list-empty': { zh: 'list 至少要有一个项目', en: '"list" needs at least one program' },
  'policy.program-unknown': {
    zh: '没有项目 {program}{meant}：启用的规则包里没有，也没有哪一户在它的名单上',
    en: 'there is no program {program}{meant}: no pack in force decides about it, and no household was ever on its list',
    hint: {
      zh: '改正 list，或先用 bangfu rules use 启用规则包',
      en: 'correct "list", or put the pack in force first with "bangfu rules use"',
    },
  },
  'policy.whole-number': {
    zh: '{value} 不是 0 到 {most} 之间的整数',
    en: '{value} is not a whole number from 0 to {most}',
  },
  'policy.minimum': {
    zh: 'minimum 只能是 0 或 1，不能是 {value}：下限大于 1 时“未达下限的干部最少”不是逐个名额相加的数，求不出可证明的最优',
    en: '"minimum" is 0 or 1, not {value}: with more, the fewest cadres below it are no sum over single places, and no plan could be proved optimal',
    hint: {
      zh: '写 minimum: 1；要让干部带满几户，让 load 的前几个数相同',
      en: 'write "minimum: 1"; to fill cadres up, give the first figures of "load" the same cost',
    },
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
  'policy.blank': { zh: '不能空白', en: 'cannot be blank' },
  'policy.exception-twice': {
    zh: '{household} 户与干部 {cadre} 写了两次',
    en: 'household {household} and cadre {cadre} stand here twice',
  },
  'policy.no-hardness': {
    zh: 'costs 给了 hardness 权重，却没有 hardness 一节说明怎样算困难程度',
    en: '"costs" weighs hardness, but no "hardness" section says what makes a household hard',
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
    en: 'without a lead since {since}: {days?# day|# days}, more than the {within} allowed',
  },
  'pairing.awaiting-lead': {
    zh: '自 {since} 起待配帮扶责任人（{days} 天，限 {within} 天）',
    en: 'awaiting a lead since {since} ({days?# day|# days} of the {within} allowed)',
  },
  'pairing.exception-unknown': {
    zh: '启用的结对政策点名的 {household} 户或干部 {cadre} 没有登记，不起作用',
    en: 'the policy in force names household {household} and cadre {cadre}, of whom one is not on record: it has no effect',
  },
  'pairing.home-unknown': {
    zh: '干部{name}的原籍村“{home}”不是已登记的村编码，无法判断是否须回避',
    en: 'the home village of cadre {name}, "{home}", is no code of a village on record, so nothing is barred by it',
  },
  'pairing.cadre-without-number': {
    zh: '干部{name}没有身份证号，无法判断是否为困难户的近亲属',
    en: 'cadre {name} has no identity number, so whether a household is near kin is unknown',
  },
  'pairing.kin-without-number': {
    zh: '干部{name}的近亲属{kin}没有身份证号，无法判断是否须回避',
    en: '{kin}, near kin of cadre {name}, has no identity number, so which household to bar is unknown',
  },
} as const satisfies Catalogue<string>;

/** Texts of the pairing: failures, a policy's problems, what disproves a plan, findings, and the commands of `pair`. */
export const pairingMessages = {
  ...failureMessages,
  ...policyMessages,
  ...disproofMessages,
  ...findingMessages,
  ...markMessages,
  ...pairCommandMessages,
} as const;
