import { type Alternative, alternativesOf, movesFor } from './alternatives.ts';
import { UNPAIRED } from './assignment.ts';
import { at } from './flow-network.ts';
import type { PricingTerms, Tier } from './policy.ts';
import type { Pricing } from './pricing.ts';
import { type ProblemCadre, type ProblemHousehold, placeKey, type Situation } from './problem.ts';
import { type Shortage, shortagesOf } from './shortage.ts';
import type { Solution } from './solve.ts';

/** What a pair costs, term by term. */
export interface PairTerms {
  distance: number;
  function: number;
  /** The cadre's last place taken; of one who does not have the household, the next one, or the last where none is free. */
  load: number;
  /** Of a hard household whose cadre stands below the highest rank. */
  rank: number;
  change: number;
}

/** What a pair costs, term by term, and what it costs the whole. */
export interface ExplainedPair {
  cadre_no: string;
  unit_no: string | null;
  tier: Tier;
  cost: PairTerms;
  /** How much worse than the best the best pairing with this pair in it is, level by level. */
  dearer: { unpaired: number; below_minimum: number; objective: number };
}

/** What a solved problem says about one of its households. */
export interface Choice {
  /** What the best pairing gives it; null: nobody. */
  planned: string | null;
  /** Every possible pair, the cheapest for the whole first. */
  pairs: ExplainedPair[];
  /** What binds where the best pairing gives it nobody. */
  shortage: Shortage | null;
}

/** Explains a place of a solved problem, by its index. */
export function explainChoice(solution: Solution, index: number): Choice {
  const { network, flow, assignment } = solution;
  const { problem } = network;
  const chosen = at(assignment, index);
  const place = problem.households[index];
  const shortage =
    chosen === UNPAIRED && place !== undefined
      ? shortagesOf(network, flow, assignment).find(({ unpaired }) => unpaired.includes(placeKey(place)))
      : undefined;
  return {
    planned: problem.cadres[chosen]?.no ?? null,
    pairs: alternativesOf(solution, index).flatMap((each) => explained(solution, index, each) ?? []),
    shortage: shortage ?? null,
  };
}

function explained(solution: Solution, index: number, alternative: Alternative): ExplainedPair | undefined {
  const { network, assignment } = solution;
  const { problem, pricing } = network;
  const household = problem.households[index];
  const cadre = problem.cadres[alternative.cadre];
  if (household === undefined || cadre === undefined) return undefined;
  const led = assignment.filter((each) => each === alternative.cadre).length;
  const nth = Math.min(at(assignment, index) === alternative.cadre ? led : led + 1, cadre.capacity);
  return {
    cadre_no: cadre.no,
    unit_no: cadre.unit,
    ...pairTerms({ pricing, weights: problem.terms }, household, cadre, cadre.taken + nth),
    dearer: {
      unpaired: alternative.unpaired,
      below_minimum: alternative.belowMinimum,
      objective: alternative.objective,
    },
  };
}

/** How far a cadre's unit is from a place and what the pair costs, within the policy's reach or not, as the cadre's nth. */
export function pairTerms(
  { pricing, weights }: { pricing: Pricing; weights: PricingTerms },
  place: Situation & Pick<ProblemHousehold, 'present'>,
  cadre: Pick<ProblemCadre, 'no' | 'unit' | 'step'>,
  nth: number,
): { tier: Tier; cost: PairTerms } {
  const tier = pricing.tier(place, cadre.unit);
  const distance = weights.distance[tier];
  return {
    tier,
    cost: {
      distance,
      function: pricing.at(tier, place.cause, cadre.unit) - distance,
      load: pricing.place(nth),
      rank: pricing.rank(place.hardness, cadre.step),
      change: place.present === null || place.present === cadre.no ? 0 : weights.change,
    },
  };
}

/** A household that has to make room for a pair, by number, and whom it would have instead; null: nobody. */
export interface ExplainedMove {
  household_no: string;
  from: string | null;
  to: string | null;
}

/** The households that would move so that a place gets a cadre, as `movesFor`. */
export function explainMoves(solution: Solution, index: number, cadreNo: string): ExplainedMove[] {
  const { households, cadres } = solution.network.problem;
  const cadre = cadres.findIndex(({ no }) => no === cadreNo);
  return movesFor(solution, index, cadre).map(({ household, from, to }) => ({
    household_no: households[household]?.no ?? '',
    from: cadres[from]?.no ?? null,
    to: cadres[to]?.no ?? null,
  }));
}
