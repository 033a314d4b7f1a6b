import { addDays, type CivilDate, daysBetween } from '../base/civil-date.ts';
import { maskNumbersIn } from '../base/mask.ts';
import { stepsFrom } from '../base/transitions.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import type { ObjectionOutcome, ObjectionState } from '../eligibility/objection-states.ts';
import { readObjections } from '../eligibility/store/objections.ts';
import { comparedWith, differenceOf, type NoticeDifference } from './difference.ts';
import { columnsOf, type Notice, type NoticeColumn } from './notice.ts';
import { maskedName } from './public-name.ts';
import { intactLines } from './sheet.ts';
import { type NoticeState, type NoticeStep, noticeTransitions } from './states.ts';
import { standingNotice } from './step.ts';
import { householdsOn, type NoticeVersion, noticesUntil, noticeVersions } from './store/notices.ts';
import { placeName } from './store/subjects.ts';

/** What there is to do about a notice on a day: it is a draft, it runs, it ends that day, or it should have been taken down. */
export type NoticePhase = 'draft' | 'running' | 'ends_today' | 'to_take_down' | 'done';

/** A notice as it is listed. */
export interface ListedNotice {
  notice: number;
  program: string;
  place_code: string;
  place: string;
  about: Notice['about'];
  layout: Notice['layout'];
  state: NoticeState;
  phase: NoticePhase;
  starts_on: CivilDate | null;
  ends_on: CivilDate | null;
  /** The first day on which it is to be taken down. */
  take_down_on: CivilDate | null;
  /** How many days after that day it still hangs. */
  overdue_days: number;
  lines: number;
  /** How many objections to it are open. */
  objections_open: number;
}

/** An objection to a notice: who raised it is not told in full. */
export interface NoticeObjection {
  number: number;
  household_no: string;
  raised_by: string | null;
  received_on: CivilDate;
  due_on: CivilDate;
  grounds: string;
  state: ObjectionState;
  outcome: ObjectionOutcome | null;
  answer: string | null;
}

export interface NoticeWhole extends Omit<ListedNotice, 'lines'> {
  title: string | null;
  columns: readonly NoticeColumn[];
  names: Notice['names'];
  per: Notice['per'];
  /** Of one that counts: villages with fewer households are withheld. */
  threshold: number;
  days: number;
  basis: string | null;
  office: string;
  telephone: string | null;
  remark: string | null;
  drafted_on: CivilDate;
  posted_at: string | null;
  withdrawn_on: CivilDate | null;
  reason: string | null;
  sha256: string | null;
  next: readonly NoticeStep[];
  /** Whom it is about, for the office; empty for one that counts. */
  households: readonly { household_no: string; head_name: string; village: string | null }[];
  lines: number;
  /** What sets it apart from the one before; null where there was none. */
  difference: NoticeDifference | null;
  objections: readonly NoticeObjection[];
  history: readonly NoticeVersion[];
}

const isPosted = ({ state }: Pick<Notice, 'state'>): boolean => state === 'published' || state === 'withdrawn';

/** The first day on which a notice is to be taken down: the day after its last, or the day it was withdrawn. */
function takeDownOn({ withdrawn_on, ends_on }: Notice): CivilDate | null {
  return withdrawn_on ?? (ends_on === null ? null : addDays(ends_on, 1));
}

function phaseOf(notice: Notice, asOf: CivilDate): NoticePhase {
  if (notice.state === 'draft') return 'draft';
  if (!isPosted(notice)) return 'done';
  const due = takeDownOn(notice) ?? asOf;
  if (asOf >= due) return 'to_take_down';
  return asOf === notice.ends_on ? 'ends_today' : 'running';
}

