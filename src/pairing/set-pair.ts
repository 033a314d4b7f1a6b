import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { barCodes, barsOf } from './bars.ts';
import { capacityOf } from './build-problem.ts';
import type { PairingFacts } from './facts.ts';
import { pairingFailures } from './failures.ts';
import type { Policy } from './policy.ts';
import { factsFor } from './policy-facts.ts';
import { type PolicyText, policyInForce } from './policy-in-force.ts';
import type { Role } from './role.ts';
import { countLater, householdIds, pairingEnder, pairingOpener } from './store/pairings.ts';
import { changePin, presentPairings } from './store/present-pair.ts';
import { isOnRecord } from './store/shown.ts';

export interface SetRequest {
  readonly householdNo: string;
  readonly cadreNo: string;
  /** `lead` where none is given. */
  readonly role?: Role | undefined;
  readonly reason: string;
  /** The last day on which no plan may move it; undefined: until it is released. */
  readonly until: CivilDate | undefined;
  readonly asOf: CivilDate;
  /** The policy of a bureau that has put none in force yet. */
  readonly shipped: PolicyText;
}

export interface SetResult {
  household_no: string;
  cadre_no: string;
  role: Role;
  as_of: CivilDate;
  /** The last day of the pin; null: open. */
  until: CivilDate | null;
  /** Who led the household before; null: nobody, or support; the same cadre where only the pin is new. */
  former: string | null;
}

/**
 * Gives a household a lead or a support cadre by hand from a day on and pins the pair, so that no plan moves it. A former lead ends the
 * day before; other support cadres stay. Where the cadre has the role already, only the pin is new.
 * @throws Failure `pairing.household-unknown`, `pairing.cadre-unknown` (66); `pairing.until-passed`, `pairing.household-off-list`,
 * `pairing.cadre-inactive`, `pairing.near-kin`, `pairing.home-village`, `pairing.barred-by-name`,
 * `pairing.leads-already`, `pairing.supports-pinned`, `pairing.no-support`,
 * `pairing.cadre-full`, `pairing.later-lead` (65).
 */
export function setPair(session: Session, request: SetRequest): Promise<SetResult> {
  const { db, county } = session;
  const { householdNo, cadreNo, reason, asOf, role = 'lead' } = request;
  const until = request.until ?? null;
  const parameters = { household_no: householdNo, cadre_no: cadreNo, role, reason, until, as_of: asOf };
  return recordUseCase(session, { command: 'pair set', parameters }, (event) => {
    const householdId = householdToPair(session, householdNo, role, asOf);
    if (!isOnRecord(db, county, 'cadre', cadreNo))
      throw failWith(pairingFailures, 'pairing.cadre-unknown', { no: cadreNo });
    const policy = policyInForce(session, request.shipped);
    refuse(factsFor(session, policy, asOf), policy, request);
    const standing = presentPairings(db, { county, householdId, role, asOf });
    const present = standing.find(({ cadre_no }) => cadre_no === cadreNo);
    if (present !== undefined) {
      const from = present.pinned === 1 ? present.pinned_from : asOf;
      changePin(db, present.id, { from, to: until, reason, event });
    } else {
      if (role === 'lead') {
        const end = pairingEnder(db, 'household', { county, lastDay: addDays(asOf, -1), event });
        end(householdId, { why: 'moved', reason, role });
      }
      const open = pairingOpener(db, { county, role, from: asOf, event }, { why: 'set', reason, pinnedTo: until });
      open(householdNo, cadreNo);
    }
    const former = present?.cadre_no ?? (role === 'lead' ? (standing[0]?.cadre_no ?? null) : null);
    const result = { household_no: householdNo, cadre_no: cadreNo, role, as_of: asOf, until, former };
    return { result, changed: true, counts: { pairings: 1 } };
  });
}

/**
 * The row id of a household whose pairing is to be changed by hand on a day.
 * @throws Failure `pairing.household-unknown` (66); `pairing.later-lead` (65) where a pairing on record begins later.
 */
export function householdToPair({ db, county }: Session, no: string, role: Role, asOf: CivilDate): number {
  const id = householdIds(db, county).get(no);
  if (id === undefined) throw failWith(pairingFailures, 'pairing.household-unknown', { no });
  if (countLater(db, { county, role, asOf }, id) > 0) {
    throw failWith(pairingFailures, 'pairing.later-lead', { household: no, as_of: asOf });
  }
  return id;
}

/** Refuses what no person may decide either, and a cadre who has no place left: that is for the roster to say. */
function refuse(facts: PairingFacts, policy: Policy, request: SetRequest): void {
  const { householdNo: household, cadreNo: cadre, until, asOf, role = 'lead' } = request;
  const named = { household, cadre, as_of: asOf };
  if (until !== undefined && until < asOf)
    throw failWith(pairingFailures, 'pairing.until-passed', { until, as_of: asOf });
  if (role === 'support' && policy.support === null) {
    throw failWith(pairingFailures, 'pairing.no-support', { policy: policy.name });
  }
  const listed = new Set(facts.households.map(({ no }) => no));
  if (!listed.has(household)) throw failWith(pairingFailures, 'pairing.household-off-list', named);
  const active = facts.cadres.find(({ no }) => no === cadre);
  if (active === undefined) throw failWith(pairingFailures, 'pairing.cadre-inactive', named);
  const bar = barsOf(facts, policy, role)
    .get(household)
    ?.find((each) => each.cadre === cadre);
  if (bar !== undefined) throw failWith(pairingFailures, barCodes[bar.why], named);
  const isLead = facts.leads.some((lead) => lead.cadre === cadre && lead.household === household);
  if (role === 'support' && isLead) throw failWith(pairingFailures, 'pairing.leads-already', named);
  const pairs = (role === 'lead' ? facts.leads : facts.supports).filter((pair) => pair.cadre === cadre);
  const others = pairs.filter((pair) => pair.household !== household && listed.has(pair.household)).length;
  const capacity = capacityOf(active, policy, role);
  const already = pairs.some((pair) => pair.household === household);
  if (!already && others >= capacity) {
    throw failWith(pairingFailures, 'pairing.cadre-full', { ...named, led: others, capacity });
  }
}
