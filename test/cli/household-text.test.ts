import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';

const { folder, bangfu, put } = commandLine();
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  await bangfu('init', '--county', '370181');
  const lines = (text: string): string => `${text.trim()}\n`;
  await bangfu('import', 'villages', put('v.csv', lines('村编码,村名,镇街\n370181105230,十八盘村,垛庄镇')));
  await bangfu(
    'import',
    'households',
    put('h.csv', lines('户编号,村编码,户主,户类型\nH1,370181105230,欧阳建国,低保户\nH22,370181105230,李四,五保户')),
  );
  await bangfu(
    'import',
    'members',
    put(
      'm.csv',
      lines('户编号,姓名,与户主关系,性别,出生日期\nH1,欧阳建国,户主,男,1960\nH1,王芳,儿媳,女,1985-02\nH1,丁,之子,,'),
    ),
  );
});

test('households found stand in columns', async () => {
  expect((await bangfu('household', 'find', '十八盘', '--lang', 'zh')).out).toBe(
    'H1   欧阳建国  垛庄镇十八盘村  低保户\nH22  李四      垛庄镇十八盘村  五保户\n共 2 户\n',
  );
});

test('members stand in columns', async () => {
  const { out } = await bangfu('household', 'show', 'H1', '--lang', 'zh');
  expect(out.split('\n').slice(-4, -1)).toEqual([
    '  欧阳建国  户主  男  1960',
    '  王芳      儿媳  女  1985-02',
    '  丁        之子',
  ]);
});

test('a search for nothing is refused', async () => {
  for (const nothing of ['', ' ']) {
    expect(await bangfu('household', 'find', nothing)).toMatchObject({ code: 64, out: '' });
  }
});

test('findings stand in columns, and nothing was found before anything was known', async () => {
  const { code, out } = await bangfu('check');
  expect(code).toBe(0);
  expect(out).toMatch(/^[0-9a-f]{12} {2}warning {2}H22 {2}\S/);
  expect(out).toMatch(/errors: 0, warnings: 1 \(2014-03-19\); open 1, confirmed 0, dismissed 0\n$/);
  expect((await bangfu('check', '--as-known', '2014-03-18')).out).toMatch(/^nothing to show/);
});

test('a household says on which list it is since when', async () => {
  expect((await bangfu('household', 'show', 'H1')).out).not.toContain('list:');
  const pack = put(
    'pack.yaml',
    'pack: every\ntitle: {zh: 都, en: every}\nconfirm: person\nprograms:\n  needy:\n    title: {zh: 困难, en: needy}\n' +
      '    enter:\n      - {id: named, when: known(hukou) || !known(hukou)}\n    exclude: []\n',
  );
  expect((await bangfu('rules', 'use', pack)).out).toContain('in force');
  await bangfu('eligibility', 'refresh');
  await bangfu('eligibility', 'confirm', '--all', '--document', 'x');
  expect((await bangfu('household', 'show', 'H1')).out).toContain('\nlist: needy since 2014-03-19, eligible, x\n');
  expect(JSON.parse((await bangfu('household', 'show', 'H1', '--json')).out).lists).toEqual([
    {
      program: 'needy',
      since: '2014-03-19',
      until: null,
      entered_why: 'eligible',
      document: 'x',
      cert_no: null,
      assisted_persons: null,
      amount: null,
    },
  ]);
  await bangfu('eligibility', 'decide', 'H1', 'pause', '--reason', 'away', '--until', '2014-06-30');
  expect((await bangfu('household', 'show', 'H1')).out).toContain(
    '\ndecision: needy paused, since 2014-03-19 until 2014-06-30, away\n',
  );
});

test('a household shows what a list that was taken over says of it', async () => {
  const sheet = put(
    'list.csv',
    '户编号,项目,低保证号,起始日期,保障人口数,月保障金\nH1,needy,3701810001,2013-01-01,2,135.50\n',
  );
  await bangfu('eligibility', 'correct', 'H1', '--withdraw', '--reason', 'x');
  expect(await bangfu('import', 'enrolments', sheet)).toMatchObject({ code: 0 });
  expect((await bangfu('household', 'show', 'H1', '--lang', 'zh')).out).toContain(
    '\n名单：needy，自 2013-01-01 起，导入，证号 3701810001，保障 2 人，135.5 元/月\n',
  );
});
