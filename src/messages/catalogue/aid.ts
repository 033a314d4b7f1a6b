import type { aidFailures } from '../../aid/failures.ts';
import type { AidProblem } from '../../aid/problems.ts';
import type { Catalogue, Message } from '../message.ts';

const problemMessages = {
  'measure.planned-future': {
    zh: '计划日期还没到（今天 {today}）',
    en: 'the day of the plan is yet to come (today is {today})',
  },
  'measure.done-future': {
    zh: '完成日期还没到（今天 {today}）',
    en: 'the day it was done is yet to come (today is {today})',
  },
  'measure.done-early': {
    zh: '完成日期早于计划日期 {planned_on}',
    en: 'it was done before it was planned ({planned_on})',
  },
  'measure.due-before-plan': {
    zh: '完成时限早于计划日期 {planned_on}',
    en: 'it is due before it was planned ({planned_on})',
  },
  'measure.follow-up-early': {
    zh: '回访日期早于计划日期 {planned_on}',
    en: 'its follow-up is earlier than the day it was planned ({planned_on})',
  },
} as const satisfies Catalogue<AidProblem>;

const failureMessages = {
  'aid.day-to-come': { zh: '{date} 还没到（今天 {today}）', en: '{date} is yet to come (today is {today})' },
  'aid.household-unknown': { zh: '没有户编号 {no}', en: 'there is no household {no}' },
  'aid.cadre-unknown': { zh: '没有干部编号 {no}', en: 'there is no cadre {no}' },
  'aid.unit-unknown': { zh: '没有单位编号 {no}', en: 'there is no unit {no}' },
  'measure.none': { zh: '没有第 {measure} 号措施', en: 'there is no measure {measure}' },
  'measure.taken-back': {
    zh: '第 {measure} 号措施已随导入撤销',
    en: 'measure {measure} was taken back with its import',
  },
  'measure.forbidden': {
    zh: '第 {measure} 号措施的状态是{state:measure.state}，不能 {step}',
    en: 'measure {measure} is {state:measure.state}; it cannot be taken further by {step}',
    hint: { zh: '下一步：{allowed:step.allowed}', en: 'next step: {allowed:step.allowed}' },
  },
  'measure.too-early': {
    zh: '{on} 早于第 {measure} 号措施上次登记的日期 {since}',
    en: '{on} is earlier than {since}, the last day on record for measure {measure}',
  },
  'measure.not-done': {
    zh: '第 {measure} 号措施的状态是{state:measure.state}，还没有实施，谈不上效果',
    en: 'measure {measure} is {state:measure.state}; only of what was carried out can an effect be found',
    hint: { zh: '先 bangfu measure done {measure}', en: 'first: bangfu measure done {measure}' },
  },
  'measure.due-early': {
    zh: '下次回访 {date} 要晚于 {on}',
    en: 'the next follow-up, {date}, has to be later than {on}',
  },
  'measure.plan-missing': {
    zh: '计划措施要写 --kind、--type 和 --description',
    en: 'a measure needs --kind, --type and --description',
    hint: { zh: '示例见 bangfu measure plan --help', en: 'see the examples of "bangfu measure plan --help"' },
  },
  'measure.no-reason': { zh: '取消措施要用 --text 写明原因', en: 'say with --text why it is cancelled' },
  'measure.no-effect': { zh: '用 --helped 写明是否见效', en: 'say with --helped whether it helped' },
  'measure.on-record': {
    zh: '同一户同日同类同内容的措施已登记为第 {measure} 号',
    en: 'measure {measure} is on record: the same household, day, type and words',
  },
  'referral.none': { zh: '没有第 {referral} 号转介', en: 'there is no referral {referral}' },
  'referral.forbidden': {
    zh: '第 {referral} 号转介{state:referral.state}，不能 {step}',
    en: 'referral {referral} is {state:referral.state}; it cannot be taken further by {step}',
    hint: { zh: '下一步：{allowed:step.allowed}', en: 'next step: {allowed:step.allowed}' },
  },
  'referral.too-early': {
    zh: '{on} 早于第 {referral} 号转介上一步的日期 {since}',
    en: '{on} is earlier than {since}, the day of the last step of referral {referral}',
  },
  'referral.no-reason': { zh: '{step} 要写明事由或原因', en: '{step} needs words: what for, or why' },
  'referral.nowhere': {
    zh: '写明转给谁：--unit、--to，或用 --program 写部门政策',
    en: 'say where it is sent: --unit, --to, or --program for a department’s policy',
  },
  'referral.on-record': {
    zh: '这一户已为这项政策转介过（第 {referral} 号，{since}），部门还没有办结',
    en: 'it was sent for that already (referral {referral} of {since}), and the department has yet to finish',
    hint: {
      zh: '先登记部门的办理：bangfu measure referral {referral} …',
      en: 'record first what became of it: bangfu measure referral {referral} ...',
    },
  },
  'suggest.whom': {
    zh: '看哪些户：--household 户编号、--place 区划代码，或 --all',
    en: 'say for whom: --household NUMBER, --place CODE, or --all',
  },
} as const satisfies Catalogue<keyof typeof aidFailures>;

