import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { capacityOf } from './build-problem.ts';
import type { PairingFacts } from './facts.ts';
import { pairingFailures } from './failures.ts';
import { nearKinBars } from './near-kin.ts';
import type { Policy } from './policy.ts';
import { type PolicyText, policyInForce } from './policy-in-force.ts';
import { readFacts } from './store/facts.ts';
import { countLaterLeads, householdIds, leadOpener, pairingEnder } from './store/pairings.ts';
import { changePin, presentLead } from './store/present-lead.ts';
import { isOnRecord } from './store/shown.ts';

export interface SetRequest {
  readonly householdNo: string;
  readonly cadreNo: string;
  readonly reason: string;
  /** The last day on which no plan may move it; undefined: until it is released. */
  readonly until: CivilDate | undefined;
  readonly asOf: CivilDate;
  /** The policy of a bureau that has not paired anyone yet. */
  readonly shipped: PolicyText;
}

export interface SetResult {
  household_no: string;
  cadre_no: string;
  as_of: CivilDate;
  /** The last day of the pin; null: open. */
  until: CivilDate | null;
  /** Who led the household before; null: nobody; the same cadre where only the pin is new. */
  former: string | null;
}

/**
 * Gives a household a lead by hand from a day on and pins the pair, so that no plan moves it. The former lead ends the day before. Where
 * the cadre leads it already, only the pin is new.
 * @throws Failure `pairing.household-unknown`, `pairing.cadre-unknown` (66); `pairing.until-passed`, `pairing.household-off-list`,
 * `pairing.cadre-inactive`, `pairing.near-kin`, `pairing.cadre-full`, `pairing.later-lead` (65).
 */
export function setLead(session: Session, request: SetRequest): Promise<SetResult> {
  const { db, county } = session;
  const { householdNo, cadreNo, reason, asOf } = request;
  const until = request.until ?? null;
  const parameters = { household_no: householdNo, cadre_no: cadreNo, reason, until, as_of: asOf };
  return recordUseCase(session, { command: 'pair set', parameters }, (event) => {
    const householdId = householdToPair(session, householdNo, asOf);
    if (!isOnRecord(db, county, 'cadre', cadreNo))
      throw failWith(pairingFailures, 'pairing.cadre-unknown', { no: cadreNo });
    const policy = policyInForce(session, request.shipped);
    const facts = readFacts(db, { county, programs: policy.list, asOf, knownAt: undefined });
    refuse(facts, policy, request);
    const present = presentLead(db, county, householdId, asOf);
    if (present?.cadre_no === cadreNo) {
      const from = present.pinned === 1 ? present.pinned_from : asOf;
      changePin(db, present.id, { from, to: until, reason, event });
    } else {
      pairingEnder(db, 'household', { county, lastDay: addDays(asOf, -1), event })(householdId, {
        why: 'moved',
        reason,
        role: 'lead',
      });
      const open = leadOpener(db, { county, from: asOf, event }, { why: 'set', reason, pinnedTo: until });
      open(householdNo, cadreNo);
    }
    const former = present?.cadre_no ?? null;
    const result = { household_no: householdNo, cadre_no: cadreNo, as_of: asOf, until, former };
    return { result, changed: true, counts: { pairings: 1 } };
  });
}

/**
 * The row id of a household whose pairing is to be changed by hand on a day.
 * @throws Failure `pairing.household-unknown` (66); `pairing.later-lead` (65) where a pairing on record begins later.
 */
export function householdToPair({ db, county }: Session, no: string, asOf: CivilDate): number {
  const id = householdIds(db, county).get(no);
  if (id === undefined) throw failWith(pairingFailures, 'pairing.household-unknown', { no });
  if (countLaterLeads(db, county, asOf, id) > 0) {
    throw failWith(pairingFailures, 'pairing.later-lead', { household: no, as_of: asOf });
  }
  return id;
}

/** Refuses what no person may decide either, and a cadre who has no place left: that is for the roster to say. */
function refuse(facts: PairingFacts, policy: Policy, request: SetRequest): void {
  const { householdNo: household, cadreNo: cadre, until, asOf } = request;
  const named = { household, cadre, as_of: asOf };
  if (until !== undefined && until < asOf)
    throw failWith(pairingFailures, 'pairing.until-passed', { until, as_of: asOf });
  const listed = new Set(facts.households.map(({ no }) => no));
  if (!listed.has(household)) throw failWith(pairingFailures, 'pairing.household-off-list', named);
  const active = facts.cadres.find(({ no }) => no === cadre);
  if (active === undefined) throw failWith(pairingFailures, 'pairing.cadre-inactive', named);
  if (nearKinBars(facts).get(household)?.has(cadre)) throw failWith(pairingFailures, 'pairing.near-kin', named);
  const others = facts.leads.filter((lead) => lead.cadre === cadre && lead.household !== household);
  const led = others.filter((lead) => listed.has(lead.household)).length;
  const capacity = capacityOf(active, policy);
  const already = facts.leads.some((lead) => lead.cadre === cadre && lead.household === household);
  if (!already && led >= capacity) throw failWith(pairingFailures, 'pairing.cadre-full', { ...named, led, capacity });
}
