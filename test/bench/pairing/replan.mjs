import { readFileSync } from 'node:fs';
import { oneInAHundredChanged, province } from './province.mjs';
import { timed } from './timed.mjs';

/*
 * Solves a province of which one in a hundred has changed, in a process of its own, so that neither way of solving it finds anything compiled:
 * node replan.mjs SOLVER HOUSEHOLDS CADRES REACH FORMER WAY, where FORMER is a file with the former plan and its prices, from which the way
 * `warm` begins, and `cold` does not.
 */
const [bundle = '', households, cadres, reach, former = '', way] = process.argv.slice(2);
/** @type {typeof import('./solver.mjs')} */
const { buildNetwork, solveMinCostFlow, warmStart } = await import(bundle);
const problem = province({
  households: Number(households),
  cadres: Number(cadres),
  reach: reach === 'county' ? reach : 'neighbours',
});
/** @type {{ assignment: number[], byCadre: [string, number][], belowMinimum: number }} */
const { assignment, byCadre, belowMinimum } = JSON.parse(readFileSync(former, 'utf8'));
const later = oneInAHundredChanged(problem, Int32Array.from(assignment));
const network = buildNetwork(later);
const numbers = new Map(later.cadres.map(({ no }, i) => [no, i]));
const present = Int32Array.from(later.households, (household) => numbers.get(household.present ?? '') ?? -1);
const prices = { byCadre: new Map(byCadre), belowMinimum };
const { ms, cpuMs } = timed(() =>
  solveMinCostFlow(network, way === 'warm' ? warmStart(network, prices, present) : undefined),
);
console.log(JSON.stringify({ ms, cpuMs }));
