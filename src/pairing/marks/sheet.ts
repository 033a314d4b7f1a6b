import type { CivilDate } from '../../base/civil-date.ts';
import { maskNumbersIn, maskPhone } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import { capacityOf } from '../build-problem.ts';
import type { PlaceChange } from '../changes.ts';
import { planChanges } from '../plan-changes.ts';
import { factsFor } from '../policy-facts.ts';
import { type Pricing, pricingOf } from '../pricing.ts';
import { type PairingProblem, placeKey, problemDigest } from '../problem.ts';
import type { Role } from '../role.ts';
import { sortedBy } from '../sorted.ts';
import { wasApplied } from '../store/plans.ts';
import { sheetCadres, sheetHouseholds } from '../store/sheet.ts';
import { policyOf, problemOf, storedPlan } from '../stored-problem.ts';
import { keyOf } from './mark.ts';

/** A line of a plan as it is handed out; phones are masked. */
export interface PlanRow {
  plan: number;
  household_no: string;
  town: string | null;
  village: string;
  head_name: string;
  main_cause: string | null;
  /** What a support cadre is to bring; null of a lead. */
  function: string | null;
  change: PlaceChange['change'];
  pinned: boolean;
  former_no: string | null;
  former: string | null;
  cadre_no: string | null;
  cadre: string | null;
  unit: string | null;
  branch: string | null;
  phone: string | null;
  /** What the place adds to the cost of the plan, which is the sum of all. */
  cost: number;
}

/** A cadre in office, and how many places the plan leaves open. */
export interface PlanCadre {
  cadre_no: string;
  cadre: string;
  unit: string | null;
  function: string | null;
  branch: string | null;
  rank: string | null;
  title: string | null;
  capacity: number;
  planned: number;
  free: number;
}

/** A plan to be marked up. */
export interface PlanSheet {
  plan: number;
  as_of: CivilDate;
  role: Role;
  policy: string;
  objective: number;
  /** Whether the records have changed since, so that it can no longer be applied, marked up or not… */
  stale: boolean;
  /** …or they have because the plan was applied. */
  applied: boolean;
  rows: PlanRow[];
  cadres: PlanCadre[];
}

/**
 * A stored plan, place by place with its costs, and the cadres that there are to choose from; by household, function and cadre number.
 * @throws Failure `pairing.plan-unknown` (66).
 */
export function planSheet(session: Session, plan: number): PlanSheet {
  return readConsistently(session.db, () => {
    const { db, county } = session;
    const stored = storedPlan(session, plan);
    const { asOf, role, objective, recordedFrom } = stored;
    const policy = policyOf(stored);
    const problem = problemOf(session, stored, recordedFrom);
    const changes = planChanges(session, stored, problem);
    const [households, cadres] = [sheetHouseholds(db, county), sheetCadres(db, county)];
    const costs = placeCosts(problem, changes);
    const rows = changes.map((change): PlanRow => {
      const home = households.get(change.household);
      const who = cadres.get(change.cadre ?? '');
      return {
        plan,
        household_no: change.household,
        town: home?.town ?? null,
        village: home?.village ?? '',
        head_name: maskNumbersIn(home?.head_name ?? ''),
        main_cause: home?.main_cause ?? null,
        function: change.wants,
        change: change.change,
        pinned: change.pinned,
        former_no: change.former,
        former: cadres.get(change.former ?? '')?.cadre ?? null,
        cadre_no: change.cadre,
        cadre: who?.cadre ?? null,
        unit: who?.unit ?? null,
        branch: who?.branch ?? null,
        phone: who?.phone == null ? null : maskPhone(who.phone),
        cost: costs.get(change) ?? 0,
      };
    });
    const held = new Map<string, number>();
    for (const { cadre } of changes) if (cadre !== null) held.set(cadre, (held.get(cadre) ?? 0) + 1);
    const active = factsFor(session, policy, asOf, recordedFrom).cadres.flatMap((cadre): PlanCadre[] => {
      const who = cadres.get(cadre.no);
      if (who === undefined) return [];
      const { phone: _phone, ...shown } = who;
      const [capacity, planned] = [capacityOf(cadre, policy, role), held.get(cadre.no) ?? 0];
      return [{ cadre_no: cadre.no, ...shown, capacity, planned, free: Math.max(capacity - planned, 0) }];
    });
    const outdated = problemDigest(problemOf(session, stored)) !== stored.problemSha256;
    const applied = wasApplied(db, county, plan);
    return {
      plan,
      as_of: asOf,
      role,
      policy: policy.name,
      objective,
      stale: outdated && !applied,
      applied: outdated && applied,
      rows: sortedBy(rows, (row) => [row.household_no, row.function, row.former_no, row.cadre_no].join(' ')),
      cadres: sortedBy(active, ({ cadre_no }) => cadre_no),
    };
  });
}

/**
 * What each place adds to a plan's cost: pair, rank, the cadre's next place in the order of the problem, and the change; nothing where a
 * pairing only ends because its household is off the list.
 */
function placeCosts(problem: PairingProblem, changes: readonly PlaceChange[]): Map<PlaceChange, number> {
  const { households, pins, cadres, terms } = problem;
  const pricing: Pricing = pricingOf(problem);
  const taken = new Map<string, number>();
  const place = (cadre: string): number => {
    const nth = (taken.get(cadre) ?? 0) + 1;
    taken.set(cadre, nth);
    return pricing.place(nth);
  };
  const pinned = new Map(
    pins.map((pin) => {
      const near = pricing.at(pricing.tier(pin, pin.unit), pin.cause, pin.unit);
      return [`${pin.household} ${pin.cadre}`, near + pricing.rank(pin.hardness, pin.step) + place(pin.cadre)];
    }),
  );
  const placed = new Map(households.map((household) => [placeKey(household), household]));
  const units = new Map(cadres.map((cadre) => [cadre.no, cadre]));
  const cost = (change: PlaceChange): number => {
    if (change.departure !== null) return 0;
    if (change.pinned) return pinned.get(`${change.household} ${change.cadre}`) ?? 0;
    const household = placed.get(keyOf(change));
    const cadre = units.get(change.cadre ?? '');
    const moved = change.former !== null && change.former !== change.cadre ? terms.change : 0;
    if (household === undefined || cadre === undefined) return moved;
    const pair = pricing.pair(household, cadre.unit) ?? 0;
    return pair + pricing.rank(household.hardness, cadre.step) + place(cadre.no) + moved;
  };
  return new Map(changes.map((change) => [change, cost(change)]));
}
