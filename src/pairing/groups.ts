import type { Tier } from './policy.ts';
import type { Pricing } from './pricing.ts';
import { type PairingProblem, type ProblemHousehold, placeKey, type Situation } from './problem.ts';
import { compareKeys } from './sorted.ts';

/** A way to a unit or a cadre, by its place among those of the problem. */
export interface Way {
  to: number;
  cost: number;
}

/** Places of one kind (cause or function wanted, hardness) in one village or the next wider area: their ways to the units of that tier. */
export interface Group {
  /** `370181105230/illness`: the area's division code, or `all`, and the kind. */
  key: string;
  hardness: number;
  /** To all cadres of a unit. */
  units: readonly Way[];
  /** To single cadres, of units that have a barred one; the cost of rank is in it. */
  cadres: readonly Way[];
  /** The group of the same kind of the wider area, which leads to farther units; undefined where none does. */
  wider: Group | undefined;
}

/** The groups of a problem: villages, towns, the county, then those with bars; at each level by key. */
export interface Groups {
  all: readonly Group[];
  /** The group that a place belongs to; undefined where no cadre is open to it. */
  of(household: ProblemHousehold): Group | undefined;
}

/** The cadres of each unit that has one, in the order of their numbers; null stands for those without a unit. */
export type Members = readonly { readonly unit: string | null; readonly cadres: readonly number[] }[];

/** What all places of one kind have in common, apart from where they are. */
type Kind = Pick<Situation, 'cause' | 'wants' | 'hardness'>;

const kindKey = ({ cause, wants, hardness }: Kind): string =>
  `${wants ?? cause ?? ''}${hardness === 0 ? '' : `/${hardness}`}`;

/**
 * Groups places by area and kind. A unit near to a village is a way out of the village's group, a unit of the town or its neighbours
 * one out of the town's, any unit one out of the county's; a nearer group leads on to the wider one at no cost. So a near unit can also
 * be reached the wider way, but never for less, because a farther tier never costs less (see `readPolicy`). Places that bar the same
 * cadres in one village have a group of their own, with all their ways.
 */
export function groupsOf(problem: PairingProblem, members: Members, pricing: Pricing): Groups {
  const { terms, cadres } = problem;
  const index = new Map(members.map(({ unit }, i) => [unit, i]));
  const numbers = new Map(cadres.map(({ no }, i) => [no, i]));
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
  const barred = new Map<string, Group>();

  function waysAt(tier: Tier, { cause, wants }: Kind, indexes: Iterable<number>): Way[] {
    if (!pricing.reaches(tier)) return [];
    return [...indexes].flatMap((to) => {
      const unit = members[to]?.unit ?? null;
      return pricing.brings(wants, unit) ? [{ to, cost: pricing.at(tier, cause, unit) }] : [];
    });
  }

  /** The group of a key, made when it is first asked for; one without ways of its own stands aside for the wider one. */
  function group(
    level: Map<string, Group>,
    area: string,
    kind: Kind,
    ways: () => readonly Way[],
    wider: () => Group | undefined,
  ): Group | undefined {
    const key = `${area}/${kindKey(kind)}`;
    const known = level.get(key);
    if (known !== undefined) return known;
    const own = ways();
    if (own.length === 0) return wider();
    const units = own.toSorted((a, b) => a.to - b.to);
    const made = { key, hardness: kind.hardness, units, cadres: [], wider: wider() };
    level.set(key, made);
    return made;
  }

  const ofCounty = (kind: Kind): Group | undefined =>
    group(
      levels[2],
      'all',
      kind,
      () => waysAt('county', kind, members.keys()),
      () => undefined,
    );

  function townWays(town: string, kind: Kind): Way[] {
    const near = byTown.get(town) ?? new Set();
    const next = (terms.neighbours[town] ?? []).flatMap((other) => [...(byTown.get(other) ?? [])]);
    const farther = [...new Set(next)].filter((unit) => !near.has(unit));
    return [...waysAt('town', kind, near), ...waysAt('neighbours', kind, farther)];
  }

  const ofTown = (town: string, kind: Kind): Group | undefined =>
    group(
      levels[1],
      town,
      kind,
      () => townWays(town, kind),
      () => ofCounty(kind),
    );

  const ofVillage = ({ village, town, ...kind }: Situation): Group | undefined =>
    group(
      levels[0],
      village,
      kind,
      () => waysAt('village', kind, byVillage.get(village) ?? []),
      () => ofTown(town, kind),
    );

  /** The units that may be within reach of a household, ascending: what lies farther is not even asked for its price. */
  function withinReach({ village, town }: Situation): Iterable<number> {
    if (pricing.reaches('county')) return members.keys();
    const towns = [town, ...(pricing.reaches('neighbours') ? (terms.neighbours[town] ?? []) : [])];
    const near = pricing.reaches('town') ? towns.map((each) => byTown.get(each)) : [byVillage.get(village)];
    return [...new Set(near.flatMap((units) => [...(units ?? [])]))].sort((a, b) => a - b);
  }

  /** The group of the places that bar the same cadres: every unit within reach, those with a barred cadre one by one. */
  function ofBarred(household: ProblemHousehold, closed: ReadonlySet<number>): Group | undefined {
    const key = `${household.village}/${kindKey(household)}/!${[...closed].map((i) => cadres[i]?.no).join()}`;
    const known = barred.get(key);
    if (known !== undefined) return known;
    const units: Way[] = [];
    const single: Way[] = [];
    for (const to of withinReach(household)) {
      const { unit = null, cadres: own = [] } = members[to] ?? {};
      const cost = pricing.pair(household, unit);
      if (cost === undefined) continue;
      if (!own.some((i) => closed.has(i))) units.push({ to, cost });
      else {
        for (const i of own) {
          const step = cadres[i]?.step ?? 0;
          if (!closed.has(i)) single.push({ to: i, cost: cost + pricing.rank(household.hardness, step) });
        }
      }
    }
    if (units.length + single.length === 0) return undefined;
    const { hardness } = household;
    const made = { key, hardness, units, cadres: single.sort((a, b) => a.to - b.to), wider: undefined };
    barred.set(key, made);
    return made;
  }

  const of = (household: ProblemHousehold): Group | undefined => {
    const closed = new Set(household.barred.flatMap(({ cadre }) => numbers.get(cadre) ?? []));
    const { village, town, cause, wants, hardness } = household;
    return closed.size === 0 ? ofVillage({ village, town, cause, wants, hardness }) : ofBarred(household, closed);
  };

  const groups = new Map(problem.households.map((household) => [placeKey(household), of(household)]));
  return {
    all: [...levels, barred].flatMap((level) => [...level.values()].sort((a, b) => compareKeys(a.key, b.key))),
    of: (household) => groups.get(placeKey(household)),
  };
}
