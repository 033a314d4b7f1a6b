import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { packText } from './support.ts';

const { folder, bangfu, put: file } = commandLine();
afterAll(() => rmSync(folder, { recursive: true }));

const oneCase = (verdict: string): string =>
  `${packText()}cases:\n  - {name: one, on: 2014-03-19, household: {hukou: urban}, expect: {needy: ${verdict}}}\n`;

it('ends with 0, 1, 65 and 66 for a pack in order, a failed case, an invalid pack and none', async () => {
  const good = file('good.yaml', oneCase('not_eligible'));
  const failing = file('failing.yaml', oneCase('eligible'));
  const invalid = file('invalid.yaml', packText().replace('owns_vehicle', 'owns_vehicel'));
  expect((await bangfu('rules', 'check', 'zhangqiu-2014')).code).toBe(0);
  expect(await bangfu('rules', 'test', good)).toMatchObject({ code: 0, err: '' });
  const failed = await bangfu('rules', 'test', failing, '--json');
  expect([failed.code, JSON.parse(failed.out)]).toMatchObject([1, { cases: 1, passed: 0, failed: [{ case: 'one' }] }]);
  const refused = await bangfu('rules', 'use', invalid);
  expect(refused.code).toBe(65);
  expect(refused.out).toContain(`${invalid}:17:29: `);
  expect(refused.out).toContain('owns_vehicle?');
  expect((await bangfu('rules', 'check', join(folder, 'none.yaml'))).code).toBe(66);
});

it('puts a pack in force, refreshes an empty county, and drops the pack', async () => {
  await bangfu('init', '--county', '370181');
  expect(await bangfu('eligibility', 'refresh')).toMatchObject({ code: 66, out: '' });
  const used = await bangfu('rules', 'use', 'zhangqiu-2014');
  expect(used.code).toBe(0);
  expect(used.out).toContain('run "bangfu eligibility refresh"');
  expect((await bangfu('rules', 'use', 'zhangqiu-2014')).out).not.toContain('refresh');
  const refreshed = await bangfu('eligibility', 'refresh', '--json');
  expect(JSON.parse(refreshed.out)).toMatchObject({
    run: 1,
    as_of: '2014-03-19',
    programs: { needy: { assessed: 0 } },
  });
  expect((await bangfu('eligibility', 'refresh', '--as-known', '2014-03-19')).code).toBe(64);
  expect((await bangfu('eligibility', 'refresh', '--as-of', '2014-03-18')).code).toBe(65);
  const mistyped = await bangfu('eligibility', 'refresh', '--as-of', '2041-03-19');
  expect(mistyped.code).toBe(65);
  expect(mistyped.err).toMatch(/2041-03-19.*2014-03-19/);
  expect((await bangfu('eligibility', 'confirm', '--document', 'x')).code).toBe(64);
  expect((await bangfu('eligibility', 'confirm', '--all', '--document', 'x')).code).toBe(0);
  expect((await bangfu('eligibility', 'explain', 'H1')).code).toBe(66);
  expect((await bangfu('rules', 'drop', 'zhangqiu-2014')).code).toBe(0);
  expect(JSON.parse((await bangfu('rules', 'list', '--json')).out)).toEqual({ rows: [] });
});

it('lists the facts with what a blank means, in both languages', async () => {
  expect((await bangfu('rules', 'facts')).out).toMatch(/m\.disability_grade +number grade +a blank means none +grade/);
  expect((await bangfu('rules', 'facts', '--lang', 'zh')).out).toMatch(/owns_vehicle +bool +空白=不知道 +有机动车/);
});

it('ends an inquiry about entitlement with 1 where somebody is to look at it, if asked to', async () => {
  const { bangfu: other, put } = commandLine();
  await other('init', '--county', '370181');
  await other('import', 'villages', put('v.csv', '村编码,村名,镇街\n370181105230,十八盘村,垛庄镇\n'));
  const sheet = '户编号,村编码,户主,户籍类别,年人均收入,有机动车\nH1,370181105230,甲,农业,1800,否\n';
  await other('import', 'households', put('h.csv', sheet));
  await other('rules', 'use', put('pack.yaml', packText()));
  expect(await other('eligibility', 'entitled')).toMatchObject({ code: 0 });
  expect(await other('eligibility', 'entitled', '--exit-code')).toMatchObject({ code: 1 });
  await other('eligibility', 'refresh');
  await other('eligibility', 'confirm', '--all', '--document', 'x');
  expect(await other('eligibility', 'entitled', '--exit-code')).toMatchObject({ code: 0 });
});
