import type { DecisionState } from '../../eligibility/decision-states.ts';
import type { EnrolmentProblem } from '../../eligibility/rosters/problems.ts';
import type { Catalogue, Message } from '../message.ts';

/** Why a decision, a correction or a case is refused. */
export const enrolmentFailures = {
  'eligibility.changed-as-known': {
    zh: '--changed 是与上次刷新比较，不能与 --as-known 同用',
    en: '--changed compares with the last refresh and cannot go with --as-known',
    hint: { zh: '去掉其中一个', en: 'leave one of them out' },
  },
  'eligibility.reason-blank': {
    zh: '没有写明理由',
    en: 'no reason is given',
    hint: { zh: '用 --reason 写明', en: 'state it with --reason' },
  },
  'eligibility.until-before': {
    zh: '--until {until} 早于生效日期 {as_of}',
    en: '--until {until} is before the first day, {as_of}',
    hint: {
      zh: '用 {as_of} 或以后的日期，或不写（至撤销为止）',
      en: 'give {as_of} or a later day, or leave it out: until lifted',
    },
  },
  'eligibility.decide-forbidden': {
    zh: '{household} 户在项目 {program} 现为“{state:eligibility.decision-state}”，不能“{act:eligibility.act}”',
    en: 'household {household} is {state:eligibility.decision-state} under {program}: it cannot be {act:eligibility.act}',
    hint: { zh: '现在可以：{permitted}', en: 'possible now: {permitted}' },
  },
  'eligibility.decide-too-early': {
    zh: '{household} 户自 {since} 起已有记录，不能从 {as_of} 起另作决定',
    en: 'something is on record about household {household} from {since}; nothing can be decided from {as_of}',
    hint: {
      zh: '用 --as-of {since} 或以后的日期；日期记错的用 eligibility correct 更正',
      en: 'give --as-of {since} or a later day; a wrong date is put right with "eligibility correct"',
    },
  },
  'eligibility.decline-gone': {
    zh: '{household} 户已登记离开，不能用决定留在名单上',
    en: 'household {household} has left the registry: no decision keeps it on the list',
    hint: { zh: '若登记有误，先更正登记', en: 'if that is wrong, put the registry right first' },
  },
  'eligibility.no-enrolment': {
    zh: '没有找到 {household} 户的这个在册期',
    en: 'household {household} has no such enrolment on record',
    hint: { zh: '登记的有：{known}', en: 'on record: {known}' },
  },
  'eligibility.correct-what': {
    zh: '请写明更正什么：--from、--to、--reopen 或 --withdraw',
    en: 'say what to correct with --from, --to, --reopen or --withdraw',
    hint: {
      zh: '--to 与 --reopen 不能同用，--withdraw 只能单用',
      en: '--to and --reopen exclude each other; --withdraw stands alone',
    },
  },
  'eligibility.correct-period': {
    zh: '更正后的终止日期 {to} 早于起始日期 {from}',
    en: 'the corrected last day {to} would be before the first, {from}',
    hint: { zh: '若从未在册，用 --withdraw', en: 'if it never was on the list, use --withdraw' },
  },
  'eligibility.correct-overlap': {
    zh: '更正后会与登记的另一在册期 {from} 至 {to} 重叠',
    en: 'it would overlap another enrolment on record, from {from} to {to}',
    hint: { zh: '先更正另一条', en: 'correct the other one first' },
  },
  'eligibility.grounds-blank': {
    zh: '没有写明异议的事由',
    en: 'the objection has no grounds',
    hint: { zh: '用 --grounds 写明', en: 'state them with --grounds' },
  },
  'eligibility.finding-blank': {
    zh: '没有写明查明的情况或答复',
    en: 'nothing is said about what was found or answered',
    hint: { zh: '用 --text 写明', en: 'state it with --text' },
  },
  'eligibility.outcome-missing': {
    zh: '答复要用 --outcome 写明成立或不成立，其他步骤不写',
    en: 'an answer, and nothing else, needs --outcome',
    hint: { zh: 'upheld 成立，rejected 不成立', en: 'upheld or rejected' },
  },
  'eligibility.objection-open': {
    zh: '{household} 户已有未办结的异议，第 {number} 号',
    en: 'an objection about household {household} is open already: number {number}',
    hint: { zh: '先办结第 {number} 号', en: 'answer number {number} first' },
  },
  'eligibility.objection-unknown': {
    zh: '没有第 {number} 号异议',
    en: 'there is no objection {number}',
    hint: { zh: '用 bangfu eligibility objections 查看', en: '"bangfu eligibility objections" lists them' },
  },
  'eligibility.objection-forbidden': {
    zh: '第 {number} 号异议现为“{state:objection.state}”，不能{step:objection.step}',
    en: 'objection {number} is {state:objection.state}: it cannot be {step:objection.step}',
    hint: { zh: '下一步：{permitted:step.allowed}', en: 'next step: {permitted:step.allowed}' },
  },
  'eligibility.objection-too-early': {
    zh: '第 {number} 号异议在 {since} 已有记录，日期不能是 {as_of}',
    en: 'objection {number} has a record of {since}; the date cannot be {as_of}',
    hint: { zh: '用 --as-of {since} 或以后的日期', en: 'give --as-of {since} or a later day' },
  },
  'eligibility.review-not-listed': {
    zh: '{household} 户在 {as_of} 不在 {program} 名单上，无须复核',
    en: 'household {household} is not on the list of {program} on {as_of}: there is nothing to review',
    hint: { zh: '核对户编号和 --as-of', en: 'check the number and --as-of' },
  },
  'eligibility.office-blank': {
    zh: '告知书没有写明向何处提出异议',
    en: 'the letter does not say where to object',
    hint: { zh: '用 --office 写明单位、地址和电话', en: 'give the office, its address and telephone with --office' },
  },
  'eligibility.letter-office': {
    zh: '告知书没有写明向何处提出异议：规则包里没有，也没有 --office',
    en: 'the letter does not say where to object: neither the pack nor --office does',
    hint: {
      zh: "用 --office '民政局一楼大厅'，或在规则包里写 objections: {office: 民政局一楼大厅, within: 10 working days}",
      en: 'give --office "Bureau, hall 1", or write objections: {office: "Bureau, hall 1", within: 10 working days} into the pack',
    },
  },
  'eligibility.letter-until': {
    zh: '告知书没有写明异议截止日期：规则包里没有期限，也没有 --object-until',
    en: 'the letter does not say until when to object: neither the pack nor --object-until does',
    hint: {
      zh: '用 --object-until 2014-03-28，或在规则包里写 objections: {office: 民政局一楼大厅, within: 10 working days}',
      en: 'give --object-until 2014-03-28, or write objections: {office: "Bureau, hall 1", within: 10 working days} into the pack',
    },
  },
  'eligibility.letter-over': {
    zh: '异议截止日期 {until} 早于告知书的日期 {as_of}',
    en: 'the last day to object, {until}, is before the day of the letter, {as_of}',
    hint: { zh: '--object-until 用 {as_of} 或以后的日期', en: 'give --object-until {as_of} or a later day' },
  },
  'eligibility.letter-file': {
    zh: '告知书要写到 .html 或 .md 文件',
    en: 'the letter is written to a file that ends in .html or .md',
    hint: { zh: '如 --output 告知书.html', en: 'such as --output letter.html' },
  },
  'eligibility.letter-as-known': {
    zh: '告知书按现在登记的情况出，不能用 --as-known',
    en: 'a letter tells what is on record now, so that it takes no --as-known',
    hint: { zh: '去掉 --as-known，或不用 --letter', en: 'leave --as-known out, or --letter' },
  },
  'eligibility.letter-assumption': {
    zh: '不能出告知书：项目 {program} 起决定作用的标准 {figures} 是假定的，没有文件依据',
    en: 'no letter can be written: the figures that decide under {program} are assumptions without a source: {figures}',
    hint: {
      zh: '在规则包里写明标准和文件（source），再用 rules use 启用',
      en: 'give the figures with their source in the pack and put it in force with "rules use"',
    },
  },
} as const satisfies Readonly<Record<string, Message>>;

