import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/base/harmless.ts';
import type { Language } from '../../src/base/local-text.ts';
import { displayWidth } from '../../src/base/text-width.ts';
import { csvFormat } from '../../src/reports/formats/csv.ts';
import { jsonFormat } from '../../src/reports/formats/json.ts';
import { mdFormat } from '../../src/reports/formats/md.ts';
import { type TextOptions, textFormat } from '../../src/reports/formats/text.ts';
import type { Table } from '../../src/reports/table.ts';
import { sampleTable } from './sample-table.ts';

const text = (table: Table, language: Language, options?: TextOptions): string =>
  [...textFormat(table, language, options)].join('');
const csv = (table: Table, language: Language): string => [...csvFormat(table, language)].join('');
const md = (table: Table, language: Language): string => [...mdFormat(table, language)].join('');
const json = (table: Table, language: Language): string => [...jsonFormat(table, language)].join('');

/** The table's bands in a text: for each, its lines. */
const bands = (shown: string): string[][] =>
  shown
    .split('\n\n')
    .slice(1, -1)
    .map((band) => band.split('\n').filter((line) => line !== ''));

const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 }));

/** The sample with other rows. */
const withVillages = (villages: readonly string[]): Table => ({
  ...sampleTable,
  rows: villages.map((village, index) => ({
    village_code: '370181105230',
    village,
    households: index,
    aid: index * 7,
  })),
});

