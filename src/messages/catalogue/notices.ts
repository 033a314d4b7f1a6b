import type { noticeFailures } from '../../notices/failures.ts';
import type { NoticeColumn, NoticeSubject } from '../../notices/notice.ts';
import type { NoticePhase } from '../../notices/show.ts';
import type { NoticeState } from '../../notices/states.ts';
import type { Catalogue, Message } from '../message.ts';
import { noticeSheetMessages } from './notice-sheet.ts';

const failureMessages = {
  'notice.none': { zh: '没有第 {notice} 号公示', en: 'there is no notice {notice}' },
  'notice.day-to-come': { zh: '{date} 还没到（今天 {today}）', en: '{date} is yet to come (today is {today})' },
  'notice.column': {
    zh: '公示不能有“{column}”这一栏',
    en: 'a notice may not tell "{column}"',
    hint: { zh: '只能公示：{allowed}', en: 'it may tell: {allowed}' },
  },
  'notice.column-twice': { zh: '“{column}”写了两次', en: '"{column}" is there twice' },
  'notice.days': { zh: '公示期至少 1 天', en: 'a notice runs for a day at least' },
  'notice.threshold': { zh: '--threshold 至少是 1', en: '--threshold is 1 at least' },
  'notice.too-short': {
    zh: '{program} 要求公示 {asked} 天，{days} 天不够',
    en: '{program} asks for a notice of {asked?# day|# days}; {days} are too few',
  },
  'notice.number-in-text': {
    zh: '{option} 里有像证件号、电话或账号的数字，不能公示',
    en: '{option} contains digits shaped like an identity, phone or account number, which may not be published',
    hint: { zh: '办公电话用 --telephone 写', en: 'give the telephone of the office with --telephone' },
  },
  'notice.telephone': {
    zh: '--telephone 要写办公室公开的电话，如 0531-83212345、12345；手机号是个人的，不能公示',
    en: '--telephone is the published telephone of an office, such as 0531-83212345 or 12345; a mobile phone is a person’s',
  },
  'notice.office-missing': {
    zh: '没有写向谁提出异议',
    en: 'it does not say where to object',
    hint: {
      zh: '用 --office 写，或在规则包里写 objections',
      en: 'say it with --office, or with objections in the rule pack',
    },
  },
  'notice.text-blank': { zh: '{option} 是空的', en: '{option} is blank' },
  'notice.nobody': {
    zh: '{program} 没有可公示的户（{about:notice.about}）',
    en: 'there is nobody to be put on notice for {program} ({about:notice.about})',
    hint: {
      zh: '先运行 bangfu eligibility refresh；公示名单用 --about list',
      en: 'run "bangfu eligibility refresh" first; for the list as it stands give --about list',
    },
  },
  'notice.before-proposal': {
    zh: '公示不能早于所公示的结果：{program} 的结果是 {proposed} 的，公示是 {as_of} 的',
    en: 'a notice cannot be earlier than what it tells of: the proposals of {program} are of {proposed}, the notice of {as_of}',
    hint: { zh: '用 --as-of {proposed} 或以后的日期', en: 'give --as-of {proposed} or a later day' },
  },
  'notice.stale': {
    zh: '第 {notice} 号公示起草后情况有变（起草时 {before} 行，现在 {now} 行；涉及 {households}）',
    en: 'what notice {notice} says has been overtaken since it was drafted (lines then {before}, now {now}; households {households})',
    hint: {
      zh: '用 bangfu notice withdraw {notice} 作废，再起草一份',
      en: 'give it up with "bangfu notice withdraw {notice}" and draft another',
    },
  },
  'notice.forbidden': {
    zh: '第 {notice} 号公示处于“{state:notice.state}”，不能 {step}',
    en: 'notice {notice} is {state:notice.state}; it cannot be taken further by {step}',
    hint: { zh: '下一步：{allowed:step.allowed}', en: 'next step: {allowed:step.allowed}' },
  },
  'notice.too-early': {
    zh: '{on} 早于第 {notice} 号公示上一步的日期 {since}',
    en: '{on} is earlier than {since}, the day of the last step of notice {notice}',
  },
  'notice.still-runs': {
    zh: '第 {notice} 号公示到 {ends_on} 才期满，当天仍须张贴',
    en: 'notice {notice} runs to the end of {ends_on}',
    hint: { zh: '要提前结束用 notice withdraw', en: 'to end it before, use "notice withdraw"' },
  },
  'notice.altered': {
    zh: '第 {notice} 号公示的内容与张贴时不同，数据库被改动过',
    en: 'what is on file for notice {notice} is not what was published: the database was altered',
    hint: { zh: '用 bangfu audit verify 查', en: 'look into it with "bangfu audit verify"' },
  },
  'notice.not-posted': {
    zh: '第 {notice} 号公示在 {as_of} 没有张贴',
    en: 'notice {notice} was not up on {as_of}',
    hint: {
      zh: '与公示无关的异议用 bangfu eligibility object',
      en: 'for an objection to no notice use "bangfu eligibility object"',
    },
  },
  'notice.not-on-it': {
    zh: '第 {notice} 号公示上没有 {household} 户',
    en: 'household {household} is not on notice {notice}',
    hint: {
      zh: '对没有公示的户用 bangfu eligibility object',
      en: 'about a household that is not on it use "bangfu eligibility object"',
    },
  },
  'notice.objection-needs': { zh: 'objection {act} 要写 {option}', en: 'objection {act} needs {option}' },
  'notice.objection-of-other': {
    zh: '第 {number} 号异议不是对公示提出的',
    en: 'objection {number} is to no notice',
    hint: { zh: '用 bangfu eligibility objection {number}', en: 'use "bangfu eligibility objection {number}"' },
  },
  'notice.split-counts': {
    zh: '只公示户数的不能按村分开',
    en: 'a notice that only counts has no sheet for each village',
  },
} as const satisfies Catalogue<keyof typeof noticeFailures>;

