import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import {
  type AwaitingNotice,
  awaitingNotice,
  type NoticesAwaited,
  nothingNoticed,
  requireNoticed,
} from './awaiting-notice.ts';
import type { ListResult, ProgramCounts } from './counts.ts';
import { requireDayHasCome } from './day-to-come.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { excludedWith } from './exclusion.ts';
import { eligibilityFailures } from './failures.ts';
import { type ProgramInForce, programsInForce } from './in-force.ts';
import { carryOut, chooseProposals, holdBack, leaveOut } from './store/enrolments.ts';
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
  /** Leaves out who has to wait for a public notice, instead of refusing everything while anybody has. */
  readonly noticedOnly?: boolean;
}

/** What a confirmation came to. */
export interface ConfirmResult extends ListResult {
  /** Proposals that stay open, since they would put somebody on two lists that exclude each other. */
  readonly held: number;
  /** Proposals that stay open for want of a public notice that is over and not objected to. */
  readonly not_noticed: number;
}

/**
 * Turns open proposals into enrolments: those to enter begin on the day, those to leave end on the day before. Nobody is put on
 * two lists that exclude each other: such a proposal stays open, and where a household is proposed for both, both do unless
 * `which` names the program. Where a program asks for a public notice, nobody enters before it is over, nor while an objection is
 * open.
 * @throws Failure `eligibility.document-blank` (64); `eligibility.no-pack`, `eligibility.program-unknown`,
 * `eligibility.place-unknown`, `eligibility.household-unknown` (66);
 * `eligibility.no-proposal`, `eligibility.confirm-too-early`, `eligibility.not-noticed`, `eligibility.day-to-come` (65).
 */
export function confirm(
  session: Session,
  request: ConfirmRequest,
  onEnded: OnEnrolmentsEnded,
  noticed: NoticesAwaited = nothingNoticed,
): Promise<ConfirmResult> {
  const { db, county } = session;
  const { asOf, which, noticedOnly = false } = request;
  const document = request.document.trim();
  if (document === '') throw failWith(eligibilityFailures, 'eligibility.document-blank');
  const useCase = {
    command: 'eligibility confirm',
    parameters: { ...which, as_of: asOf, document, ...(noticedOnly && { noticed: true }) },
  };
  return recordUseCase(session, useCase, (event) => {
    requireDayHasCome(session, asOf);
    const selection = selectionOf(session, which);
    const named = programsNamed(db, county, which.program);
    const all = programsInForce(db, county).map(({ program }) => program);
    const awaiting = new Map<string, readonly AwaitingNotice[]>();
    const done = new Map(
      named.map(({ program: asked }) => {
        const program = asked.id;
        chooseProposals(db, { county, program, ...selection });
        const proposed = latestChosen(db, county, program);
        if (proposed !== undefined && asOf < proposed) {
          throw failWith(eligibilityFailures, 'eligibility.confirm-too-early', { program, as_of: asOf, proposed });
        }
        const waiting = awaitingNotice(db, { county, program: asked, asOf, noticed });
        if (!noticedOnly) requireNoticed(program, waiting);
        awaiting.set(program, waiting);
        return [program, { opening: countListed(db, county, program, asOf), entered: 0, left: 0 }];
      }),
    );
    let held = 0;
    // Who leaves one list makes way for the entry on another.
    for (const kind of ['leave', 'enter'] as const) {
      for (const [program, counts] of done) {
        chooseProposals(db, { county, program, ...selection, kind });
        leaveOut(db, awaiting.get(program) ?? []);
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
    const notNoticed = [...awaiting.values()].reduce((sum, { length }) => sum + length, 0);
    const counts = { held, not_noticed: notNoticed, programs };
    return { result: { run: lastRun(db, county), as_of: asOf, ...counts }, changed, counts };
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
