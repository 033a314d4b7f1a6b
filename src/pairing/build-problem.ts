import type { CivilDate } from '../base/civil-date.ts';
import type { PairingFacts } from './facts.ts';
import { nearKinBars } from './near-kin.ts';
import type { Policy } from './policy.ts';
import type { PairingProblem } from './problem.ts';

/** The problem that facts and a policy pose on a day. Whatever order the facts come in, it is the same. */
export function buildProblem(facts: PairingFacts, policy: Policy, asOf: CivilDate): PairingProblem {
  const bars = nearKinBars(facts);
  const leads = new Map(facts.leads.map(({ household, cadre }) => [household, cadre]));
  const villages = contractedVillages(facts);
  const listed = new Set(facts.households.map(({ no }) => no));
  const cadres = facts.cadres.flatMap(({ no, unit, rank, capacity: own }) => {
    const capacity = own ?? (rank === null ? undefined : policy.capacity.byRank[rank]) ?? policy.capacity.default;
    return capacity > 0 ? [{ no, unit, minimum: policy.minimum, capacity }] : [];
  });
  return {
    role: 'lead',
    asOf,
    terms: policy.terms,
    households: sortedBy(
      facts.households.map((household) => ({
        ...household,
        lead: leads.get(household.no) ?? null,
        barred: [...(bars.get(household.no) ?? [])].sort(compare),
      })),
      ({ no }) => no,
    ),
    cadres: sortedBy(cadres, ({ no }) => no),
    units: sortedBy(
      facts.units.map(({ no, function: answers }) => ({
        no,
        function: answers,
        villages: villages.get(no) ?? [],
      })),
      ({ no }) => no,
    ),
    departures: sortedBy(
      facts.leads.filter(({ household }) => !listed.has(household)),
      ({ household }) => household,
    ),
  };
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
