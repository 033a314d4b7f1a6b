import type { Session } from '../db/session.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { lastAppliedPolicy } from './store/plans.ts';

/** Which households have to have a lead, and how soon. */
export type ListTerms = Pick<Policy, 'list' | 'leadWithin'>;

/** Those of the shipped policy, for a bureau that has not paired anyone yet. */
export const shippedTerms: ListTerms = { list: ['needy'], leadWithin: 15 };

type Bureau = Pick<Session, 'db' | 'county'>;

/** Those of the policy by which the bureau has paired last, or had at an event. */
export function listTerms({ db, county }: Bureau, knownAt?: number): ListTerms {
  const policy = lastAppliedPolicy(db, county, knownAt);
  return policy === undefined ? shippedTerms : readPolicy(policy, 'policy');
}

/** The programs whose lists, taken together, are "the list". */
export const listPrograms = (bureau: Bureau, knownAt?: number): readonly string[] => listTerms(bureau, knownAt).list;
