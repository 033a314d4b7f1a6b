import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';

const { folder, bangfu, put } = commandLine();
afterAll(() => rmSync(folder, { recursive: true }));

const sheet = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');

beforeAll(async () => {
  await bangfu('init', '--county', '370181');
  const villages = put('villages.csv', sheet('村编码,村名,镇街', '370181105230,十八盘村,垛庄镇'));
  expect((await bangfu('import', 'villages', villages)).code).toBe(0);
});

test('an error names the column by the heading of the sheet, and JSON by its key', async () => {
  const file = put('a.csv', sheet('户编号,村编码,户主姓名,户主 证件号码', 'H1,370181105230,张三,37018119760203123'));
  const { code, out } = await bangfu('import', 'households', file);
  expect(code).toBe(65);
  expect(out).toContain('a.csv:2:户主 证件号码: error: ');
  expect(JSON.parse((await bangfu('import', 'households', file, '--json')).out).batches[0].issues).toMatchObject([
    { line: 2, column: 'head_id_number' },
  ]);
});

test('a number of a village is not masked behind the message that prints it', async () => {
  const file = put('b.csv', sheet('户编号,村编码,户主', 'H1,370181001999,张三'));
  const { out } = await bangfu('import', 'households', file);
  expect(out).toContain('no such village: 370181001999\n');
  expect(JSON.parse((await bangfu('import', 'households', file, '--json')).out).batches[0].issues[0].value).toBe(
    '370181001999',
  );
});

test('a hint follows the errors it is about', async () => {
  const file = put(
    'c.csv',
    sheet(
      '户编号,村编码,户主,调查日期,有机动车',
      'H1,370181105230,甲,x,x1',
      'H2,370181105230,乙,y,否',
      'H3,370181105230,丙,z,否',
    ),
  );
  const { out } = await bangfu('import', 'households', file);
  expect(out.split('\n').map((line) => /:(\d+):([^:]+):|(try):/.exec(line)?.slice(1).join(' ').trim() ?? '')).toEqual(
    ['', '2 有机动车', 'try', '2 调查日期', '3 调查日期', '4 调查日期', 'try', ''].concat(['']),
  );
});

test('lines taken for layout are named', async () => {
  const file = put('d.csv', sheet('垛庄镇困难户花名册', '户编号,村编码,户主', 'H1,370181105230,甲', '合计,,1户', ',,'));
  const { out } = await bangfu('import', 'households', file, '--dry-run');
  expect(out).toContain('  ignored: line 1 垛庄镇困难户花名册, line 4 合计 1户\n');
  expect((await bangfu('import', 'households', file, '--dry-run', '--lang', 'zh')).out).toContain(
    '  未读：第 1 行 垛庄镇困难户花名册、第 4 行 合计 1户\n',
  );
});

test('numbers given are shown', async () => {
  const file = put('e.csv', sheet('村编码,户主', '370181105230,甲', '370181105230,乙'));
  const { out } = await bangfu('import', 'households', file, '--dry-run');
  expect(out).toContain('  numbers given: 2: line 2 370181105230001, line 3 370181105230002\n');
});

test('one row is one row, and separators are those of the language', async () => {
  const file = put('f.csv', sheet('序号,村编码,户主,备注', '1,370181105230,甲,'));
  const { out } = await bangfu('import', 'households', file, '--dry-run');
  expect(out).toContain('1 row: 1 added, 0 changed');
  expect(out).toContain('columns not used: 序号, 备注\n');
  expect((await bangfu('import', 'households', file, '--dry-run', '--lang', 'zh')).out).toContain('：序号、备注\n');
});

test('the rejects file speaks the language, and its columns are known when it comes back', async () => {
  const file = put('g.csv', sheet('户编号,村编码,户主', 'H1,370181105230,', 'H2,1,乙'));
  const rejects = join(folder, 'rejects.csv');
  await bangfu('import', 'households', file, '--rejects', rejects, '--lang', 'zh');
  expect(readFileSync(rejects, 'utf8')).toBe(
    '户编号,村编码,户主,行号,退回原因\r\nH1,370181105230,,2,“户主”一栏：必填，不能空着\r\nH2,1,乙,3,“村编码”一栏：没有这个村：1\r\n',
  );
  const again = await bangfu('import', 'households', rejects, '--json');
  expect(JSON.parse(again.out).batches[0].columns_ignored).toEqual([]);
});

test('UTF-16 without a mark says which encoding to name', async () => {
  const file = put('h.csv', Buffer.from('户编号,村编码,户主\r\nH1,370181105230,甲\r\n', 'utf16le'));
  expect((await bangfu('import', 'households', file)).out).toContain('--encoding utf-16le');
  expect((await bangfu('import', 'households', file, '--dry-run', '--encoding', 'utf-16le')).code).toBe(0);
});

test('batches stand in columns', async () => {
  const { out } = await bangfu('batch', 'list');
  expect(out).toMatch(/^1 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}tester {2}villages {2}villages\.csv {2}1 row, 1 added/);
});
