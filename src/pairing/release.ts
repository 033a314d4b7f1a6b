import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { pairingFailures } from './failures.ts';
import { householdToPair } from './set-lead.ts';
import { pairingEnder } from './store/pairings.ts';
import { changePin, presentLead } from './store/present-lead.ts';

export interface ReleaseRequest {
  readonly householdNo: string;
  readonly reason: string;
  /** Ends the pairing itself, pinned or not; else only the pin is lifted. */
  readonly end: boolean;
  readonly asOf: CivilDate;
}

export interface ReleaseResult {
  household_no: string;
  cadre_no: string;
  as_of: CivilDate;
  /** What the household was released from: the pin, so that plans may move it again, or the pairing. */
  released: 'pin' | 'pairing';
  /** The last day of the pin or the pairing. */
  last_day: CivilDate;
}

/**
 * Lifts the pin of a household's lead from a day on, or ends the pairing the day before, so that the household awaits a lead. A pin or
 * pairing that began that day is withdrawn.
 * @throws Failure `pairing.household-unknown` (66); `pairing.no-lead`, `pairing.not-pinned`, `pairing.later-lead` (65).
 */
export function releaseHousehold(session: Session, request: ReleaseRequest): Promise<ReleaseResult> {
  const { db, county } = session;
  const { householdNo, reason, end, asOf } = request;
  const parameters = { household_no: householdNo, reason, end, as_of: asOf };
  return recordUseCase(session, { command: 'pair release', parameters }, (event) => {
    const householdId = householdToPair(session, householdNo, asOf);
    const lead = presentLead(db, county, householdId, asOf);
    if (lead === undefined) throw failWith(pairingFailures, 'pairing.no-lead', { household: householdNo, as_of: asOf });
    const lastDay = addDays(asOf, -1);
    if (end) {
      const endPairing = pairingEnder(db, 'household', { county, lastDay, event });
      endPairing(householdId, { why: 'released', reason, role: 'lead' });
    } else if (lead.pinned === 0) {
      throw failWith(pairingFailures, 'pairing.not-pinned', { household: householdNo, cadre: lead.cadre_no });
    } else {
      const began = lead.pinned_from !== null && lead.pinned_from <= lastDay;
      const pin = { from: began ? lead.pinned_from : null, to: began ? lastDay : null };
      changePin(db, lead.id, { ...pin, reason: lead.reason, event });
    }
    const result: ReleaseResult = {
      household_no: householdNo,
      cadre_no: lead.cadre_no,
      as_of: asOf,
      released: end ? 'pairing' : 'pin',
      last_day: lastDay,
    };
    return { result, changed: true, counts: { pairings: 1 } };
  });
}
