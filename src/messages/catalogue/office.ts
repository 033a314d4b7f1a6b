import type { officeFailures } from '../../office/failures.ts';
import type { OfficeProblem } from '../../office/problems.ts';
import type { TipOutcome, TipState } from '../../office/tips/states.ts';
import type { Catalogue, Message } from '../message.ts';

const problemMessages = {
  'tip.future': {
    zh: '线索的日期还没到（今天 {today}）',
    en: 'the day of the tip is yet to come (today is {today})',
    hint: { zh: '检查年份', en: 'check the year' },
  },
  'tip.household-unknown': {
    zh: '没有户编号 {household}',
    en: 'there is no household {household}',
    hint: {
      zh: '不在册的户写村和姓名，不写户编号',
      en: 'a household that is not on file is named by village and name, without a number',
    },
  },
  'tip.about-nobody': {
    zh: '说不清反映的是哪一户、哪个村（对象 {subject}）',
    en: 'it is not said which household or village it is about (subject {subject})',
    hint: {
      zh: '关于一户：写户编号，或村（村编码、地点）加姓名；关于一个村：写村；关于政策：对象写 policy',
      en: 'a household: its number, or its village or place and a name; a village: the village; a policy: subject policy',
    },
  },
  'tip.alike': {
    zh: '可能与第 {tip} 号线索重复（相似 {score} 分，相隔 {days} 天），已照常登记',
    en: 'may repeat tip {tip} (score {score} of 100, {days?# day|# days} apart); it is recorded all the same',
    hint: {
      zh: '对照 bangfu tip show {tip}；确是同一件事，核查后用 tip reject 说明',
      en: 'compare "bangfu tip show {tip}"; if it is the same, say so when you settle it',
    },
  },
  'tip.on-file': {
    zh: '册上有同村同名的户主 {person}：{household}，没有自动关联',
    en: 'a head named {person} of the same village is on file: {household}; it was not linked',
  },
  'task.future': { zh: '下达日期还没到（今天 {today}）', en: 'the day it was given is yet to come (today is {today})' },
  'task.due-early': { zh: '完成时限早于下达日期 {given_on}', en: 'it is due before it was given ({given_on})' },
  'task.no-target': {
    zh: '承诺事项要有目标值',
    en: 'a commitment needs a target',
    hint: { zh: '填目标值和计量单位；没有目标的写成任务', en: 'give target and target_unit; what has none is a task' },
  },
  'task.progress-differs': {
    zh: '这项已登记为第 {task} 号，进展与登记的不同',
    en: 'this is on record as task {task}, with other progress',
    hint: {
      zh: '新进展用 bangfu task note {task} 登记，写明日期',
      en: 'record new progress with "bangfu task note {task}", which dates it',
    },
  },
} as const satisfies Catalogue<OfficeProblem>;

