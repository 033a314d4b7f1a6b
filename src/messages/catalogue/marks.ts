import type { MarkProblem } from '../../pairing/marks/problems.ts';
import { type UnitFunction, unitFunctions } from '../../registry/code-lists/unit-and-cadre.ts';
import type { Catalogue, Message } from '../message.ts';

/** What each function of a unit is called. */
const functionNames = Object.fromEntries(
  unitFunctions.map(({ value, en, labels }) => [`unit.function.${value}`, { zh: labels[0] ?? value, en }]),
) as Record<`unit.function.${UnitFunction}`, Message>;

/** What can be wrong with a plan that was marked up; what bars a pair stands with the other failures of pairing. */
const problems = {
  'marks.no-column': {
    zh: '表里没有“改派干部”一列，看不出领导小组改了什么',
    en: 'the sheet has no column "own_cadre", so that nobody can tell what was changed',
    hint: { zh: '用 bangfu pair export 重新导出再填', en: 'fill in a fresh one from "bangfu pair export"' },
  },
  'marks.no-rows': {
    zh: '表里没有方案的任何一行，看不出领导小组同意没有',
    en: 'the sheet has no row of the plan, so that nobody can tell whether it was agreed to',
    hint: {
      zh: '填好后各行都要留着；全部同意，就不加 --marked',
      en: 'keep the rows that stand in the export; where all is agreed to, leave out --marked',
    },
  },
  'marks.number': { zh: '方案号是一个整数', en: 'the number of a plan is a whole number' },
  'marks.other-plan': {
    zh: '这一行是第 {given} 号方案的，不是第 {plan} 号',
    en: 'this row is of plan {given}, not of plan {plan}',
    hint: {
      zh: '用 bangfu pair apply {given} --marked 执行它自己的方案，或重新导出第 {plan} 号方案',
      en: 'apply it to its own plan with "bangfu pair apply {given} --marked", or fill in a fresh export of plan {plan}',
    },
  },
  'marks.not-in-plan': {
    zh: '第 {plan} 号方案里没有 {household} 户的这一名额',
    en: 'plan {plan} has no such place of household {household}',
    hint: {
      zh: '户编号和协助职能不要改动；新入名单的户要重新做方案',
      en: 'leave household and function as they are; a household that is new on the list needs a new plan',
    },
  },
  'marks.no-place': {
    zh: '方案里 {household} 户的这一行没有名额可给：结对终止，或是政策之外手工指定的协助',
    en: 'the plan has no place to give on this row of household {household}: the pairing ends, or is support set by hand beyond the policy',
    hint: { zh: '把这一行的改派干部清空', en: 'leave "own_cadre" blank on this row' },
  },
  'marks.twice': {
    zh: '{household} 户的这一名额在 {file} 第 {line} 行已经写过',
    en: 'this place of household {household} stands already in {file}, line {line}',
    hint: { zh: '只留一行', en: 'keep one of the two' },
  },
  'marks.proposal-changed': {
    zh: '“拟定干部编号”被改成 {given}，方案拟定的是 {planned}',
    en: 'the proposed cadre was changed to {given}; the plan proposes {planned}',
    hint: {
      zh: '要换人写在“改派干部”一列；如果是排序时错了行，请重新导出',
      en: 'another choice goes into "own_cadre"; if the sheet was sorted by halves, export it again',
    },
  },
  'marks.nobody': {
    zh: '不能让一户没有帮扶人',
    en: 'no household can be left without its cadre',
    hint: { zh: '留空就按方案拟定的人', en: 'a blank keeps the cadre that the plan proposes' },
  },
  'marks.cadre-unknown': {
    zh: '没有编号或姓名是 {cadre} 的在任干部{meant}',
    en: 'no cadre in office has the number or name {cadre}{meant}',
    hint: {
      zh: '可选的干部见第二张表，或 bangfu pair export --cadres',
      en: 'the second sheet, or "bangfu pair export --cadres", lists whom to choose from',
    },
  },
  'marks.cadre-ambiguous': {
    zh: '叫 {cadre} 的在任干部有 {count} 名：{candidates}',
    en: '{count?# cadre in office is called|# cadres in office are called} {cadre}: {candidates}',
    hint: { zh: '写干部编号，或在“改派单位”写单位', en: 'write the number, or the unit into "own_unit"' },
  },
  'marks.cadre-other-unit': {
    zh: '干部 {cadre} 的单位是 {unit}，不是 {given}',
    en: 'cadre {cadre} is of {unit}, not of {given}',
  },
  'marks.no-reason': {
    zh: '改派干部 {cadre} 没有写理由',
    en: 'there is no reason for giving it to cadre {cadre}',
    hint: { zh: '写在“改派理由”一列', en: 'write it into "reason"' },
  },
  'marks.reason-alone': {
    zh: '只写了理由，没有写改派谁：按方案拟定的人',
    en: 'a reason, but nobody named: the proposal stands',
  },
  'marks.same': { zh: '{cadre} 就是方案拟定的人：没有改动', en: '{cadre} is whom the plan proposes: nothing changes' },
  'marks.cadre-full': {
    zh: '照此改派，干部 {cadre} 共带 {households} 户，上限 {capacity} 户',
    en: 'with these changes cadre {cadre} would have {households?# household|# households} and has places for {capacity}',
    hint: {
      zh: '把其中一户改派别人，或在干部名册里提高帮扶上限后重新做方案',
      en: 'give one of them to somebody else, or raise the capacity in the roster and plan again',
    },
  },
  'marks.lacks-function': {
    zh: '干部 {cadre} 的单位没有这一协助职能（{function:unit.function}）',
    en: 'the unit of cadre {cadre} does not bring the function wanted ({function:unit.function})',
  },
  'marks.beyond-reach': {
    zh: '干部 {cadre} 超出政策的结对范围；由领导小组决定，照改',
    en: 'cadre {cadre} is beyond the reach of the policy; the leading group decides, so it is done',
  },
} as const satisfies Catalogue<Exclude<MarkProblem, `pairing.${string}`>>;