const commandMessages = {
  'notice.summary': {
    zh: '公示：起草、张贴、异议、撤下',
    en: 'public notices: drafted, put up, objected to, taken down',
  },
  'notice.draft': { zh: '起草一份公示（不含任何个人号码）', en: 'draw up a notice, without any number of a person' },
  'notice.publish': { zh: '登记已张贴，公示期从这天算起', en: 'record that it was put up: its days begin' },
  'notice.withdraw': { zh: '撤回（草稿作废）', en: 'withdraw it, or give up a draft' },
  'notice.take-down': { zh: '登记已撤下', en: 'record that it was taken down' },
  'notice.print': { zh: '打印张贴用的公示', en: 'print the sheet for the board' },
  'notice.show': {
    zh: '看一份公示：户、与上次的差别、异议、经过',
    en: 'a notice whole: households, difference to the last, objections, its way',
  },
  'notice.list': { zh: '列出公示', en: 'list notices' },
  'notice.objection': { zh: '对公示的异议', en: 'objections to a notice' },
  'notice.argument.number': { zh: '公示号', en: 'the number of the notice' },
  'notice.argument.act': {
    zh: 'add 登记，resolve 答复',
    en: 'add: receive one about a household on the notice; resolve: answer one',
  },
  'notice.argument.objected': {
    zh: 'add 的公示号，resolve 的异议号',
    en: 'the number of the notice to add to, of the objection to resolve',
  },
  'notice.option.program': { zh: '项目（只有一个时可不写）', en: 'the program (may be left out where there is one)' },
  'notice.option.place': {
    zh: '村或镇街代码（不写为全县）',
    en: 'the code of a village or town (left out: the county)',
  },
  'notice.option.about': {
    zh: '公示谁：拟纳入、拟退出，或现有名单',
    en: 'whom it is about: those to enter, those to leave, or the list as it stands',
  },
  'notice.option.counts': { zh: '只公示各村户数，不列姓名', en: 'only how many by village, nobody by name' },
  'notice.option.threshold': {
    zh: '户数少于它的村不显示数字（默认 3）',
    en: 'villages with fewer households are not told apart (default: 3)',
  },
  'notice.option.columns': {
    zh: '公示哪些栏、先后：name,village,persons,type,amount',
    en: 'what it tells, in which order: name,village,persons,type,amount',
  },
  'notice.option.names': {
    zh: '姓名全写，或只写姓（张*）；默认按规则包',
    en: 'names in full, or the surname only (张*); default: as the rule pack says',
  },
  'notice.option.days': {
    zh: '公示几天（默认按规则包，否则 7）',
    en: 'for how many days (default: as the rule pack says, else 7)',
  },
  'notice.option.title': { zh: '标题（不写用通常的）', en: 'its title (left out: the usual one)' },
  'notice.option.office': {
    zh: '向谁提出异议（默认用规则包里的）',
    en: 'where to object (default: what the pack says)',
  },
  'notice.option.telephone': { zh: '办公室公开的电话', en: 'the published telephone of the office' },
  'notice.option.remark': { zh: '表下的说明', en: 'what stands below the table' },
  'notice.option.at': { zh: '张贴在哪里', en: 'where it hangs' },
  'notice.option.reason': { zh: '原因', en: 'why' },
  'notice.option.split-by': {
    zh: '每村一份，写到 --output 目录',
    en: 'a sheet for each village, into the folder --output',
  },
  'notice.option.open': { zh: '只列草稿和张贴中的', en: 'only drafts and those that hang' },
  'notice.option.due': { zh: '只列今天期满和该撤下的', en: 'only those that end today or are to be taken down' },
  'notice.option.list-program': { zh: '只列这个项目的', en: 'only those of this program' },
  'notice.option.exit-code': {
    zh: '有期满或该撤下的退出码为 1，没有就不输出',
    en: 'exit with 1 when any ends or is to be taken down, and say nothing when none is',
  },
  'notice.option.household': { zh: '户编号', en: 'the number of the household' },
  'notice.option.by': { zh: '谁提出的（输出时只显示姓）', en: 'who objects (printed by the surname only)' },
  'notice.option.grounds': { zh: '异议内容', en: 'what is objected' },
  'notice.option.outcome': { zh: '成立或不成立', en: 'whether it is upheld' },
  'notice.option.text': { zh: '怎样答复', en: 'the answer' },
  'notice.option.found': {
    zh: '复查结果（还没登记复查时写）',
    en: 'what was found on looking into it, where that is not on record',
  },
  'notice.option.document': { zh: '文件及文号', en: 'the document with its number' },
} as const satisfies Readonly<Record<string, Message>>;

