import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { requireDayHasCome } from './day-to-come.ts';
import { applyDecision, requireReason } from './decide.ts';
import { eligibilityFailures } from './failures.ts';
import { chosenProposals } from './store/chosen-proposals.ts';
import { chooseProposals } from './store/enrolments.ts';
import { programsNamed } from './subject.ts';
import { selectionOf, type WhichProposals } from './which-proposals.ts';

export interface DeclineRequest {
  readonly which: WhichProposals;
  readonly reason: string;
  /** The last day on which it holds; undefined: until it is lifted. */
  readonly until: CivilDate | undefined;
  readonly document: string | undefined;
  readonly asOf: CivilDate;
}

export interface DeclineResult {
  readonly as_of: CivilDate;
  readonly until: CivilDate | null;
  /** By program, how many proposals were declined. */
  readonly programs: Readonly<Record<string, { readonly refused: number; readonly kept: number }>>;
}

/**
 * Declines open proposals. That is a decision of a person about each household, so that the next refresh does not propose the same
 * again: it is refused where it was to enter, and kept on the list where it was to leave.
 * @throws Failure `eligibility.reason-blank`, `eligibility.until-before` (64); `eligibility.no-pack`, `eligibility.program-unknown`,
 * `eligibility.place-unknown`, `eligibility.household-unknown` (66); `eligibility.no-proposal`, `eligibility.decline-gone`,
 * `eligibility.confirm-too-early`, `eligibility.decide-too-early`, `eligibility.day-to-come` (65).
 */
export function decline(session: Session, request: DeclineRequest): Promise<DeclineResult> {
  const { db, county } = session;
  const { which, asOf, until, document } = request;
  const reason = requireReason(request.reason);
  if (until !== undefined && until < asOf) {
    throw failWith(eligibilityFailures, 'eligibility.until-before', { until, as_of: asOf });
  }
  const parameters = { ...which, as_of: asOf, until: until ?? null, reason, document: document ?? null };
  return recordUseCase(session, { command: 'eligibility decline', parameters }, (event) => {
    requireDayHasCome(session, asOf);
    const selection = selectionOf(session, which);
    const programs: Record<string, { refused: number; kept: number }> = {};
    for (const { program } of programsNamed(db, county, which.program)) {
      chooseProposals(db, { county, program: program.id, ...selection });
      const counts = { refused: 0, kept: 0 };
      for (const { householdId, householdNo, kind, gone, proposed } of chosenProposals(db, county, program.id)) {
        if (asOf < proposed) {
          throw failWith(eligibilityFailures, 'eligibility.confirm-too-early', {
            program: program.id,
            as_of: asOf,
            proposed,
          });
        }
        if (gone) throw failWith(eligibilityFailures, 'eligibility.decline-gone', { household: householdNo });
        const act = kind === 'enter' ? 'refuse' : 'admit';
        const decision = { act, reason, until, document, asOf, leftWhy: 'decision' } as const;
        applyDecision(db, { county, program: program.id, householdId, householdNo }, decision, event, () => undefined);
        counts[kind === 'enter' ? 'refused' : 'kept'] += 1;
      }
      programs[program.id] = counts;
    }
    const declined = Object.values(programs).reduce((sum, { refused, kept }) => sum + refused + kept, 0);
    const result = { as_of: asOf, until: until ?? null, programs };
    return { result, changed: declined > 0, counts: { declined } };
  });
}
