import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { buildProblem } from './build-problem.ts';
import { pairingFailures } from './failures.ts';
import type { Policy } from './policy.ts';
import { factsFor } from './policy-facts.ts';
import type { PairingProblem } from './problem.ts';
import { readPolicy } from './read-policy.ts';
import { readPlan, type StoredPlan } from './store/plans.ts';

/**
 * A stored plan by its number.
 * @throws Failure `pairing.plan-unknown` (66).
 */
export function storedPlan({ db, county }: Session, plan: number): StoredPlan {
  const stored = readPlan(db, county, plan);
  if (stored === undefined) throw failWith(pairingFailures, 'pairing.plan-unknown', { plan });
  return stored;
}

/** The policy that a stored plan was made by. */
export function policyOf({ plan, policy }: StoredPlan): Policy {
  return readPolicy(policy, `plan ${plan}`);
}

/** The problem that a stored plan's policy poses on its day, by what is known now or was known at an event. */
export function problemOf(session: Session, plan: StoredPlan, knownAt?: number): PairingProblem {
  const policy = policyOf(plan);
  const { asOf, role } = plan;
  return buildProblem(factsFor(session, policy, asOf, knownAt), policy, { asOf, role });
}