const measureMessages = {
  'measure.summary': {
    zh: '帮扶措施：计划、实施、成效，转介部门',
    en: 'measures for households: planned, done, what they did; referrals',
  },
  'measure.plan': { zh: '为一户登记措施', en: 'plan a measure for a household' },
  'measure.done': { zh: '登记已实施', en: 'record that it was carried out' },
  'measure.cancel': { zh: '取消', en: 'record that it will not be' },
  'measure.effect': { zh: '登记成效', en: 'record what was found of its effect' },
  'measure.show': { zh: '看一项措施和它的经过', en: 'a measure and its way' },
  'measure.list': { zh: '列出措施', en: 'list measures' },
  'measure.argument.number': { zh: '措施号', en: 'the number of the measure' },
  'measure.argument.household': { zh: '户编号', en: 'the number of the household' },
  'measure.option.kind': { zh: '帮扶方式', en: 'by which way it is helped' },
  'measure.option.type': { zh: '措施类型', en: 'what kind of measure' },
  'measure.option.description': { zh: '措施内容', en: 'what it is' },
  'measure.option.quantity': { zh: '数量', en: 'how many' },
  'measure.option.of': { zh: '计量单位，如 株、只', en: 'of what: head, trees' },
  'measure.option.value': { zh: '折款（元）', en: 'what it is worth, in yuan' },
  'measure.option.provider': { zh: '提供方（册外的用文字写）', en: 'who provides it, in words' },
  'measure.option.on': { zh: '计划日期（不写为 --as-of）', en: 'the day it was planned (else --as-of)' },
  'measure.option.due': { zh: '完成时限', en: 'until when it is to be done' },
  'measure.option.done': { zh: '已在这天实施', en: 'it was carried out on this day' },
  'measure.option.expected': { zh: '预期效果', en: 'what is expected of it' },
  'measure.option.follow-up': { zh: '哪天回访看成效', en: 'when its effect is to be looked at' },
  'measure.option.next-follow-up': { zh: '下次哪天回访（不写为不再回访）', en: 'the next follow-up (left out: none)' },
  'measure.option.unit': { zh: '提供单位的编号', en: 'the number of the unit that provides it' },
  'measure.option.cadre': { zh: '负责干部的编号', en: 'the number of the cadre who provides it' },
  'measure.option.text': { zh: '说明', en: 'what is to be said about it' },
  'measure.option.helped': { zh: '是否见效', en: 'whether it helped' },
  'measure.option.effect': { zh: '实际效果', en: 'what was found' },
  'measure.option.income': { zh: '现在的年人均收入（元）', en: 'the income a person and year now, in yuan' },
  'measure.option.remaining': { zh: '现存数量（成活、存栏）', en: 'how many are still there' },
  'measure.option.list-due': { zh: '只列该实施、该回访的', en: 'only those to be done or looked at' },
  'measure.option.days': { zh: '往后几天', en: 'how many days ahead' },
  'measure.option.open': { zh: '只列还没实施的', en: 'only those not carried out yet' },
  'measure.option.household': { zh: '户编号', en: 'the number of the household' },
  'measure.option.exit-code': {
    zh: '有逾期的退出码为 1，没有就不输出',
    en: 'exit with 1 when any is overdue, and say nothing when none is',
  },
  'measure.recorded': { zh: '已登记：第 {measure} 号措施', en: 'measure {measure} is on record' },
  'measure.head': {
    zh: '第 {measure} 号措施  {household} {head}（{village}）',
    en: 'measure {measure}  {household} {head} ({village})',
  },
  'measure.state.planned': { zh: '计划', en: 'planned' },
  'measure.state.done': { zh: '已实施', en: 'done' },
  'measure.state.cancelled': { zh: '已取消', en: 'cancelled' },
  'measure.waits.done': { zh: '应实施', en: 'to be done by' },
  'measure.waits.follow_up': { zh: '应回访', en: 'to be looked at on' },
  'measure.overdue': { zh: '逾期', en: 'overdue' },
  'measure.worth': { zh: '折款 {value} 元', en: 'worth {value} yuan' },
  'measure.remaining': { zh: '现存 {remaining}', en: '{remaining} are left' },
  'measure.income': { zh: '年人均 {income} 元', en: '{income} yuan a person and year' },
  'measure.income-after': { zh: '现年人均 {income} 元', en: 'now {income} yuan a person and year' },
  'measure.way': { zh: '经过', en: 'its way' },
  'measure.label.kind': { zh: '类型', en: 'type' },
  'measure.label.what': { zh: '内容', en: 'what' },
  'measure.label.by': { zh: '提供', en: 'by' },
  'measure.label.expected': { zh: '预期', en: 'expected' },
  'measure.label.state': { zh: '状态', en: 'state' },
  'measure.label.waits': { zh: '待办', en: 'waits' },
  'measure.label.before': { zh: '帮扶前', en: 'before' },
  'measure.label.found': { zh: '成效', en: 'found' },
  'measure.column.number': { zh: '号', en: 'no.' },
  'measure.column.household': { zh: '户', en: 'household' },
  'measure.column.type': { zh: '类型', en: 'type' },
  'measure.column.what': { zh: '内容', en: 'what' },
  'measure.column.by': { zh: '提供', en: 'by' },
  'measure.column.state': { zh: '状态', en: 'state' },
  'measure.column.waits': { zh: '待办', en: 'waits' },
  'measure.total': {
    zh: '共 {total} 项，未实施 {planned} 项，逾期 {overdue} 项',
    en: '{total?# measure|# measures}, {planned} planned, {overdue} overdue',
  },
  'undo.in-measure': {
    zh: '有 {count} 项措施（最早 {first}）',
    en: 'measures that name it: {count}, the first of {first}',
  },
  'undo.in-referral': {
    zh: '有 {count} 次转介（最早 {first}）',
    en: 'referrals that name it: {count}, the first of {first}',
  },
  'record.measure': { zh: '措施', en: 'measure' },
} as const satisfies Readonly<Record<string, Message>>;

