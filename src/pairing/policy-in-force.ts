import type { Session } from '../db/session.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { policyInForceText } from './store/policies.ts';

/** A policy's text and the name of its file. */
export interface PolicyText {
  text: string;
  file: string;
}

/** The text of the policy in force, now or as known at an event; where none is in force yet, the one given. */
export function policyTextInForce({ db, county }: Session, shipped: PolicyText, knownAt?: number): PolicyText {
  const inForce = policyInForceText(db, county, knownAt);
  return inForce === undefined ? shipped : { text: inForce.text, file: inForce.name };
}

/**
 * The policy in force; where none is in force yet, the one given.
 * @throws Failure (65) where that cannot be read.
 */
export function policyInForce(session: Session, shipped: PolicyText): Policy {
  const { text, file } = policyTextInForce(session, shipped);
  return readPolicy(text, file);
}
