import type { GapCode } from '../../contact/check.ts';
import type { contactFailures } from '../../contact/failures.ts';
import type { ContactPolicyProblem } from '../../contact/policy/read-policy.ts';
import type { VisitProblem } from '../../contact/problems.ts';
import type { Catalogue, Message } from '../message.ts';

const problemMessages = {
  'visit.future': {
    zh: '走访日期还没到（今天 {today}）',
    en: 'the day of the visit is yet to come (today is {today})',
    hint: { zh: '检查年份；登记已经做过的走访', en: 'check the year; a visit is recorded once it has been made' },
  },
  'visit.no-lead': {
    zh: '没有写是谁走访的，这一户 {date} 又没有责任人',
    en: 'nobody is named who made the visit, and the household had no lead on {date}',
    hint: { zh: '写明干部编号或单位和姓名', en: 'name the cadre, by number or by unit and name' },
  },
  'visit.twice': {
    zh: '同一户、同一干部、同日、同方式、同结果的走访已登记为第 {visit} 号（{date}）',
    en: 'visit {visit} of {date} is on record already: same household, cadre, day, kind and outcome',
    hint: {
      zh: '内容要更正，用 bangfu visit correct {visit} --reason …，原文会保留',
      en: 'to say it otherwise, use "bangfu visit correct {visit} --reason ..."; the former text is kept',
    },
  },
  'visit.before-record': {
    zh: '走访日期早于这户的任何登记（最早 {first}）',
    en: 'the visit is earlier than anything on file about the household (first: {first})',
  },
  'visit.household-left': { zh: '这户 {left} 已离开', en: 'the household left on {left}' },
  'visit.cadre-not-in-office': {
    zh: '走访当日这名干部不在任（{from} 至 {to}）',
    en: 'the cadre was not in office on the day (from "{from}" to "{to}")',
  },
  'verified.form': {
    zh: '看不懂“{statement}”，要写成 字段=值，几项用分号隔开',
    en: '"{statement}" is not understood; write field=value, several apart by semicolons',
    hint: { zh: '例如 有机动车=是；家庭人口=3', en: 'such as owns_vehicle=yes; household_size=3' },
  },
  'verified.field': {
    zh: '没有可核实的字段“{field}”{meant}',
    en: 'there is no field "{field}" to verify{meant}',
    hint: { zh: '字段名见 bangfu help households', en: '"bangfu help households" lists the fields' },
  },
  'verified.value': { zh: '字段“{field}”的值看不懂：{value}', en: 'the value of {field} cannot be read: {value}' },
} as const satisfies Catalogue<VisitProblem>;

const failureMessages = {
  'visit.none': { zh: '没有第 {visit} 号走访', en: 'there is no visit {visit}' },
  'visit.household-unknown': { zh: '没有户编号 {no}', en: 'there is no household {no}' },
  'visit.cadre-unknown': { zh: '没有干部编号 {no}', en: 'there is no cadre {no}' },
  'visit.unit-unknown': { zh: '没有单位编号 {no}', en: 'there is no unit {no}' },
  'visit.nothing-corrected': {
    zh: '第 {visit} 号走访本来就这样写，没有可更正的',
    en: 'visit {visit} says so already; nothing was corrected',
  },
  'visit.withdrawn': {
    zh: '第 {visit} 号走访已在 {date} 由 {command} 撤回',
    en: 'visit {visit} was taken back on {date} by "{command}"',
  },
} as const satisfies Catalogue<keyof typeof contactFailures>;

