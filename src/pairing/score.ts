import { type Assignment, UNPAIRED } from './assignment.ts';
import { at } from './flow-network.ts';
import { fullyPinned, pinnedCost } from './pins.ts';
import type { Pricing } from './pricing.ts';
import type { PairingProblem } from './problem.ts';

/** What a pairing comes to, counted from the problem itself. */
export interface Score {
  paired: number;
  unpaired: number;
  cadresUsed: number;
  belowMinimum: number;
  /** Places that keep their cadre, get their first, get another one. */
  kept: number;
  added: number;
  moved: number;
  /** Pairings that end without a successor: the household has left the list or has found no place. */
  ended: number;
  /** The costs of pairs, places and changes. */
  objective: number;
}

/** Scores an assignment, pinned pairs included, whose pairs are all within reach. */
export function scoreOf(problem: PairingProblem, pricing: Pricing, assignment: Assignment): Score {
  const { households, cadres, pins, departures, terms } = problem;
  const load = new Int32Array(cadres.length);
  const score = {
    paired: pins.length,
    unpaired: 0,
    kept: pins.length,
    added: 0,
    moved: 0,
    ended: departures.length,
    objective: pinnedCost(problem, pricing),
  };
  households.forEach((household, i) => {
    const chosen = at(assignment, i);
    const cadre = cadres[chosen];
    if (chosen === UNPAIRED || cadre === undefined) {
      score.unpaired += 1;
      if (household.present !== null) {
        score.ended += 1;
        score.objective += terms.change;
      }
      return;
    }
    score.paired += 1;
    load[chosen] = at(load, chosen) + 1;
    score.objective += (pricing.pair(household, cadre.unit) ?? 0) + pricing.rank(household.hardness, cadre.step);
    score.objective += pricing.place(cadre.taken + at(load, chosen));
    if (household.present === null) score.added += 1;
    else if (household.present === cadre.no) score.kept += 1;
    else {
      score.moved += 1;
      score.objective += terms.change;
    }
  });
  return {
    ...score,
    cadresUsed: cadres.filter(({ taken }, i) => taken + at(load, i) > 0).length + fullyPinned(problem).length,
    belowMinimum: cadres.filter((cadre, i) => at(load, i) < cadre.minimum).length,
  };
}
