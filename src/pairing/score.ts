import { type Assignment, UNPAIRED } from './assignment.ts';
import { at } from './flow-network.ts';
import type { Pricing } from './pricing.ts';
import type { PairingProblem } from './problem.ts';

/** What a pairing comes to, counted from the problem itself. */
export interface Score {
  paired: number;
  unpaired: number;
  cadresUsed: number;
  belowMinimum: number;
  /** Households that keep their lead, get their first, get another one. */
  kept: number;
  added: number;
  moved: number;
  /** Pairings that end without a successor: the household has left the list or has found no place. */
  ended: number;
  /** The costs of pairs, places and changes. */
  objective: number;
}

/** Scores an assignment whose pairs are all within reach. */
export function scoreOf(problem: PairingProblem, pricing: Pricing, assignment: Assignment): Score {
  const { households, cadres, departures, terms } = problem;
  const load = new Int32Array(cadres.length);
  const score = { paired: 0, unpaired: 0, kept: 0, added: 0, moved: 0, ended: departures.length, objective: 0 };
  households.forEach((household, i) => {
    const chosen = at(assignment, i);
    const cadre = cadres[chosen];
    if (chosen === UNPAIRED || cadre === undefined) {
      score.unpaired += 1;
      if (household.lead !== null) {
        score.ended += 1;
        score.objective += terms.change;
      }
      return;
    }
    score.paired += 1;
    load[chosen] = at(load, chosen) + 1;
    score.objective += (pricing.pair(household, cadre.unit) ?? 0) + pricing.place(at(load, chosen));
    if (household.lead === null) score.added += 1;
    else if (household.lead === cadre.no) score.kept += 1;
    else {
      score.moved += 1;
      score.objective += terms.change;
    }
  });
  return {
    ...score,
    cadresUsed: load.filter((households) => households > 0).length,
    belowMinimum: cadres.filter((cadre, i) => at(load, i) < cadre.minimum).length,
  };
}
