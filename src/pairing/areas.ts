import type { Tier } from './policy.ts';
import type { Pricing } from './pricing.ts';
import type { PairingProblem, Situation } from './problem.ts';

/** The cadres of each unit that has one, in the order of their numbers; null stands for those without a unit. */
export type Members = readonly { readonly unit: string | null; readonly cadres: readonly number[] }[];

/** Units by their place among those that have a cadre, ascending, with what the distance to each costs. */
export interface NearUnits {
  readonly units: readonly number[];
  readonly distances: readonly number[];
}

const NOBODY: NearUnits = { units: [], distances: [] };

/** Which units are near to the places of a problem, within the policy's reach. */
export class Areas {
  readonly #problem: Pick<PairingProblem, 'terms' | 'units'>;
  readonly #pricing: Pick<Pricing, 'reaches' | 'distance'>;
  readonly #byVillage = new Map<string, Set<number>>();
  readonly #byTown = new Map<string, Set<number>>();
  readonly #villages = new Map<string, NearUnits>();
  readonly #towns = new Map<string, NearUnits>();
  /** All units, where the policy reaches the county. */
  readonly county: NearUnits;

  constructor(problem: Pick<PairingProblem, 'terms' | 'units'>, members: Members, pricing: Pricing) {
    this.#problem = problem;
    this.#pricing = pricing;
    this.county = this.#near([[members.keys(), 'county']]);
    const index = new Map(members.map(({ unit }, i) => [unit, i]));
    for (const { no, villages } of problem.units) {
      const i = index.get(no);
      if (i === undefined) continue;
      for (const { village, town } of villages) {
        addTo(this.#byVillage, village, i);
        addTo(this.#byTown, town, i);
      }
    }
  }

  /** The units that a village is contracted to. */
  ofVillage(village: string): NearUnits {
    let known = this.#villages.get(village);
    if (known === undefined) {
      const own = this.#byVillage.get(village);
      known = own === undefined ? NOBODY : this.#near([[own, 'village']]);
      this.#villages.set(village, known);
    }
    return known;
  }

  /** The units of a town and of the towns next to it. */
  ofTown(town: string): NearUnits {
    let known = this.#towns.get(town);
    if (known === undefined) {
      const own = this.#byTown.get(town) ?? new Set();
      const next = (this.#problem.terms.neighbours[town] ?? []).flatMap((other) => [
        ...(this.#byTown.get(other) ?? []),
      ]);
      known = this.#near([
        [own, 'town'],
        [new Set(next.filter((unit) => !own.has(unit))), 'neighbours'],
      ]);
      this.#towns.set(town, known);
    }
    return known;
  }

  /** The units that may be within reach of a household, ascending: what lies farther is not even asked for its price. */
  withinReach({ village, town }: Pick<Situation, 'village' | 'town'>): readonly number[] {
    if (this.#pricing.reaches('county')) return this.county.units;
    return (this.#pricing.reaches('town') ? this.ofTown(town) : this.ofVillage(village)).units;
  }

  /** The units of some tiers as far as the policy reaches, no unit in two of them, in ascending order. */
  #near(byTier: readonly (readonly [Iterable<number>, Tier])[]): NearUnits {
    const { reaches, distance } = this.#pricing;
    const rows = byTier.flatMap(([units, tier]) =>
      reaches(tier) ? Array.from(units, (unit) => ({ unit, cost: distance(tier) })) : [],
    );
    rows.sort((a, b) => a.unit - b.unit);
    return { units: rows.map(({ unit }) => unit), distances: rows.map(({ cost }) => cost) };
  }
}

function addTo(areas: Map<string, Set<number>>, area: string, unit: number): void {
  const known = areas.get(area);
  if (known === undefined) areas.set(area, new Set([unit]));
  else known.add(unit);
}
