import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { Failure } from '../../src/base/failure.ts';
import { dayOfSerial, readFormatCode } from '../../src/xlsx/number-format.ts';
import { numberText } from '../../src/xlsx/read-number.ts';
import { readSheet } from '../../src/xlsx/read-sheet.ts';
import { openWorkbook } from '../../src/xlsx/read-workbook.ts';
import type { Cell, Workbook } from '../../src/xlsx/workbook.ts';
import { writeWorkbook } from '../../src/xlsx/write-workbook.ts';
import { hasProgram } from '../support/programs.ts';
import { HOSTILE, sampleWorkbook } from './sample-workbook.ts';

const bytesOf = (workbook: Workbook): Buffer => Buffer.concat([...writeWorkbook(workbook)]);

function rowsOf(bytes: Uint8Array, at = 0): string[][] {
  const workbook = openWorkbook(bytes);
  const sheet = workbook.sheets[at];
  if (sheet === undefined) throw new Error('no such sheet');
  const rows = [...readSheet(workbook, sheet).rows];
  // Read row by row, as large sheets are, it says the same, each time that it is asked.
  const streamed = readSheet(workbook, sheet, 0).rows;
  for (const _ of [1, 2]) expect([...streamed]).toEqual(rows);
  return rows.map(({ cells }) => cells);
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS =
  `<Relationships><Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${R}/styles" Target="/xl/styles.xml"/>` +
  `<Relationship Id="rId3" Type="${R}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

/** A workbook of one sheet made by hand, of the XML that stands in `sheetData` and after it. */
function byHand(sheet: string, { properties = '', styles = '', texts = '', after = '' } = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${R}">${properties}<sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${texts}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData>${after}</worksheet>`),
  });
}

