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
      zh: 'weight 可以是 distance.village、.town、.neighbours、.county，function.match、.other，change',
      en: 'a weight is distance.village, .town, .neighbours or .county, function.match or .other, or change',
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
    en: 'cadre {cadre} leads {led} households already and has places for {capacity}',
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
    zh: '干部{name}没有身份证号，无法判断是否为困难户的近亲属',
    en: 'cadre {name} has no identity number, so whether a household is near kin is unknown',
  },
  'pairing.kin-without-number': {
    zh: '干部{name}的近亲属{kin}没有身份证号，无法判断是否须回避',
    en: '{kin}, near kin of cadre {name}, has no identity number, so which household to bar is unknown',
  },
} as const satisfies Catalogue<string>;

const commandMessages = {
  'pair.summary': {
    zh: '结对：方案、执行、查看、验证、解释、手工指定',
    en: 'pairing: plan, apply, show, verify, explain, set by hand',
  },
  'pair.plan': { zh: '求最优结对方案并存下编号', en: 'compute the best pairing and store it as a plan' },
  'pair.apply': { zh: '执行一份方案', en: 'make a plan the pairing' },
  'pair.explain': {
    zh: '为什么是这个帮扶人：费用逐项列出，换人的代价',
    en: 'why this lead: the cost term by term, and what others would cost the whole',
  },
  'pair.explain.household': {
    zh: '{household_no} {head_name}（{village}），{as_of}，政策 {policy}',
    en: '{household_no} {head_name} ({village}), {as_of}, policy {policy}',
  },
  'pair.explain.cadre': {
    zh: '{cadre_no} {cadre}（{unit}），{as_of}，政策 {policy}：{count} 户',
    en: '{cadre_no} {cadre} ({unit}), {as_of}, policy {policy}: {count} households',
  },
  'pair.explain.lead': { zh: '帮扶责任人', en: 'lead' },
  'pair.explain.lead-pinned': {
    zh: '帮扶责任人（手工固定；以下按未固定计算）',
    en: 'lead (pinned by hand; what follows holds as if it were not)',
  },
  'pair.explain.lead-impossible': {
    zh: '帮扶责任人 {lead} 已不能负责此户：离任、回避、超出范围或没有名额',
    en: 'lead {lead} cannot lead it any more: left, barred, beyond reach, or without a place',
  },
  'pair.explain.no-lead': { zh: '没有帮扶责任人', en: 'no lead' },
  'pair.explain.planned': { zh: '方案会配', en: 'a plan would give it' },
  'pair.explain.planned-other': { zh: '重新做方案会配给 {planned}', en: 'a new plan would give it to {planned}' },
  'pair.explain.planned-none': { zh: '重新做方案无人可配', en: 'a new plan would give it nobody' },
  'pair.explain.planned-households': {
    zh: '重新做方案会配：{households}',
    en: 'a new plan would give: {households}',
  },
  'pair.explain.alternatives': { zh: '换人，及总体的代价：', en: 'others, and what the whole would cost more:' },
  'pair.explain.pair': {
    zh: '{cadre_no} {cadre}（{unit}）：距离 {distance}（{tier}）+ 职能 {function} + 户数 {load} + 变动 {change}',
    en: '{cadre_no} {cadre} ({unit}): distance {distance} ({tier}) + function {function} + load {load} + change {change}',
  },
  'pair.explain.same': { zh: '总体不变', en: 'the whole costs the same' },
  'pair.explain.dearer': { zh: '总费用 {more}', en: 'total cost {more}' },
  'pair.explain.unpaired': { zh: '未配对 {more} 户', en: 'households unpaired {more}' },
  'pair.explain.below': { zh: '未达下限 {more} 人', en: 'cadres below their minimum {more}' },
  'pair.tier.village': { zh: '包村', en: 'contracted village' },
  'pair.tier.town': { zh: '同镇街', en: 'same town' },
  'pair.tier.neighbours': { zh: '邻镇街', en: 'next town' },
  'pair.tier.county': { zh: '其他镇街', en: 'elsewhere' },
  'pair.set': {
    zh: '手工指定一户的帮扶责任人，并固定下来',
    en: 'give a household a lead by hand, and pin the pair',
  },
  'pair.release': {
    zh: '取消固定，让方案可以调整；加 --end 终止结对',
    en: 'lift a pin, so that plans may move the household; with --end, end the pairing',
  },
  'pair.option.set-household': { zh: '户编号', en: 'number of the household' },
  'pair.option.set-cadre': { zh: '干部编号', en: 'number of the cadre' },
  'pair.option.reason': { zh: '原因', en: 'why' },
  'pair.option.until': {
    zh: '固定到哪一天（默认直到 pair release）',
    en: 'last day of the pin (default: until "pair release")',
  },
  'pair.option.end': { zh: '终止结对，前一天为最后一天', en: 'end the pairing, the day before being the last' },
  'pair.option.approved-by': { zh: '批准人', en: 'who approved it' },
  'pair.option.document': { zh: '依据的文件及文号', en: 'the document that decides, with its number' },
  'pair.set.done': {
    zh: '{household_no} 户自 {as_of} 起由干部 {cadre_no} 负责，固定',
    en: 'household {household_no} is led by cadre {cadre_no} from {as_of}, pinned',
  },
  'pair.set.until': { zh: '固定到 {until}', en: 'pinned until {until}' },
  'pair.set.former': {
    zh: '原帮扶责任人 {former} 到前一天为止',
    en: 'the former lead {former} ends the day before',
  },
  'pair.release.pin': {
    zh: '{household_no} 户与干部 {cadre_no} 的结对自 {as_of} 起不再固定',
    en: 'the pairing of household {household_no} and cadre {cadre_no} is no longer pinned from {as_of}',
  },
  'pair.release.pairing': {
    zh: '{household_no} 户与干部 {cadre_no} 的结对终止，{as_of} 起待配帮扶责任人',
    en: 'the pairing of household {household_no} and cadre {cadre_no} ends; it awaits a lead from {as_of}',
  },
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
  'pair.plan.pinned': { zh: '其中手工固定 {pinned} 户', en: 'of them pinned by hand: {pinned}' },
  'pair.plan.optimal': {
    zh: '总费用 {objective}，下界 {bound}：已证明最优',
    en: 'cost {objective}, bound {bound}: proved optimal',
  },
  'pair.plan.shortage': {
    zh: '{towns} 的 {households} 户只有 {cadres} 名干部的 {places} 个名额可配，{unpaired} 户落空：{some}',
    en: '{households} households of {towns} have {places} places of {cadres} cadres open to them; {unpaired} are left: {some}',
  },
  'pair.option.what-if': {
    zh: '假设：capacity:编号=+5（单位的每名干部，或一名干部）、lift:户:干部、weight:distance.town=3；只比较，不存，可写多次',
    en: 'suppose capacity:NO=+5 (every cadre of a unit, or one cadre), lift:HOUSEHOLD:CADRE, weight:distance.town=3; compares, stores nothing; repeatable',
  },
  'pair.what-if.head': { zh: '假设 {changes}（{as_of}，未存）', en: 'what if {changes} ({as_of}, not stored)' },
  'pair.what-if.unpaired': { zh: '未配对', en: 'unpaired' },
  'pair.what-if.below': { zh: '未达下限', en: 'below their minimum' },
  'pair.what-if.objective': { zh: '总费用', en: 'cost' },
  'pair.what-if.moved': { zh: '调整', en: 'moved' },
  'pair.what-if.other-lead': {
    zh: '与现在的最优方案相比，{households} 户的帮扶人不同',
    en: '{households} households would have another lead than in the best pairing as things are',
  },
  'pair.plan.next': { zh: '执行：bangfu pair apply {plan}', en: 'to make it so: bangfu pair apply {plan}' },
  'pair.apply.done': {
    zh: '第 {plan} 号方案自 {as_of} 起执行：保留 {kept}，新增 {added}，调整 {moved}，终止 {ended}',
    en: 'plan {plan} applied from {as_of}: kept {kept}, added {added}, moved {moved}, ended {ended}',
  },
  'pair.apply.approved': { zh: '批准：{approved_by}', en: 'approved by {approved_by}' },
  'pair.apply.document': { zh: '依据：{document}', en: 'document: {document}' },
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
  'undo.paired': { zh: '已与 {other} 结对（{from} 起）', en: 'paired with {other} from {from}' },
  'pair.ended.moved': { zh: '调整', en: 'moved' },
  'pair.ended.unpaired': { zh: '无人可配', en: 'nobody to take it' },
  'pair.ended.released': { zh: '手工终止', en: 'ended by hand' },
  'pair.ended.off_list': { zh: '已退出名单', en: 'off the list' },
  'pair.column.pinned': { zh: '固定', en: 'pinned' },
  'pair.pinned': { zh: '是', en: 'yes' },
  'pair.pinned-until': { zh: '到 {until}', en: 'until {until}' },
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
