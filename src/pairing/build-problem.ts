import type { CivilDate } from '../base/civil-date.ts';
import type { PairingFacts } from './facts.ts';
import { nearKinBars } from './near-kin.ts';
import type { Policy } from './policy.ts';
import type { PairingProblem, Pin, ProblemCadre, ProblemHousehold } from './problem.ts';

type CadreFacts = PairingFacts['cadres'][number];

/** The problem that facts and a policy pose on a day. Whatever order the facts come in, it is the same. */
export function buildProblem(facts: PairingFacts, policy: Policy, asOf: CivilDate): PairingProblem {
  const { households, pins } = sortOut(facts);
  const taken = new Map<string, number>();
  for (const { cadre } of pins) taken.set(cadre, (taken.get(cadre) ?? 0) + 1);
  const villages = contractedVillages(facts);
  const listed = new Set(facts.households.map(({ no }) => no));
  return {
    role: 'lead',
    asOf,
    terms: policy.terms,
    households: sortedBy(households, ({ no }) => no),
    pins: sortedBy(pins, ({ household }) => household),
    cadres: sortedBy(
      facts.cadres.flatMap((cadre) => openPlaces(cadre, policy, taken.get(cadre.no) ?? 0)),
      ({ no }) => no,
    ),
    units: sortedBy(
      facts.units.map(({ no, function: answers }) => ({
        no,
        function: answers,
        villages: villages.get(no) ?? [],
      })),
      ({ no }) => no,
    ),
    departures: sortedBy(
      facts.leads
        .filter(({ household }) => !listed.has(household))
        .map(({ household, cadre }) => ({ household, cadre })),
      ({ household }) => household,
    ),
  };
}

/** How many households a cadre can take: its own figure, else by rank, else the policy's default. */
export function capacityOf({ capacity, rank }: Pick<CadreFacts, 'capacity' | 'rank'>, policy: Policy): number {
  return capacity ?? (rank === null ? undefined : policy.capacity.byRank[rank]) ?? policy.capacity.default;
}

/** A cadre with the places that pins leave open; nothing where there are none. */
function openPlaces(cadre: CadreFacts, policy: Policy, taken: number): ProblemCadre[] {
  const capacity = capacityOf(cadre, policy) - taken;
  const minimum = taken > 0 ? 0 : policy.minimum;
  return capacity > 0 ? [{ no: cadre.no, unit: cadre.unit, minimum, capacity, taken }] : [];
}

/**
 * The households on the list whose lead is to be decided, and those whose lead is pinned. A pin holds as long as its cadre is active
 * and not found to be near kin; whether the cadre has the capacity or is within reach, the person who set it has decided.
 */
function sortOut(facts: PairingFacts): { households: ProblemHousehold[]; pins: Pin[] } {
  const bars = nearKinBars(facts);
  const active = new Map(facts.cadres.map(({ no, unit }) => [no, unit]));
  const leads = new Map(facts.leads.map((lead) => [lead.household, lead]));
  const households: ProblemHousehold[] = [];
  const pins: Pin[] = [];
  for (const household of facts.households) {
    const { cadre = null, pinned = false } = leads.get(household.no) ?? {};
    const barred = [...(bars.get(household.no) ?? [])].sort(compare);
    const unit = cadre === null ? undefined : active.get(cadre);
    if (pinned && cadre !== null && unit !== undefined && !barred.includes(cadre)) {
      const { no, village, town, cause } = household;
      pins.push({ household: no, village, town, cause, cadre, unit });
    } else households.push({ ...household, lead: cadre, barred });
  }
  return { households, pins };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortedBy<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return rows.toSorted((a, b) => compare(key(a), key(b)));
}

/** The villages contracted to each unit, ascending. */
function contractedVillages({ contracts }: PairingFacts): Map<string, { village: string; town: string }[]> {
  const byUnit = new Map<string, { village: string; town: string }[]>();
  for (const { unit, village, town } of sortedBy(contracts, (contract) => contract.village)) {
    const villages = byUnit.get(unit);
    if (villages === undefined) byUnit.set(unit, [{ village, town }]);
    else villages.push({ village, town });
  }
  return byUnit;
}
