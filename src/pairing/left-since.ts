import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { pairingFailures } from './failures.ts';
import type { Policy } from './policy.ts';
import { countLeftSince } from './store/pairings.ts';

/**
 * Lets nobody be paired from a day on whose list were households that are known by now to have left it: their new pairing would
 * outlast their enrolment.
 * @throws Failure `pairing.left-since` (65).
 */
export function requireNobodyLeft({ db, county }: Session, { list }: Policy, asOf: CivilDate): void {
  const households = countLeftSince(db, county, list, asOf);
  if (households > 0) throw failWith(pairingFailures, 'pairing.left-since', { as_of: asOf, households });
}
