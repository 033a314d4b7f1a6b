import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import type { ListResult, ProgramCounts } from './counts.ts';
import { requireDayHasCome } from './day-to-come.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { eligibilityFailures } from './failures.ts';
import { type ProgramInForce, programsInForce } from './in-force.ts';
import { carryOut, chooseProposals } from './store/enrolments.ts';
import { householdId, placeExists, withProposal } from './store/households.ts';
import { lastRun } from './store/runs.ts';
import { countListed, countStanding, latestChosen, verdictCounts } from './store/standing.ts';

/** Which open proposals a person confirms. */
export type Confirmed =
  | { readonly all: true }
  /** A village's, a town's or the county's code. */
  | { readonly place: string }
  | { readonly households: readonly string[] };

export interface ConfirmRequest {
  readonly which: Confirmed;
  /** The document that decides, with its number. */
  readonly document: string;
  /** The first day that an entry, or a leaving, counts; not before the day of the proposal. */
  readonly asOf: CivilDate;
}

/**
 * Turns open proposals into enrolments: those to enter begin on the day, those to leave end on the day before.
 * @throws Failure `eligibility.document-blank` (64); `eligibility.no-pack`, `eligibility.place-unknown`, `eligibility.household-unknown` (66);
 * `eligibility.no-proposal`, `eligibility.confirm-too-early`, `eligibility.day-to-come` (65).
 */
export function confirm(session: Session, request: ConfirmRequest, onEnded: OnEnrolmentsEnded): Promise<ListResult> {
  const { db, county } = session;
  const { asOf, which } = request;
  const document = request.document.trim();
  if (document === '') throw failWith(eligibilityFailures, 'eligibility.document-blank');
  const useCase = { command: 'eligibility confirm', parameters: { ...which, as_of: asOf, document } };
  return recordUseCase(session, useCase, (event) => {
    requireDayHasCome(session, asOf);
    const selection = selectionOf(session, which);
    const programs: Record<string, ProgramCounts> = {};
    let changed = false;
    for (const each of programsInForce(db, county)) {
      const program = each.program.id;
      chooseProposals(db, { county, program, ...selection });
      const proposed = latestChosen(db, county, program);
      if (proposed !== undefined && asOf < proposed) {
        throw failWith(eligibilityFailures, 'eligibility.confirm-too-early', { program, as_of: asOf, proposed });
      }
      const opening = countListed(db, county, program, asOf);
      const { entered, left } = carryOut(db, { county, program, asOf, document, event });
      if (left.length > 0) onEnded(db, { county, event, program, householdIds: left, lastDay: addDays(asOf, -1) });
      programs[program] = countsOf(session, each, asOf, { opening, entered, left: left.length });
      changed ||= entered + left.length > 0;
    }
    return { result: { run: lastRun(db, county), as_of: asOf, programs }, changed, counts: { programs } };
  });
}

/** The proposals asked for, once it is sure that what was named exists. */
function selectionOf({ db, county }: Session, which: Confirmed): { households?: readonly string[]; place?: string } {
  if ('households' in which) {
    const waiting = new Set(withProposal(db, county, which.households));
    for (const household of which.households) {
      if (waiting.has(household)) continue;
      const known = householdId(db, county, household) !== undefined;
      throw failWith(eligibilityFailures, known ? 'eligibility.no-proposal' : 'eligibility.household-unknown', {
        household,
      });
    }
    return { households: which.households };
  }
  if ('all' in which || which.place === county) return {};
  if (!placeExists(db, county, which.place)) {
    throw failWith(eligibilityFailures, 'eligibility.place-unknown', { place: which.place });
  }
  return { place: which.place };
}

function countsOf(
  { db, county }: Session,
  { pack, program }: ProgramInForce,
  asOf: CivilDate,
  { opening, entered, left }: { opening: number; entered: number; left: number },
): ProgramCounts {
  const verdicts = verdictCounts(db, county, program.id);
  const standing = countStanding(db, county, program.id, asOf);
  return {
    pack: pack.name,
    sha256: pack.sha256,
    assessed: verdicts.eligible + verdicts.not_eligible + verdicts.undecided,
    ...verdicts,
    proposed_enter: standing.proposed_enter,
    proposed_leave: standing.proposed_leave,
    opening,
    entered,
    left,
    on_list: countListed(db, county, program.id, asOf),
    in_leave_period: standing.in_leave_period,
    paused: 0,
    undecided_on_list: standing.undecided_on_list,
  };
}