const codeOf = (read: () => unknown): string | undefined => {
  try {
    read();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return undefined;
};

describe('a workbook', () => {
  it('of our own comes back with its texts, numbers and days, hostile texts included', () => {
    const bytes = bytesOf(sampleWorkbook);
    expect(openWorkbook(bytes).sheets.map(({ name, hidden }) => [name, hidden])).toEqual(
      sampleWorkbook.sheets.map(({ name, hidden }) => [name, hidden === true]),
    );
    expect(rowsOf(bytes).slice(4, 6)).toEqual([
      ['1', '双山街道', '205', '1234567.89', '98.5', '2014-03-19'],
      ['2', '相公庄镇', '0', '0.01', '0', '1899-12-31'],
    ]);
    const texts = rowsOf(bytes, 1).flat();
    for (const text of HOSTILE) expect(texts).toContain(text);
  });

  it('of any texts and numbers comes back as it was written', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.integer(), fc.constant(null));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (body: Cell[][]) => {
        const sheet = {
          name: 'x',
          columns: Array.from({ length: 5 }, () => ({ format: 'text' as const })),
          opening: [],
          head: [],
          body,
          closing: [],
          page: { orientation: 'portrait' as const },
        };
        const written = bytesOf({ properties: sampleWorkbook.properties, sheets: [sheet] });
        const texts = (row: readonly unknown[]): string =>
          JSON.stringify(row.slice(0, 1 + row.findLastIndex((text) => text !== '')));
        const expected = body.map((row) => row.map((value) => (value === null ? '' : String(value))));
        const filled = expected.filter((row) => row.some((text) => text !== ''));
        expect(rowsOf(written).map(texts)).toEqual(filled.map(texts));
      }),
      { numRuns: 100 },
    );
  });

  it('that another library wrote reads the same', async () => {
    const bytes = await writeExcelFile([
      [{ value: '户主', columnSpan: 2 }, null, { value: '调查日期' }],
      [
        { value: '张三', type: String },
        { value: 1234.5, type: Number },
        { value: new Date(Date.UTC(2014, 2, 19)), type: Date, format: 'yyyy-mm-dd' },
      ],
    ]).toBuffer();
    expect(rowsOf(bytes)).toEqual([
      ['户主', '', '调查日期'],
      ['张三', '1234.5', '2014-03-19'],
    ]);
  });

  it.skipIf(!hasProgram('soffice'))('that LibreOffice wrote reads as it shows it (Debian: libreoffice-calc)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bangfu-xlsx-'));
    try {
      const source = join(folder, 'roster.csv');
      writeFileSync(source, '\ufeff户编号,姓名,日期,金额,号码\n0012,张三,2014-03-19,1200.50,379901194912281048\n');
      // Quoted fields as text, UTF-8, and the first and last column as text.
      const filter = '--infilter=CSV:44,34,76,1,1/2/5/2/2/5/3/5/4/1/5/1';
      const done = spawnSync('soffice', [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        filter,
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        source,
      ]);
      expect(done.status).toBe(0);
      const [head, row] = rowsOf(readFileSync(join(folder, 'roster.xlsx')));
      expect(head).toEqual(['户编号', '姓名', '日期', '金额', '号码']);
      // The number went through a float in LibreOffice: what is left of it is told as lost, not made up.
      expect(row).toEqual(['0012', '张三', '2014-03-19', '1200.5', '3.79901194912281E+17']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says what every kind of cell shows', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0000"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const texts =
      '<si><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh><t>zhang</t></rPh></si><si><t>_x000D_</t></si>';
    const sheet =
      '<row r="2"><c t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>直接</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>' +
      '<c t="str"><f>A1&amp;"x"</f><v>算出</v></c></row><row r="5"><c s="1"><v>41717.5</v></c><c s="2"><v>41717</v></c><c s="3"><v>7</v></c>' +
      '<c><v>3.7018119800101126E+17</v></c><c><v>0.30000000000000004</v></c></row>';
    const workbook = openWorkbook(byHand(sheet, { styles, texts }));
    const read = readSheet(workbook, workbook.sheets[0] ?? { name: '', hidden: false, part: '' });
    expect(read.rows).toEqual([
      { number: 2, cells: ['张 三', '', '直接', 'TRUE', '#N/A', '算出'] },
      { number: 5, cells: ['2014-03-19', '2014-03', '0007', '3.70181198001011E+17', '0.3'] },
    ]);
    const mac = byHand('<row><c s="1"><v>40255</v></c></row>', { styles, properties: '<workbookPr date1904="1"/>' });
    expect(rowsOf(mac)).toEqual([['2014-03-19']]);
  });

  it('says of a formula that was never reckoned that it was not, and keeps a month known to the month only', () => {
    const styles = '<cellXfs><xf/><xf numFmtId="27"/><xf numFmtId="57"/><xf numFmtId="31"/></cellXfs>';
    const sheet =
      '<row><c><f>SUM(A1:A2)</f><v></v></c><c><f>A1</f></c><c t="str"><f>""</f><v></v></c><c><f>1+1</f><v>2</v></c></row>' +
      '<row><c s="1"><v>27791</v></c><c s="2"><v>27791</v></c><c s="3"><v>27791</v></c></row>';
    expect(rowsOf(byHand(sheet, { styles }))).toEqual([
      ['#CALC!', '#CALC!', '', '2'],
      ['1976-02', '1976-02', '1976-02-01'],
    ]);
  });

  it('repeats a merged cell downwards in rows that say something, not sideways, and names hidden columns', () => {
    const cell = (r: string, text: string): string => `<c r="${r}" t="str"><v>${text}</v></c>`;
    const sheet =
      `<row r="1">${cell('A1', '户主')}${cell('B1', '收入')}</row><row r="2">${cell('B2', '工资')}${cell('C2', '经营')}</row>` +
      `<row r="3">${cell('A3', '张三')}${cell('C3', '1')}</row><row r="4">${cell('C4', '2')}</row><row r="9">${cell('C9', '3')}</row>`;
    const after =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:A5"/><mergeCell ref="bad"/></mergeCells>';
    const workbook = openWorkbook(
      byHand(sheet, { after: `<cols><col min="3" max="16384" hidden="1"/></cols>${after}` }),
    );
    const read = readSheet(workbook, workbook.sheets[0] ?? { name: '', hidden: false, part: '' });
    expect([...read.rows].map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '户主', '收入'],
      [2, '户主', '工资', '经营'],
      [3, '张三', '', '1'],
      [4, '张三', '', '2'],
      [9, '', '', '3'],
    ]);
    expect(read.hiddenColumns).toEqual([2]);
  });
});

describe('a large sheet', () => {
  it('is read row by row, as often as it is asked for, and has its rows in their order', () => {
    const row = (at: number): string => `<row r="${at}"><c t="str"><v>${'户'.repeat(200)}${at}</v></c></row>`;
    const rows = Array.from({ length: 5_000 }, (_, at) => row(at + 1));
    const sheet = (data: string) => {
      const workbook = openWorkbook(byHand(data));
      return readSheet(workbook, workbook.sheets[0] ?? { name: '', hidden: false, part: '' }, 0);
    };
    const read = sheet(rows.join('')).rows;
    expect(Array.isArray(read)).toBe(false);
    const taken: number[] = [];
    for (const { number } of read) {
      taken.push(number);
      if (number === 3) break;
    }
    expect(taken).toEqual([1, 2, 3]);
    expect([...read]).toHaveLength(5_000);
    // Rows out of their order cannot be put right without holding them all.
    expect(codeOf(() => sheet([...rows, row(7)].join('')))).toBe('xlsx.damaged');
  });
});

