import type { eligibilityFailures } from '../../eligibility/failures.ts';
import type { Catalogue, Message } from '../message.ts';
import { caseworkMessages, standingMessages } from './casework.ts';
import { decisionStateTexts, enrolmentFailures, enrolmentIssues, enrolmentMessages } from './enrolments.ts';
import { expressionMessages } from './expression.ts';
import { packMessages } from './rule-packs.ts';

const failureMessages = {
  ...enrolmentFailures,
  'eligibility.no-pack': {
    zh: '没有启用任何规则包',
    en: 'no rule pack is in force',
    hint: {
      zh: '用 bangfu rules use 启用一个，如 zhangqiu-2014',
      en: 'put one in force with "bangfu rules use", such as zhangqiu-2014',
    },
  },
  'eligibility.no-offers': {
    zh: '没有启用部门政策目录',
    en: 'no catalogue of departments’ policies is in force',
    hint: {
      zh: '用 bangfu rules use departments-2014 启用随程序提供的一份，或用自己的（见 bangfu help rules 的 department）',
      en: 'put the shipped one in force with "bangfu rules use departments-2014", or one of your own ("department" in "bangfu help rules")',
    },
  },
  'eligibility.offer-unknown': {
    zh: '启用的目录里没有部门政策 {program}',
    en: 'no catalogue in force has a department’s policy {program}',
    hint: { zh: '有：{known}', en: 'there are: {known}' },
  },
  'eligibility.pack-without-list': {
    zh: '规则包 {pack} 只有部门政策，不设名单，没有可比较的',
    en: 'the pack {pack} has departments’ policies only and keeps no list to compare with',
    hint: { zh: '启用后用 bangfu measure suggest 看各户', en: 'put it in force and see "bangfu measure suggest"' },
  },
  'eligibility.pack-not-in-force': {
    zh: '规则包 {pack} 没有启用',
    en: 'the rule pack {pack} is not in force',
    hint: { zh: '用 bangfu rules list 看启用了哪些', en: '"bangfu rules list" shows which are' },
  },
  'eligibility.pack-altered': {
    zh: '数据库里规则包 {pack} 的文本与启用时的不一致',
    en: 'the text of the pack {pack} in the database is not the one that was put in force',
    hint: {
      zh: '用 bangfu audit verify 查看，再用 rules use 重新启用',
      en: 'look at "bangfu audit verify", then put the pack in force again with "rules use"',
    },
  },
  'eligibility.pack-outdated': {
    zh: '这一版程序读不了规则包 {pack} 存下的文本',
    en: 'this version of the program cannot read the text of the rule pack {pack} that is on file',
    hint: {
      zh: '用启用它的那一版程序，或重新启用改过的文本',
      en: 'use the version that put it in force, or put a corrected text in force',
    },
  },
  'eligibility.program-taken': {
    zh: '项目 {program} 已由规则包 {pack} 决定',
    en: 'the program {program} is decided about by the rule pack {pack} already',
    hint: {
      zh: '要接替它，用 rules use 加 --in-place-of {pack}；否则给项目另起名字',
      en: 'to take its place, run "rules use" with --in-place-of {pack}; else name the program differently',
    },
  },
  'eligibility.program-unknown': {
    zh: '没有启用项目 {program}',
    en: 'no pack in force has the program {program}',
    hint: { zh: '可选：{known}', en: 'there are: {known}' },
  },
  'eligibility.which-program': {
    zh: '启用的项目不止一个，请用 --program 指明',
    en: 'several programs are in force: name one with --program',
    hint: { zh: '可选：{known}', en: 'there are: {known}' },
  },
  'eligibility.as-known-writes': {
    zh: '--as-known 只能查看，不能改写记录',
    en: '--as-known looks back and cannot write',
    hint: { zh: '加上 --dry-run，或去掉 --as-known', en: 'add --dry-run where there is one, or leave --as-known out' },
  },
  'eligibility.refresh-backdated': {
    zh: '项目 {program} 上次刷新的日期是 {last}，不能再按 {as_of} 刷新',
    en: 'the program {program} was last refreshed for {last}, so it cannot be refreshed for {as_of}',
    hint: {
      zh: '加 --dry-run 只看结果，或用 {last} 及以后的日期',
      en: 'look only, with --dry-run, or take {last} or a later day',
    },
  },
  'eligibility.day-to-come': {
    zh: '{as_of} 还没到（今天是 {today}），不能按那一天记录',
    en: '{as_of} has not come yet (today is {today}), so nothing can be recorded for it',
    hint: { zh: '核对 --as-of，或不写（即今天）', en: 'check --as-of, or leave it out for today' },
  },
  'eligibility.too-many-leave': {
    zh: '项目 {program} 名单 {opening} 户中将有 {leave} 户退出，超过 5%，未作改动',
    en: '{leave} of the {opening} households on the list of {program} would leave, more than 5%; nothing was changed',
    hint: {
      zh: '先用 --dry-run 查明原因；确认无误再加 --accept',
      en: 'find out why with --dry-run; if it is right, add --accept',
    },
  },
  'eligibility.confirm-what': {
    zh: '请在 --all、--place、--household 中选一个',
    en: 'say what to confirm with one of --all, --place and --household',
  },
  'eligibility.document-blank': {
    zh: '--document 是空的',
    en: '--document is blank',
    hint: { zh: '写明决定的文件及文号', en: 'name the document that decides, with its number' },
  },
  'eligibility.confirm-too-early': {
    zh: '项目 {program} 的拟纳入、拟退出是 {proposed} 提出的，不能从 {as_of} 起算',
    en: 'the proposals of {program} are of {proposed} and cannot count from {as_of}',
    hint: { zh: '用 --as-of {proposed} 或以后的日期', en: 'give --as-of {proposed} or a later day' },
  },
  'eligibility.not-noticed': {
    zh: '{program} 有 {count} 户还不能纳入：没有公示 {not_noticed}；公示期未满 {notice_runs}；公示后金额有变 {amount_changed}；异议没有答复 {objection_open}',
    en: '{count} households cannot enter {program} yet: not put on notice {not_noticed}; notice still running {notice_runs}; amount changed since {amount_changed}; objection open {objection_open}',
    hint: {
      zh: '没有公示或金额有变的：bangfu notice draft --program {program}；有异议的：bangfu notice objection resolve；公示期未满的要等（bangfu help notices）。加 --noticed 先确认公示期满、没有异议的户',
      en: 'not on notice, or changed since: bangfu notice draft --program {program}; an objection: bangfu notice objection resolve; a notice that runs: wait ("bangfu help notices"). With --noticed those whose notice is over enter now',
    },
  },
  'eligibility.no-proposal': {
    zh: '{household} 户没有待确认的拟纳入或拟退出',
    en: 'there is no open proposal about household {household}',
    hint: {
      zh: '先运行 bangfu eligibility refresh，或用 explain 看原因',
      en: 'run "bangfu eligibility refresh" first, or ask "eligibility explain" why',
    },
  },
  'eligibility.figure-unknown': {
    zh: '没有叫 {name} 的参数{meant}',
    en: 'there is no figure {name}{meant}',
    hint: { zh: '可选：{known}', en: 'there are: {known}' },
  },
  'eligibility.set-form': {
    zh: '--set 写成“参数=数”，{value} 不是',
    en: '--set takes FIGURE=NUMBER, and {value} is none',
    hint: {
      zh: '例如 --set rural_line=2800，按参数自己的单位',
      en: 'such as --set rural_line=2800, in the unit of the figure',
    },
  },
  'eligibility.near-form': {
    zh: '--near 写成百分比，{value} 不是',
    en: '--near takes a percentage, and {value} is none',
    hint: { zh: '例如 --near 5%', en: 'such as --near 5%' },
  },
  'eligibility.simulate-what': {
    zh: '请给出规则包，或用 --set 改参数，或用 --near 看界线附近的户',
    en: 'name a pack, change a figure with --set, or ask for households near a line with --near',
  },
  'eligibility.place-unknown': {
    zh: '没有这个区划代码：{place}',
    en: 'there is no place with the code {place}',
    hint: { zh: '镇街 9 位，村 12 位', en: 'a town has 9 digits, a village 12' },
  },
  'eligibility.household-unknown': {
    zh: '没有这一户：{household}',
    en: 'there is no household {household}',
    hint: { zh: '核对户编号', en: 'check the household number' },
  },
  'eligibility.household-absent': {
    zh: '{household} 户在 {as_of} 不在册：已离开，或当时尚未录入',
    en: 'household {household} is not on file on {as_of}: it has left, or had not been recorded',
    hint: { zh: '换一个 --as-of 或 --as-known', en: 'try another --as-of or --as-known' },
  },
} as const satisfies Catalogue<keyof typeof eligibilityFailures>;

