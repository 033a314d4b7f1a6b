import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import type { ListResult, ProgramCounts } from './counts.ts';
import { requireDayHasCome } from './day-to-come.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { eligibilityFailures } from './failures.ts';
import type { ProgramInForce } from './in-force.ts';
import { carryOut, chooseProposals } from './store/enrolments.ts';
import { lastRun } from './store/runs.ts';
import { countListed, countStanding, latestChosen, verdictCounts } from './store/standing.ts';
import { programsNamed } from './subject.ts';
import { selectionOf, type WhichProposals } from './which-proposals.ts';

export interface ConfirmRequest {
  readonly which: WhichProposals;
  /** The document that decides, with its number. */
  readonly document: string;
  /** The first day that an entry, or a leaving, counts; not before the day of the proposal. */
  readonly asOf: CivilDate;
}

/**
 * Turns open proposals into enrolments: those to enter begin on the day, those to leave end on the day before.
 * @throws Failure `eligibility.document-blank` (64); `eligibility.no-pack`, `eligibility.program-unknown`,
 * `eligibility.place-unknown`, `eligibility.household-unknown` (66);
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
    for (const each of programsNamed(db, county, which.program)) {
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
    ...standing,
    opening,
    entered,
    left,
    on_list: countListed(db, county, program.id, asOf),
  };
}
