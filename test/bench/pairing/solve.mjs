import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { greedyPairing } from './greedy.mjs';
import { oneInAHundredChanged, province } from './province.mjs';
import { timed } from './timed.mjs';

/*
 * Solves one province in a process of its own and says what that took: node solve.mjs SOLVER HOUSEHOLDS CADRES REACH FILE FORMER, where SOLVER is
 * the bundle of solver.mjs, FILE where the network goes in the DIMACS format, and FORMER where the plan goes with its prices.
 */
const [bundle = '', households, cadres, reach, file = '', former = ''] = process.argv.slice(2);
/** @type {typeof import('./solver.mjs')} */
const solver = await import(bundle);
const { buildNetwork, checkOptimal, dimacsText, formerPrices, scoreOf, solveMinCostFlow, solvePairing } = solver;

const problem = province({
  households: Number(households),
  cadres: Number(cadres),
  reach: reach === 'county' ? reach : 'neighbours',
});
const built = timed(() => buildNetwork(problem));
const network = built.result;
const solved = timed(() => solveMinCostFlow(network));
const peakMb = process.resourceUsage().maxRSS / 1024;
// A small network is solved before the engine has compiled the solver: the time of a process that goes on is another one.
const compiled =
  network.nodeCount > 50_000 ? null : Array.from({ length: 15 }, () => timed(() => solveMinCostFlow(network))).at(-1);
const handle = openSync(file, 'w');
for (const text of dimacsText(network)) writeSync(handle, text);
closeSync(handle);
const cost = network.cost.reduce((sum, each, arc) => sum + each * Number(solved.result.flow[arc]), 0);

const first = solvePairing(problem);
const best = proved(first);
const greedy = scoreOf(problem, network.pricing, greedyPairing(network));

const later = oneInAHundredChanged(problem, first.assignment);
const prices = formerPrices(first);
const again = { cold: proved(solvePairing(later)), warm: proved(solvePairing(later, prices)) };
writeFileSync(former, JSON.stringify({ ...prices, assignment: [...first.assignment], byCadre: [...prices.byCadre] }));

console.log(
  JSON.stringify({
    nodes: network.nodeCount,
    arcs: network.head.length,
    build: { ms: built.ms, cpuMs: built.cpuMs },
    solve: { ms: solved.ms, cpuMs: solved.cpuMs },
    compiled: compiled && { ms: compiled.ms, cpuMs: compiled.cpuMs },
    peakMb,
    cost,
    best,
    greedy,
    moved: again.warm.moved,
    same: again.cold.objective === again.warm.objective && again.cold.unpaired === again.warm.unpaired,
  }),
);

/** The score of a solution that its prices prove; stops where they do not. @param {import('../../../src/pairing/solve.ts').Solution} solution */
function proved({ network: of, assignment, price }) {
  const score = scoreOf(of.problem, of.pricing, assignment);
  const check = checkOptimal(of, assignment, price, score);
  if (!check.optimal || check.bound !== score.objective) throw new Error(`not proved: ${JSON.stringify(check)}`);
  return score;
}