describe('what is no workbook', () => {
  it('is refused by what it is', () => {
    expect(
      codeOf(() => openWorkbook(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }))),
    ).toBe('xlsx.not-a-workbook');
    const whole = bytesOf(sampleWorkbook);
    expect(codeOf(() => rowsOf(whole.subarray(0, whole.length - 200)))).toBe('xlsx.damaged');
    expect(codeOf(() => rowsOf(byHand('<row><c></row>')))).toBe('xlsx.damaged');
    expect(codeOf(() => rowsOf(byHand('<row><c t="str"><v>&bomb;</v></c></row>')))).toBe('xlsx.damaged');
  });

  it('is refused before a bomb is unpacked', () => {
    const bomb = zipSync(
      { '[Content_Types].xml': strToU8(TYPES), 'xl/workbook.xml': new Uint8Array(50_000_000) },
      { level: 9 },
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(() => openWorkbook(bomb))).toBe('xlsx.too-large');
  });

  it('is refused where a sheet is a bomb, or unpacks to more than it says', () => {
    const parts = {
      '[Content_Types].xml': strToU8(TYPES),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="${R}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
      'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000),
    };
    const bomb = zipSync(parts, { level: 9 });
    expect(codeOf(() => rowsOf(bomb))).toBe('xlsx.too-large');
    // The size in the directory, the last entry's, made smaller than the part.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    let last = 0;
    for (let at = 0; at + 4 <= bomb.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) last = at;
    view.setUint32(last + 24, 5_000_000, true);
    expect(codeOf(() => rowsOf(bomb))).toBe('xlsx.damaged');
  });

  it('is refused where a few texts far to the right would fill the memory', () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`);
    expect(codeOf(() => rowsOf(byHand(rows.join(''))))).toBe('xlsx.too-large');
  });

  it('is refused where one cell is longer than any cell, in one text or in many', () => {
    // With numbers in between, so that it is not packed small enough to be suspected.
    const long = Array.from({ length: 17_000 }, (_, at) => 'a'.repeat(1_000) + at * 7_919).join('');
    const cell = (text: string): Uint8Array => byHand(`<row><c t="inlineStr"><is>${text}</is></c></row>`);
    expect(codeOf(() => rowsOf(cell(`<t>${'a'.repeat(32_767)}</t>`)))).toBeUndefined();
    expect(codeOf(() => rowsOf(cell(`<t>${long}</t>`)))).toBe('xlsx.damaged');
    const half = long.slice(0, 600_000);
    expect(codeOf(() => rowsOf(cell(`<r><t>${half}</t></r><r><t>${half}</t></r>`)))).toBe('xlsx.too-large');
    const shared = byHand('<row><c t="s"><v>0</v></c></row>', { texts: `<r><t>${half}</t></r><r><t>${half}</t></r>` });
    expect(codeOf(() => rowsOf(shared))).toBe('xlsx.too-large');
  });

  it('never makes the reader stumble, whichever byte is wrong', () => {
    const whole = bytesOf(sampleWorkbook);
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at] = to;
        // Any Failure is well; anything else is thrown on.
        codeOf(() => openWorkbook(bytes).sheets.map((_, at) => rowsOf(bytes, at)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a number', () => {
  it('reads as a spreadsheet shows it', () => {
    const shown: [string, string][] = [
      ['0', '0'],
      ['-12', '-12'],
      ['1E3', '1000'],
      ['1.50', '1.5'],
      ['1.1000000000000001', '1.1'],
      ['1e-7', '0.0000001'],
      ['123456789012345', '123456789012345'],
      ['3.70181E+17', '3.70181000000000E+17'],
      ['370181198001011234', '3.70181198001011E+17'],
      ['12a', '12a'],
      ['', ''],
    ];
    for (const [written, text] of shown) expect([written, numberText(written)]).toEqual([written, text]);
  });

  it('of at most 15 digits is exact, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 4 }), (whole, places) => {
        const number = whole / 10 ** places;
        expect(Number(numberText(String(number)))).toBe(number);
        expect(numberText(number.toExponential())).toBe(numberText(String(number)));
      }),
    );
  });

  it('of a day means the day that the calendar of 1900 gives it', () => {
    const days: [string, string | undefined][] = [
      ['1', '1900-01-01'],
      ['59', '1900-02-28'],
      ['60', undefined],
      ['61', '1900-03-01'],
      ['41717', '2014-03-19'],
      ['41717.75', '2014-03-19'],
      ['2958465', '9999-12-31'],
      ['2958466', undefined],
      ['-1', undefined],
      ['1E4', undefined],
    ];
    for (const [serial, day] of days) expect([serial, dayOfSerial(serial, false)]).toEqual([serial, day]);
  });

  it('is a date by its format only', () => {
    const kinds: [string, string][] = [
      ['yyyy-mm-dd', 'day'],
      ['yyyy"年"m"月"d"日";@', 'day'],
      ['[$-804]yyyy"年"m"月"', 'month'],
      ['m/d', 'day'],
      ['h:mm', 'plain'],
      ['0.00"day"', 'plain'],
      ['General', 'plain'],
      ['#,##0.00', 'plain'],
      ['000000', 'digits'],
    ];
    for (const [code, kind] of kinds) {
      const format = readFormatCode(code);
      expect([code, format.kind === 'date' ? format.precision : format.kind]).toEqual([code, kind]);
    }
  });
});
