import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { harmless, harmlessLines } from '../../src/base/harmless.ts';
import type { Language } from '../../src/base/local-text.ts';
import { displayWidth } from '../../src/base/text-width.ts';
import { hintOf } from '../../src/messages/messages.ts';
import { csvFormat } from '../../src/reports/formats/csv.ts';
import { htmlFormat } from '../../src/reports/formats/html.ts';
import { jsonFormat } from '../../src/reports/formats/json.ts';
import { mdFormat } from '../../src/reports/formats/md.ts';
import { type TextOptions, textFormat } from '../../src/reports/formats/text.ts';
import { xlsxFormat } from '../../src/reports/formats/xlsx.ts';
import type { Row, Table } from '../../src/reports/table.ts';
import { sampleTable } from './sample-table.ts';

const text = (table: Table, language: Language, options?: TextOptions): string =>
  [...textFormat(table, language, options)].join('');
const csv = (table: Table, language: Language): string => Buffer.concat([...csvFormat(table, language)]).toString();
const md = (table: Table, language: Language): string => [...mdFormat(table, language)].join('');
const html = (table: Table, language: Language): string => [...htmlFormat('T', [table], language)].join('');
const xlsx = (table: Table, language: Language): Buffer => Buffer.concat([...xlsxFormat('T', [table], language)]);
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

/** A table that does not foot: the totals row states 15 where the cells add up to 14. */
const draft: Table = { ...sampleTable, breaks: [{ row: 0, column: 'households', stated: 15, sum: 14 }] };

describe('a table as a page', () => {
  it('reads well in both languages', async () => {
    await expect(html(sampleTable, 'zh')).toMatchFileSnapshot('golden/sample.zh.html');
    await expect(html(sampleTable, 'en')).toMatchFileSnapshot('golden/sample.en.html');
  });

  it('stands alone: it names no other file and runs nothing', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(html(sampleTable, language)).not.toMatch(
        /<(script|link|img|iframe|object|form)|\b(src|href|on\w+)=|url\(|@import/i,
      );
    }
  });
});

describe('a table as a sheet', () => {
  it('holds what the text holds, numbers as numbers', async () => {
    const [sheet] = await readWorkbook(xlsx(sampleTable, 'zh'));
    expect(sheet?.sheet).toBe('示例表');
    expect(sheet?.data.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ['示例表'],
      ['截至 2014-03-19    县区 370181    名单 needy    单位：户'],
      ['序号', '村', '户类型', '困难户数', '救助(元)', '结对率(%)'],
      [1, '十八盘村', '低保户', 13, 2600.5, 100],
      [2, '北', '未填', 2, 33.3],
      [3, 'Xī', '一般困难户', 0, 0],
      ['合计', 15, 2600.5, 99.9],
      ['没有人口数也没有成员记录、未计入人口的户数：2'],
      ['核对：4 项相符'],
      ['制表 王芳    时间 2014-03-19 10:00:00'],
      ['审计第 7 条 ab12'],
    ]);
  });
});

describe('the number of a row on a sheet', () => {
  it('stands in the middle of its cell, apart from the text beside it', () => {
    const parts = unzipSync(xlsx(sampleTable, 'zh'));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const [, style] = /<c r="A4" s="(\d+)"><v>1<\/v>/.exec(part('xl/worksheets/sheet1.xml')) ?? [];
    const formats =
      part('xl/styles.xml')
        .split('<cellXfs')[1]
        ?.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    expect(formats[Number(style)]).toContain('horizontal="center"');
  });
});

describe('a table with more rows than a sheet holds', () => {
  it('is refused before any of it is read, and pointed to CSV in both languages', () => {
    const rows = {
      [Symbol.iterator]: (): Iterator<Row> => {
        throw new Error('read');
      },
    };
    const refused = (): unknown => xlsxFormat('T', [{ ...sampleTable, rows, lines: 1_048_576 }], 'zh').next();
    expect(refused).toThrow(expect.objectContaining({ code: 'xlsx.too-many-rows', exit: 65 }));
    for (const language of ['zh', 'en'] as const) {
      expect(hintOf(language, 'xlsx.too-many-rows')).toContain('--format csv');
    }
  });
});

