import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeCopies } from './copies.mjs';
import { median, timed } from './timing.mjs';

const root = resolve(import.meta.dirname, '../..');
const RUNS = 3;
const HOUSEHOLDS = 100_000;
const count = new Intl.NumberFormat('en');

/** What imports the same file without knowing what it holds. `.import` takes every cell as text, and so does `insert --csv` here. */
const others = [
  {
    name: 'sqlite3 .import',
    program: 'sqlite3',
    packaged: 'sqlite3',
    /** @param {string} db @param {string} file */
    args: (db, file) => [db, `.import --csv "${file}" sheet`],
  },
  {
    name: 'sqlite-utils insert --csv',
    program: 'sqlite-utils',
    packaged: 'sqlite-utils',
    /** @param {string} db @param {string} file */
    args: (db, file) => ['insert', db, 'sheet', file, '--csv', '--silent'],
  },
].map((other) => ({ ...other, installed: spawnSync(other.program, ['--version']).error === undefined }));

/**
 * How long bare inserts of what an import added take; not measured where the records would not fit in memory twice.
 * @param {{before: string, after: string, table: string}} of
 * @returns {number} milliseconds
 */
function bareInserts({ before, after, table }) {
  const program = join(import.meta.dirname, 'bare-inserts.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, before, after, table], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`bare inserts into ${table}: ${stderr}`);
  return Number(stdout);
}

/** @param {string} db */
const removed = (db) => ['', '-wal', '-shm'].forEach((end) => void rmSync(db + end, { force: true }));

/**
 * Times the import of households and members, the process included, beside programs that import the same file unvalidated, one after
 * the other in every run, and beside bare inserts of the same records; and says how much memory it took.
 * @param {number} [households]
 */
export function benchImport(households = Number(process.env.BENCH_HOUSEHOLDS ?? HOUSEHOLDS)) {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-bench-'));
  const ours = join(folder, 'county.db');
  const theirs = join(folder, 'other.db');
  const bare = join(folder, 'bare.db');
  const peak = join(folder, 'peak');
  const env = { ...process.env, BANGFU_DB: ours, BANGFU_ACTOR: 'bench', BANGFU_LANG: 'en', BENCH_PEAK: peak };
  /** @param {readonly string[]} args */
  const bangfu = (...args) =>
    timed(
      process.execPath,
      ['--import', join(import.meta.dirname, 'peak-memory.mjs'), join(root, 'bin/bangfu.js'), '--quiet', ...args],
      env,
    );
  try {
    const sheets = writeCopies(households, folder).map((sheet) => ({
      ...sheet,
      runs: /** @type {{ours: number, theirs: number[], bare: number}[]} */ ([]),
      peak: 0,
    }));
    for (let run = 0; run < (households > HOUSEHOLDS ? 1 : RUNS); run += 1) {
      removed(ours);
      bangfu('init', '--county', '370181');
      bangfu('import', 'villages', join(root, 'fixtures/zhangqiu/data/villages.csv'));
      for (const sheet of sheets) {
        removed(bare);
        copyFileSync(ours, bare);
        const took = bangfu('import', sheet.name, sheet.file);
        sheet.peak = Math.max(sheet.peak, Number(readFileSync(peak, 'utf8')));
        const unvalidated = others.map(({ program, args, installed }) => {
          removed(theirs);
          return installed ? timed(program, args(theirs, sheet.file), env) : Number.NaN;
        });
        const table = sheet.name === 'households' ? 'household' : 'person';
        const inserts = households > HOUSEHOLDS ? Number.NaN : bareInserts({ before: bare, after: ours, table });
        sheet.runs.push({ ours: took, theirs: unvalidated, bare: inserts });
      }
    }
    for (const { name, rows, runs, peak: memory } of sheets) {
      /** @param {number} ms */
      const speed = (ms) => `${count.format(Math.round((rows / ms) * 1000))} rows/s`;
      console.log(
        `import ${name}, ${count.format(rows)} rows: ${speed(median(runs.map((run) => run.ours)))}, peak memory ${Math.round(memory / 1024)} MiB`,
      );
      others.forEach((other, at) => {
        if (!other.installed) {
          console.log(`  ${other.name}: not installed (Debian: ${other.packaged})`);
          return;
        }
        const ratio = median(runs.map((run) => (run.theirs[at] ?? Number.NaN) / run.ours));
        const theirsTook = median(runs.map((run) => run.theirs[at] ?? Number.NaN));
        console.log(`  ${ratio.toFixed(2)} times the speed of ${other.name} (${speed(theirsTook)})`);
      });
      const times = median(runs.map((run) => run.ours / run.bare));
      const bare = median(runs.map((run) => (run.theirs[0] ?? Number.NaN) / run.bare));
      const reach = Number.isNaN(bare) ? '' : `, which reach ${bare.toFixed(2)} of the speed of sqlite3 .import`;
      if (!Number.isNaN(times))
        console.log(`  ${times.toFixed(2)} times as long as bare inserts of the same records${reach}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