const failureMessages = {
  'office.day-to-come': { zh: '{date} 还没到（今天 {today}）', en: '{date} is yet to come (today is {today})' },
  'office.household-unknown': { zh: '没有户编号 {no}', en: 'there is no household {no}' },
  'office.cadre-unknown': { zh: '没有干部编号 {no}', en: 'there is no cadre {no}' },
  'office.unit-unknown': { zh: '没有单位编号 {no}', en: 'there is no unit {no}' },
  'task.none': { zh: '没有第 {task} 号任务', en: 'there is no task {task}' },
  'task.taken-back': { zh: '第 {task} 号任务已随导入撤销', en: 'task {task} was taken back with its import' },
  'task.forbidden': {
    zh: '第 {task} 号任务{state:task.state}，不能 {step}',
    en: 'task {task} is {state:task.state}; it cannot be taken further by {step}',
    hint: { zh: '下一步：{allowed:step.allowed}', en: 'next step: {allowed:step.allowed}' },
  },
  'task.too-early': {
    zh: '{on} 早于第 {task} 号任务上次登记的日期 {since}',
    en: '{on} is earlier than {since}, the last day on record for task {task}',
  },
  'task.reached-what': {
    zh: '第 {task} 号任务没有目标值，不能写完成值',
    en: 'task {task} has no target; no value of it can be reached',
  },
  'task.on-record': { zh: '同样的任务已登记为第 {task} 号', en: 'the same task is on record as number {task}' },
  'task.content-missing': { zh: '任务要写 --item 和 --due', en: 'a task needs --item and --due' },
  'task.said-nothing': { zh: '{step} 要用 --text 写明', en: '{step} needs --text' },
  'tip.none': { zh: '没有第 {tip} 号线索', en: 'there is no tip {tip}' },
  'tip.taken-back': {
    zh: '第 {tip} 号线索已在 {date} 由 {command} 撤回',
    en: 'tip {tip} was taken back on {date} by "{command}"',
  },
  'tip.forbidden': {
    zh: '第 {tip} 号线索{state:tip.state}，不能 {step}',
    en: 'tip {tip} is {state:tip.state}; it cannot be taken further by {step}',
    hint: { zh: '下一步：{allowed:step.allowed}', en: 'next step: {allowed:step.allowed}' },
  },
  'tip.too-early': {
    zh: '{on} 早于第 {tip} 号线索上一步的日期 {since}',
    en: '{on} is earlier than {since}, the day of the last step of tip {tip}',
  },
  'tip.content-missing': {
    zh: '登记线索要写 --channel 和 --content',
    en: 'a tip needs --channel and --content',
    hint: { zh: '示例见 bangfu tip add --help', en: 'see the examples of "bangfu tip add --help"' },
  },
  'tip.said-nothing': {
    zh: '{step} 要用 --text 写明情况',
    en: '{step} needs --text to say what was found or told',
  },
  'tip.nobody-assigned': { zh: '写明交给谁：--cadre 或 --unit', en: 'say who is given it: --cadre or --unit' },
  'tip.household-missing': {
    zh: '第 {tip} 号线索还没有关联在册的户，用 --household 写户编号',
    en: 'tip {tip} names no household on file; give its number with --household',
    hint: {
      zh: '户不在册的，先导入户表',
      en: 'where the household is not on file yet, import it first',
    },
  },
  'tip.referred-nowhere': { zh: '用 --to 写明转给谁', en: 'say with --to where it is referred' },
} as const satisfies Catalogue<keyof typeof officeFailures>;

const stateMessages = {
  'tip.state.new': { zh: '新收', en: 'new' },
  'tip.state.assigned': { zh: '已交办', en: 'assigned' },
  'tip.state.checked': { zh: '已核查', en: 'checked' },
  'tip.state.taken_in': { zh: '已纳入', en: 'taken in' },
  'tip.state.not_founded': { zh: '不属实', en: 'not founded' },
  'tip.state.referred': { zh: '已转办', en: 'referred' },
  'tip.state.answered': { zh: '已答复', en: 'answered' },
  'tip.outcome.taken_in': { zh: '纳入帮扶', en: 'taken in' },
  'tip.outcome.heeded': { zh: '采纳', en: 'heeded' },
  'tip.outcome.not_founded': { zh: '不属实', en: 'not founded' },
  'tip.outcome.referred': { zh: '转办', en: 'referred' },
} as const satisfies Readonly<Record<`tip.state.${TipState}` | `tip.outcome.${TipOutcome}`, Message>>;

