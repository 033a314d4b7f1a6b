import type { Session } from '../db/session.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { lastAppliedPolicy } from './store/plans.ts';

/** A policy's text and the name of its file. */
export interface PolicyText {
  text: string;
  file: string;
}

/**
 * The policy by which the bureau has paired last; for one that has not paired anyone yet, the one given.
 * @throws Failure (65) where that cannot be read.
 */
export function policyInForce({ db, county }: Session, shipped: PolicyText): Policy {
  const applied = lastAppliedPolicy(db, county);
  return applied === undefined ? readPolicy(shipped.text, shipped.file) : readPolicy(applied, 'policy');
}
