import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import type { ListResult, ProgramCounts } from './counts.ts';
import { requireDayHasCome } from './day-to-come.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { excludedWith } from './exclusion.ts';
import { eligibilityFailures } from './failures.ts';
import { type ProgramInForce, programsInForce } from './in-force.ts';
import { carryOut, chooseProposals, holdBack } from './store/enrolments.ts';
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

/** What a confirmation came to. */
export interface ConfirmResult extends ListResult {
  /** Proposals that stay open, since they would put somebody on two lists that exclude each other. */
  readonly held: number;
}

/**
 * Turns open proposals into enrolments: those to enter begin on the day, those to leave end on the day before. Nobody is put on
 * two lists that exclude each other: such a proposal stays open, and where a household is proposed for both, both do unless
 * `which` names the program.
 * @throws Failure `eligibility.document-blank` (64); `eligibility.no-pack`, `eligibility.program-unknown`,
 * `eligibility.place-unknown`, `eligibility.household-unknown` (66);
 * `eligibility.no-proposal`, `eligibility.confirm-too-early`, `eligibility.day-to-come` (65).
 */
export function confirm(session: Session, request: ConfirmRequest, onEnded: OnEnrolmentsEnded): Promise<ConfirmResult> {
  const { db, county } = session;
  const { asOf, which } = request;
  const document = request.document.trim();
  if (document === '') throw failWith(eligibilityFailures, 'eligibility.document-blank');
  const useCase = { command: 'eligibility confirm', parameters: { ...which, as_of: asOf, document } };
  return recordUseCase(session, useCase, (event) => {
    requireDayHasCome(session, asOf);
    const selection = selectionOf(session, which);
    const named = programsNamed(db, county, which.program);
    const all = programsInForce(db, county).map(({ program }) => program);
    const done = new Map(
      named.map(({ program: { id: program } }) => {
        chooseProposals(db, { county, program, ...selection });
        const proposed = latestChosen(db, county, program);
        if (proposed !== undefined && asOf < proposed) {
          throw failWith(eligibilityFailures, 'eligibility.confirm-too-early', { program, as_of: asOf, proposed });
        }
        return [program, { opening: countListed(db, county, program, asOf), entered: 0, left: 0 }];
      }),
    );
    let held = 0;
    // Who leaves one list makes way for the entry on another.
    for (const kind of ['leave', 'enter'] as const) {
      for (const [program, counts] of done) {
        chooseProposals(db, { county, program, ...selection, kind });
        held += holdBack(db, {
          county,
          excluded: excludedWith(all, program),
          asOf,
          choosing: which.program === undefined,
        });
        const { entered, left } = carryOut(db, { county, program, asOf, document, event });
        if (left.length > 0) onEnded(db, { county, event, program, householdIds: left, lastDay: addDays(asOf, -1) });
        counts.entered += entered;
        counts.left += left.length;
      }
    }
    const changed = [...done.values()].some(({ entered, left }) => entered + left > 0);
    const programs: Record<string, ProgramCounts> = {};
    for (const each of named) {
      const counts = done.get(each.program.id) ?? { opening: 0, entered: 0, left: 0 };
      programs[each.program.id] = countsOf(session, each, asOf, counts);
    }
    return { result: { run: lastRun(db, county), as_of: asOf, held, programs }, changed, counts: { held, programs } };
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