const referralMessages = {
  'referral.refer': { zh: '把一户转介给部门', en: 'send a household to a department' },
  'referral.step': { zh: '登记部门的办理', en: 'record what the department makes of it' },
  'referral.list': { zh: '列出转介', en: 'list referrals' },
  'referral.argument.number': { zh: '转介号', en: 'the number of the referral' },
  'referral.argument.step': { zh: '做什么', en: 'what happened' },
  'referral.option.unit': { zh: '部门的单位编号', en: 'the number of the department' },
  'referral.option.to': { zh: '部门（册外的用文字写）', en: 'the department in words' },
  'referral.option.about': {
    zh: '事由（写了 --program 可不写）',
    en: 'what it is asked for (with --program it may be left out)',
  },
  'referral.option.program': {
    zh: '部门政策（measure suggest 列出的），部门和事由随之而定',
    en: 'the department’s policy, as "measure suggest" lists them: it says where to and what for',
  },
  'referral.option.due': {
    zh: '期限（不写按联系政策的 deadlines）',
    en: 'the last day (else by the deadlines of the contact policy)',
  },
  'referral.option.text': { zh: '说明；不受理、撤回的原因', en: 'what was said; why it was refused or withdrawn' },
  'referral.option.open': { zh: '只列未办结的', en: 'only those that wait for the department' },
  'referral.option.overdue': { zh: '只列逾期的', en: 'only those that are overdue' },
  'referral.state.sent': { zh: '已转出', en: 'sent' },
  'referral.state.accepted': { zh: '已受理', en: 'accepted' },
  'referral.state.refused': { zh: '不受理', en: 'refused' },
  'referral.state.done': { zh: '已办结', en: 'done' },
  'referral.state.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'referral.overdue': { zh: '逾期', en: 'overdue' },
  'referral.due-doubt': { zh: '（节假日未公布，估算）', en: ' (holidays not announced yet)' },
  'referral.next': { zh: '下一步：{next}', en: 'next: {next}' },
  'referral.column.number': { zh: '号', en: 'no.' },
  'referral.column.sent': { zh: '转出', en: 'sent' },
  'referral.column.household': { zh: '户', en: 'household' },
  'referral.column.department': { zh: '部门', en: 'department' },
  'referral.column.state': { zh: '状态', en: 'state' },
  'referral.column.due': { zh: '期限', en: 'due' },
  'referral.column.about': { zh: '事由', en: 'about' },
  'referral.total': {
    zh: '共 {total} 次，未办结 {open} 次，逾期 {overdue} 次',
    en: '{total?# referral|# referrals}, {open} open, {overdue} overdue',
  },
} as const satisfies Readonly<Record<string, Message>>;

