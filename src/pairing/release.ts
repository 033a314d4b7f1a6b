import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { pairingFailures } from './failures.ts';
import type { Role } from './role.ts';
import { householdToPair } from './set-pair.ts';
import { pairingEnder } from './store/pairings.ts';
import { changePin, presentPairings } from './store/present-pair.ts';

export interface ReleaseRequest {
  readonly householdNo: string;
  /** The support cadre in question; undefined: the lead. */
  readonly support?: string | undefined;
  readonly reason: string;
  /** Ends the pairing itself, pinned or not; else only the pin is lifted. */
  readonly end: boolean;
  readonly asOf: CivilDate;
}

export interface ReleaseResult {
  household_no: string;
  cadre_no: string;
  role: Role;
  as_of: CivilDate;
  /** What the household was released from: the pin, so that plans may move it again, or the pairing. */
  released: 'pin' | 'pairing';
  /** The last day of the pin or the pairing. */
  last_day: CivilDate;
}

/**
 * Lifts the pin of a household's lead, or of one of its support cadres, from a day on, or ends the pairing the day before. A pin or
 * pairing that began that day is withdrawn.
 * @throws Failure `pairing.household-unknown` (66); `pairing.no-lead`, `pairing.no-such-support`, `pairing.not-pinned`, `pairing.later-lead` (65).
 */
export function releaseHousehold(session: Session, request: ReleaseRequest): Promise<ReleaseResult> {
  const { db, county } = session;
  const { householdNo, support, reason, end, asOf } = request;
  const role: Role = support === undefined ? 'lead' : 'support';
  const parameters = { household_no: householdNo, role, support: support ?? null, reason, end, as_of: asOf };
  return recordUseCase(session, { command: 'pair release', parameters }, (event) => {
    const householdId = householdToPair(session, householdNo, role, asOf);
    const standing = presentPairings(db, { county, householdId, role, asOf });
    const pair = standing.find(({ cadre_no }) => support === undefined || cadre_no === support);
    if (pair === undefined) {
      const named = { household: householdNo, as_of: asOf };
      if (support === undefined) throw failWith(pairingFailures, 'pairing.no-lead', named);
      throw failWith(pairingFailures, 'pairing.no-such-support', { ...named, cadre: support });
    }
    const lastDay = addDays(asOf, -1);
    if (end) {
      const endPairing = pairingEnder(db, 'household', { county, lastDay, event });
      endPairing(householdId, { why: 'released', reason, role, cadreId: pair.cadre_id });
    } else if (pair.pinned === 0) {
      throw failWith(pairingFailures, 'pairing.not-pinned', { household: householdNo, cadre: pair.cadre_no });
    } else {
      const began = pair.pinned_from !== null && pair.pinned_from <= lastDay;
      const pin = { from: began ? pair.pinned_from : null, to: began ? lastDay : null };
      changePin(db, pair.id, { ...pin, reason: pair.reason, event });
    }
    const result: ReleaseResult = {
      household_no: householdNo,
      cadre_no: pair.cadre_no,
      role,
      as_of: asOf,
      released: end ? 'pairing' : 'pin',
      last_day: lastDay,
    };
    return { result, changed: true, counts: { pairings: 1 } };
  });
}
