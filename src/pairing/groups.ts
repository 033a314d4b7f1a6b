import { Areas, type Members, type NearUnits } from './areas.ts';
import type { Pricing } from './pricing.ts';
import type { PairingProblem, ProblemHousehold, Situation } from './problem.ts';
import { compareKeys } from './sorted.ts';

/** Ways to units or cadres: where each leads, by place among those of the problem, ascending, and its cost. */
export interface Ways {
  readonly to: readonly number[];
  readonly cost: readonly number[];
  /** What comes on top, by where a way leads; `LACKING` where there is none. Undefined: nothing. */
  readonly onTop?: readonly number[];
}

/** What stands for the cost of a function that a unit lacks. */
export const LACKING = -1;

/** Places of one kind (cause or function wanted, hardness) in one village or the next wider area: their ways to the units of that tier. */
export interface Group {
  /** Its place among the groups of the problem. */
  index: number;
  /** `370181105230/illness`: the area's division code, or `all`, and the kind. */
  key: string;
  hardness: number;
  /** To all cadres of a unit. */
  units: Ways;
  /** To single cadres, of units that have a barred one; the cost of rank is in it. */
  cadres: Ways;
  /** The group of the same kind of the wider area, which leads to farther units; undefined where none does. */
  wider: Group | undefined;
}

/** The groups of a problem: villages, towns, the county, then those with bars; at each level by key. */
export interface Groups {
  all: readonly Group[];
  /** The group that a household belongs to, by its place among those of the problem; undefined where no cadre is open to it. */
  ofHousehold: readonly (Group | undefined)[];
}

/** What all places of one kind have in common, apart from where they are, and their groups as far as they have been asked for. */
interface Kind {
  readonly key: string;
  readonly hardness: number;
  /** What each unit's function costs these places, by unit; `LACKING` where it is not the one wanted. */
  readonly answers: readonly number[];
  readonly villages: Map<string, Group | undefined>;
  readonly towns: Map<string, Group | undefined>;
  /** Null until it is asked for. */
  county: Group | undefined | null;
}

const NO_WAYS: Ways = { to: [], cost: [] };

/**
 * Groups places by area and kind. A unit near to a village is a way out of the village's group, a unit of the town or its neighbours
 * one out of the town's, any unit one out of the county's; a nearer group leads on to the wider one at no cost. So a near unit can also
 * be reached the wider way, but never for less, because a farther tier never costs less (see `readPolicy`). Places that bar the same
 * cadres in one village have a group of their own, with all their ways.
 * @param of.numbers the cadres' places in the problem, by number.
 */
export function groupsOf(
  problem: PairingProblem,
  { members, numbers, pricing }: { members: Members; numbers: ReadonlyMap<string, number>; pricing: Pricing },
): Groups {
  return new Grouping(problem, members, numbers, pricing).groups();
}

