import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type CommandLine, commandLine } from '../support/command-line.ts';

/** A household that was on record until its import was taken back. */
const UNDONE = '370181105230001';

let line: CommandLine;
let asked = 0;
/** What the question for the number says of a number. */
let answer = (_accept: (typed: string) => string | undefined): void => undefined;

beforeAll(async () => {
  const stop = async (): Promise<never> => {
    asked += 1;
    throw new Error('asked');
  };
  const enter = async (_message: string, accept: (typed: string) => string | undefined): Promise<never> => {
    answer(accept);
    return stop();
  };
  line = commandLine({ questions: { enter, choose: stop, confirm: stop } });
  await line.bangfu('init', '--county', '370181');
  const villages = line.put('villages.csv', '村编码,村名,镇街\n370181105230,十八盘村委会,垛庄镇\n');
  await line.bangfu('import', 'villages', villages);
  const households = line.put('households.csv', '村编码,户主,户类型\n370181105230,户甲,低保户\n');
  await line.bangfu('import', 'households', households);
  expect((await line.bangfu('household', 'show', UNDONE)).code).toBe(0);
  expect((await line.bangfu('batch', 'undo', '2')).code).toBe(0);
});

beforeEach(() => {
  asked = 0;
});

afterAll(() => rmSync(line.folder, { recursive: true }));

it.each([
  ['household', 'X9'],
  ['household', UNDONE],
  ['cadre', 'X9'],
])('refuses a wrong number of a %s, %s, before the first question', async (kind, number) => {
  const { code, err } = await line.bangfu('visit', 'add', `--${kind}`, number);
  expect(err).toContain(number);
  expect(code).toBe(66);
  expect(asked).toBe(0);
});

it('does not take a number as answer that it would refuse afterwards', async () => {
  const said: unknown[] = [];
  answer = (accept) => void said.push(accept('X9'), accept(` ${UNDONE} `));
  await line.bangfu('visit', 'add');
  expect(asked).toBe(1);
  expect(said).toEqual(['there is no such number', 'there is no such number']);
});