describe('a table of numbers alone', () => {
  it('has each of its totals, and no word in the place of one', async () => {
    const columns = sampleTable.columns.filter(({ type }) => type === 'serial' || type === 'count' || type === 'money');
    const table: Table = { ...sampleTable, columns };
    expect(csv(table, 'en')).toContain('\r\n,15,2600.5\r\n');
    expect(text(table, 'zh')).toMatch(/^ +15 +2600\.5$/m);
    const [sheet] = await readWorkbook(xlsx(table, 'zh'));
    expect(sheet?.data[6]).toEqual([null, 15, 2600.5]);
  });
});

describe('a table that does not foot', () => {
  it('is marked in every format, with the cell that disagrees', async () => {
    for (const shown of [text(draft, 'zh'), md(draft, 'zh'), html(draft, 'zh'), csv(draft, 'zh')]) {
      expect(shown).toContain('不平：草稿，不得上报（1 处不符）');
      expect(shown).toContain('不符：第 0 行 households：15 ≠ 14');
      expect(shown).toContain('核对：3 项相符');
    }
    expect(csv(draft, 'en')).toContain('DOES NOT FOOT');
    expect(JSON.parse(json(draft, 'zh'))).toMatchObject({ draft: true, breaks: [{ row: 0, column: 'households' }] });
    const [sheet] = await readWorkbook(xlsx(draft, 'zh'));
    expect(sheet?.data[1]?.[0]).toContain('不平');
    const part = strFromU8(unzipSync(xlsx(draft, 'zh'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(part).toMatch(/<oddHeader>&amp;C不平/);
  });
});

describe('amounts in ten thousand yuan', () => {
  it('are rounded where people read them, exact where programs do, and the table says so', async () => {
    const columns = sampleTable.columns.map((each) => (each.key === 'aid' ? { ...each, type: 'wan' as const } : each));
    const rows = [{ aid: 1_234_549_999 }, { aid: 5_000 }, { aid: 4_999 }, { aid: -5_000 }];
    const table: Table = { ...sampleTable, columns, rows };
    for (const shown of ['1234.55', '0.01', '0.00', '-0.01', '万元为四舍五入后的数']) {
      expect(text(table, 'zh')).toContain(shown);
    }
    expect(JSON.parse(json(table, 'zh')).rows.map(({ aid }: { aid: number }) => aid)).toEqual([
      12345499.99, 50, 49.99, -50,
    ]);
    const [sheet] = await readWorkbook(xlsx(table, 'zh'));
    expect(sheet?.data.slice(3, 7).map((row) => row[4])).toEqual([1234.55, 0.01, 0, -0.01]);
  });
});

describe('a table as CSV', () => {
  it('is the same in GB18030, for programs that know nothing else', () => {
    const bytes = Buffer.concat([...csvFormat(withVillages(['十八盘村', '𠮷😀']), 'zh', 'gb18030')]);
    expect(new TextDecoder('gb18030').decode(bytes)).toBe(csv(withVillages(['十八盘村', '𠮷😀']), 'zh').slice(1));
  });

  it('has Chinese words in Chinese, with a byte order mark, a line of headings, the totals, and whence it comes', () => {
    expect(csv(sampleTable, 'zh')).toBe(
      '\ufeff序号,村编码,村,户类型,困难户数,救助(元),结对率(%)\r\n' +
        '1,370181105230,十八盘村,低保户,13,2600.5,100.0\r\n' +
        '2,370181105231,北,未填,2,,33.3\r\n' +
        '3,370181105232,Xī,一般困难户,0,0,\r\n' +
        ',合计,,,15,2600.5,99.9\r\n' +
        '示例表,,,,,,\r\n' +
        '截至 2014-03-19    县区 370181    名单 needy    单位：户,,,,,,\r\n' +
        '没有人口数也没有成员记录、未计入人口的户数：2,,,,,,\r\n' +
        '核对：4 项相符,,,,,,\r\n' +
        '制表 王芳    时间 2014-03-19 10:00:00,,,,,,\r\n' +
        '审计第 7 条 ab12,,,,,,\r\n',
    );
  });

  it('has the stable names and codes in English, and whence it comes, too', () => {
    expect(csv(sampleTable, 'en')).toBe(
      '\ufeffserial,village_code,village,type,households,aid,rate\r\n' +
        '1,370181105230,十八盘村,dibao,13,2600.5,1\r\n' +
        '2,370181105231,北,,2,,0.3333\r\n' +
        '3,370181105232,Xī,general,0,0,\r\n' +
        ',total,,,15,2600.5,0.9995\r\n' +
        'Sample,,,,,,\r\n' +
        'as of 2014-03-19    county 370181    list needy    unit: households,,,,,,\r\n' +
        '"households with neither a size nor members on record, which add nobody to the persons: 2",,,,,,\r\n' +
        'foots: 4 checks,,,,,,\r\n' +
        'made by 王芳    at 2014-03-19 10:00:00,,,,,,\r\n' +
        'audit event 7 ab12,,,,,,\r\n',
    );
  });
});

describe('a table as JSON', () => {
  it('is one object with numbers as numbers, money in yuan, codes as codes, and nothing on record as null', () => {
    expect(JSON.parse(json(sampleTable, 'zh'))).toEqual({
      report: 'sample',
      title: '示例表',
      by: 'village',
      unit: '户',
      county: '370181',
      programs: ['needy'],
      as_of: '2014-03-19',
      as_known: null,
      period: null,
      where: [],
      reader: null,
      draft: false,
      rows: [
        { village_code: '370181105230', village: '十八盘村', type: 'dibao', households: 13, aid: 2600.5, rate: 1 },
        { village_code: '370181105231', village: '北', type: null, households: 2, aid: null, rate: 0.3333 },
        { village_code: '370181105232', village: 'Xī', type: 'general', households: 0, aid: 0, rate: null },
      ],
      totals: { households: 15, aid: 2600.5, rate: 0.9995 },
      notes: ['没有人口数也没有成员记录、未计入人口的户数：2'],
      checks: 4,
      breaks: [],
      provenance: { generated: '2014-03-19T02:00:00.000Z', actor: '王芳', audit_event: 7, audit_head: 'ab12' },
    });
  });

  it('has the same keys and the same data in every language', () => {
    const { title: _zh, unit: _zhUnit, notes: _zhNotes, ...zh } = JSON.parse(json(sampleTable, 'zh'));
    const { title: _en, unit: _enUnit, notes: _enNotes, ...en } = JSON.parse(json(sampleTable, 'en'));
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
      html(hostile, 'zh'),
    ]) {
      expect(shown.replace(/^\ufeff/, '').replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it('starts no formula in a CSV, which still holds every row', () => {
    for (const language of ['zh', 'en'] as const) {
      const rows: string[][] = parse(csv(hostile, language), { bom: true });
      expect(rows).toHaveLength(HOSTILE.length + 8);
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

  it('starts no markup in a page', () => {
    const shown = html(hostile, 'zh');
    expect(shown).not.toContain('<script');
    expect(shown.match(/<tr>/g)).toHaveLength(HOSTILE.length + 2);
    expect(shown).toContain('&lt;script&gt;x&lt;/script&gt;');
  });

  it('is text and no formula in a sheet, and moves nothing there', async () => {
    const [sheet] = await readWorkbook(xlsx(hostile, 'zh'), { trim: false });
    expect(sheet?.data.slice(3, 3 + HOSTILE.length).map((row) => row[1])).toEqual(HOSTILE.map(harmlessLines));
    expect(strFromU8(unzipSync(xlsx(hostile, 'zh'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toMatch(
      /<f[ >]/,
    );
  });

  it('is still the same text in JSON', () => {
    const rows: { village: string }[] = JSON.parse(json(hostile, 'zh')).rows;
    expect(rows.map(({ village }) => village)).toEqual(HOSTILE);
  });
});
