import { type Assignment, assignmentOf, UNPAIRED } from './assignment.ts';
import { buildNetwork } from './build-network.ts';
import { at, realAt } from './flow-network.ts';
import { solveMinCostFlow } from './min-cost-flow.ts';
import type { PairingNetwork } from './network.ts';
import { pricesFrom } from './node-prices.ts';
import { type PairingProblem, placeKey } from './problem.ts';
import { type FormerPrices, warmStart } from './warm-start.ts';

/** A solved problem: the best pairing and the prices, by node, that prove it. */
export interface Solution {
  network: PairingNetwork;
  flow: Int32Array;
  assignment: Assignment;
  price: Float64Array;
}

/**
 * The best pairing of a problem: most households paired; then fewest cadres below their minimum; then least cost.
 * @param former the prices of the problem by which the present pairing came about, from which, and from which pairing, this one is solved in a
 * part of the time. The same problem and former prices give the same pairing on every machine.
 * @throws Failure `pairing.costs-too-large` (65), see `foldOf`.
 */
export function solvePairing(problem: PairingProblem, former?: FormerPrices): Solution {
  const network = buildNetwork(problem);
  if (former === undefined) return solved(network);
  const numbers = new Map(problem.cadres.map(({ no }, i) => [no, i]));
  const present = problem.households.map(({ present: no }) => numbers.get(no ?? '') ?? UNPAIRED);
  return solved(network, former, Int32Array.from(present));
}

/** Solves a problem that is much like one that has been solved, from there: where several pairings are best, the nearer one is found. */
export function solveFrom(before: Solution, problem: PairingProblem): Solution {
  const network = buildNetwork(problem);
  const numbers = new Map(problem.cadres.map(({ no }, i) => [no, i]));
  const chosen = new Map(
    before.network.problem.households.map((household, i) => [
      placeKey(household),
      before.network.problem.cadres[at(before.assignment, i)]?.no ?? '',
    ]),
  );
  const assignment = problem.households.map(
    (household) => numbers.get(chosen.get(placeKey(household)) ?? '') ?? UNPAIRED,
  );
  return solved(network, formerPrices(before), Int32Array.from(assignment));
}

/** The prices of a solution, to begin another one with. */
export function formerPrices({ network, price }: Solution): FormerPrices {
  const { problem, layout, fold } = network;
  return {
    byCadre: new Map(problem.cadres.map(({ no }, i) => [no, realAt(price, layout.firstCadre + i)])),
    belowMinimum: fold.belowMinimum,
  };
}

function solved(network: PairingNetwork, former?: FormerPrices, assignment?: Assignment): Solution {
  const start = former && assignment && warmStart(network, former, assignment);
  const { flow, price } = solveMinCostFlow(network, start);
  const { firstCadre } = network.layout;
  return {
    network,
    flow,
    assignment: assignmentOf(network, flow),
    price: pricesFrom(network, (cadre) => realAt(price, firstCadre + cadre)),
  };
}
