import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { buildProblem } from './build-problem.ts';
import { pairingFailures } from './failures.ts';
import type { Policy } from './policy.ts';
import type { PairingProblem } from './problem.ts';
import { readPolicy } from './read-policy.ts';
import { readFacts } from './store/facts.ts';
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
export function problemOf({ db, county }: Session, plan: StoredPlan, knownAt?: number): PairingProblem {
  const policy = policyOf(plan);
  return buildProblem(readFacts(db, { county, programs: policy.list, asOf: plan.asOf, knownAt }), policy, plan.asOf);
}
