import type { CivilDate } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import type { PairingFacts } from './facts.ts';
import { type Policy, termsOf } from './policy.ts';
import { roles } from './role.ts';
import { readFacts } from './store/facts.ts';

/** The facts that a policy asks for on a day, as known now or at an event. */
export function factsFor(
  { db, county }: Pick<Session, 'db' | 'county'>,
  policy: Policy,
  asOf: CivilDate,
  knownAt?: number,
): PairingFacts {
  const weighs = roles.some((role) => (termsOf(policy, role)?.terms.hardness ?? 0) > 0);
  return readFacts(db, { county, programs: policy.list, hardness: weighs ? policy.hardness : [], asOf, knownAt });
}
