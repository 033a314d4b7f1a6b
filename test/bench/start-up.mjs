import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inTurn, timed } from './timing.mjs';

const bin = resolve(import.meta.dirname, '../../bin/bangfu.js');
const RUNS = 21;

/** Times commands that open nothing, and that open the database, against a bare `node -e 0`. */
export function benchStartUp() {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-bench-'));
  const env = { ...process.env, BANGFU_DB: join(folder, 'county.db'), BANGFU_LANG: 'en' };
  /** @param {readonly string[]} args */
  const node = (...args) => timed(process.execPath, args, env);
  /** @param {string} what @param {readonly string[]} args */
  const report = (what, ...args) => {
    const { a, b, ratio } = inTurn(
      RUNS,
      () => node(...args),
      () => node('-e', '0'),
    );
    console.log(`${what}: ${ratio.toFixed(2)} times a bare node (${a.toFixed(0)} ms, ${b.toFixed(0)} ms)`);
  };
  try {
    node(bin, 'init', '--county', '370181');
    const driver = "const D = require('better-sqlite3'); new D(process.env.BANGFU_DB).pragma('user_version')";
    report('start-up, the driver alone opening the database', '-e', driver);
    report('start-up, bangfu --version', bin, '--version');
    report('start-up, bangfu batch list (opens the database)', bin, 'batch', 'list');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