const policyMessages = {
  'contact-policy.period': {
    zh: '“{value}”不是间隔，要写成 2 months 或 30 days',
    en: '"{value}" is no length of time; write 2 months or 30 days',
  },
  'contact-policy.days': {
    zh: '“{value}”不是天数，要写成 15 days',
    en: '"{value}" is no number of days; write 15 days',
  },
  'contact-policy.count': {
    zh: '“{value}”不是 {least} 到 {most} 的整数',
    en: '"{value}" is no whole number from {least} to {most}',
  },
  'contact-policy.window': {
    zh: '“{value}”不是 {least} 到 {most} 的天数',
    en: '"{value}" is no number of days from {least} to {most}',
  },
  'contact-policy.yearly-day': {
    zh: '“{value}”不是每年都有的月-日（农历每月最多 29，公历没有 2-29）',
    en: '"{value}" is no month-day of every year (lunar months up to 29, no 29 February)',
    hint: { zh: '例如 8-15', en: 'such as 8-15' },
  },
  'contact-policy.festival-day': {
    zh: '节日要写 lunar（农历）或 solar（公历）之一',
    en: 'a festival needs one of lunar and solar',
  },
  'contact-policy.no-duties': { zh: 'duties 里至少要有一项', en: '"duties" needs at least one' },
  'contact-policy.veterans': {
    zh: 'veterans 只能写 true；不限优抚对象就不写',
    en: 'veterans can only be true; leave it out for all households',
  },
  'contact-policy.climb-order': {
    zh: 'bureau 的次数和天数不能小于 unit 的',
    en: 'the attempts and days of "bureau" must not be less than those of "unit"',
  },
} as const satisfies Catalogue<ContactPolicyProblem>;

/** What a gap is, in a line of the check. */
const gapMessages = {
  'gap.no_lead': { zh: '没有帮扶责任人', en: 'has no lead' },
  'gap.lead_left': { zh: '责任人已离任', en: 'its lead has left' },
  'gap.overdue': { zh: '逾期未做：{duty}', en: 'overdue: {duty}' },
  'gap.festival': { zh: '节日没有走访：{duty}', en: 'not met for: {duty}' },
  'gap.attempts': { zh: '去了 {attempts} 次没见到', en: 'tried on {attempts?# day|# days}, not met' },
  'gap.moved': { zh: '反映已搬走，还没找到', en: 'reported moved, not found' },
} as const satisfies Record<`gap.${GapCode}`, Message>;

