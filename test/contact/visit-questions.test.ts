import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CommandLine, commandLine } from '../support/command-line.ts';

let line: CommandLine;
let asked = 0;

const unexpected = async (): Promise<never> => {
  asked += 1;
  throw new Error('asked');
};

beforeAll(async () => {
  line = commandLine({ questions: { enter: unexpected, choose: unexpected, confirm: unexpected } as never });
  await line.bangfu('init', '--county', '370181');
});

afterAll(() => rmSync(line.folder, { recursive: true }));

it.each(['household', 'cadre'])('refuses a wrong number of a %s before the first question', async (kind) => {
  const { code, err } = await line.bangfu('visit', 'add', `--${kind}`, 'X9');
  expect(err).toContain('X9');
  expect(code).toBe(66);
  expect(asked).toBe(0);
});
