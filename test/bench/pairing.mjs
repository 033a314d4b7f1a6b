import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const here = join(import.meta.dirname, 'pairing');

/**
 * Solves provinces and prints, against LEMON's network simplex on the same DIMACS file, how long each took by its own
 * clock and of the processor; how far greedy pairing is from the best; what a new plan takes after one in a hundred has changed.
 * @param {readonly (readonly [households: number, cadres: number, reach: 'neighbours' | 'county'])[]} sizes
 */
export async function benchPairing(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-bench-'));
  try {
    const bundle = join(folder, 'solver.mjs');
    const build = await rolldown({ input: join(here, 'solver.mjs'), platform: 'node', logLevel: 'warn' });
    await build.write({ file: bundle, format: 'esm' });
    for (const size of sizes) {
      const former = join(folder, 'former.json');
      solveProvince(bundle, size, join(folder, 'province.min'), former);
      solveAgain(bundle, size, former);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @typedef {{ms: number, cpuMs: number}} Took */

const took = (/** @type {Took} */ { ms, cpuMs }) => `${ms.toFixed(0)} ms, CPU ${cpuMs.toFixed(0)} ms`;

/**
 * Runs a script of this folder with room for a million households, and reads what it prints.
 * @param {string} script @param {readonly (string | number)[]} args
 */
function run(script, args) {
  const argv = ['--max-old-space-size=8192', join(here, script), ...args.map(String)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** So many processes solve a small province each way; of a large one a single one says enough. */
const SMALL = 10_000;
const TIMES = 9;

/**
 * Prints what a new plan takes after one in a hundred has changed, begun from the former one and from nothing, each in processes of their own.
 * @param {string} bundle @param {readonly [number, number, string]} size @param {string} former
 */
function solveAgain(bundle, size, former) {
  const times = size[0] < SMALL ? TIMES : 1;
  /** @type {Record<'warm' | 'cold', Took[]>} */
  const runs = { warm: [], cold: [] };
  for (let at = 0; at < times; at += 1)
    for (const way of /** @type {const} */ (['warm', 'cold']))
      runs[way].push(run('replan.mjs', [bundle, ...size, former, way]));
  const warm = median(runs.warm);
  const cold = median(runs.cold);
  const share = (warm.cpuMs / cold.cpuMs).toFixed(3);
  console.log(`  new plan after 1% changed: ${took(warm)}, begun from nothing ${took(cold)}: ${share} times the CPU`);
}

/** @param {Took[]} all */
function median(all) {
  const middle = all.toSorted((a, b) => a.cpuMs - b.cpuMs)[all.length >> 1];
  if (middle === undefined) throw new Error('nothing was run');
  return middle;
}

/** @param {string} bundle @param {readonly [number, number, string]} size @param {string} file @param {string} former */
function solveProvince(bundle, size, file, former) {
  const { nodes, arcs, build, solve, compiled, peakMb, cost, best, greedy, moved, same } = run('solve.mjs', [
    bundle,
    ...size,
    file,
    former,
  ]);
  const named = `${size[0]} x ${size[1]}, reach ${size[2]}`;
  console.log(`pairing ${named}: ${nodes} nodes, ${arcs} arcs; ${best.unpaired} unpaired, objective ${best.objective}`);
  console.log(
    `  network built: ${took(build)}; solved: ${took(solve)}; memory of the whole process ${peakMb.toFixed(0)} MB`,
  );
  const lemon = runLemon(file);
  if (lemon === undefined) console.log("  LEMON's dimacs-solver: not installed (Debian: liblemon-utils)");
  else {
    if (lemon.cost !== cost) throw new Error(`LEMON says ${lemon.cost}, we say ${cost}`);
    const ratios = `${(solve.cpuMs / lemon.cpuMs).toFixed(2)} times the CPU and ${(solve.ms / lemon.ms).toFixed(2)} times the time`;
    console.log(`  LEMON's network simplex alone, same cost: ${took(lemon)}; solved in ${ratios} of it`);
    if (compiled !== null) {
      const share = (compiled.ms / lemon.ms).toFixed(2);
      console.log(
        `  solved once more, when the engine has compiled the solver: ${took(compiled)}, ${share} times the time`,
      );
    }
  }
  const each = (/** @type {{objective: number, paired: number}} */ { objective, paired }) =>
    (objective / paired).toFixed(3);
  console.log(
    `  greedy: ${greedy.unpaired} unpaired (best ${best.unpaired}), ${greedy.belowMinimum} cadres without a household (best ${best.belowMinimum}), ${each(greedy)} a pair (best ${each(best)})`,
  );
  if (!same) throw new Error('a plan begun from the former one is not as good as one begun from nothing');
  console.log(`  new plan after 1% changed: the same objective from the former one as from nothing; ${moved} moved`);
}

/**
 * LEMON's network simplex on a file, by its own account without reading and set-up; undefined where it is not installed.
 * @param {string} file
 */
function runLemon(file) {
  const { error, stderr } = spawnSync('dimacs-solver', ['-long', file, '/dev/null'], { encoding: 'utf8' });
  if (error !== undefined) return undefined;
  const run = /Run NetworkSimplex: u: ([\d.]+)s, s: ([\d.]+)s.*real: ([\d.e-]+)s/.exec(stderr);
  const cost = /Min flow cost: (\d+)/.exec(stderr);
  if (run === null || cost === null) throw new Error(`not understood: ${stderr}`);
  return { cpuMs: 1000 * (Number(run[1]) + Number(run[2])), ms: 1000 * Number(run[3]), cost: Number(cost[1]) };
}
