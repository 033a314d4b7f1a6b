import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';

/** A township whose villages read like dates of birth (1920-02-30), and a village with more than 999 households. */
const NUMBERS = ['370181200230003', '3701811052301000'];

describe('the number of a household is no number of a person', () => {
  let line: CommandLine;

  beforeAll(async () => {
    line = commandLine();
    const { bangfu, put } = line;
    const places = [
      'town_code,town_name,village_code,village_name',
      '370181200,白云乡,370181200230,甲村',
      '370181105,垛庄镇,370181105230,乙村',
    ];
    const homes = ['household_no,village_code,head_name', ...NUMBERS.map((no) => `${no},${no.slice(0, 12)},户主`)];
    await bangfu('init', '--county', '370181');
    await bangfu('import', 'villages', put('villages.csv', `${places.join('\n')}\n`));
    await bangfu('import', 'households', put('households.csv', `${homes.join('\n')}\n`));
    await bangfu('rules', 'use', 'zhangqiu-2014');
    await bangfu('eligibility', 'refresh', '--as-of', '2014-03-19');
  }, 30_000);

  it.each(NUMBERS)('%s is shown whole, as text and as JSON', async (number) => {
    for (const format of ['text', 'json']) {
      for (const command of [
        ['check'],
        ['eligibility', 'list'],
        ['eligibility', 'explain', number],
        ['household', 'show', number],
      ]) {
        const { out } = await line.bangfu(...command, '--format', format);
        expect([command, out]).toEqual([command, expect.stringContaining(number)]);
      }
    }
  });

  it.each(NUMBERS)('an error and the record of what was done name %s', async (number) => {
    const absent = `${number.slice(0, -1)}9`;
    expect((await line.bangfu('eligibility', 'explain', absent)).err).toContain(absent);
    const decided = ['eligibility', 'decide', number, 'refuse', '--reason', '查实', '--document', '民发〔2012〕220号'];
    expect(await line.bangfu(...decided, '--as-of', '2014-03-19')).toMatchObject({ code: 0 });
    const db = openDatabase(join(line.folder, 'test.db'));
    const logged = db.prepare('SELECT parameters FROM audit_event ORDER BY event DESC LIMIT 1').pluck().get();
    db.close();
    expect(JSON.parse(String(logged))).toMatchObject({ document: '民发〔2012〕220号' });
    expect(logged).toContain(`"${number}"`);
  });
});
