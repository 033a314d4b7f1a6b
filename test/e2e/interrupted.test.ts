import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDriver } from '../../src/db/driver.ts';
import { type Bench, binary, data, workbench } from './binary.ts';

let bench: Bench;
beforeEach(() => {
  bench = workbench();
  bench.json(['init', '--county', '370181']);
  bench.json(['import', 'villages', data('villages.csv')]);
});
afterEach(() => bench.remove());

/** Every row of every table, as one digest. */
function contents(): string {
  const Driver = loadDriver();
  const db = new Driver(bench.file, { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const hash = createHash('sha256');
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  for (const table of tables) {
    hash.update(String(table));
    for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
  }
  db.close();
  return hash.digest('hex');
}

/** Whether another process holds the write lock. */
function isBeingWritten(): boolean {
  const Driver = loadDriver();
  const db = new Driver(bench.file, { timeout: 0 });
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return false;
  } catch {
    return true;
  } finally {
    db.close();
  }
}

const soon = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

/** Waits until a process has used no processor time for a while: it waits for its input. Where the system does not tell, a fixed time. */
async function settled(pid: number | undefined): Promise<void> {
  const used = (): string | undefined => {
    const [, state = '', ...rest] = /\) (\S) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const fields = (rest[0] ?? '').split(' ');
    return state === 'S' ? `${fields[10]} ${fields[11]}` : undefined;
  };
  if (!existsSync(`/proc/${pid}/stat`)) return void (await soon(3000));
  let last: string | undefined;
  for (let still = 0; still < 5; ) {
    await soon(100);
    const now = used();
    still = now !== undefined && now === last ? still + 1 : 0;
    last = now;
  }
}

/** An import that has written one file's rows and waits, its transaction open, for the rest of a second one. */
async function halfWay(): Promise<{
  child: ChildProcess;
  ended: Promise<{ code: number | null; signal: string | null; err: string }>;
}> {
  const child = spawn(process.execPath, [binary, 'import', 'households', data('households.csv'), '-', '--json'], {
    env: bench.env,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  const ended = new Promise<{ code: number | null; signal: string | null; err: string }>((settle) =>
    child.on('close', (code, signal) => settle({ code, signal, err })),
  );
  createReadStream(data('households-duozhuang.csv'), { end: 2000 }).on('data', (chunk) => child.stdin?.write(chunk));
  while (!isBeingWritten()) await soon(20);
  // By then the first file's 2,896 rows have gone into the transaction.
  await settled(child.pid);
  expect(child.exitCode).toBeNull();
  return { child, ended };
}

describe('an import that is stopped in the middle', () => {
  it('leaves the file as it was when it is killed, and the import can be repeated', async () => {
    const before = contents();
    const { child, ended } = await halfWay();
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ signal: 'SIGKILL' });
    expect(contents()).toBe(before);
    expect(bench.json(['audit', 'verify'])).toMatchObject({ intact: true });
    expect(bench.json(['import', 'households', data('households.csv')])).toMatchObject({ saved: true });
  });

  it('says so, ends with 130 and leaves the file as it was when it is interrupted while it waits', async () => {
    const before = contents();
    const { child, ended } = await halfWay();
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 130, signal: null, err: 'interrupted; nothing was saved\n' });
    expect(contents()).toBe(before);
  });

  it('keeps another writer out (75) while it runs', async () => {
    const { child, ended } = await halfWay();
    const other = bench.run(['import', 'units', data('units.csv')]);
    expect(other.code).toBe(75);
    expect(other.err).toContain('try');
    child.kill('SIGKILL');
    await ended;
  });
});
