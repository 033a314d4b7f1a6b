import { failWith } from '../base/failure.ts';
import { pairingFailures } from './failures.ts';
import { pinnedCost } from './pins.ts';
import type { Pricing } from './pricing.ts';
import type { PairingProblem } from './problem.ts';

/**
 * How the three levels of the optimum (most households paired; fewest cadres below their minimum; least cost) become one cost:
 *
 *     cost of a flow = unpaired x households unpaired + belowMinimum x cadres below their minimum + objective + offset
 *
 * What pinned pairs cost is part of the objective, but not of the flow; below, M is about the others.
 * An unpaired household costs the flow `unpairedArc`. A cadre's place costs `belowMinimum` on top, unless it is the first
 * of a cadre with a minimum of 1: as many such first places as are used, so many cadres are not below their minimum.
 *
 * That the cheapest flow is the lexicographic optimum is proved by two bounds. Let M = households x (dearest pair, with rank and change, + dearest place), so
 * that no objective exceeds M, and belowMinimum = M + 1: with as many households paired, one cadre more below its minimum costs more
 * than any objective can save. And if one household more could be paired, there would be an augmenting path to a free place: it changes
 * pairs for at most M less the place, and uses one more place, of one cadre, for at most belowMinimum and the place; together
 * at most M + belowMinimum < 2 x belowMinimum = unpairedArc, which it saves. So the cheapest flow pairs as many as can be paired.
 */
export interface Fold {
  readonly unpaired: number;
  readonly belowMinimum: number;
  readonly offset: number;
  /** The cost of a household's arc to the sink; the price of change comes on top where it has a lead to lose. */
  readonly unpairedArc: number;
}

/**
 * The fold of a problem.
 * @throws Failure `pairing.costs-too-large` (65) when a sum of prices could exceed 2^53, beyond which integers are not exact.
 */
export function foldOf(problem: PairingProblem, pricing: Pricing): Fold {
  const { terms, households, cadres, pins } = problem;
  // Pinned pairs are counted too, so that no cost anywhere exceeds the dearest pair and place.
  const hardest = [...households, ...pins].reduce((most, { hardness }) => Math.max(most, hardness), 0);
  const lowest = [...cadres, ...pins].reduce((most, { step }) => Math.max(most, step), 0);
  const dearestPair =
    Math.max(...Object.values(terms.distance)) +
    Math.max(terms.function.match, terms.function.other) +
    pricing.rank(hardest, lowest) +
    terms.change;
  const most = Math.max(households.length, 1) * (dearestPair + (terms.load.at(-1) ?? 0));
  const belowMinimum = most + 1;
  const unpairedArc = 2 * belowMinimum;
  // No price exceeds the unpaired arc's cost, and no sum of prices has more terms than there are nodes and households.
  if (
    (2 * households.length + cadres.length + pins.length + 1) * (unpairedArc + terms.change) >
    Number.MAX_SAFE_INTEGER
  ) {
    throw failWith(pairingFailures, 'pairing.costs-too-large', { households: households.length, cost: dearestPair });
  }
  const first = cadres.filter((cadre) => cadre.minimum === 1).length;
  return {
    unpaired: unpairedArc - belowMinimum,
    belowMinimum,
    offset: belowMinimum * (households.length - first) - pinnedCost(problem, pricing),
    unpairedArc,
  };
}