const visitMessages = {
  'visit.summary': { zh: '走访：登记、查看、更正', en: 'visits: record, show, correct' },
  'visit.add': {
    zh: '登记一次走访；在终端上缺什么问什么',
    en: 'record a visit; at a terminal, what is missing is asked for',
  },
  'visit.show': { zh: '一次走访的全部内容和改动', en: 'one visit whole, with what it confirms and every version' },
  'visit.list': { zh: '走访清单', en: 'visits by day' },
  'visit.correct': { zh: '更正一次走访，原文保留', en: 'correct a visit; the former text is kept' },
  'visit.withdraw': { zh: '撤回一次走访，记录保留', en: 'take back a visit that never was; the record is kept' },
  'visit.argument.number': { zh: '走访编号', en: 'number of the visit' },
  'visit.option.household': { zh: '户编号', en: 'number of the household' },
  'visit.option.cadre': { zh: '干部编号', en: 'number of the cadre' },
  'visit.option.unit': { zh: '单位编号', en: 'number of the unit' },
  'visit.option.on': { zh: '走访日期（不写为今天）', en: 'day of the visit (else today)' },
  'visit.option.new-on': { zh: '走访日期', en: 'day of the visit' },
  'visit.option.kind': { zh: '方式', en: 'how' },
  'visit.option.outcome': { zh: '结果', en: 'what came of it' },
  'visit.option.purpose': { zh: '目的（不写为 contact）', en: 'what for (else contact)' },
  'visit.option.said': { zh: '谈话内容', en: 'what was said' },
  'visit.option.problems': { zh: '反映的问题', en: 'problems told' },
  'visit.option.wishes': { zh: '愿望', en: 'wishes told' },
  'visit.option.handled': { zh: '怎么解决的', en: 'what was done about it' },
  'visit.option.money': { zh: '慰问金（元）', en: 'money brought, in yuan' },
  'visit.option.goods': { zh: '慰问物品', en: 'goods brought' },
  'visit.option.goods-value': { zh: '物品折款（元）', en: 'what the goods are worth, in yuan' },
  'visit.option.next': { zh: '下一步', en: 'the next step' },
  'visit.option.verified': {
    zh: '核实到的情况 字段=值，几项用分号隔开',
    en: 'what was found: field=value, several apart by semicolons',
  },
  'visit.option.reason': { zh: '原因', en: 'why' },
  'visit.option.from': { zh: '从这天起', en: 'from this day on' },
  'visit.option.to': { zh: '到这天为止（不写为 --as-of）', en: 'up to this day (else --as-of)' },
  'visit.ask.household': { zh: '户编号', en: 'Number of the household' },
  'visit.ask.cadre': { zh: '干部编号', en: 'Number of the cadre' },
  'visit.ask.on': { zh: '走访日期（空为 {today}）', en: 'Day of the visit (blank: {today})' },
  'visit.ask.kind': { zh: '怎么联系的', en: 'How was the household contacted' },
  'visit.ask.outcome': { zh: '结果', en: 'What came of it' },
  'visit.ask.purpose': { zh: '目的', en: 'What for' },
  'visit.ask.said': { zh: '谈了什么（可空）', en: 'What was said (may be blank)' },
  'visit.ask.problems': { zh: '反映的问题（可空）', en: 'Problems told (may be blank)' },
  'visit.ask.required': { zh: '不能空', en: 'this is needed' },
  'visit.ask.number-unknown': { zh: '没有这个编号', en: 'there is no such number' },
  'visit.recorded': { zh: '已登记：第 {visit} 号走访', en: 'visit {visit} is on record' },
  'visit.corrected': {
    zh: '已更正：第 {visit} 号走访，原文保留',
    en: 'visit {visit} is corrected; the former text is kept',
  },
  'visit.took-back': { zh: '第 {visit} 号走访（{date}）已撤回', en: 'visit {visit} of {date} is taken back' },
  'visit.warning': { zh: '注意：{problem}', en: 'note: {problem}' },
  'visit.role.lead': { zh: '责任人', en: 'lead' },
  'visit.role.support': { zh: '协助', en: 'support' },
  'visit.role.none': { zh: '未结对', en: 'not paired' },
  'visit.late': { zh: '迟 {days} 天登记', en: 'recorded {days?# day|# days} later' },
  'visit.money': { zh: '慰问金 {money} 元', en: '{money} yuan' },
  'visit.goods-value': { zh: '折款 {money} 元', en: 'worth {money} yuan' },
  'visit.confirms': { zh: '核实一致：{field} {stated}', en: 'confirms {field}: {stated}' },
  'visit.differs': {
    zh: '核实不一致：{field} 走访为 {stated}，登记为 {on_file}',
    en: 'contradicts {field}: found {stated}, on file {on_file}',
  },
  'visit.nothing': { zh: '无', en: 'none' },
  'visit.label.said': { zh: '谈话', en: 'said' },
  'visit.label.problems': { zh: '问题', en: 'problems' },
  'visit.label.wishes': { zh: '愿望', en: 'wishes' },
  'visit.label.handled': { zh: '解决', en: 'done' },
  'visit.label.next_step': { zh: '下一步', en: 'next' },
  'visit.reason': { zh: '原因：{reason}', en: 'because: {reason}' },
  'visit.history': { zh: '改动 {count} 次', en: '{count?# correction|# corrections}' },
  'visit.list.none': { zh: '没有走访', en: 'no visits' },
  'visit.list.totals': {
    zh: '共 {total} 次，见到 {met} 次，由未结对干部走访 {not_paired} 次',
    en: '{total?# visit|# visits}, {met?# meeting|# meetings}, {not_paired} by cadres not paired with the household',
  },
  'visit.contradicts': {
    zh: '{date} 第 {visit} 号走访核实的 {field} 为 {stated}，登记为 {on_file}',
    en: 'visit {visit} of {date} found {field} to be {stated}; on file is {on_file}',
    hint: { zh: '核对后更新户表，或更正走访', en: 'check, then import the household anew or correct the visit' },
  },
  'undo.visited': {
    zh: '有 {visits} 次走访（最早 {first}）',
    en: '{visits?# visit|# visits} on record, the first on {first}',
  },
  'record.visit': { zh: '走访', en: 'visit' },
} as const satisfies Readonly<Record<string, Message>>;