const shownMessages = {
  'notice.about.enter': { zh: '拟纳入', en: 'to enter' },
  'notice.about.leave': { zh: '拟退出', en: 'to leave' },
  'notice.about.list': { zh: '名单', en: 'the list' },
  'notice.state.draft': { zh: '草稿', en: 'a draft' },
  'notice.state.published': { zh: '已张贴', en: 'published' },
  'notice.state.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'notice.state.discarded': { zh: '已作废', en: 'given up' },
  'notice.state.taken_down': { zh: '已撤下', en: 'taken down' },
  'notice.phase.draft': { zh: '待张贴', en: 'to be put up' },
  'notice.phase.running': { zh: '公示中', en: 'running' },
  'notice.phase.ends_today': { zh: '今天期满', en: 'ends today' },
  'notice.phase.to_take_down': { zh: '该撤下', en: 'to be taken down' },
  'notice.phase.done': { zh: '已结束', en: 'over' },
  'notice.overdue': { zh: '，超期 {days} 天', en: ', {days?# day|# days} late' },
  'notice.column.name': { zh: '户主', en: 'head of household' },
  'notice.column.village': { zh: '村（居）', en: 'village' },
  'notice.column.persons': { zh: '家庭人口', en: 'persons' },
  'notice.column.type': { zh: '类别', en: 'type' },
  'notice.column.amount': { zh: '金额（元/{per:notice.per}）', en: 'amount (yuan/{per:notice.per})' },
  'notice.column.serial': { zh: '序号', en: 'no.' },
  'notice.column.households': { zh: '户数', en: 'households' },
  'notice.per.month': { zh: '月', en: 'month' },
  'notice.per.year': { zh: '年', en: 'year' },
  'notice.list.number': { zh: '公示号', en: 'notice' },
  'notice.list.program': { zh: '项目', en: 'program' },
  'notice.list.about': { zh: '内容', en: 'about' },
  'notice.list.place': { zh: '范围', en: 'place' },
  'notice.list.lines': { zh: '行数', en: 'lines' },
  'notice.list.from': { zh: '起', en: 'from' },
  'notice.list.to': { zh: '止', en: 'to' },
  'notice.list.state': { zh: '状态', en: 'state' },
  'notice.list.objections': { zh: '未答复异议', en: 'open objections' },
  'notice.list.total': {
    zh: '共 {total} 份，期满或该撤下 {due} 份',
    en: '{total?# notice|# notices}, {due} that end today or are to be taken down',
  },
  'notice.county': { zh: '全县', en: 'the county' },
  'notice.head': {
    zh: '第 {notice} 号公示  {program} {about:notice.about}  {place}  {state:notice.state}（{phase:notice.phase}{late}）',
    en: 'notice {notice}  {program}, {about:notice.about}  {place}  {state:notice.state} ({phase:notice.phase}{late})',
  },
  'notice.days-line': {
    zh: '  公示期 {days} 天：{from} 至 {to}，张贴在{at}',
    en: '  {days?# day|# days}, {from} to {to}, at {at}',
  },
  'notice.days-draft': {
    zh: '  公示期 {days} 天，从张贴那天算起',
    en: '  for {days?# day|# days} from the day it is put up',
  },
  'notice.down-line': { zh: '  {date} 起应撤下', en: '  to be taken down from {date}' },
  'notice.withdrawn-line': { zh: '  {date} 撤回：{reason}', en: '  withdrawn on {date}: {reason}' },
  'notice.tells': {
    zh: '  公示 {lines} 行：{columns}（姓名{names:notice.names}）',
    en: '  {lines?# line|# lines}: {columns} (names {names:notice.names})',
  },
  'notice.counts': {
    zh: '  只公示户数，{lines} 个村；少于 {threshold} 户的不显示',
    en: '  only counts, {lines?# village|# villages}; fewer than {threshold?# household|# households} are not told',
  },
  'notice.names.full': { zh: '全写，未成年人除外', en: 'in full, minors apart' },
  'notice.names.masked': { zh: '只写姓', en: 'masked' },
  'notice.sha': { zh: '  内容指纹 {sha256}', en: '  fingerprint {sha256}' },
  'notice.difference': {
    zh: '  与第 {notice} 号相比：新增 {added} 户，减少 {gone} 户，金额变动 {amounts} 户',
    en: '  against notice {notice}: {added} new, {gone} gone, {amounts} with another amount',
  },
  'notice.added': { zh: '    新增 {household} {head}', en: '    new {household} {head}' },
  'notice.gone': { zh: '    减少 {household} {head}', en: '    gone {household} {head}' },
  'notice.amount': {
    zh: '    变动 {household} {head}：{before} → {now} 元',
    en: '    changed {household} {head}: {before} -> {now} yuan',
  },
  'notice.more': { zh: '    另有 {count} 户，见 --json', en: '    and {count} more, see --json' },
  'notice.objection-line': {
    zh: '  异议 {number}：{household} 户，{received} 由{by}提出，{state:objection.state}{outcome}，{due} 前答复：{grounds}',
    en: '  objection {number}: household {household}, by {by} on {received}, {state:objection.state}{outcome}, due {due}: {grounds}',
  },
  'notice.nobody-named': { zh: '匿名', en: 'nobody named' },
  'notice.next': { zh: '下一步：{steps}', en: 'next: {steps}' },
  'notice.recorded': { zh: '已登记：', en: 'on record:' },
  'notice.household': {
    zh: '公示 第 {notice} 号 {program} {about:notice.about}：{from} 至 {to}，{state:notice.state}',
    en: 'on notice {notice}, {program}, {about:notice.about}: {from} to {to}, {state:notice.state}',
  },
  'undo.in-notice': {
    zh: '在 {count} 份公示上（最早 {first}）',
    en: 'notices that show it: {count}, the first of {first}',
  },
} as const satisfies Readonly<Record<string, Message>> &
  Catalogue<
    | `notice.about.${NoticeSubject}`
    | `notice.state.${NoticeState}`
    | `notice.phase.${NoticePhase}`
    | `notice.column.${NoticeColumn}`
  >;