const suggestionMessages = {
  'suggest.command': {
    zh: '各部门的政策，这些户能享受哪些',
    en: 'what departments’ own policies could do for a household',
  },
  'suggest.option.household': {
    zh: '一户：逐项说明，附转介命令',
    en: 'one household: every policy, and the command to refer it',
  },
  'suggest.option.place': {
    zh: '某镇街或村的各户（区划代码）',
    en: 'the households of a town or village (division code)',
  },
  'suggest.option.all': { zh: '全部户', en: 'all households' },
  'suggest.option.listed': { zh: '只看在名单上的户', en: 'only households on the list' },
  'suggest.option.program': { zh: '只看这项政策', en: 'only this policy' },
  'suggest.option.department': { zh: '只看这个部门', en: 'only this department' },
  'suggest.option.state': { zh: '只看这种情况', en: 'only what stands so' },
  'suggest.option.why': {
    zh: '逐条说明理由，不符合的也列',
    en: 'why, criterion by criterion; also what it may not have',
  },
  'suggest.head': {
    zh: '{household} {head}（{village}），截至 {as_of}',
    en: '{household} {head} ({village}), {as_of}',
  },
  'suggest.state.suggested': { zh: '可以转介', en: 'could be referred' },
  'suggest.state.undecided': { zh: '缺少情况，待定', en: 'undecided: something is missing' },
  'suggest.state.on_record': { zh: '已有或已在办', en: 'on record already' },
  'suggest.state.not_eligible': { zh: '不符合', en: 'not eligible' },
  'suggest.at': { zh: '{unit}（编号 {no}）', en: '{unit} ({no})' },
  'suggest.call': { zh: '，联络员 {name} {phone}', en: ', call {name} {phone}' },
  'suggest.more-units': {
    zh: '，另有 {count} 个同职能单位',
    en: ', and {count?# more unit|# more units} of that function',
  },
  'suggest.no-unit': { zh: '没有登记这个职能的单位', en: 'no unit of that function is on file' },
  'suggest.had.measure': {
    zh: '第 {number} 号措施，{state:measure.state}（{on}）',
    en: 'measure {number}, {state:measure.state} ({on})',
  },
  'suggest.had.referral': {
    zh: '第 {number} 号转介，{state:referral.state}（{on}）',
    en: 'referral {number}, {state:referral.state} ({on})',
  },
  'suggest.again': { zh: '，{on} 起可再申请', en: ', again from {on}' },
  'suggest.total': {
    zh: '可以转介 {suggested} 项，待定 {undecided} 项，已有或在办 {on_record} 项，不符合 {not_eligible} 项',
    en: '{suggested} could be referred, {undecided} undecided, {on_record} on record, {not_eligible} not eligible',
  },
  'suggest.why-hint': { zh: '逐条理由：加 --why', en: 'why: add --why' },
  'suggest.rows': {
    zh: '共 {total} 行，列出 {shown} 行；全部用 --format csv 或 json',
    en: '{total?# row|# rows}, {shown} shown; --format csv or json gives all',
  },
  'suggest.column.program': { zh: '政策', en: 'policy' },
  'suggest.column.department': { zh: '部门', en: 'department' },
  'suggest.column.suggested': { zh: '可转介', en: 'could be referred' },
  'suggest.column.undecided': { zh: '待定', en: 'undecided' },
  'suggest.column.on_record': { zh: '已有或在办', en: 'on record' },
  'suggest.column.state': { zh: '情况', en: 'how it stands' },
  'suggest.column.because': { zh: '待定的条件', en: 'undecided by' },
} as const satisfies Readonly<Record<string, Message>>;

export const aidMessages = {
  ...suggestionMessages,
  ...problemMessages,
  ...failureMessages,
  ...measureMessages,
  ...referralMessages,
} as const;
