import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { failWith } from '../../src/base/failure.ts';
import { cliFailures } from '../../src/cli/failures.ts';
import type { Questions } from '../../src/cli/terminal.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';

const SHEET = '村居名称,当家人,小车\n十八盘村,张三,1\n';

/** Whoever sits at the terminal: answers in their order; every question is kept with what was to choose from. */
function person(...answers: (string | boolean | 'interrupt')[]) {
  const asked: string[] = [];
  const next = (message: string): never | string | boolean => {
    asked.push(message);
    const answer = answers.shift();
    if (answer === undefined || answer === 'interrupt') throw failWith(cliFailures, 'interrupted');
    return answer;
  };
  const questions: Questions = {
    confirm: async (message) => next(message) === true,
    choose: async (message, choices, preferred) => {
      const answer = next(`${message} [${preferred}]`);
      const value = answer === true ? preferred : String(answer);
      if (!choices.some((choice) => choice.value === value)) throw new Error(`not to be chosen: ${value}`);
      return value;
    },
    enter: async (message, accept) => {
      const answer = String(next(message));
      if (accept(answer) !== undefined) throw new Error(`not accepted: ${accept(answer)}`);
      return answer;
    },
  };
  return { questions, asked };
}

describe('a sheet of unknown layout on a terminal', () => {
  const lines: CommandLine[] = [];
  afterEach(() => {
    for (const { folder } of lines.splice(0)) rmSync(folder, { recursive: true });
  });

  async function county(...answers: (string | boolean)[]) {
    const { questions, asked } = person(...answers);
    const line = commandLine({ questions });
    lines.push(line);
    await line.bangfu('init', '--county', '370181');
    const villages = '村编码,村名,镇街\n370181105230,十八盘村委会,垛庄镇\n';
    expect((await line.bangfu('import', 'villages', line.put('villages.csv', villages))).code).toBe(0);
    const rows = async (verb: string) => JSON.parse((await line.bangfu(verb, 'list', '--json')).out).rows;
    return { ...line, asked, rows, sheet: line.put('own.csv', SHEET) };
  }

  it('is settled column by column, imported and remembered', async () => {
    const { bangfu, sheet, asked, rows } = await county(true, true, true, 'owns_vehicle', '垛庄镇', true);
    const { code, out, err } = await bangfu('import', 'households', sheet);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('1 added') });
    expect(err).toContain('owns_vehicle: 小车');
    expect(asked).toEqual([
      'The header of own.csv is not understood. Go through it column by column?',
      'Column 1, 村居名称 (十八盘村), is [village_name]',
      'Column 2, 当家人 (张三), is [head_name]',
      'Column 3, 小车 (1), is []',
      'The sheet has no 镇街 (town_name). If it is the same in every row, write it; else press Enter:',
      'Import under this mapping? (Kept once the import is saved, and offered for the same header.)',
    ]);
    expect(await rows('mapping')).toMatchObject([{ roster: 'households', actor: 'tester' }]);
  });

  it('with a mapping on file asks whether to use it', async () => {
    const { bangfu, sheet, asked } = await county(true, true, true, '', '垛庄镇', true, true);
    await bangfu('import', 'households', sheet);
    const again = await bangfu('import', 'households', sheet);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('1 unchanged') });
    expect(asked.at(-1)).toBe('own.csv has a header for which tester saved a mapping on 2014-03-19. Use it?');
  });

  it.each([
    ['a no', [false], 65],
    ['a no at the end', [true, true, true, '', '垛庄镇', false], 65],
    ['an interrupt in the middle', [true, true, 'interrupt'], 130],
  ] as const)('%s saves nothing', async (_name, answers, expected) => {
    const { bangfu, sheet, rows } = await county(...answers);
    expect((await bangfu('import', 'households', sheet)).code).toBe(expected);
    expect(await rows('mapping')).toEqual([]);
    expect(await rows('batch')).toHaveLength(1);
  });

  it('is not asked about under --json, with --mapping, or where the header is understood', async () => {
    const { bangfu, sheet, put, asked } = await county();
    expect((await bangfu('import', 'households', sheet, '--json')).code).toBe(65);
    expect((await bangfu('import', 'households', sheet, '--mapping', 'saved')).code).toBe(66);
    const plain = put('plain.csv', '村编码,户主\n370181105230,李四\n');
    expect((await bangfu('import', 'households', plain)).code).toBe(0);
    expect(asked).toEqual([]);
  });
});
