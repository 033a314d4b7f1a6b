import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import { cadreRanks } from '../registry/code-lists/unit-and-cadre.ts';
import { barsOf } from './bars.ts';
import type { PairingFacts } from './facts.ts';
import { pairingFailures } from './failures.ts';
import { leadPlaces, type Places, supportPlaces } from './places.ts';
import { type Policy, termsOf } from './policy.ts';
import { type PairingProblem, type ProblemCadre, placeKey } from './problem.ts';
import type { Role } from './role.ts';
import { groupedBy, sortedBy } from './sorted.ts';

type CadreFacts = PairingFacts['cadres'][number];

/** Which problem is asked for. */
export interface ProblemAsked {
  readonly asOf: CivilDate;
  readonly role: Role;
  /** Capacities to suppose instead of those on record, by cadre. */
  readonly capacities?: ReadonlyMap<string, number>;
}

/**
 * The problem that facts and a policy pose for a role on a day. Whatever order the facts come in, it is the same.
 * @throws Failure `pairing.no-support` (65) where the policy knows no support cadres.
 */
export function buildProblem(
  facts: PairingFacts,
  policy: Policy,
  { asOf, role, capacities }: ProblemAsked,
): PairingProblem {
  const byRole = termsOf(policy, role);
  if (byRole === null) throw failWith(pairingFailures, 'pairing.no-support', { policy: policy.name });
  // Where hardness has no weight, neither hardness nor rank is part of the problem.
  const weighs = byRole.terms.hardness > 0;
  const steps = new Map(facts.cadres.map(({ no, rank }) => [no, weighs ? rankStep(rank) : 0]));
  const { households, pins, departures } = placesOf(facts, policy, role, { steps, weighs });
  const taken = new Map<string, number>();
  for (const { cadre } of pins) taken.set(cadre, (taken.get(cadre) ?? 0) + 1);
  const villages = contractedVillages(facts);
  const brought = broughtIn(facts, policy, role);

  function openPlaces(cadre: CadreFacts): ProblemCadre[] {
    const { no, unit } = cadre;
    const pinned = taken.get(no) ?? 0;
    const capacity = (capacities?.get(no) ?? capacityOf(cadre, policy, role)) - pinned;
    if (capacity <= 0 || !brought(unit)) return [];
    const minimum = pinned > 0 ? 0 : (byRole?.minimum ?? 0);
    return [{ no, unit, step: steps.get(no) ?? 0, minimum, capacity, taken: pinned }];
  }

  return {
    role,
    asOf,
    terms: byRole.terms,
    households: sortedBy(households, placeKey),
    pins: sortedBy(pins, ({ household, cadre }) => `${household} ${cadre}`),
    cadres: sortedBy(facts.cadres.flatMap(openPlaces), ({ no }) => no),
    units: sortedBy(
      facts.units.map(({ no, function: answers }) => ({ no, function: answers, villages: villages.get(no) ?? [] })),
      ({ no }) => no,
    ),
    departures: sortedBy(departures, ({ household, cadre }) => `${household} ${cadre}`),
  };
}

/** How many households a cadre can take in a role: as a lead its own figure; else by rank, else the policy's default. */
export function capacityOf(
  { capacity, rank }: Pick<CadreFacts, 'capacity' | 'rank'>,
  policy: Policy,
  role: Role,
): number {
  const terms = termsOf(policy, role);
  const own = role === 'lead' ? capacity : null;
  return own ?? (rank === null ? undefined : terms?.capacity.byRank[rank]) ?? terms?.capacity.default ?? 0;
}

/** How many steps a rank is below the highest; none at all is below the lowest. */
function rankStep(rank: string | null): number {
  const step = cadreRanks.findIndex(({ value }) => value === rank);
  return step < 0 ? cadreRanks.length : step;
}

function placesOf(
  facts: PairingFacts,
  policy: Policy,
  role: Role,
  { steps, weighs }: { steps: ReadonlyMap<string, number>; weighs: boolean },
): Places {
  const active = new Map(facts.cadres.map(({ no, unit }) => [no, { unit, step: steps.get(no) ?? 0 }]));
  const terms = { active, bars: barsOf(facts, policy, role) };
  return role === 'support' && policy.support !== null
    ? supportPlaces(facts, policy.support, weighs, terms)
    : leadPlaces(facts, weighs, terms);
}

/** Whether a cadre of a unit can be of use in a role: as a lead always, in support where its function can be called for. */
function broughtIn(facts: PairingFacts, policy: Policy, role: Role): (unit: string | null) => boolean {
  if (role === 'lead') return () => true;
  const called = new Set(Object.values(policy.support?.calls ?? {}).flat());
  const useful = new Set(facts.units.filter((unit) => called.has(unit.function ?? '')).map(({ no }) => no));
  return (unit) => unit !== null && useful.has(unit);
}

/** The villages contracted to each unit, ascending. */
function contractedVillages({ contracts }: PairingFacts): Map<string, { village: string; town: string }[]> {
  const byUnit = groupedBy(
    sortedBy(contracts, ({ village }) => village),
    ({ unit }) => unit,
  );
  return new Map([...byUnit].map(([unit, rows]) => [unit, rows.map(({ village, town }) => ({ village, town }))]));
}
