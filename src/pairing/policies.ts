import type { Session } from '../db/session.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { policyInForceText } from './store/policies.ts';

/** Which households have to have a lead, and how soon. */
export type ListTerms = Pick<Policy, 'list' | 'leadWithin'>;

/** Those of the shipped policy, for a bureau that has not put any in force yet. */
export const shippedTerms: ListTerms = { list: ['needy'], leadWithin: 15 };

type Bureau = Pick<Session, 'db' | 'county'>;

/** Those of the policy in force, or in force as known at an event. */
export function listTerms({ db, county }: Bureau, knownAt?: number): ListTerms {
  const policy = policyInForceText(db, county, knownAt);
  return policy === undefined ? shippedTerms : readPolicy(policy.text, policy.name);
}

/** The programs whose lists, taken together, are "the list". */
export const listPrograms = (bureau: Bureau, knownAt?: number): readonly string[] => listTerms(bureau, knownAt).list;