/** Texts of a plan as it is handed out and comes back. */
export const markMessages = {
  ...problems,
  ...functionNames,
  'pair.export': { zh: '导出一份方案，交领导小组审定、改派', en: 'a plan as a sheet for the leading group to mark up' },
  'pair.export.cadres': {
    zh: '只列可选的干部和空余名额',
    en: 'only the cadres to choose from, with their free places',
  },
  'pair.export.stale': {
    zh: '第 {plan} 号方案已过时，改好也不能执行：重新运行 bangfu pair plan --as-of {as_of}',
    en: 'plan {plan} is stale and cannot be applied any more: plan again with "bangfu pair plan --as-of {as_of}"',
  },
  'pair.export.applied': {
    zh: '第 {plan} 号方案已经执行，改好也不能再执行：用 bangfu pair set 改一户，或重新做方案',
    en: 'plan {plan} has been applied and cannot be applied again, marked up or not: use "bangfu pair set", or plan again',
  },
  'pair.option.marked': {
    zh: '领导小组改过的方案表（可多个）',
    en: 'the plan as the leading group marked it up (one file or more)',
  },
  'pair.option.marked-until': {
    zh: '改派的结对固定到哪一天（默认直到 pair release）',
    en: 'last day on which the marked pairs are pinned (default: until "pair release")',
  },
  'pair.option.apply-dry-run': { zh: '试做并计价，不写入', en: 'do all of it, prices included, and write nothing' },
  'pair.apply.tried': {
    zh: '试做：第 {plan} 号方案（{role}）自 {as_of} 起：保留 {kept}，新增 {added}，调整 {moved}，终止 {ended}；没有写入',
    en: 'tried: plan {plan} ({role}) from {as_of}: kept {kept}, added {added}, moved {moved}, ended {ended}; nothing was written',
  },
  'pair.apply.refused': {
    zh: '表里有错误，方案没有执行，什么也没有写入。',
    en: 'There are errors: the plan was not applied and nothing was written.',
  },
  'marks.file': {
    zh: '{source}：读 {read} 行，改派 {marked}，照旧 {unmarked}，有误 {rejected}；另有标题等行 {ignored}',
    en: '{source}: {read?# row|# rows}: {marked} changed, {unmarked} as proposed, {rejected} wrong; {ignored?# line|# lines} of layout ignored',
  },
  'marks.change': {
    zh: '{place}：{planned} 改为 {cadre_no} {cadre}（{unit}）：{reason}',
    en: '{place}: {planned} becomes {cadre_no} {cadre} ({unit}): {reason}',
  },
  'marks.cost': {
    zh: '  费用 {own} = 距离 {distance}（{tier}）+ 职能 {function} + 户数 {load} + 职级 {rank} + 变动 {change}；原拟 {planned}；{whole}',
    en: '  cost {own} = distance {distance} ({tier}) + function {function} + load {load} + rank {rank} + change {change}; the proposal {planned}; {whole}',
  },
  'marks.elsewhere': {
    zh: '方案里有 {places} 个名额不在表里：照方案',
    en: '{places?# place|# places} of the plan stand in no file: as proposed',
  },
  'marks.none': { zh: '没有改派：照方案执行', en: 'no change was marked: the plan as it was computed' },
  'marks.whole': {
    zh: '总费用：方案 {planned}，改派后 {marked}；保留这些改派重新做方案，最好 {best}',
    en: 'the whole: {planned} as computed, {marked} as marked; the best plan with these changes in it {best}',
  },
  'marks.level': { zh: '{objective}（比方案：{worse}）', en: '{objective} ({worse})' },
  'plan-sheet.title': { zh: '第 {plan} 号结对方案（{role}，{as_of}）', en: 'Plan {plan}: {role}, {as_of}' },
  'plan-sheet.how': {
    zh: '只填最后三列：改派干部（编号，或姓名）、改派单位（同名时）、改派理由（必填）。不改的留空，其他列不要改。可选的干部见第二张表。',
    en: 'Write in the last three columns only: own_cadre (number or name), own_unit (where two have the name), reason (required). Blank: as proposed. The second sheet lists whom to choose from.',
  },
  'plan-sheet.sheet': { zh: '方案', en: 'plan' },
  'plan-sheet.cadres': { zh: '可选干部', en: 'cadres' },
  'plan-sheet.notes': { zh: '说明', en: 'notes' },
  'plan-sheet.pinned': { zh: '{change}（固定）', en: '{change}, pinned' },
  'plan-sheet.note.plan': {
    zh: '方案 {plan}，{role}，{as_of}，政策 {policy}，总费用 {objective}',
    en: 'plan {plan}, {role}, {as_of}, policy {policy}, total cost {objective}',
  },
  'plan-sheet.note.cost': {
    zh: '费用：这一户加在总费用里的数，各行相加等于总费用；各项的意思见 bangfu help pairing。',
    en: 'cost: what the place adds to the total, which is the sum of all rows; "bangfu help pairing" explains the terms.',
  },
  'plan-sheet.note.rows': {
    zh: '可以排序、筛选、删去不改的行、分给各镇街填；同一户不要写两行。',
    en: 'Rows may be sorted, filtered, left out where nothing changes, and handed to several towns; no place may stand twice.',
  },
  'plan-sheet.note.check': {
    zh: '填好先试：bangfu pair apply {plan} --marked 文件 --dry-run，逐条检查并计价。',
    en: 'Try it first: bangfu pair apply {plan} --marked FILE --dry-run checks and prices every change.',
  },
  'plan-sheet.note.apply': {
    zh: '执行：bangfu pair apply {plan} --marked 文件 --approved-by 批准人 --document 文号；有一处错误就全部不执行。',
    en: 'Then: bangfu pair apply {plan} --marked FILE --approved-by NAME --document TEXT; one error and nothing is applied.',
  },
  'plan-sheet.note.pinned': {
    zh: '改派的结对随即固定，以后的方案不动它，直到 bangfu pair release。',
    en: 'A marked pair is pinned: no later plan moves it until "bangfu pair release".',
  },
  'plan-sheet.note.made': { zh: '{actor} {generated} 导出', en: 'exported by {actor}, {generated}' },
} as const;