const commandMessages = {
  'contact.summary': {
    zh: '联系：该去哪户、哪户失联、按什么政策',
    en: 'contact: what falls due, who loses contact, by which policy',
  },
  'contact.use': { zh: '让一份联系政策生效', en: 'put a contact policy in force' },
  'contact.policy': { zh: '看现行的联系政策', en: 'the contact policy in force' },
  'contact.argument.policy': { zh: '自带政策的名称，或 YAML 文件', en: 'the name of a shipped policy, or a YAML file' },
  'contact.check': {
    zh: '证明没有一户失联，否则列出缺口',
    en: 'proves that no household lost contact, or lists the gaps',
  },
  'contact.option.new-since': {
    zh: '这一天还没有的算新缺口（不写为前一天）；查今天时按当时所知',
    en: 'a gap is new that was not there on this day (else the day before); a check of today compares with what was known then',
  },
  'contact.option.summary': {
    zh: '邮件用的摘要：第一行作主题，新缺口全列，其余按单位计数',
    en: 'for a mail: the first line is a subject, new gaps in full, the others counted by unit',
  },
  'contact.due': { zh: '近几天该联系的户', en: 'whom to meet in the next days' },
  'contact.option.days': { zh: '往后几天（最多 366）', en: 'how many days ahead (366 at most)' },
  'contact.option.by': { zh: '按什么分组', en: 'grouped by' },
  'contact.fine': {
    zh: '{households} 户，失联 0 户；最久 {longest} 天；{next}',
    en: '{households?# household|# households}, 0 out of contact; longest {longest?# day|# days}; {next}',
  },
  'contact.gaps': {
    zh: '{households} 户，失联 {out} 户（缺口 {gaps} 个，新 {new} 个）；最久 {longest} 天；{next}',
    en: '{households?# household|# households}, {out} out of contact (gaps {gaps}, new {new}); longest {longest?# day|# days}; {next}',
  },
  'contact.next': { zh: '下次到期 {date}，{count} 户', en: 'next due {count} on {date}' },
  'contact.next-none': { zh: '没有将到期的', en: 'nothing falls due' },
  'contact.month': { zh: '{month} 月已见 {met} 户', en: '{met} met in {month}' },
  'contact.new': { zh: '新', en: 'new' },
  'contact.since': { zh: '{since} 起 {days} 天', en: 'since {since}, {days?# day|# days}' },
  'contact.met-never': { zh: '从未见到', en: 'never met' },
  'contact.met-before': { zh: '{days} 天前见到', en: 'met {days?# day|# days} ago' },
  'contact.met-month': { zh: '本月 {count} 次', en: '{count} this month' },
  'contact.nobody': { zh: '无人负责', en: 'nobody' },
  'contact.step.cadre': { zh: '干部 {on}', en: 'cadre {on}' },
  'contact.step.unit': { zh: '报单位 {on}', en: 'to the unit {on}' },
  'contact.step.bureau': { zh: '报民政局 {on}', en: 'to the bureau {on}' },
  'contact.summary.new': { zh: '新缺口', en: 'New gaps' },
  'contact.summary.standing': { zh: '原有缺口，按单位', en: 'Standing gaps by unit' },
  'contact.summary.unit': {
    zh: '{unit}：{gaps} 个，{households} 户',
    en: '{unit}: gaps {gaps}, households {households}',
  },
  'contact.no-unit': { zh: '未定单位', en: 'no one unit' },
  'contact.used': {
    zh: '联系政策 {policy} 已生效：{duties} 项联系、{festivals} 个节日（{sha256}）',
    en: 'contact policy {policy} is in force: {duties} cadences, {festivals} festivals ({sha256})',
  },
  'contact.used-already': {
    zh: '联系政策 {policy} 本来就是现行的（{sha256}）',
    en: 'contact policy {policy} was in force already ({sha256})',
  },
  'contact.not-chosen': {
    zh: '# 还没有选用政策，按自带的 {policy} 执行（{sha256}）',
    en: '# no policy has been chosen; the shipped {policy} is followed ({sha256})',
  },
  'contact.chosen': { zh: '# 现行政策 {policy}（{sha256}）', en: '# in force: {policy} ({sha256})' },
  'contact.due.none': { zh: '{until} 以前没有到期的', en: 'nothing falls due up to {until}' },
} as const satisfies Readonly<Record<string, Message>>;

