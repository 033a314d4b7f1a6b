import type { Tier } from './policy.ts';
import type { Pricing, Situation } from './pricing.ts';
import type { PairingProblem } from './problem.ts';

/** A way to a unit, by its place among the units that have a cadre. */
export interface UnitWay {
  to: number;
  cost: number;
}

/** Households of one cause and one place, or the next wider place: their ways to the units of that tier. */
export interface Group {
  /** `370181105230/illness`: the place's division code, or `all`, and the cause. */
  key: string;
  ways: readonly UnitWay[];
  /** The group of the same cause of the wider place, which leads to farther units; undefined where none does. */
  wider: Group | undefined;
}

/** The groups of a problem, from villages over towns to the county, at each level by key. */
export interface Groups {
  all: readonly Group[];
  /** The group that a household in this situation belongs to; undefined where no unit is within its reach. */
  of(household: Situation): Group | undefined;
}

/**
 * Groups households by place and cause. A unit near to a village is a way out of the village's group, a unit of the town or its neighbours
 * one out of the town's, any unit one out of the county's; a nearer group leads on to the wider one at no cost. So a near unit can also
 * be reached the wider way, but never for less, because a farther tier never costs less (see `readPolicy`).
 * @param units the units that have a cadre.
 */
export function groupsOf(problem: PairingProblem, units: readonly (string | null)[], pricing: Pricing): Groups {
  const { terms } = problem;
  const index = new Map(units.map((unit, i) => [unit, i]));
  const byVillage = new Map<string, Set<number>>();
  const byTown = new Map<string, Set<number>>();
  for (const { no, villages } of problem.units) {
    const i = index.get(no);
    if (i === undefined) continue;
    for (const { village, town } of villages) {
      byVillage.set(village, (byVillage.get(village) ?? new Set()).add(i));
      byTown.set(town, (byTown.get(town) ?? new Set()).add(i));
    }
  }
  const levels = [new Map<string, Group>(), new Map<string, Group>(), new Map<string, Group>()] as const;

  function waysAt(tier: Tier, cause: string | null, indexes: Iterable<number>): UnitWay[] {
    if (!pricing.reaches(tier)) return [];
    return [...indexes].map((to) => ({ to, cost: pricing.at(tier, cause, units[to] ?? null) }));
  }

  /** The group of a key, made when it is first asked for; one without ways of its own stands aside for the wider one. */
  function group(
    level: Map<string, Group>,
    key: string,
    ways: () => readonly UnitWay[],
    wider: () => Group | undefined,
  ): Group | undefined {
    const known = level.get(key);
    if (known !== undefined) return known;
    const own = ways();
    if (own.length === 0) return wider();
    const made = { key, ways: own.toSorted((a, b) => a.to - b.to), wider: wider() };
    level.set(key, made);
    return made;
  }

  const ofCounty = (cause: string | null): Group | undefined =>
    group(
      levels[2],
      `all/${cause ?? ''}`,
      () => waysAt('county', cause, units.keys()),
      () => undefined,
    );

  function townWays(town: string, cause: string | null): UnitWay[] {
    const near = byTown.get(town) ?? new Set();
    const next = (terms.neighbours[town] ?? []).flatMap((other) => [...(byTown.get(other) ?? [])]);
    const farther = [...new Set(next)].filter((unit) => !near.has(unit));
    return [...waysAt('town', cause, near), ...waysAt('neighbours', cause, farther)];
  }

  const ofTown = (town: string, cause: string | null): Group | undefined =>
    group(
      levels[1],
      `${town}/${cause ?? ''}`,
      () => townWays(town, cause),
      () => ofCounty(cause),
    );

  const of = ({ village, town, cause }: Situation): Group | undefined =>
    group(
      levels[0],
      `${village}/${cause ?? ''}`,
      () => waysAt('village', cause, byVillage.get(village) ?? []),
      () => ofTown(town, cause),
    );

  for (const household of problem.households) if (household.barred.length === 0) of(household);
  return { all: levels.flatMap((level) => [...level.values()].sort((a, b) => (a.key < b.key ? -1 : 1))), of };
}
