import type { Message } from '../message.ts';

/** What is on record about a household under a program. */
export const standingMessages = {
  'standing.since': { zh: '自 {since} 起', en: 'since {since}' },
  'standing.until': { zh: '至 {until}', en: ' until {until}' },
  'standing.cert-no': { zh: '证号 {cert_no}', en: 'certificate {cert_no}' },
  'standing.assisted': { zh: '保障 {persons} 人', en: 'persons assisted {persons}' },
  'standing.proposed-on': { zh: '{date} 提出', en: 'of {date}' },
  'standing.list': { zh: '  在册：{list}', en: '  on the list {list}' },
  'standing.leave-period': { zh: '  渐退期：自 {since} 起', en: '  in a leave period since {since}' },
  'standing.decision': { zh: '  人工决定：{decision}', en: '  decision: {decision}' },
  'standing.proposal': { zh: '  待确认：{proposal}', en: '  to be confirmed: {proposal}' },
} as const satisfies Readonly<Record<string, Message>>;

/** Texts about objections and reviews. */
export const caseworkMessages = {
  'eligibility.object': {
    zh: '受理异议：须重新调查后答复，期限按工作日计',
    en: 'receive an objection: it is looked into again and answered within so many working days',
  },
  'eligibility.objection': { zh: '异议的下一步：复查、答复或撤回', en: 'the next step of an objection' },
  'eligibility.objections': { zh: '列出异议和期限', en: 'list the objections with their deadlines' },
  'eligibility.review': { zh: '记录一次复核', en: 'record that a household was reviewed' },
  'eligibility.reviews': {
    zh: '列出名单上各户的复核期限',
    en: 'list when the households on the lists are to be reviewed',
  },
  'eligibility.argument.objection': { zh: '异议号', en: 'number of the objection' },
  'eligibility.argument.step': { zh: '步骤', en: 'the step' },
  'eligibility.option.grounds': { zh: '异议的事由', en: 'the grounds' },
  'eligibility.option.raised-by': { zh: '提出人', en: 'who objects' },
  'eligibility.option.working-days': { zh: '答复期限，工作日', en: 'working days until the answer is due' },
  'eligibility.option.text': {
    zh: '查明的情况、答复或撤回的理由',
    en: 'what was found or answered, or why it is withdrawn',
  },
  'eligibility.option.outcome': { zh: '答复的结论', en: 'the outcome of an answer' },
  'eligibility.option.open': { zh: '只列未办结的', en: 'those that are open' },
  'eligibility.option.overdue': { zh: '只列超期的', en: 'those that are overdue' },
  'eligibility.option.exit-code-overdue': {
    zh: '有超期的时退出码为 1，没有则什么也不印',
    en: 'exit code 1 when one is overdue, and nothing printed when none is',
  },
  'eligibility.option.exit-code-entitled': { zh: '有要处理的户时退出码为 1', en: 'exit code 1 when there is a row' },
  'eligibility.option.due': { zh: '只列到期的', en: 'those that are due' },
  'eligibility.option.exit-code-due': {
    zh: '有到期的时退出码为 1，没有则什么也不印',
    en: 'exit code 1 when one is due, and nothing printed when none is',
  },
  'eligibility.option.result': { zh: '复核结果', en: 'what the review found' },
  'eligibility.option.note': { zh: '说明', en: 'a note' },
  'objection.state.received': { zh: '已受理', en: 'received' },
  'objection.state.investigated': { zh: '已复查', en: 'investigated' },
  'objection.state.answered': { zh: '已答复', en: 'answered' },
  'objection.state.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'objection.step.investigate': { zh: '复查', en: 'investigated' },
  'objection.step.answer': { zh: '答复', en: 'answered' },
  'objection.step.withdraw': { zh: '撤回', en: 'withdrawn' },
  'objection.outcome.upheld': { zh: '成立', en: 'upheld' },
  'objection.outcome.rejected': { zh: '不成立', en: 'rejected' },
  'objection.line': {
    zh: '第 {number} 号异议（{program}）：{state}，{received_on} 受理，应于 {due_on} 前答复{doubt}',
    en: 'objection {number} ({program}): {state}, received on {received_on}, to be answered by {due_on}{doubt}',
  },
  'objection.doubt': {
    zh: '（未知该期间的放假安排，只除去周末）',
    en: ' (public holidays on the way are not known: weekends only)',
  },
  'objection.upheld-hint': {
    zh: '  异议成立：用 bangfu eligibility decide 或先更正事实再刷新',
    en: '  it is upheld: decide with "bangfu eligibility decide", or put the facts right and refresh',
  },
  'objection.total': { zh: '共 {total} 件，超期 {overdue} 件', en: 'objections: {total}, overdue: {overdue}' },
  'objection.overdue': { zh: '超期', en: 'overdue' },
  'objection.column.number': { zh: '号', en: 'no.' },
  'objection.column.state': { zh: '状态', en: 'state' },
  'objection.column.received': { zh: '受理', en: 'received' },
  'objection.column.due': { zh: '期限', en: 'due' },
  'objection.column.grounds': { zh: '事由', en: 'grounds' },
  'review.result.unchanged': { zh: '情况无变化', en: 'unchanged' },
  'review.result.changed': { zh: '情况有变化', en: 'changed' },
  'review.result.not_reached': { zh: '未能核查', en: 'not reached' },
  'review.recorded': {
    zh: '{household} 户，项目 {program}：{date} 复核，{result}{next}',
    en: 'household {household}, program {program}: reviewed on {date}, {result}{next}',
  },
  'review.next': { zh: '；下次应于 {date} 前', en: '; the next is due on {date}' },
  'review.total': { zh: '名单上 {total} 户，到期 {due} 户', en: 'households: {total}, due: {due}' },
  'review.column.last': { zh: '上次复核', en: 'last review' },
  'review.column.due': { zh: '应于', en: 'due on' },
  'review.due': { zh: '到期', en: 'due' },
} as const satisfies Readonly<Record<string, Message>>;
