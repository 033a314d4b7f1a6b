import type { Session } from '../db/session.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { lastAppliedPolicy } from './store/plans.ts';

/** Which households have to have a lead, and how soon. */
export type ListTerms = Pick<Policy, 'list' | 'leadWithin'>;

/** Those of the shipped policy, for a bureau that has not paired anyone yet. */
export const shippedTerms: ListTerms = { list: ['needy'], leadWithin: 15 };

/** Those of the policy by which the bureau has paired last. */
export function listTerms({ db, county }: Session): ListTerms {
  const policy = lastAppliedPolicy(db, county);
  return policy === undefined ? shippedTerms : readPolicy(policy, 'policy');
}

/** The programs whose lists, taken together, are "the list". */
export const listPrograms = (session: Session): readonly string[] => listTerms(session).list;
