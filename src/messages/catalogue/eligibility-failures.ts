import type { eligibilityFailures } from '../../eligibility/failures.ts';
import type { Catalogue } from '../message.ts';
import { enrolmentFailures } from './enrolments.ts';

/** What the use cases of eligibility refuse. */
export const eligibilityFailureMessages = {
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
    en: '{leave} of the {opening?# household|# households} on the list of {program} would leave, more than 5%; nothing was changed',
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
    en: '{count?# household|# households} cannot enter {program} yet: not put on notice {not_noticed}; notice still running {notice_runs}; amount changed since {amount_changed}; objection open {objection_open}',
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
