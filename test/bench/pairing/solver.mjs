export { buildNetwork } from '../../../src/pairing/build-network.ts';
export { checkOptimal } from '../../../src/pairing/certificate.ts';
export { dimacsText } from '../../../src/pairing/dimacs.ts';
export { solveMinCostFlow } from '../../../src/pairing/min-cost-flow.ts';
export { scoreOf } from '../../../src/pairing/score.ts';
export { formerPrices, solvePairing } from '../../../src/pairing/solve.ts';
export { warmStart } from '../../../src/pairing/warm-start.ts';
