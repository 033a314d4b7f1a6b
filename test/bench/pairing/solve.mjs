import { closeSync, openSync, writeSync } from 'node:fs';
import { greedyPairing } from './greedy.mjs';
import { oneInAHundredChanged, province } from './province.mjs';

/*
 * Solves one province in a process of its own and says what that took: node solve.mjs SOLVER HOUSEHOLDS CADRES REACH FILE, where SOLVER is the bundle of
 * solver.mjs and FILE is where the network goes in the DIMACS format.
 */
const [bundle = '', households, cadres, reach, file = ''] = process.argv.slice(2);
/** @type {typeof import('./solver.mjs')} */
const solver = await import(bundle);
const { buildNetwork, checkOptimal, dimacsText, formerPrices, scoreOf, solveMinCostFlow, solvePairing, warmStart } =
  solver;

/** @template T @param {() => T} work */
function timed(work) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

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
const laterNetwork = buildNetwork(later);
const cold = timed(() => solveMinCostFlow(laterNetwork));
const numbers = new Map(later.cadres.map(({ no }, i) => [no, i]));
const present = Int32Array.from(later.households, (household) => numbers.get(household.present ?? '') ?? -1);
const warm = timed(() => solveMinCostFlow(laterNetwork, warmStart(laterNetwork, formerPrices(first), present)));
const again = { cold: proved(solvePairing(later)), warm: proved(solvePairing(later, formerPrices(first))) };

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
    replan: { cold: { ms: cold.ms, cpuMs: cold.cpuMs }, warm: { ms: warm.ms, cpuMs: warm.cpuMs }, ...again.warm },
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