/** Texts of the commands `rules` and `eligibility`. */
const commandMessages = {
  'rules.summary': { zh: '规则包：检查、测试、启用、停用', en: 'rule packs: check, test, put in force, drop' },
  'rules.check': {
    zh: '检查规则包的写法，列出假定的参数',
    en: 'check the text of a pack; list the figures that are assumptions',
  },
  'rules.test': { zh: '运行规则包自带的例子', en: 'run the cases that a pack carries' },
  'rules.use': { zh: '启用规则包（文本存入数据库）', en: 'put a pack in force (its text is copied into the database)' },
  'rules.option.in-place-of': {
    zh: '接替启用中的这个规则包：判定、渐退期照旧，不必先停用',
    en: 'take the place of this pack in force: leave periods run on, as they do not after "drop"',
  },
  'rules.drop': { zh: '停用规则包（名单不动）', en: 'take a pack out of force (its lists stay)' },
  'rules.list': { zh: '启用了哪些规则包', en: 'the packs in force' },
  'rules.facts': { zh: '规则可以用的事实', en: 'the facts that rules may use' },
  'rules.argument.pack': { zh: '文件，或随程序提供的规则包', en: 'a file, or a pack that comes with the program' },
  'rules.argument.name': { zh: '规则包的名字', en: 'the name of a pack in force' },
  'rules.valid': {
    zh: '{pack} 没有问题：{programs} 个项目，{criteria} 个条件，{figures} 个参数，{cases} 个例子',
    en: '{pack} is in order: programs {programs}, criteria {criteria}, figures {figures}, cases {cases}',
  },
  'rules.invalid': {
    zh: '{file} 有 {issues} 处问题，不能启用',
    en: '{file} cannot be put in force; problems: {issues}',
  },
  'rules.assumption': {
    zh: '  假定：{figure}{scope} 自 {from} 起为 {value}（{unit}），没有依据',
    en: '  assumption: {figure}{scope} is {value} {unit} from {from}, without a source',
  },
  'rules.tested': { zh: '{pack}：{cases} 个例子，{passed} 个通过', en: '{pack}: cases {cases}, passed {passed}' },
  'rules.case-failed': {
    zh: '{file}:{line} {case}：应为 {expected}，却是 {got}',
    en: '{file}:{line} {case}: expected {expected}, got {got}',
  },
  'rules.case-benefit': { zh: '补助 {amount} 元', en: 'benefit {amount} yuan' },
  'rules.used': {
    zh: '{pack} 已启用，项目 {programs}（sha256 {sha256}）',
    en: '{pack} is in force for {programs} (sha256 {sha256})',
  },
  'rules.proposals-ended': {
    zh: '原文本提出的拟纳入、拟退出作废：{proposals} 条',
    en: 'proposals by the earlier text that ended: {proposals}',
  },
  'rules.refresh-due': {
    zh: '各户尚待按此文本判定：请运行 bangfu eligibility refresh',
    en: 'the households have yet to be judged by this text: run "bangfu eligibility refresh"',
  },
  'rules.offers': {
    zh: '其中部门政策 {offers} 项，不设名单：用 bangfu measure suggest 看各户能享受哪些',
    en: 'policies of departments, without a list: {offers}; "bangfu measure suggest" tells which household may have what',
  },
  'rules.used-already': {
    zh: '{pack} 的同一文本已经启用，未作改动',
    en: 'this text of {pack} was in force already; nothing changed',
  },
  'rules.dropped': {
    zh: '{pack} 已停用；{programs} 的名单照旧',
    en: '{pack} is out of force; the lists of {programs} stay as they are',
  },
  'rules.dropped-offers': {
    zh: '{pack} 已停用；部门政策 {programs} 不再提示',
    en: '{pack} is out of force; {programs} of departments are suggested no more',
  },
  'rules.none': { zh: '没有启用规则包', en: 'no pack is in force' },
  'rules.row': {
    zh: '{pack}  {title}  项目 {programs}  假定 {assumptions}  sha256 {sha256}',
    en: '{pack}  {title}  programs {programs}  assumptions {assumptions}  sha256 {sha256}',
  },
  'rules.blank.unknown': { zh: '空白=不知道', en: 'a blank is unknown' },
  'rules.blank.zero': { zh: '空白=0', en: 'a blank is 0' },
  'rules.blank.none': { zh: '空白=没有', en: 'a blank means none' },

  'eligibility.summary': { zh: '判定、名单、说明理由', en: 'verdicts, lists, and the reasons' },
  'eligibility.refresh': {
    zh: '按启用的规则判定每一户，提出拟纳入、拟退出',
    en: 'judge every household; propose who enters and who leaves',
  },
  'eligibility.list': {
    zh: '列出各户的判定和拟纳入、拟退出',
    en: 'list the households with their verdicts and proposals',
  },
  'eligibility.confirm': { zh: '确认拟纳入、拟退出，写入名单', en: 'turn proposals into entries on the list' },
  'eligibility.explain': {
    zh: '一户为什么符合、不符合或待定',
    en: 'why a household is eligible, not eligible or undecided',
  },
  'eligibility.simulate': {
    zh: '换一个规则包或改参数会怎样：谁进、谁出、要多少钱（不写入）',
    en: 'what a draft pack or other figures would change: who enters, who leaves, at what cost (writes nothing)',
  },
  'eligibility.entitled': {
    zh: '各户：符合而不在名单、在名单而不符合、不能兼得',
    en: 'who is entitled and not on the list, on it and not entitled, or under programs that exclude each other',
  },
  'eligibility.argument.draft': {
    zh: '规则包文件或名字；不写就用启用的（配合 --set、--near）',
    en: 'a pack, file or name; left out: those in force (with --set or --near)',
  },
  'eligibility.option.set': {
    zh: '改参数，按其单位，可写几个',
    en: 'another value for a figure, in its unit; may be repeated',
  },
  'eligibility.option.near': {
    zh: '另列离界线不到这个比例的户（不写为 5%）',
    en: 'also list households this near a line (5% where left out)',
  },
  'eligibility.option.place-of': { zh: '只看某镇街或村（区划代码）', en: 'only a town or village (division code)' },
  'eligibility.simulated': {
    zh: '{program}（{pack}）：判定 {assessed} 户，名单现有 {on_list} 户；会进 {enter} 户（现行规则已提出 {enter_already}），会出 {leave} 户（现行规则已判 {leave_already}），新待定 {undecided} 户',
    en: '{program} ({pack}): assessed {assessed}, on the list {on_list}; would enter {enter} (already proposed {enter_already}), leave {leave} (already not eligible {leave_already}), become undecided {undecided}',
  },
  'eligibility.simulated-cost': {
    zh: '  费用：每{per} {now} → {draft} 元，相差 {difference} 元；算不出的 {unknown_now} → {unknown_draft} 户',
    en: '  cost: {now} -> {draft} yuan a {per}, {difference} more; not reckoned {unknown_now} -> {unknown_draft} households',
  },
  'eligibility.column.place': { zh: '镇街', en: 'town' },
  'eligibility.column.type': { zh: '户类型', en: 'type' },
  'eligibility.column.assessed': { zh: '判定', en: 'assessed' },
  'eligibility.column.enter': { zh: '会进', en: 'enter' },
  'eligibility.column.leave': { zh: '会出', en: 'leave' },
  'eligibility.column.undecided': { zh: '新待定', en: 'undecided' },
  'eligibility.column.cost-now': { zh: '现费用', en: 'cost now' },
  'eligibility.column.cost-draft': { zh: '新费用', en: 'cost then' },
  'eligibility.column.change': { zh: '变化', en: 'change' },
  'eligibility.column.kind': { zh: '情况', en: 'matter' },
  'eligibility.column.other': { zh: '互斥项目', en: 'excluded program' },
  'eligibility.column.criterion': { zh: '条件', en: 'criterion' },
  'eligibility.column.value': { zh: '现为', en: 'value' },
  'eligibility.column.line': { zh: '界线', en: 'line' },
  'eligibility.column.to-line': { zh: '相差', en: 'to line' },
  'eligibility.change.enter': { zh: '会进', en: 'enter' },
  'eligibility.change.leave': { zh: '会出', en: 'leave' },
  'eligibility.change.undecided': { zh: '新待定', en: 'undecided' },
  'eligibility.simulated-rows': {
    zh: '有变化的 {total} 户，此处列 {shown} 户；全部用 --format csv 或 --json',
    en: 'households that change {total}, shown here {shown}; all with --format csv or --json',
  },
  'eligibility.close-rows': { zh: '离界线不到 {share}% 的 {total} 处', en: 'within {share}% of a line: {total}' },
  'eligibility.nothing-written': { zh: '只是推算，没有写入', en: 'reckoned only: nothing was written' },
  'eligibility.entitled-line': {
    zh: '{program}：符合 {eligible} 户，名单 {on_list} 户，待定 {undecided} 户；符合而不在名单 {not_on_list}，在名单而不符合 {not_entitled}',
    en: '{program}: eligible {eligible}, on the list {on_list}, undecided {undecided}; eligible and not on the list {not_on_list}, on it and not eligible {not_entitled}',
  },
  'eligibility.entitled-rows': {
    zh: '共 {total} 条，此处列 {shown} 条；全部用 --format csv 或 --json',
    en: 'rows {total}, shown here {shown}; all with --format csv or --json',
  },
  'eligibility.entitled.not_on_list': { zh: '符合，不在名单', en: 'eligible, not on the list' },
  'eligibility.entitled.not_entitled': { zh: '在名单，不符合', en: 'on the list, not eligible' },
  'eligibility.entitled.both_lists': { zh: '两个名单不能兼有', en: 'on two lists that exclude each other' },
  'eligibility.entitled.choice': { zh: '两者取一', en: 'one of the two' },
  'rules.on-data': {
    zh: '按 {as_of} 登记的 {households} 户试判',
    en: 'tried on the {households} households on file, as of {as_of}',
  },
  'rules.no-data': { zh: '没有数据库，未在数据上试判', en: 'there is no database, so it was not tried on data' },
  'rules.idle.true': {
    zh: '  注意：{program} 的条件 {criterion}（{kind}）对每一户都成立',
    en: '  note: {criterion} of {program} ({kind}) is true of every household',
  },
  'rules.idle.false': {
    zh: '  注意：{program} 的条件 {criterion}（{kind}）对每一户都不成立',
    en: '  note: {criterion} of {program} ({kind}) is false of every household',
  },
  'rules.idle.unknown': {
    zh: '  注意：{program} 的条件 {criterion}（{kind}）对每一户都无法判断：缺少所需的事实或参数',
    en: '  note: {criterion} of {program} ({kind}) is unknown of every household: the facts or figures it needs are missing',
  },
  'rules.lacking': { zh: '缺 {lacking} 户', en: '{lacking} lack it' },
  'rules.lacking-of': { zh: '缺多少户按登记的 {households} 户计', en: 'lacking: of {households} households on file' },
  'eligibility.option.dry-run': { zh: '只看结果，不保存', en: 'show the result, save nothing' },
  'eligibility.option.accept': { zh: '自动名单退出超过 5% 也照办', en: 'let an automatic list lose more than 5%' },
  'eligibility.option.all': { zh: '全部', en: 'all proposals' },
  'eligibility.option.place': { zh: '某镇街或村的（区划代码）', en: 'those of a town or village (division code)' },
  'eligibility.option.household': { zh: '某些户的（户编号）', en: 'those of some households (numbers)' },
  'eligibility.option.verdict': { zh: '只列这种判定的', en: 'those with this verdict' },
  'eligibility.option.proposed': { zh: '只列拟纳入或拟退出的', en: 'those proposed to enter or to leave' },
  'eligibility.option.program-listed': { zh: '只列这个项目的', en: 'those of this program' },
  'eligibility.option.document': { zh: '决定的文件及文号', en: 'the document that decides, with its number' },
  'eligibility.option.program': { zh: '项目（启用的只有一个时可省）', en: 'the program (where several are in force)' },
  'eligibility.argument.household': { zh: '户编号', en: 'household number' },
  'eligibility.run': { zh: '第 {run} 次刷新，{date}', en: 'refresh {run}, {date}' },
  'eligibility.program-line': {
    zh: '{program}（{pack}）：判定 {assessed} 户，符合 {eligible}，不符合 {not_eligible}，待定 {undecided}',
    en: '{program} ({pack}): assessed {assessed}, eligible {eligible}, not eligible {not_eligible}, undecided {undecided}',
  },
  'eligibility.proposal-line': {
    zh: '  拟纳入 {proposed_enter}，拟退出 {proposed_leave}',
    en: '  proposed to enter {proposed_enter}, to leave {proposed_leave}',
  },
  'eligibility.list-line': {
    zh: '  名单：期初 {opening} + 新增 {entered} - 退出 {left} = {on_list} 户，其中渐退期 {in_leave_period}，待定 {undecided_on_list}',
    en: '  list: opening {opening} + entered {entered} - left {left} = {on_list}, of them in a leave period {in_leave_period}, undecided {undecided_on_list}',
  },
  'eligibility.to-see': { zh: '查看各户：{commands}', en: 'to see the households: {commands}' },
  'eligibility.confirmed': {
    zh: '已确认：自 {date} 起纳入 {entered} 户，退出 {left} 户',
    en: 'confirmed: {entered} to enter, {left} to leave from {date}',
  },
  'eligibility.held': {
    zh: '未纳入 {held} 条：会同时在不得兼得的两个名单上。用 bangfu eligibility entitled 查看，再加 --program 确认其一，或用 decline',
    en: 'not entered {held}: on two lists that exclude each other. See "bangfu eligibility entitled"; confirm one with --program, or decline',
  },
  'eligibility.left-waiting': {
    zh: '未纳入 {count} 条：没有公示、公示期未满，或有异议没有答复。看 bangfu notice list、bangfu eligibility objections --open',
    en: 'not entered {count}: without a notice, under one that runs, or objected to. See "bangfu notice list" and "bangfu eligibility objections --open"',
  },
  'eligibility.option.noticed': {
    zh: '只纳入公示期已满、没有异议的户，其余照旧等待',
    en: 'only those whose public notice is over and not objected to enter; the others go on waiting',
  },
  'eligibility.nothing-proposed': {
    zh: '没有拟纳入或拟退出的户；请先运行 bangfu eligibility refresh',
    en: 'nothing is proposed to enter or leave; run "bangfu eligibility refresh" first',
  },
  'eligibility.rows': { zh: '共 {households} 户，{total} 条', en: 'households {households}, rows {total}' },
  'eligibility.column.household': { zh: '户编号', en: 'household' },
  'eligibility.column.head': { zh: '户主', en: 'head' },
  'eligibility.column.village': { zh: '村', en: 'village' },
  'eligibility.column.program': { zh: '项目', en: 'program' },
  'eligibility.column.verdict': { zh: '判定', en: 'verdict' },
  'eligibility.column.because': { zh: '依据', en: 'because' },
  'eligibility.column.proposal': { zh: '建议', en: 'proposal' },
  'eligibility.column.on-list': { zh: '在名单', en: 'on list' },
  'eligibility.proposal.enter': { zh: '拟纳入', en: 'enter' },
  'eligibility.proposal.leave': { zh: '拟退出', en: 'leave' },
  'eligibility.dry-run-done': { zh: '试运行，未保存', en: 'a dry run: nothing was saved' },
  'eligibility.verdict.eligible': { zh: '符合', en: 'eligible' },
  'eligibility.verdict.not_eligible': { zh: '不符合', en: 'not eligible' },
  'eligibility.verdict.undecided': { zh: '待定', en: 'undecided' },
  'eligibility.explained': {
    zh: '{household} 户，项目 {program}，{date}：{verdict}（{listed}）',
    en: 'household {household}, program {program}, {date}: {verdict} ({listed})',
  },
  'eligibility.listed': { zh: '在名单上', en: 'on the list' },
  'eligibility.not-listed': { zh: '不在名单上', en: 'not on the list' },
  'eligibility.kind.enter': { zh: '纳入', en: 'enter' },
  'eligibility.kind.remain': { zh: '保留', en: 'remain' },
  'eligibility.kind.exclude': { zh: '排除', en: 'exclude' },
  'eligibility.result.true': { zh: '是', en: 'yes' },
  'eligibility.result.false': { zh: '否', en: 'no' },
  'eligibility.result.unknown': { zh: '无法判断', en: 'unknown' },
  'eligibility.decides': { zh: '  ← 决定结果', en: '  <- decides' },
  'eligibility.values': { zh: '      依据：{values}', en: '      on: {values}' },
  'eligibility.missing': { zh: '      缺少：{missing}', en: '      missing: {missing}' },
  'eligibility.member': { zh: '第 {number} 人（{values}）', en: 'member {number} ({values})' },
  'undo.enrolled': {
    zh: '已列入 {program} 名单（{from} 起，{document}）',
    en: 'on the list of {program} from {from} ({document})',
  },
  'record.verdict': { zh: '判定', en: 'verdicts' },
  'record.proposal': { zh: '建议', en: 'proposals' },
  'record.leave_period': { zh: '渐退期', en: 'leave periods' },
  'record.enrolment': { zh: '在册期', en: 'enrolment' },
  'fact.yes': { zh: '是', en: 'yes' },
  'fact.no': { zh: '否', en: 'no' },
  'fact.between': { zh: '{least} 至 {most}', en: '{least} to {most}' },
  'fact.unit.yuan': { zh: '{value} 元', en: '{value} yuan' },
  'fact.unit.persons': { zh: '{value} 人', en: '{value}' },
  'fact.unit.m2': { zh: '{value} 平方米', en: '{value} m²' },
  'fact.unit.years': { zh: '{value} 岁', en: '{value}' },
  'eligibility.source': { zh: '      来源：{source}', en: '      source: {source}' },
  'eligibility.amount': { zh: '{amount} 元/{per}', en: '{amount} yuan/{per}' },
  'eligibility.column.benefit': { zh: '补助', en: 'benefit' },
  'eligibility.benefits': {
    zh: '{program} 补助合计 {amount}，{households} 户，其中无法计算 {unknown} 户',
    en: '{program}: benefits {amount} for {households} households, of which {unknown} cannot be reckoned',
  },
  'eligibility.benefit': { zh: '补助：每{per} {amount} 元', en: 'benefit: {amount} yuan a {per}' },
  'eligibility.benefit-unknown': { zh: '补助：无法计算', en: 'benefit: cannot be reckoned' },
  'eligibility.per.month': { zh: '月', en: 'month' },
  'eligibility.per.year': { zh: '年', en: 'year' },
  'eligibility.benefit-part': { zh: '  算法：{id}{amount}', en: '  by {id}{amount}' },
  'eligibility.benefit-when': { zh: '（适用于 {when}）', en: ' (where {when})' },
  'eligibility.near': {
    zh: '接近：{fact}现为 {value}，距界线 {to_line}；越过即改变结果（{criterion}）',
    en: 'near: {fact} is {value}, {to_line} to the line; across it the verdict changes ({criterion})',
  },
} as const satisfies Readonly<Record<string, Message>>;

export const eligibilityMessages = {
  ...failureMessages,
  ...packMessages,
  ...expressionMessages,
  ...commandMessages,
  ...enrolmentMessages,
  ...caseworkMessages,
  ...standingMessages,
  ...decisionStateTexts,
  ...enrolmentIssues,
} as const;
