import type { Session } from '../db/session.ts';
import { readPolicy } from './read-policy.ts';
import { lastAppliedPolicy } from './store/plans.ts';

/** The programs that the shipped policy pairs, for a bureau that has not paired anyone yet. */
export const shippedList: readonly string[] = ['needy'];

/** The programs whose lists, taken together, are "the list": those of the policy by which the bureau has paired last, or had at an event. */
export function listPrograms({ db, county }: Pick<Session, 'db' | 'county'>, knownAt?: number): readonly string[] {
  const policy = lastAppliedPolicy(db, county, knownAt);
  return policy === undefined ? shippedList : readPolicy(policy, 'policy').list;
}
