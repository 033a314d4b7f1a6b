import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { measured } from './timing.mjs';

const root = resolve(import.meta.dirname, '../..');
const here = join(root, 'test/bench/refresh');
const DAY = '2014-03-19';
const MEMORY_LIMIT_MB = 400;
/** One household in so many is changed: 0.5%. */
const CHANGED = 200;

/**
 * Times `eligibility refresh` of twelve criteria over a county of invented households and members, in fresh processes, against the
 * same judgement written by hand as one statement, which has to give the same verdicts.
 * @param {number} households
 */
export function benchRefresh(households) {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-bench-'));
  const file = join(folder, 'county.db');
  const env = { ...process.env, BANGFU_DB: file, BANGFU_ACTOR: 'bench', BANGFU_LANG: 'en' };
  /** @param {readonly string[]} args */
  const bangfu = (...args) => measured([join(root, 'bin/bangfu.js'), ...args], env);
  const refresh = (/** @type {string[]} */ ...options) => bangfu('eligibility', 'refresh', '--as-of', DAY, ...options);
  /** @param {(db: import('better-sqlite3').Database) => void} work */
  const onFile = (work) => {
    const db = new Database(file, { fileMustExist: true });
    work(db);
    db.close();
  };
  /** @param {string} what @param {import('./timing.mjs').Usage} usage @param {string} against */
  const report = (what, { ms, cpuMs, peakMb }, against) => {
    console.log(`${what}: ${against}(${ms.toFixed(0)} ms, CPU ${cpuMs.toFixed(0)} ms, memory ${peakMb.toFixed(0)} MB)`);
  };
  /** @param {import('./timing.mjs').Usage} a @param {import('./timing.mjs').Usage} b */
  const times = (a, b) =>
    `${(a.ms / b.ms).toFixed(3)} times the time and ${(a.cpuMs / b.cpuMs).toFixed(3)} times the CPU `;
  try {
    bangfu('init', '--county', '370181');
    measured([join(root, 'test/bench/county/registry.mjs'), file, String(households)], env);
    onFile((db) => {
      const members = db.prepare('SELECT COUNT(*) FROM person').pluck().get();
      console.log(`refresh: ${households} households, ${members} members, 12 criteria`);
    });
    bangfu('rules', 'use', join(here, 'pack.yaml'));
    const byHand = measured([join(here, 'by-hand.mjs'), file, DAY], env);
    report('one statement by hand', byHand, '');
    const whole = refresh();
    report('refresh, every verdict written', whole, `${times(whole, byHand)}of the statement by hand `);
    onFile(requireSame);
    const again = refresh();
    report('refresh, nothing to write', again, `${times(again, byHand)}of the statement by hand `);

    onFile((db) => {
      const changed = db
        .prepare(
          `SELECT h.household_no || ',' || h.head_name || ',' || p.code || ',' || (1000 + h.id % 3000)
          FROM household AS h JOIN place AS p ON p.id = h.village_id WHERE h.id % ${CHANGED} = ${CHANGED - 1}`,
        )
        .pluck()
        .all();
      const lines = ['household_no,head_name,village_code,income_per_capita', ...changed];
      writeFileSync(join(folder, 'changes.csv'), `${lines.join('\n')}\n`);
    });
    bangfu('import', 'households', join(folder, 'changes.csv'));
    const since = refresh('--changed');
    report('refresh --changed, 0.5% of the households changed', since, `${times(since, whole)}of the whole `);
    const peak = Math.max(...[whole, again, since].map(({ peakMb }) => peakMb));
    console.log(`refresh, most memory: ${peak.toFixed(0)} MB of ${MEMORY_LIMIT_MB} MB allowed`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Stops unless the refresh and the statement by hand came to the same. @param {import('better-sqlite3').Database} db */
function requireSame(db) {
  const of = (/** @type {string} */ table) =>
    `SELECT county, program, household_id, pack_id, verdict, letters, benefit, as_of FROM ${table}`;
  const [verdict, hand] = [of('verdict'), of('by_hand')];
  const differing = db
    .prepare(`SELECT * FROM (${verdict} EXCEPT ${hand}) UNION ALL SELECT * FROM (${hand} EXCEPT ${verdict}) LIMIT 4`)
    .all();
  if (differing.length > 0)
    throw new Error(`the refresh and the statement by hand differ: ${JSON.stringify(differing)}`);
  const counts = db
    .prepare("SELECT verdict || ' ' || COUNT(*) FROM verdict GROUP BY verdict ORDER BY verdict")
    .pluck()
    .all();
  console.log(`both give the same verdicts: ${counts.join(', ')}`);
}
