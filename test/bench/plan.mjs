import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, timed } from './timing.mjs';

const root = resolve(import.meta.dirname, '../..');
const RUNS = 5;
const DAY = ['--as-of', '2014-03-19'];

/** @param {() => number} run */
const typical = (run) => median(Array.from({ length: RUNS }, run));

/** Times `pair plan` on the fixture, the process included, and LEMON's network simplex on the same network where it is installed. */
export function benchPlan() {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-bench-'));
  const env = { ...process.env, BANGFU_DB: join(folder, 'county.db'), BANGFU_ACTOR: 'bench', BANGFU_LANG: 'en' };
  /** @param {readonly string[]} args */
  const bangfu = (...args) => timed(process.execPath, [join(root, 'bin/bangfu.js'), ...args], env);
  /** @param {readonly string[]} names */
  const files = (...names) => names.map((name) => join(root, 'fixtures/zhangqiu/data', `${name}.csv`));
  try {
    bangfu('init', '--county', '370181');
    for (const roster of ['villages', 'units', 'branches', 'cadres', 'kin']) {
      bangfu('import', roster, ...files(roster));
    }
    bangfu('import', 'households', ...files('households', 'households-duozhuang'));
    bangfu('import', 'members', ...files('members'));
    bangfu('rules', 'use', 'zhangqiu-2014');
    bangfu('eligibility', 'refresh', ...DAY);
    bangfu('eligibility', 'confirm', '--all', '--document', 'bench', ...DAY);

    const network = join(folder, 'pairing.min');
    bangfu('pair', 'plan', '--dry-run', '--dimacs', network, ...DAY);
    console.log(`pair plan, dry run: ${typical(() => bangfu('pair', 'plan', '--dry-run', ...DAY)).toFixed(0)} ms`);
    console.log(`pair plan, stored: ${typical(() => bangfu('pair', 'plan', ...DAY)).toFixed(0)} ms`);
    console.log(`pair verify: ${typical(() => bangfu('pair', 'verify', '1')).toFixed(0)} ms`);
    const supposed = () => bangfu('pair', 'plan', '--what-if', 'weight:distance.town=3', ...DAY);
    console.log(`pair plan --what-if: ${typical(supposed).toFixed(0)} ms`);
    const explained = () => bangfu('pair', 'explain', '--household', '370181105230002', ...DAY);
    console.log(`pair explain: ${typical(explained).toFixed(0)} ms`);
    if (spawnSync('dimacs-solver', ['--help']).error === undefined) {
      const lemon = typical(() => timed('dimacs-solver', ['-q', '-long', network, join(folder, 'solution')], env));
      console.log(`LEMON's dimacs-solver on the same network, the process included: ${lemon.toFixed(0)} ms`);
    } else console.log("LEMON's dimacs-solver: not installed (Debian: liblemon-utils)");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