const tipMessages = {
  'tip.summary': {
    zh: '线索：登记、交办、核查、办结、答复',
    en: 'tips from outside: recorded, checked, settled, answered',
  },
  'tip.add': { zh: '登记一条线索', en: 'record a tip' },
  'tip.assign': { zh: '交给干部或单位核查', en: 'give it to a cadre or unit to look into' },
  'tip.check': { zh: '登记核查结果', en: 'record what was found' },
  'tip.take-in': { zh: '属实，户已在册，关联', en: 'it is so, and the household is on file: link it' },
  'tip.reject': { zh: '不属实', en: 'it is not founded' },
  'tip.refer': { zh: '转给别的部门', en: 'hand it on to somebody else' },
  'tip.answer': {
    zh: '答复来源（匿名的记为无须答复）',
    en: 'answer its source (of an anonymous one: record that there is none)',
  },
  'tip.show': { zh: '看一条线索和它的经过', en: 'a tip and its way' },
  'tip.list': { zh: '列出线索', en: 'list tips' },
  'tip.argument.number': { zh: '线索号', en: 'the number of the tip' },
  'tip.option.on': { zh: '收到日期（不写为 --as-of）', en: 'the day it came in (else --as-of)' },
  'tip.option.channel': { zh: '来源', en: 'how it came' },
  'tip.option.kind': { zh: '类别（不写为 need）', en: 'what is told (else need)' },
  'tip.option.subject': { zh: '对象（不写按所写的户、村推定）', en: 'what it is about (else by what is named)' },
  'tip.option.household': { zh: '户编号', en: 'the number of the household' },
  'tip.option.village': { zh: '村编码', en: 'the code of the village' },
  'tip.option.place': { zh: '地点（不在册的村用文字写）', en: 'the place in words, where it is not on file' },
  'tip.option.name': { zh: '当事人姓名', en: 'whom it is about' },
  'tip.option.content': { zh: '线索内容', en: 'what is told' },
  'tip.option.source': { zh: '提供人或媒体（不写为匿名）', en: 'who told it (left out: anonymous)' },
  'tip.option.phone': { zh: '提供人电话', en: 'the phone of who told it' },
  'tip.option.urgent': { zh: '紧急，按紧急期限', en: 'urgent: shorter deadlines' },
  'tip.option.unit': { zh: '单位编号', en: 'the number of the unit' },
  'tip.option.cadre': { zh: '干部编号', en: 'the number of the cadre' },
  'tip.option.taken': { zh: '纳入的户编号', en: 'the number of the household that was taken in' },
  'tip.option.to': { zh: '转给哪个部门', en: 'where it is referred' },
  'tip.option.text': { zh: '情况说明；答复时为答复内容', en: 'what was found, decided or answered' },
  'tip.option.due': { zh: '下一步的期限（不写按规定）', en: 'the last day for the next step (else the usual term)' },
  'tip.option.open': { zh: '只列未办结的', en: 'only those that wait for a step' },
  'tip.option.overdue': { zh: '只列逾期的', en: 'only those that are overdue' },
  'tip.option.exit-code': {
    zh: '有逾期的退出码为 1，没有就不输出',
    en: 'exit with 1 when any is overdue, and say nothing when none is',
  },
  'tip.recorded': { zh: '已登记：第 {tip} 号线索', en: 'tip {tip} is on record' },
  'tip.on-record': {
    zh: '一字不差的线索已登记为第 {tip} 号，没有再登记',
    en: 'the very same is on record as tip {tip}; nothing was added',
  },
  'tip.warning': { zh: '注意：{problem}', en: 'note: {problem}' },
  'tip.standing': {
    zh: '第 {tip} 号线索 {state}；由 {holder} 办；期限 {due}；下一步可以：{next}',
    en: 'tip {tip} is {state}; in the hands of {holder}; due {due}; next: {next}',
  },
  'tip.standing-done': { zh: '第 {tip} 号线索 {state}', en: 'tip {tip} is {state}' },
  'tip.nobody-to-answer': { zh: '匿名，无须答复', en: 'anonymous: there was nobody to answer' },
  'tip.may-repeat': {
    zh: '可能与第 {tip} 号重复：{score} 分，相隔 {days} 天，文字相同 {words}%',
    en: 'may repeat tip {tip}: score {score}, {days?# day|# days} apart, {words}% of the words',
  },
  'tip.bureau': { zh: '民政局', en: 'the bureau' },
  'tip.urgent': { zh: '（紧急）', en: ' (urgent)' },
  'tip.overdue': { zh: '逾期', en: 'overdue' },
  'tip.due-doubt': { zh: '（节假日未公布，估算）', en: ' (holidays not announced yet)' },
  'tip.anonymous': { zh: '匿名', en: 'anonymous' },
  'tip.way': { zh: '经过', en: 'its way' },
  'tip.label.content': { zh: '内容', en: 'told' },
  'tip.label.source': { zh: '提供', en: 'by' },
  'tip.label.finding': { zh: '核查', en: 'found' },
  'tip.label.outcome': { zh: '结果', en: 'outcome' },
  'tip.label.referred': { zh: '转办', en: 'referred to' },
  'tip.label.answer': { zh: '答复', en: 'answer' },
  'tip.column.number': { zh: '号', en: 'no.' },
  'tip.column.received': { zh: '收到', en: 'received' },
  'tip.column.channel': { zh: '来源', en: 'channel' },
  'tip.column.kind': { zh: '类别', en: 'kind' },
  'tip.column.about': { zh: '对象', en: 'about' },
  'tip.column.state': { zh: '状态', en: 'state' },
  'tip.column.holder': { zh: '经办', en: 'with' },
  'tip.column.due': { zh: '期限', en: 'due' },
  'tip.column.content': { zh: '内容', en: 'told' },
  'tip.total': {
    zh: '共 {total} 条，未办结 {open} 条，逾期 {overdue} 条',
    en: '{total} tips, {open} open, {overdue} overdue',
  },
  'undo.in-tip': {
    zh: '有 {count} 条线索提到（最早 {first}）',
    en: 'tips that name it: {count}, the first of {first}',
  },
  'record.tip': { zh: '线索', en: 'tip' },
} as const satisfies Readonly<Record<string, Message>>;

