import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { harmless } from '../../src/base/harmless.ts';
import { noticeWorld } from './world.ts';

/** What somebody may try to have run by whoever opens or prints a notice. */
const HOSTILE = {
  formula: `=cmd|'/c calc'!A1`,
  markup: '<script>alert(1)</script>',
  terminal: '\u001b[31m\u0007',
  direction: '\u202egpj.exe\u2066',
  markdown: '[x](javascript:alert(1)) | `x`',
} as const;

it('puts up no name, village or text that a spreadsheet, a browser or a terminal would obey', async () => {
  const { notice, bangfu, put } = await noticeWorld();
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = Object.values(HOSTILE).map(
    (text, at) => `37018110523010${at},370181105230,${quoted(text)},低保户,1000,1`,
  );
  const sheet = ['户编号,村编码,户主,户类型,年人均收入,家庭人口', ...rows].join('\n');
  expect((await bangfu('import', 'households', put('hostile.csv', `${sheet}\n`))).code).toBe(0);
  const village = `村编码,村名,镇街\n370181105230,${quoted(HOSTILE.formula + HOSTILE.markup)},垛庄镇\n`;
  expect((await bangfu('import', 'villages', put('village.csv', village))).code).toBe(0);
  await bangfu('eligibility', 'refresh', '--as-of', '2014-03-19');
  const texts = Object.values(HOSTILE).join(' ');
  const drafted = await notice(
    'draft',
    '--office',
    texts,
    '--title',
    texts,
    '--remark',
    texts,
    '--place',
    '370181105230',
  );
  expect(drafted.code).toBe(0);
  expect((await notice('publish', '1', '--at', texts)).code).toBe(0);

  for (const language of ['zh', 'en']) {
    const given = (format: string) => notice('print', '1', '--format', format, '--lang', language);
    for (const format of ['text', 'csv', 'md', 'html']) {
      const lines = (await given(format)).out.replace('\ufeff', '').split(/\r?\n/);
      expect([format, lines.filter((line) => harmless(line) !== line)]).toEqual([format, []]);
    }
    const html = (await given('html')).out;
    expect(html).not.toMatch(/<script|<[^>]*javascript:/i);
    expect(html).toContain('&lt;script&gt;');
    expect((await given('md')).out).not.toMatch(/<script|(?<!\\)\[x\]|(?<!\\)`x/);
    const cells: string[][] = parse((await given('csv')).out, { bom: true, relax_column_count: true });
    expect(cells.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  }
  for (const shown of [
    await notice('show', '1'),
    await notice('list'),
    await bangfu('household', 'show', '370181105230100'),
  ]) {
    expect(shown.out.split('\n').filter((line) => harmless(line) !== line)).toEqual([]);
  }
});