class Grouping {
  readonly #problem: PairingProblem;
  readonly #members: Members;
  readonly #pricing: Pricing;
  readonly #areas: Areas;
  /** The cadres' places in the problem, by number. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #kinds = new Map<string, Kind>();
  readonly #barred = new Map<string, Group | undefined>();
  readonly #made = { villages: [] as Group[], towns: [] as Group[], county: [] as Group[], barred: [] as Group[] };

  constructor(problem: PairingProblem, members: Members, numbers: ReadonlyMap<string, number>, pricing: Pricing) {
    this.#problem = problem;
    this.#members = members;
    this.#pricing = pricing;
    this.#areas = new Areas(problem, members, pricing);
    this.#numbers = numbers;
  }

  groups(): Groups {
    const ofHousehold = this.#problem.households.map((household) => {
      const closed = household.barred.length === 0 ? [] : this.#closedTo(household);
      const kind = this.#kindOf(household);
      return closed.length === 0 ? this.#ofVillage(household, kind) : this.#ofBarred(household, kind, new Set(closed));
    });
    const { villages, towns, county, barred } = this.#made;
    const all = [villages, towns, county, barred].flatMap((level) => level.sort((a, b) => compareKeys(a.key, b.key)));
    for (const [i, group] of all.entries()) group.index = i;
    return { all, ofHousehold };
  }

  #closedTo({ barred }: ProblemHousehold): number[] {
    return barred.flatMap(({ cadre }) => this.#numbers.get(cadre) ?? []);
  }

  #kindOf({ cause, wants, hardness }: Situation): Kind {
    const named = wants ?? cause ?? '';
    const key = hardness === 0 ? named : `${named}/${hardness}`;
    let kind = this.#kinds.get(key);
    if (kind === undefined) {
      const { brings, answer } = this.#pricing;
      const answers = this.#members.map(({ unit }) => (brings(wants, unit) ? answer(cause, unit) : LACKING));
      kind = { key, hardness, answers, villages: new Map(), towns: new Map(), county: null };
      this.#kinds.set(key, kind);
    }
    return kind;
  }

  #ofVillage({ village, town }: Situation, kind: Kind): Group | undefined {
    let group = kind.villages.get(village);
    if (group !== undefined || kind.villages.has(village)) return group;
    group = this.#group('villages', village, kind, this.#areas.ofVillage(village), this.#ofTown(town, kind));
    kind.villages.set(village, group);
    return group;
  }

  #ofTown(town: string, kind: Kind): Group | undefined {
    let group = kind.towns.get(town);
    if (group !== undefined || kind.towns.has(town)) return group;
    group = this.#group('towns', town, kind, this.#areas.ofTown(town), this.#ofCounty(kind));
    kind.towns.set(town, group);
    return group;
  }

  #ofCounty(kind: Kind): Group | undefined {
    if (kind.county === null) kind.county = this.#group('county', 'all', kind, this.#areas.county, undefined);
    return kind.county;
  }

  /** A new group of an area; the wider one where the area has no ways of its own. */
  #group(
    level: 'villages' | 'towns' | 'county',
    area: string,
    { key, hardness, answers }: Kind,
    { units: to, distances: cost }: NearUnits,
    wider: Group | undefined,
  ): Group | undefined {
    if (to.every((unit) => answers[unit] === LACKING)) return wider;
    const units = { to, cost, onTop: answers };
    const group = { index: -1, key: `${area}/${key}`, hardness, units, cadres: NO_WAYS, wider };
    this.#made[level].push(group);
    return group;
  }

  /** The group of the places that bar the same cadres: every unit within reach, those with a barred cadre one by one. */
  #ofBarred(household: ProblemHousehold, kind: Kind, closed: ReadonlySet<number>): Group | undefined {
    const { cadres } = this.#problem;
    const key = `${household.village}/${kind.key}/!${[...closed].map((i) => cadres[i]?.no).join()}`;
    if (this.#barred.has(key)) return this.#barred.get(key);
    const units = { to: [] as number[], cost: [] as number[] };
    const single: [to: number, cost: number][] = [];
    for (const to of this.#areas.withinReach(household)) {
      const { unit = null, cadres: own = [] } = this.#members[to] ?? {};
      const cost = this.#pricing.pair(household, unit);
      if (cost === undefined) continue;
      if (own.some((i) => closed.has(i))) {
        for (const i of own) {
          const step = cadres[i]?.step ?? 0;
          if (!closed.has(i)) single.push([i, cost + this.#pricing.rank(household.hardness, step)]);
        }
      } else {
        units.to.push(to);
        units.cost.push(cost);
      }
    }
    single.sort(([a], [b]) => a - b);
    const ways = { to: single.map(([to]) => to), cost: single.map(([, cost]) => cost) };
    const { hardness } = household;
    const group =
      units.to.length + single.length === 0
        ? undefined
        : { index: -1, key, hardness, units, cadres: ways, wider: undefined };
    if (group !== undefined) this.#made.barred.push(group);
    this.#barred.set(key, group);
    return group;
  }
}
