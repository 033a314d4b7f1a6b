import { type Assignment, assignmentOf } from './assignment.ts';
import { buildNetwork } from './build-network.ts';
import { solveMinCostFlow } from './min-cost-flow.ts';
import type { PairingNetwork } from './network.ts';
import type { PairingProblem } from './problem.ts';

/** A solved problem: the best pairing and the prices, by node, that prove it. */
export interface Solution {
  network: PairingNetwork;
  flow: Int32Array;
  assignment: Assignment;
  price: Float64Array;
}

/**
 * The best pairing of a problem: most households paired; then fewest cadres below their minimum; then least cost.
 * @throws Failure `pairing.costs-too-large` (65), see `foldOf`.
 */
export function solvePairing(problem: PairingProblem): Solution {
  const network = buildNetwork(problem);
  const { flow, price } = solveMinCostFlow(network);
  return { network, flow, assignment: assignmentOf(network, flow), price };
}