const topic = {
  'cli.topic.contact': {
    zh: `联系政策怎么写（YAML；自带 zhangqiu-2014，bangfu contact policy 看现行的）：
  duties    每隔多久要见到一次：
    role      any 谁见都算；lead、support 由责任人、协助帮扶人，或没有与该户结对的干部（代去）见到才算，
              按走访当天的结对看；没有协助帮扶人的户没有 support 这一项；走访表没写干部的，算当天的责任人
    every     2 months 或 30 days；按历月算，1 月 31 日加一个月是 2 月 28 日
    kinds     哪些方式算：home 入户、phone 电话、office 来访；不写都算
    purposes  哪些目的算：contact 日常、verify 核实、festival 慰问、deliver 送款物；不写都算
    households  只管哪些户：types（户类型）、causes（主要致贫原因）、veterans: true（优抚）；不写为全部
  festivals 节日前后各几天内要见到一次：lunar 农历 月-日，或 solar 公历 月-日；before、after 天数；
            进名单晚于窗口第一天的户不算
  grace     新结对的干部有几天时间：责任人、协助的期限不早于结对那天加这些天
  climb     去了没见到：有几天去过，或第一次去之后几天，先到为准，报单位，再报民政局
  deadlines 线索（tips、urgent_tips）和转介（referrals）在各状态最多停几个工作日；不写用自带的
只有结果为 met 的走访算见到；其他是尝试。期限从上次见到（没见过从进名单那天）起算，到期当天还不算逾期。
缺口（contact check）：没有责任人、责任人已离任、逾期、节日没见到（以后见到就补上）、尝试已报单位、反映搬走。
两种数都给：“几天前见到”是滚动的，“本月几次”按历月。每个缺口有不变的编号和起始日；
前一天没有的才是新的（查今天时按前一天所知）。名单取结对政策的 list。`,
    en: `How a contact policy is written (YAML; zhangqiu-2014 is shipped, "bangfu contact policy" prints the one in force):
  duties    how often a household is to be met:
    role      any: whoever meets it; lead, support: met by those paired with it in that role on the day of the visit, or by
              a cadre not paired with it at all (a stand-in). A household without a support owes no support duty.
              A row of a visits' sheet that names no cadre is the lead's of that day
    every     2 months or 30 days; calendar months: 31 January and a month is 28 February
    kinds     which count: home, phone, office; left out: any
    purposes  which count: contact, verify, festival, deliver; left out: any
    households  which it is about: types, causes, veterans: true; left out: all
  festivals at which a household is to be met within days before and after: lunar month-day or solar month-day, before,
            after; not owed by a household that came on the list after the window's first day
  grace     the days that a newly paired cadre has: a duty of the role is due no earlier than the pairing's first day and these
  climb     attempts without a meeting: after so many days on which somebody tried, or so many days after the first,
            whichever comes first, they are the unit's affair, then the bureau's
  deadlines the working days that tips (tips, urgent_tips) and referrals may rest in each state; left out: those shipped
Only a visit with the outcome met is a meeting; the others are attempts. Time runs from the last meeting, else from the first day
on the list; the last day itself is in time.
The gaps of "contact check": no lead, a lead who left, a cadence overdue, a festival without a meeting (a later one makes up for it),
attempts that reached the unit, reported moved. Both measures are given: days since met roll, met this month counts the calendar month.
A gap keeps its id and first day; it is new when it was not there the day before (a check of today: as
known then). The list is the pairing policy's.`,
  },
} as const satisfies Readonly<Record<string, Message>>;

export const contactMessages = {
  ...problemMessages,
  ...failureMessages,
  ...policyMessages,
  ...gapMessages,
  ...visitMessages,
  ...commandMessages,
  ...topic,
} as const;