/** Where a household stands under a program, of which a failure tells. */
export const decisionStateTexts: Catalogue<`eligibility.decision-state.${DecisionState}`> = {
  'eligibility.decision-state.on-none': { zh: '在名单上', en: 'on the list' },
  'eligibility.decision-state.on-admit': { zh: '在名单上，决定纳入', en: 'on the list by a decision' },
  'eligibility.decision-state.on-refuse': { zh: '在名单上，决定不予纳入', en: 'on the list, though refused' },
  'eligibility.decision-state.on-pause': { zh: '在名单上，已暂停', en: 'on the list, paused' },
  'eligibility.decision-state.on-remove': { zh: '在名单上，决定移出', en: 'on the list, though removed' },
  'eligibility.decision-state.off-none': { zh: '不在名单上', en: 'not on the list' },
  'eligibility.decision-state.off-admit': { zh: '不在名单上，决定纳入', en: 'not on the list, though admitted' },
  'eligibility.decision-state.off-refuse': { zh: '不在名单上，决定不予纳入', en: 'not on the list, refused' },
  'eligibility.decision-state.off-pause': { zh: '不在名单上，已暂停', en: 'not on the list, paused' },
  'eligibility.decision-state.off-remove': { zh: '不在名单上，决定移出', en: 'not on the list, removed' },
};

