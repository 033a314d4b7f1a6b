import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { measured } from './timing.mjs';

const root = resolve(import.meta.dirname, '../..');
const here = join(root, 'test/bench');
const DAY = ['--as-of', '2014-03-19'];

/**
 * Runs sqlite3 to its end on a statement.
 * @param {string} db
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 */
function bySqlite3(db, file, env) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time sqlite3 -csv "$0" < "$1"', db, file],
    {
      env: { ...env, LC_ALL: 'C' },
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0) throw new Error(`sqlite3 ended with ${status}: ${stderr}`);
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  return { cpuMs: (user + system) * 1000, stdout };
}

/**
 * How many households counts are kept of, in words.
 * @param {string} file
 */
function keptOf(file) {
  const db = new Database(file, { readonly: true });
  const spans = db.prepare('SELECT count(*) FROM kept_count').pluck().get();
  db.close();
  return spans === 0 ? 'no counts kept' : `counts of ${spans} spans kept`;
}

/**
 * Measures reports and the contact check on a county at work, in fresh processes, by the processor's time: against statements that somebody
 * wrote by hand for that one question, a CSV against sqlite3 -csv, a workbook against write-excel-file.
 * @param {number} households
 */
export function benchAtWork(households) {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-bench-'));
  const db = join(folder, 'county.db');
  const env = { ...process.env, BANGFU_DB: db, BANGFU_ACTOR: 'bench', BANGFU_LANG: 'en' };
  const out = (/** @type {string} */ name) => join(folder, name);
  /** @param {readonly string[]} args */
  const bangfu = (...args) => measured([join(root, 'bin/bangfu.js'), '--quiet', ...args], env, [0, 1]);
  /** @param {string} what @param {import('./timing.mjs').Usage} usage @param {string} against */
  const say = (what, { ms, cpuMs, peakMb }, against) =>
    console.log(
      `${what}: ${against} (${ms.toFixed(0)} ms, CPU ${cpuMs.toFixed(0)} ms, memory ${peakMb.toFixed(0)} MB)`,
    );
  /** @param {import('./timing.mjs').Usage} a @param {import('./timing.mjs').Usage} b */
  const times = (a, b) => `${(a.cpuMs / b.cpuMs).toFixed(2)} times the CPU`;
  try {
    bangfu('init', '--county', '370181');
    measured([join(here, 'county/registry.mjs'), db, String(households)], env);
    measured([join(here, 'county/at-work.mjs'), db], env);
    // The county came past the commands: one of them keeps counts as any would have done.
    writeFileSync(out('h.csv'), '户编号,户主,家庭住址\nH0000001,户主1,村东头\n');
    const correction = bangfu('import', 'households', out('h.csv'));
    console.log(`county at work: ${households} households on the list, ten visits each`);
    say('import of one correction', correction, `afterwards ${keptOf(db)}`);
    const villages = bangfu(
      'report',
      'households',
      '--by',
      'village',
      ...DAY,
      '--format',
      'csv',
      '--output',
      out('v.csv'),
    );
    const roster = bangfu('report', 'roster', ...DAY, '--format', 'csv', '--output', out('roster.csv'));
    const book = bangfu('report', 'roster', ...DAY, '--format', 'xlsx', '--output', out('roster.xlsx'));
    const check = bangfu('contact', 'check', ...DAY, '--json', '--output', out('check.json'));
    const contact = bangfu(
      'report',
      'contact',
      '--by',
      'village',
      ...DAY,
      '--format',
      'csv',
      '--output',
      out('contact.csv'),
    );
    const due = bangfu('contact', 'due', '--days', '7', ...DAY, '--json', '--output', out('due.json'));
    const other = measured([join(here, 'at-work/write-excel.mjs'), out('roster.csv'), out('other.xlsx')], env);
    say(
      'report roster to a workbook',
      book,
      `${times(book, other)} of write-excel-file, which holds ${other.peakMb.toFixed(0)} MB`,
    );
    /** @param {string} name @returns {{usage: import('./timing.mjs').Usage, rows: (string | number)[][]}} */
    const byHand = (name) => {
      const usage = measured(
        [join(here, 'at-work/by-hand.mjs'), db, join(here, 'at-work', name), out('rows.json')],
        env,
      );
      return { usage, rows: JSON.parse(readFileSync(out('rows.json'), 'utf8')) };
    };
    const table = byHand('villages.sql');
    const given = readFileSync(out('v.csv'), 'utf8').split('\r\n');
    const total = given.findIndex((line) => line.startsWith(',total,'));
    const figures = given.slice(1, total);
    const ours = figures.map((line) => [3, 5, 6].map((at) => line.split(',')[at]).join());
    if (ours.join('\n') !== table.rows.map((row) => row.slice(0, 3).join()).join('\n')) {
      throw new Error('the report by village and the statement by hand differ');
    }
    say(
      'report households --by village',
      villages,
      `${keptOf(db)}, ${times(villages, table.usage)} of a statement by hand`,
    );
    const gaps = byHand('contact.sql');
    const counted = gaps.rows
      .flat()
      .map(Number)
      .reduce((sum, each) => sum + each, 0);
    const found = JSON.parse(readFileSync(out('check.json'), 'utf8')).gaps;
    if (counted !== found) throw new Error(`the check finds ${found} gaps, the statement by hand ${counted}`);
    say(
      `contact check, ${found} gaps`,
      check,
      `${times(check, gaps.usage)} of a statement by hand that only counts them`,
    );
    say('report contact --by village', contact, `${times(contact, check)} of the check`);
    say('contact due, a week', due, `${times(due, check)} of the check`);
    if (spawnSync('sqlite3', ['--version']).error !== undefined) {
      console.log('sqlite3: not installed (Debian: sqlite3)');
      return;
    }
    const lines = bySqlite3(db, join(here, 'at-work/roster.sql'), env);
    say('report roster to CSV', roster, `${(lines.cpuMs / roster.cpuMs).toFixed(2)} of the speed of sqlite3 -csv`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