describe('a table as text', () => {
  it('reads well in both languages', async () => {
    await expect(text(sampleTable, 'zh')).toMatchFileSnapshot('golden/sample.zh.txt');
    await expect(text(sampleTable, 'en')).toMatchFileSnapshot('golden/sample.en.txt');
  });

  it('reads well on a narrow terminal', async () => {
    await expect(text(sampleTable, 'zh', { width: 40 })).toMatchFileSnapshot('golden/sample-narrow.zh.txt');
    await expect(text(sampleTable, 'en', { width: 40 })).toMatchFileSnapshot('golden/sample-narrow.en.txt');
  });

  it('has lines of one width in each band, and no character is lost at any width', () => {
    const shown = (width: number | undefined, villages: readonly string[]): string =>
      text(withVillages(villages), 'zh', width === undefined ? {} : { width });
    const marks = (lines: readonly string[]): string => [...lines.join('').replace(/[\s-]/gu, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), fc.integer({ min: 2, max: 120 }), (villages, width) => {
        const wide = bands(shown(undefined, villages));
        const narrow = bands(shown(width, villages));
        for (const lines of [...wide, ...narrow]) expect(new Set(lines.map(displayWidth)).size).toBe(1);
        // Every band repeats the columns that name the rows; all others come once.
        for (const village of villages) {
          const found = marks(narrow.flat());
          for (const mark of marks([harmless(village)])) expect(found).toContain(mark);
        }
        if (narrow.length === 1) expect(marks(narrow.flat())).toBe(marks(wide.flat()));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to the width of the terminal where no number has to be broken', () => {
    for (let width = 30; width < 80; width += 1) {
      for (const line of text(sampleTable, 'zh', { width }).split('\n')) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('a table as Markdown', () => {
  it('reads well in both languages', async () => {
    await expect(md(sampleTable, 'zh')).toMatchFileSnapshot('golden/sample-md.zh.txt');
    await expect(md(sampleTable, 'en')).toMatchFileSnapshot('golden/sample-md.en.txt');
  });
});

describe('a table as CSV', () => {
  it('has Chinese words in Chinese, with a byte order mark, a line of headings and the totals last', () => {
    expect(csv(sampleTable, 'zh')).toBe(
      '\ufeff序号,村编码,村,户类型,困难户数,救助(元),结对率(%)\r\n' +
        '1,370181105230,十八盘村,低保户,13,2600.5,100.0\r\n' +
        '2,370181105231,北,未填,2,,33.3\r\n' +
        '3,370181105232,Xī,一般困难户,0,0,\r\n' +
        ',合计,,,15,2600.5,99.9\r\n',
    );
  });

  it('has the stable names and codes in English', () => {
    expect(csv(sampleTable, 'en')).toBe(
      '\ufeffserial,village_code,village,type,households,aid,rate\r\n' +
        '1,370181105230,十八盘村,dibao,13,2600.5,1\r\n' +
        '2,370181105231,北,,2,,0.3333\r\n' +
        '3,370181105232,Xī,general,0,0,\r\n' +
        ',total,,,15,2600.5,0.9995\r\n',
    );
  });
});

describe('a table as JSON', () => {
  it('is one object with numbers as numbers, money in yuan, codes as codes, and nothing on record as null', () => {
    expect(JSON.parse(json(sampleTable, 'zh'))).toEqual({
      report: 'sample',
      title: '示例表',
      by: 'village',
      county: '370181',
      programs: ['needy'],
      as_of: '2014-03-19',
      as_known: null,
      rows: [
        { village_code: '370181105230', village: '十八盘村', type: 'dibao', households: 13, aid: 2600.5, rate: 1 },
        { village_code: '370181105231', village: '北', type: null, households: 2, aid: null, rate: 0.3333 },
        { village_code: '370181105232', village: 'Xī', type: 'general', households: 0, aid: 0, rate: null },
      ],
      totals: { households: 15, aid: 2600.5, rate: 0.9995 },
      notes: ['没有人口数也没有成员记录、未计入人口的户数：2'],
      checks: 4,
      provenance: { generated: '2014-03-19T02:00:00.000Z', actor: '王芳', audit_event: 7, audit_head: 'ab12' },
    });
  });

  it('has the same keys and the same data in every language', () => {
    const { title: _zh, notes: _zhNotes, ...zh } = JSON.parse(json(sampleTable, 'zh'));
    const { title: _en, notes: _enNotes, ...en } = JSON.parse(json(sampleTable, 'en'));
    expect(en).toEqual(zh);
  });

  it('is one object also where there are no rows and no totals', () => {
    const { totals: _, ...bare } = sampleTable;
    expect(JSON.parse(json({ ...bare, rows: [] }, 'en'))).toMatchObject({ rows: [], totals: null });
  });
});

describe('what a clerk or an attacker typed', () => {
  const HOSTILE = [
    '=cmd|"/c calc"!A1',
    '@SUM(A1)',
    '+1+1',
    '\t=1',
    '<script>x</script>',
    '\u001b[2J\u001b]0;x\u0007',
    'a\u202eb',
    '|a\r\nb|',
    '[x](http://y)',
    '`a`',
  ];
  const hostile = withVillages(HOSTILE);

  it('moves no terminal and turns no text around, in any format', () => {
    for (const shown of [
      text(hostile, 'zh'),
      csv(hostile, 'zh'),
      csv(hostile, 'en'),
      md(hostile, 'zh'),
      json(hostile, 'zh'),
    ]) {
      expect(shown.replace(/^\ufeff/, '').replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it('starts no formula in a CSV, which still holds every row', () => {
    for (const language of ['zh', 'en'] as const) {
      const rows: string[][] = parse(csv(hostile, language), { bom: true });
      expect(rows).toHaveLength(HOSTILE.length + 2);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
    }
  });

  it('starts no HTML, link or cell in Markdown', () => {
    const shown = md(hostile, 'zh');
    expect(shown).not.toMatch(/<(?!U\+)/);
    expect(shown).toContain('\\[x\\](http://y)');
    const lines = shown.split('\n').filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(HOSTILE.length + 3);
    for (const line of lines) expect(line.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(7);
  });

  it('is still the same text in JSON', () => {
    const rows: { village: string }[] = JSON.parse(json(hostile, 'zh')).rows;
    expect(rows.map(({ village }) => village)).toEqual(HOSTILE);
  });
});