/** What can be wrong with a row of a list that exists already. */
export const enrolmentIssues: Catalogue<EnrolmentProblem> = {
  'enrolment.program-unknown': {
    zh: '没有启用项目“{program}”',
    en: 'no pack in force has the program "{program}"',
    hint: { zh: '可写：{known}', en: 'write one of: {known}' },
  },
  'enrolment.day-to-come': {
    zh: '{date} 还没到（今天是 {today}）',
    en: '{date} has not come yet (today is {today})',
    hint: { zh: '还在名单上的，终止日期留空', en: 'leave the last day blank for who is on the list still' },
  },
  'enrolment.period': {
    zh: '终止日期 {to} 早于起始日期 {from}',
    en: 'the last day {to} is before the first, {from}',
  },
  'enrolment.reason-missing': {
    zh: '写了终止日期 {to}，没有写退出原因',
    en: 'the enrolment ended on {to}, but no reason is given',
    hint: { zh: '加一列“退出原因”', en: 'add the column left_reason' },
  },
  'enrolment.ended-otherwise': {
    zh: '登记的在册期是 {from} 至 {to}，导入不能改终止日期',
    en: 'the enrolment on record is from {from} to {to}; an import does not change its end',
    hint: {
      zh: '退出用 eligibility confirm 或 decide，记错的用 eligibility correct',
      en: 'end it with "eligibility confirm" or "decide", put a mistake right with "eligibility correct"',
    },
  },
  'enrolment.overlaps': {
    zh: '与登记的在册期 {from} 至 {to} 重叠',
    en: 'it overlaps the enrolment on record from {from} to {to}',
    hint: {
      zh: '核对起始日期；登记有误的用 eligibility correct',
      en: 'check the first day, or put the record right with "eligibility correct"',
    },
  },
};