const taskMessages = {
  'task.summary': { zh: '任务分解、民生承诺、联络员名册', en: 'the office’s tasks, commitments and liaison officers' },
  'task.add': { zh: '登记一项任务或承诺', en: 'record a task or a commitment' },
  'task.note': { zh: '登记进展', en: 'note its progress' },
  'task.done': { zh: '登记完成', en: 'record that it is done' },
  'task.cancel': { zh: '取消', en: 'record that it will not be' },
  'task.show': { zh: '看一项任务和历次进展', en: 'a task and every note' },
  'task.list': { zh: '列出任务，按时限', en: 'list tasks by the day they are due' },
  'task.liaisons': { zh: '各单位联络员（电话遮掩）', en: 'the units’ liaison officers (phones masked)' },
  'task.argument.number': { zh: '任务号', en: 'the number of the task' },
  'task.option.item': { zh: '任务或事项', en: 'what is to be done' },
  'task.option.kind': { zh: '类别（不写：有目标值的是承诺）', en: 'its kind (left out: with a target a commitment)' },
  'task.option.leader': { zh: '责任领导', en: 'the responsible leader' },
  'task.option.unit': { zh: '责任单位的编号', en: 'the number of the responsible unit' },
  'task.option.supporting': { zh: '配合单位', en: 'the supporting units' },
  'task.option.given': { zh: '下达日期（不写为今天）', en: 'the day it was given (else today)' },
  'task.option.due': { zh: '完成时限', en: 'until when it is to be done' },
  'task.option.target': { zh: '目标值', en: 'the target' },
  'task.option.of': { zh: '计量单位', en: 'of what' },
  'task.option.text': { zh: '进展或说明', en: 'progress, or what is to be said' },
  'task.option.reached': { zh: '已完成的值', en: 'the value reached' },
  'task.option.open': { zh: '只列没完成的', en: 'only those that are open' },
  'task.option.overdue': { zh: '只列逾期的', en: 'only those that are overdue' },
  'task.option.exit-code': {
    zh: '有逾期的退出码为 1，没有就不输出',
    en: 'exit with 1 when any is overdue, and say nothing when none is',
  },
  'task.recorded': { zh: '已登记：第 {task} 号任务', en: 'task {task} is on record' },
  'task.state.open': { zh: '进行中', en: 'open' },
  'task.state.done': { zh: '已完成', en: 'done' },
  'task.state.cancelled': { zh: '已取消', en: 'cancelled' },
  'task.overdue': { zh: '逾期', en: 'overdue' },
  'task.column.number': { zh: '号', en: 'no.' },
  'task.column.kind': { zh: '类别', en: 'kind' },
  'task.column.item': { zh: '任务', en: 'task' },
  'task.column.leader': { zh: '责任领导', en: 'leader' },
  'task.column.unit': { zh: '责任单位', en: 'unit' },
  'task.column.supporting': { zh: '配合单位', en: 'supporting' },
  'task.column.due': { zh: '时限', en: 'due' },
  'task.column.reached': { zh: '完成', en: 'reached' },
  'task.column.state': { zh: '状态', en: 'state' },
  'task.column.note': { zh: '进展', en: 'progress' },
  'task.total': {
    zh: '共 {total} 项，进行中 {open} 项，已完成 {done} 项，逾期 {overdue} 项',
    en: '{total} tasks, {open} open, {done} done, {overdue} overdue',
  },
  'task.liaison.unit': { zh: '单位', en: 'unit' },
  'task.liaison.name': { zh: '联络员', en: 'liaison officer' },
  'task.liaison.title': { zh: '职务', en: 'title' },
  'task.liaison.phone': { zh: '电话', en: 'phone' },
  'task.liaison.total': { zh: '共 {total} 人', en: '{total} liaison officers' },
  'undo.in-task': { zh: '有 {count} 项任务（最早 {first}）', en: 'tasks that name it: {count}, the first of {first}' },
  'record.task': { zh: '任务', en: 'task' },
} as const satisfies Readonly<Record<string, Message>>;

