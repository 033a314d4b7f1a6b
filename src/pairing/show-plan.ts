import type { CivilDate } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { placeChanges } from './changes.ts';
import { type NamedChange, namedChanges } from './named-changes.ts';
import { placeKey } from './problem.ts';
import type { Role } from './role.ts';
import { readPairs } from './store/plans.ts';
import { problemOf, storedPlan } from './stored-problem.ts';

export interface ShownPlan {
  plan: number;
  as_of: CivilDate;
  role: Role;
  /** What the plan changes, against what was on record when it was made. */
  rows: NamedChange[];
}

/**
 * A stored plan, place by place: who keeps whom, who gets another cadre, who is new, what ends.
 * @throws Failure `pairing.plan-unknown` (66).
 */
export function showPlan(session: Session, plan: number): ShownPlan {
  return readConsistently(session.db, () => {
    const stored = storedPlan(session, plan);
    const problem = problemOf(session, stored, stored.recordedFrom);
    const pairs = readPairs(session.db, session.county, plan);
    const planned = new Map(
      pairs.map((pair) => [placeKey({ no: pair.household, wants: pair.function || null }), pair.cadre]),
    );
    const chosen = (index: number): string | null => {
      const household = problem.households[index];
      return household === undefined ? null : (planned.get(placeKey(household)) ?? null);
    };
    const rows = namedChanges(session, placeChanges(problem, chosen));
    return { plan, as_of: stored.asOf, role: stored.role, rows };
  });
}