/** Texts of the commands about decisions, enrolments and cases. */
export const enrolmentMessages = {
  'eligibility.option.changed': {
    zh: '只判定事实、参数或日期有变动的户，结果与全部判定相同',
    en: 'judge only households whose facts, figures or dates changed; the result is the same',
  },
  'eligibility.option.exit-code': {
    zh: '有变动或有待确认的建议时退出码为 1',
    en: 'exit code 1 when something changed or is proposed',
  },
  'eligibility.option.summary': {
    zh: '只印一行摘要，无事时不印（用于定时任务）',
    en: 'one line only, and none when there is nothing (for cron)',
  },
  'eligibility.option.differing': {
    zh: '只列人工决定与判定不一致的',
    en: 'those about which a decision and the verdict differ',
  },
  'eligibility.option.reason': { zh: '理由', en: 'the reason' },
  'eligibility.option.until': {
    zh: '有效至（不写则至撤销为止）',
    en: 'the last day it holds (else until it is lifted)',
  },
  'eligibility.option.left-why': { zh: '退出的原因', en: 'why a removed household leaves' },
  'eligibility.option.document-optional': { zh: '依据的文件及文号', en: 'the document, with its number' },
  'eligibility.option.program-only': { zh: '只处理这个项目的', en: 'those of this program only' },
  'eligibility.decline': {
    zh: '不同意拟纳入、拟退出：记为人工决定，下次刷新不再提出',
    en: 'decline proposals: a decision, so that no refresh proposes the same again',
  },
  'eligibility.decide': {
    zh: '人工决定：纳入、不予纳入、暂停、移出，或撤销决定；刷新不会推翻',
    en: "a person's decision, which no refresh overwrites: admit, refuse, pause, remove, or lift it",
  },
  'eligibility.argument.act': { zh: '决定', en: 'what is decided' },
  'eligibility.act.admit': { zh: '纳入（保留）', en: 'admitted' },
  'eligibility.act.refuse': { zh: '不予纳入', en: 'refused' },
  'eligibility.act.pause': { zh: '暂停', en: 'paused' },
  'eligibility.act.remove': { zh: '移出', en: 'removed' },
  'eligibility.act.lift': { zh: '撤销决定', en: 'lifted' },
  'eligibility.decided': {
    zh: '{household} 户，项目 {program}：自 {date} 起{act}{until}',
    en: 'household {household}, program {program}: {act} from {date}{until}',
  },
  'eligibility.decided-until': { zh: '，至 {until}', en: ' until {until}' },
  'eligibility.decided-entered': { zh: '  已列入名单', en: '  it is on the list now' },
  'eligibility.decided-left': {
    zh: '  已退出名单，结对同日终止',
    en: '  it has left the list, and its pairings end that day',
  },
  'eligibility.decided-proposal': { zh: '  原有的拟纳入或拟退出作废', en: '  the open proposal about it has ended' },
  'eligibility.declined': {
    zh: '{program}：不予纳入 {refused} 户，保留在名单 {kept} 户，自 {date} 起{until}',
    en: '{program}: refused {refused}, kept on the list {kept}, from {date}{until}',
  },
  'eligibility.declined-none': { zh: '没有拟纳入或拟退出的户', en: 'nothing is proposed to enter or leave' },
  'eligibility.summary-line': {
    zh: '资格刷新 {date}：变动 {changed} 条；拟纳入 {proposed_enter}，拟退出 {proposed_leave}；纳入 {entered}，退出 {left}；决定与判定不一致 {differing}',
    en: 'eligibility {date}: records changed {changed}; proposed to enter {proposed_enter}, to leave {proposed_leave}; entered {entered}, left {left}; decisions that differ {differing}',
  },
  'eligibility.casework-line': {
    zh: '  暂停 {paused}，人工决定与判定不一致 {differing}',
    en: '  paused {paused}, decisions that differ from the verdict {differing}',
  },
  'undo.enrolment-imported': {
    zh: '批次 {batch} 已把它列入 {program} 名单（{from} 起）',
    en: 'on the list of {program} from {from} by batch {batch}',
  },
  'undo.decision': { zh: '已就 {program} 作过人工决定', en: 'decided about under {program}' },
  'undo.objection': { zh: '有 {program} 的异议', en: 'named in an objection about {program}' },
  'undo.review': { zh: '已就 {program} 复核', en: 'reviewed under {program}' },
  'record.imported_enrolment': { zh: '导入的在册期', en: 'imported enrolments' },
  'eligibility.column.decision': { zh: '人工决定', en: 'decision' },
  'eligibility.differs': { zh: '{decision}（与判定不一致）', en: '{decision} (differs)' },
} as const satisfies Readonly<Record<string, Message>>;