const topic = {
  'cli.topic.notices': {
    zh: `公示（notice）：张贴给群众看的名单

  bangfu eligibility refresh                         判定，得出拟纳入、拟退出
  bangfu notice draft --program dibao --place 370181105 --telephone 0531-83212345
                                                     起草；--about leave 公示拟退出的，--about list 公示现有名单
  bangfu notice print 1 --format html --split-by village --output 公示   每村一份，A4 纸打印
  bangfu notice publish 1 --at 村务公开栏             登记已张贴，公示期从这天算起（含首尾两天）
  bangfu notice objection add 1 --household 编号 --by 王五 --grounds 收入不实
  bangfu notice objection resolve 1 --found 入户复查属实 --outcome rejected --text 维持原结果
  bangfu notice list --due                           今天期满的、该撤下的
  bangfu notice take-down 1                          登记已撤下
  bangfu eligibility confirm --all --document 文号    公示期满、没有异议，才能纳入

能公示的只有：户主姓名、村、家庭人口、类别、金额；别的栏一律拒绝。姓名只写姓（张*），规则写明公示姓名的才全写；户主未成年或年龄不明的
始终只写姓。标题、说明、联系处里不许有像证件号、电话、账号的数字（全角、加空格、加横线、汉字数字都一样）；办公电话用 --telephone。
--counts 只公示各村户数，少于 --threshold 户的村不显示，由合计能推出的也不显示。
规则包的项目里写 notice: 7 days，或 notice: {for: 7 days, names: full, source: 文号}，就要先公示：没有公示过、公示期未满、公示后金额
有变、异议没有答复的户，eligibility confirm 不予纳入（退出码 65）；加 --noticed 先纳入其余的户。
张贴过的内容原样保存，以后登记的情况变了也不变；内容指纹印在公示上，notice show 列出与上次公示的差别。
起草后情况变了的草稿不能张贴，要重新起草。撤回的公示也要登记撤下。一户公示过，它的导入批次就不能撤销。`,
    en: `A public notice (公示): a list that hangs where everybody can read it

  bangfu eligibility refresh                         judges, and proposes who enters and who leaves
  bangfu notice draft --program dibao --place 370181105 --telephone 0531-83212345
                                                     draws it up; --about leave: who is to leave; --about list: the list as it stands
  bangfu notice print 1 --format html --split-by village --output FOLDER   a sheet for each village, for A4 paper
  bangfu notice publish 1 --at "村务公开栏"           it hangs: its days begin, the first and the last included
  bangfu notice objection add 1 --household NUMBER --by "王五" --grounds "收入不实"
  bangfu notice objection resolve 1 --found "入户复查属实" --outcome rejected --text "维持原结果"
  bangfu notice list --due                           what ends today, what is to be taken down
  bangfu notice take-down 1                          it hangs no more
  bangfu eligibility confirm --all --document TEXT   enters those whose notice is over and not objected to

It may tell the name of the head, the village, the size of the household, its type and the amount; any other column is refused. Of a name
it shows the surname (张*), and the whole of it only where the rule says so; never of a head who is a minor, or whose age is not on file. No text of
the bureau's on it may contain digits shaped like an identity, phone or account number, be they full-width, grouped or spelt out; the telephone
of the office is given with --telephone. With --counts it tells only how many by village: villages with fewer than --threshold
households are withheld, and so is what would give them away.
Where a program of a rule pack has notice: 7 days, or notice: {for: 7 days, names: full, source: "…"}, a notice has to come first:
"eligibility confirm" refuses (65) households that were not put on notice, whose notice runs, whose amount has changed since, or against which an
objection is open; with --noticed the others enter.
What was published is kept as it was, whatever changes afterwards; its fingerprint stands on the sheet, and "notice show" tells the difference
to the last notice. A draft that has been overtaken cannot be put up: draft another. A notice that was withdrawn still has to be taken down.
An import that brought in a household on a notice cannot be undone.`,
  },
} as const satisfies Readonly<Record<string, Message>>;

/** Public notices, and what the commands about them say. */
export const noticeMessages = {
  ...failureMessages,
  ...commandMessages,
  ...shownMessages,
  ...noticeSheetMessages,
  ...topic,
} as const;
