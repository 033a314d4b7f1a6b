import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDriver } from '../../src/db/driver.ts';
import { type Bench, binary, data, workbench } from './binary.ts';

let bench: Bench;
beforeEach(() => {
  bench = workbench();
  bench.env.SOURCE_DATE_EPOCH = '1395201600';
  bench.json(['init', '--county', '370181']);
  bench.json(['import', 'villages', data('villages.csv')]);
  bench.json(['import', 'households', data('households-duozhuang.csv')]);
  bench.json(['rules', 'use', 'zhangqiu-2014']);
});
afterEach(() => bench.remove());

const NIGHTLY = ['eligibility', 'refresh', '--changed', '--exit-code', '--summary'];

/** A process of its own, with the exit code that it ends with; killed after some milliseconds where they are given. */
function started(args: readonly string[], killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, [binary, ...args], { env: bench.env, stdio: 'ignore' });
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((settle) => child.on('close', (code) => settle(code)));
}

const whole = (): void => expect(bench.json(['audit', 'verify'])).toMatchObject({ breaches: [] });

describe('the nightly refresh', () => {
  it('tells in one line what is new, and nothing once nothing is', () => {
    const first = bench.run(NIGHTLY);
    expect([first.code, first.out.trim().split('\n').length]).toEqual([1, 1]);
    expect(first.out).toContain('2014-03-19');
    bench.run(['eligibility', 'confirm', '--all', '--document', '文']);
    expect(bench.run(NIGHTLY)).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('may be started twice at once: both come to an end, and what stands is one run', async () => {
    const codes = await Promise.all([started(NIGHTLY), started(NIGHTLY)]);
    expect(codes.every((code) => code === 1)).toBe(true);
    expect(bench.json(['eligibility', 'refresh'])).toMatchObject({ run: 1, changed: 0 });
    whole();
  });

  it('says that the database is busy where another writer does not let go', async () => {
    const Driver = loadDriver();
    const other = new Driver(bench.file);
    other.exec('BEGIN IMMEDIATE');
    expect(await started(NIGHTLY)).toBe(75);
    other.exec('ROLLBACK');
    other.close();
    expect(await started(NIGHTLY)).toBe(1);
  });

  it('killed at any moment leaves nothing half done', async () => {
    for (const ms of [40, 120, 160, 200, 240, 300]) await started(NIGHTLY, ms);
    whole();
    bench.run(NIGHTLY);
    expect(bench.json(['eligibility', 'refresh'])).toMatchObject({ run: 1, changed: 0 });
    whole();
  });
});
