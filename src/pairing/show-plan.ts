import type { CivilDate } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { type NamedChange, namedChanges } from './named-changes.ts';
import { planChanges } from './plan-changes.ts';
import type { Role } from './role.ts';
import { type Application, planApplication } from './store/plans.ts';
import { problemOf, storedPlan } from './stored-problem.ts';

export interface ShownPlan {
  plan: number;
  as_of: CivilDate;
  role: Role;
  /** When it was made the pairing, by whose approval and under which document; null: not yet. */
  applied: Application | null;
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
    const rows = namedChanges(session, planChanges(session, stored, problem));
    const applied = planApplication(session.db, session.county, plan) ?? null;
    return { plan, as_of: stored.asOf, role: stored.role, applied, rows };
  });
}
