import { type Tier, tiers } from './policy.ts';
import type { PairingProblem, ProblemUnit, Situation } from './problem.ts';

/** What a pair costs, by the household's situation, the cadre's unit and rank; and what a cadre's places cost. */
export interface Pricing {
  /** The cost of a pair before rank and change, or undefined when the unit is beyond the policy's reach or lacks the function wanted. */
  pair(household: Situation, unit: string | null): number | undefined;
  /** How far a unit is from a household. */
  tier(household: Situation, unit: string | null): Tier;
  /** What a cadre so many steps below the highest rank costs a household of some hardness. */
  rank(hardness: number, step: number): number;
  /** Whether a unit has the function that a place wants. */
  brings(wants: string | null, unit: string | null): boolean;
  /** What distance costs: that of a tier, within reach or not. */
  distance(tier: Tier): number;
  /** What a unit's function costs a household of some cause. */
  answer(cause: string | null, unit: string | null): number;
  /** The cost of a pair before rank and change, of a unit that is so near, within reach or not. */
  at(tier: Tier, cause: string | null, unit: string | null): number;
  /** Whether a tier is within the policy's reach. */
  reaches(tier: Tier): boolean;
  /** The cost of a cadre's nth household, from 1. */
  place(nth: number): number;
}

/** The places a unit is near to. */
interface Ground {
  readonly villages: ReadonlySet<string>;
  readonly towns: ReadonlySet<string>;
  readonly neighbours: ReadonlySet<string>;
}

function groundOf(unit: ProblemUnit, neighbours: PairingProblem['terms']['neighbours']): Ground {
  const towns = new Set(unit.villages.map(({ town }) => town));
  return {
    villages: new Set(unit.villages.map(({ village }) => village)),
    towns,
    neighbours: new Set([...towns].flatMap((town) => neighbours[town] ?? [])),
  };
}

function tierOf(ground: Ground | undefined, { village, town }: Pick<Situation, 'village' | 'town'>): Tier {
  if (ground?.villages.has(village)) return 'village';
  if (ground?.towns.has(town)) return 'town';
  return ground?.neighbours.has(town) ? 'neighbours' : 'county';
}

/** The prices of a problem's terms. A cadre without a unit is like one whose unit has no function and no villages. */
export function pricingOf({ terms, units }: Pick<PairingProblem, 'terms' | 'units'>): Pricing {
  const grounds = new Map(units.map((unit) => [unit.no, groundOf(unit, terms.neighbours)]));
  const functions = new Map(units.map((unit) => [unit.no, unit.function]));
  const within = new Set(tiers.slice(0, tiers.indexOf(terms.reach) + 1));
  const reaches = (tier: Tier): boolean => within.has(tier);

  const functionOf = (unit: string | null): string | null => (unit === null ? null : (functions.get(unit) ?? null));
  const brings = (wants: string | null, unit: string | null): boolean => wants === null || functionOf(unit) === wants;

  function answer(cause: string | null, unit: string | null): number {
    const has = functionOf(unit);
    const wanted = cause === null ? [] : (terms.answers[cause] ?? []);
    return has !== null && wanted.includes(has) ? terms.function.match : terms.function.other;
  }

  const distance = (tier: Tier): number => terms.distance[tier];
  const at: Pricing['at'] = (tier, cause, unit) => distance(tier) + answer(cause, unit);
  const tier = (household: Situation, unit: string | null): Tier =>
    tierOf(unit === null ? undefined : grounds.get(unit), household);

  return {
    distance,
    answer,
    at,
    brings,
    rank: (hardness, step) => terms.hardness * hardness * step,
    tier,
    reaches,
    pair(household, unit) {
      const near = tier(household, unit);
      return reaches(near) && brings(household.wants, unit) ? at(near, household.cause, unit) : undefined;
    },
    place: (nth) => terms.load[Math.min(nth, terms.load.length) - 1] ?? 0,
  };
}
