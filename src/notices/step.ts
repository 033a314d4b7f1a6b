import { addDays, type CivilDate } from '../base/civil-date.ts';
import { canonicalJson } from '../base/digest.ts';
import { failWith } from '../base/failure.ts';
import { stepsFrom } from '../base/transitions.ts';
import type { Session } from '../db/session.ts';
import { standingVersion, versionWriter } from '../db/store/numbered-table.ts';
import { recordUseCase } from '../db/use-case.ts';
import { contentSha256 } from './content.ts';
import { noticeFailures } from './failures.ts';
import { publicText } from './free-text.ts';
import { drawnLines } from './lines.ts';
import { type Notice, noticeTable } from './notice.ts';
import { requireDayHasCome } from './require-day.ts';
import { type NoticeStep, noticeTransitions } from './states.ts';
import { householdsOn, linesOf } from './store/notices.ts';

/** A step of a notice, with what it needs to be told. */
export type NoticeAct =
  /** It hangs from the day on, at a fixed place. */
  | { readonly step: 'publish'; readonly at: string }
  | { readonly step: 'withdraw'; readonly reason: string }
  | { readonly step: 'take_down' };

export interface NoticeStepRequest {
  readonly notice: number;
  readonly act: NoticeAct;
  readonly on: CivilDate;
}

/**
 * Takes a notice a step further. Publishing fixes its days, and what it says, for good.
 * @throws Failure `notice.none` (66); `notice.forbidden`, which names the steps that are allowed, `notice.too-early`, `notice.stale`,
 * `notice.still-runs`, `notice.day-to-come` (65); `notice.text-blank`, `notice.number-in-text` (64).
 */
export function stepNotice(session: Session, { notice: no, act, on }: NoticeStepRequest): Promise<void> {
  const { db, county } = session;
  const told = toldBy(act);
  const parameters = { notice: no, as_of: on, ...told };
  return recordUseCase(session, { command: `notice ${act.step.replace('_', '-')}`, parameters }, (event) => {
    requireDayHasCome(session, on);
    const notice = standingNotice(session, no);
    const state = noticeTransitions[notice.state][act.step];
    if (state === undefined) {
      const allowed = stepsFrom(noticeTransitions, notice.state).map(typed).join(', ') || 'none';
      const params = { notice: no, state: notice.state, step: typed(act.step), allowed };
      throw failWith(noticeFailures, 'notice.forbidden', params);
    }
    if (on < notice.state_on) {
      throw failWith(noticeFailures, 'notice.too-early', { notice: no, on, since: notice.state_on });
    }
    const stepped = { ...notice, ...told, state, state_on: on };
    versionWriter(db, county, noticeTable, event)(withDays(session, stepped, act.step));
    return { result: undefined, changed: true, counts: { notices: 1 } };
  });
}

/** A step as it is typed. */
const typed = (step: NoticeStep): string => step.replace('_', '-');

function toldBy(act: NoticeAct): Partial<Pick<Notice, 'posted_at' | 'reason'>> {
  if (act.step === 'publish') return { posted_at: publicText('--at', act.at) };
  return act.step === 'withdraw' ? { reason: publicText('--reason', act.reason) } : {};
}

/** A notice after a step, with the days that the step fixes. */
function withDays(session: Session, notice: Notice, step: NoticeStep): Notice {
  const { db, county } = session;
  const { notice_no: no, state_on: on, ends_on } = notice;
  if (step === 'publish') {
    const lines = linesOf(db, county, no);
    requireFresh(session, notice);
    const published = { ...notice, starts_on: on, ends_on: addDays(on, notice.days - 1) };
    return { ...published, sha256: contentSha256(published, lines) };
  }
  if (step === 'withdraw') return notice.starts_on === null ? notice : { ...notice, withdrawn_on: on };
  if (notice.withdrawn_on === null && ends_on !== null && on <= ends_on) {
    throw failWith(noticeFailures, 'notice.still-runs', { notice: no, ends_on });
  }
  return notice;
}

/** How many households an error names. */
const NAMED = 5;

/** Lets no draft be put up that what is on file has overtaken. @throws Failure `notice.stale` (65) that names the households. */
function requireFresh({ db, county }: Session, notice: Notice): void {
  const drafted = linesOf(db, county, notice.notice_no).map(canonicalJson);
  const drawn = drawnLines(db, county, notice);
  const now = new Set(drawn.map(canonicalJson));
  const before = new Set(drafted);
  if (drafted.length === drawn.length && drafted.every((line) => now.has(line))) return;
  const changed = new Set(drawn.filter((line) => !before.has(canonicalJson(line))).map((line) => line.household_id));
  const gone = householdsOn(db, county, notice.notice_no).filter(
    ({ household_id }) => changed.has(household_id) || !drawn.some((line) => line.household_id === household_id),
  );
  const named = gone.map(({ household_no }) => household_no);
  const households = [...named.slice(0, NAMED), ...(named.length > NAMED ? ['…'] : [])].join(', ') || '—';
  throw failWith(noticeFailures, 'notice.stale', {
    notice: notice.notice_no,
    before: drafted.length,
    now: drawn.length,
    households,
  });
}

/** The notice of a number. @throws Failure `notice.none` (66). */
export function standingNotice({ db, county }: Session, no: number): Notice {
  const notice = standingVersion(db, county, noticeTable, no);
  if (notice === undefined) throw failWith(noticeFailures, 'notice.none', { notice: no });
  return notice;
}