function listed(
  { db, county }: Session,
  notice: Notice & { lines: number },
  { asOf, open }: { asOf: CivilDate; open: ReadonlyMap<number, number> },
): ListedNotice {
  const { notice_no, program, place_code, about, layout, state, starts_on, ends_on, lines } = notice;
  const take_down_on = takeDownOn(notice);
  const late = isPosted(notice) && take_down_on !== null && asOf > take_down_on;
  return {
    notice: notice_no,
    program,
    place_code,
    place: placeName(db, county, place_code),
    about,
    layout,
    state,
    phase: phaseOf(notice, asOf),
    starts_on,
    ends_on,
    take_down_on,
    overdue_days: late ? daysBetween(take_down_on, asOf) : 0,
    lines,
    objections_open: open.get(notice_no) ?? 0,
  };
}

const isOpenObjection = (state: ObjectionState): boolean => state === 'received' || state === 'investigated';

export interface NoticesAsked {
  /** `due`: those that end that day or are to be taken down; `open`: drafts and those that hang. */
  readonly which: 'all' | 'open' | 'due';
  readonly program: string | undefined;
  readonly asOf: CivilDate;
}

/** The notices drafted by a day, by number. */
export function listNotices(
  session: Session,
  { which, program, asOf }: NoticesAsked,
  knownAt: number | undefined,
): { rows: ListedNotice[]; total: number; due: number } {
  const { db, county } = session;
  return readConsistently(db, () => {
    const open = new Map<number, number>();
    for (const { notice, state } of readObjections(db, county, knownAt)) {
      if (notice !== null && isOpenObjection(state)) open.set(notice, (open.get(notice) ?? 0) + 1);
    }
    const isDue = ({ phase }: ListedNotice): boolean => phase === 'ends_today' || phase === 'to_take_down';
    const all = noticesUntil(db, county, asOf, knownAt)
      .filter((each) => program === undefined || each.program === program)
      .map((each) => listed(session, each, { asOf, open }));
    const rows = all.filter((each) => which === 'all' || (which === 'open' ? each.phase !== 'done' : isDue(each)));
    return { rows, total: rows.length, due: all.filter(isDue).length };
  });
}

/** A notice whole, as the office sees it. @throws Failure `notice.none` (66), `notice.altered` (65). */
export function showNotice(session: Session, no: number, asOf: CivilDate): NoticeWhole {
  const { db, county } = session;
  return readConsistently(db, () => {
    const notice = standingNotice(session, no);
    const before = comparedWith(session, notice);
    const lines = intactLines(session, notice).filter(({ village_code }) => village_code !== null).length;
    const against = readObjections(db, county, undefined).filter((each) => each.notice === no);
    const open = new Map([[no, against.filter(({ state }) => isOpenObjection(state)).length]]);
    const { title, names, per, threshold, days, basis, office, telephone, remark, drafted_on } = notice;
    const { posted_at, withdrawn_on, reason, sha256 } = notice;
    return {
      ...listed(session, { ...notice, lines }, { asOf, open }),
      ...{
        title,
        columns: columnsOf(notice),
        names,
        per,
        threshold,
        days,
        basis,
        office,
        telephone,
        remark,
        drafted_on,
      },
      ...{ posted_at, withdrawn_on, reason, sha256 },
      next: stepsFrom(noticeTransitions, notice.state),
      households: householdsOn(db, county, no).map(({ household_no, head_name, village }) => ({
        household_no,
        head_name: maskNumbersIn(head_name),
        village,
      })),
      difference:
        differenceOf(session, notice, before === undefined ? undefined : standingNotice(session, before)) ?? null,
      objections: against.map((each) => ({
        number: each.number,
        household_no: each.household_no,
        raised_by: each.raised_by === null ? null : maskedName(each.raised_by),
        received_on: each.received_on,
        due_on: each.due_on,
        grounds: maskNumbersIn(each.grounds),
        state: each.state,
        outcome: each.outcome,
        answer: each.answer === null ? null : maskNumbersIn(each.answer),
      })),
      history: noticeVersions(db, county, no),
    };
  });
}