const topic = {
  'cli.topic.tips': {
    zh: `线索怎么办：
  new 新收 → assigned 已交办 → checked 已核查 → taken_in 已纳入 / not_founded 不属实 / referred 已转办 → answered 已答复
  关于一户的，核查后纳入（户先在册，tip take-in --household）、不属实或转办；关于村和政策的，核查后可以直接答复（采纳）。
  新收的、交办的也可以直接转办；转办退回的重新交办。每条线索都要答复来源；匿名的直接 tip answer，记为无须答复。
期限（工作日，从进入这一状态的次日算，按国务院放假通知；--due 可以另定）：
           交办  核查  办结  答复
  一般      2    10     3     5
  紧急      1     2     1     1
这些天数是假定，由联系政策的 deadlines 规定（bangfu contact policy、contact use）。
重复：对象相同、相隔不到 60 天、文字相近的，打分（满分 100，45 分起提示）并指明是第几号，从不自动合并。
一户：同一户 30 分，文字至多 50 分，时间至多 20 分；村和政策：文字至多 70 分，时间至多 30 分。
一字不差的算同一条，不再登记。`,
    en: `The way of a tip:
  new -> assigned -> checked -> taken_in | not_founded | referred -> answered
  One about a household is taken in once it has been checked (the household has to be on file: tip take-in --household), or not founded,
  or referred; one about a village or a policy can be answered at once after the check (heeded). What is new or assigned can be
  referred too, and what comes back is assigned anew. Every tip ends with an answer; "tip answer" of an anonymous one records that
  there was nobody to answer.
Working days for the next step, by the State Council's holiday notices, from the day after (--due sets another day):
            assign  check  settle  answer
  ordinary     2      10      3       5
  urgent       1       2      1       1
These are assumptions; the contact policy sets them under "deadlines" (bangfu contact policy, contact use).
Duplicates: the same subject within 60 days in like words is scored (of 100; named from 45) and named, never merged.
A household: 30 for being the same, up to 50 for words, 20 for time; a village or policy: 70 for words, 30 for time.
What is on record word for word is the same tip, and is not recorded again.`,
  },
} as const satisfies Readonly<Record<string, Message>>;

export const officeMessages = {
  ...problemMessages,
  ...failureMessages,
  ...stateMessages,
  ...tipMessages,
  ...taskMessages,
  ...topic,
} as const;
