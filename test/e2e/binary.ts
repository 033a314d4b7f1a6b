import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const binary = join(root, 'bin/bangfu.js');
export const data = (file: string): string => join(root, 'fixtures/zhangqiu/data', file);

export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A throw-away folder with a database's name in it, and the built program bound to it. */
export interface Bench {
  folder: string;
  file: string;
  env: NodeJS.ProcessEnv;
  /** Runs one command line (words apart); `input` goes to standard input. */
  run: (args: readonly string[], options?: { env?: NodeJS.ProcessEnv; input?: string | Buffer }) => Ran;
  /** Runs it with `--json`, expects an exit code and gives the parsed object. */
  json: (args: readonly string[], code?: number) => Record<string, unknown>;
  remove: () => void;
}

export function workbench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-e2e-'));
  const file = join(folder, 'county.db');
  // Nothing of the machine's own settings may decide a test.
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: folder,
    BANGFU_DB: file,
    BANGFU_ACTOR: 'tester',
    LC_ALL: 'C',
  };
  const run: Bench['run'] = (args, options = {}) => {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
      env: { ...env, ...options.env },
      input: options.input ?? '',
      cwd: folder,
      maxBuffer: 1 << 28,
    });
    return { code: status, signal, out: stdout.toString(), err: stderr.toString() };
  };
  const json: Bench['json'] = (args, code = 0) => {
    const ran = run([...args, '--json']);
    if (ran.code !== code) throw new Error(`bangfu ${args.join(' ')} ended with ${ran.code}, not ${code}: ${ran.err}`);
    return JSON.parse(ran.out);
  };
  return { folder, file, env, run, json, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
