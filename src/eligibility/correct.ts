import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import { dayOf } from '../base/instant.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { requireDayHasCome } from './day-to-come.ts';
import { requireReason } from './decide.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { eligibilityFailures } from './failures.ts';
import { type EnrolmentOnRecord, enrolmentsOf, replaceEnrolment, withdrawEnrolment } from './store/corrections.ts';
import { proposalEnder } from './store/enrolments.ts';
import { theHousehold } from './subject.ts';

/** A period on a list; `to` null while it is open. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** What an enrolment should have said. */
export type Correction =
  | { readonly withdraw: true }
  /** New days; what is undefined stays. `to` null opens the enrolment again. */
  | { readonly from: CivilDate | undefined; readonly to: CivilDate | null | undefined };

export interface CorrectRequest {
  readonly householdNo: string;
  /** Needed where the household was ever enrolled in several programs. */
  readonly program: string | undefined;
  /** The first day, as it is on record, of the enrolment that is meant; undefined: the latest. */
  readonly entered: CivilDate | undefined;
  readonly correction: Correction;
  readonly reason: string;
  readonly document: string | undefined;
}

export interface CorrectResult {
  readonly household_no: string;
  readonly program: string;
  readonly before: Period;
  /** Null where the enrolment was withdrawn. */
  readonly after: Period | null;
  readonly changed: boolean;
}

/**
 * Puts an enrolment right that was recorded wrongly. What was on record stays known as of then (`--as-known`); an end that is
 * corrected has the reason `corrected`. What was proposed about the household ends: a refresh is due.
 * @throws Failure `eligibility.reason-blank` (64); `eligibility.household-unknown`, `eligibility.no-enrolment` (66);
 * `eligibility.which-program` (64); `eligibility.correct-period`, `eligibility.correct-overlap`, `eligibility.day-to-come` (65).
 */
export function correct(session: Session, request: CorrectRequest, onEnded: OnEnrolmentsEnded): Promise<CorrectResult> {
  const { db, county } = session;
  const { householdNo, correction, document = null } = request;
  const reason = requireReason(request.reason);
  const parameters = { household_no: householdNo, program: request.program ?? null, ...correction, reason, document };
  return recordUseCase(session, { command: 'eligibility correct', parameters }, (event) => {
    const householdId = theHousehold(db, county, householdNo);
    const { wrong, others } = chooseEnrolment(enrolmentsOf(db, county, householdId), request);
    const { id, program, ...standing } = wrong;
    const before: Period = { from: standing.from, to: standing.to };
    const after = correctedPeriod(session, before, correction);
    const overlap = after && others.find((other) => other.program === program && overlaps(other, after));
    if (after && overlap) {
      const params = { from: overlap.from, to: overlap.to ?? '—' };
      throw failWith(eligibilityFailures, 'eligibility.correct-overlap', params);
    }
    const changed = after === null || after.from !== before.from || after.to !== before.to;
    if (changed) {
      if (after === null) withdrawEnrolment(db, id, event);
      else replaceEnrolment(db, id, { ...after, document, event });
      proposalEnder(db)({ county, program, householdId }, event);
      const lastDay = leftSince(before, after, dayOf(session.now(), session.timeZone));
      if (lastDay !== undefined) onEnded(db, { county, event, program, householdIds: [householdId], lastDay });
    }
    const result = { household_no: householdNo, program, before, after, changed };
    return { result, changed, counts: { enrolments: Number(changed) } };
  });
}

function chooseEnrolment(
  all: readonly EnrolmentOnRecord[],
  { householdNo, program, entered }: CorrectRequest,
): { wrong: EnrolmentOnRecord; others: EnrolmentOnRecord[] } {
  const known = [...new Set(all.map((each) => each.program))];
  if (program === undefined && known.length > 1) {
    throw failWith(eligibilityFailures, 'eligibility.which-program', { known: known.join(', ') });
  }
  const wrong = all.findLast(
    (each) => (program === undefined || each.program === program) && (entered === undefined || each.from === entered),
  );
  if (wrong !== undefined) return { wrong, others: all.filter((each) => each !== wrong) };
  const periods = all.map((each) => `${each.program} ${each.from}`).join(', ') || '—';
  throw failWith(eligibilityFailures, 'eligibility.no-enrolment', { household: householdNo, known: periods });
}

function correctedPeriod(session: Session, before: Period, correction: Correction): Period | null {
  if ('withdraw' in correction) return null;
  const after = {
    from: correction.from ?? before.from,
    to: correction.to === undefined ? before.to : correction.to,
  };
  requireDayHasCome(session, after.from);
  if (after.to !== null) {
    requireDayHasCome(session, after.to);
    if (after.to < after.from) {
      throw failWith(eligibilityFailures, 'eligibility.correct-period', { from: after.from, to: after.to });
    }
  }
  return after;
}

const overlaps = (a: Period, b: Period): boolean => a.from <= (b.to ?? '9999') && (a.to ?? '9999') >= b.from;

/** The last day on the list of a household that was on it today by the record, and now is not; undefined where nothing ended. */
function leftSince(before: Period, after: Period | null, today: CivilDate): CivilDate | undefined {
  if (before.to !== null && before.to < today) return undefined;
  if (after === null) return addDays(before.from, -1);
  return after.to !== null && after.to < today ? after.to : undefined;
}
