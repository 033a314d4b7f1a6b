import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, root, workbench } from './binary.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const block = (pattern: RegExp): string => pattern.exec(readme)?.[1] ?? '';

let bench: Bench;
beforeAll(() => {
  bench = workbench();
});
afterAll(() => bench.remove());

it("the README's session runs as it stands and prints what its first screen shows", () => {
  const session = block(/## The session, by hand[\s\S]*?```sh\n([\s\S]*?)```/)
    .replaceAll('/tmp/zhangqiu.db', bench.file)
    .replace('--output roster.csv', `--output ${join(bench.folder, 'roster.csv')}`);
  const script = `shopt -s expand_aliases; trap 'echo "ended $?: $BASH_COMMAND" >&2' ERR\n${session}`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: root, env: bench.env, encoding: 'utf8' });
  const ended = stderr.split('\n').filter((line) => line.startsWith('ended'));
  expect(ended, stderr).toEqual([
    expect.stringMatching(/^ended 1: .* check$/),
    expect.stringMatching(/^ended 1: .* contact check --as-of 2014-04-19$/),
  ]);

  const shown = block(/```console\n([\s\S]*?)```/)
    .trimEnd()
    .split('\n');
  const outputs = shown.filter((line) => !line.startsWith('$') && !line.startsWith('made'));
  expect(outputs.length).toBeGreaterThan(10);
  const printed = new Set(stdout.split('\n'));
  expect(outputs.filter((line) => !printed.has(line))).toEqual([]);
  const commands = shown
    .filter((line) => line.startsWith('$ bangfu'))
    .map((line) => line.slice(2).replace(/import (\w+).*/, 'import $1'));
  const typed = session.replaceAll(/ +/g, ' ');
  expect(commands.filter((command) => !typed.includes(command))).toEqual([]);
});
