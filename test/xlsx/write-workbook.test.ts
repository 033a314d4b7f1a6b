import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { limits, type Sheet, type Workbook } from '../../src/xlsx/workbook.ts';
import { writeWorkbook } from '../../src/xlsx/write-workbook.ts';
import { hasProgram } from '../support/programs.ts';
import { form, HOSTILE, sampleWorkbook, summary } from './sample-workbook.ts';

const bytesOf = (workbook: Workbook): Buffer => Buffer.concat([...writeWorkbook(workbook)]);
const partsOf = (workbook: Workbook): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytesOf(workbook))).map(([name, part]) => [name, strFromU8(part)]));
const withSheet = (sheet: Partial<Sheet>): Workbook => ({
  ...sampleWorkbook,
  sheets: [{ ...form, columns: [{ format: 'text' }], ...sheet }],
});

describe('a workbook', () => {
  it('is read back by another reader with its texts, numbers and dates', async () => {
    const [first, second, third] = await readWorkbook(bytesOf(sampleWorkbook), { trim: false });
    expect(first?.sheet).toBe("镇街'汇总");
    expect(first?.data.slice(2, 6)).toEqual([
      ['序号', '镇街', '其中', null, null, '调查日期'],
      [null, null, '户数', '金额(元)', '比例(%)', null],
      [1, '双山街道', 205, 1234567.89, 98.5, new Date('2014-03-19T00:00:00Z')],
      [2, '相公庄镇', 0, 0.01, 0, '1899-12-31'],
    ]);
    expect(third?.data).toEqual([['低保户'], ['五保户']]);
    expect(second?.data).toHaveLength(HOSTILE.length + 1);
  });

  it('says what repeats, stays, filters and chooses, in the places that the standard gives them', () => {
    const parts = partsOf(sampleWorkbook);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A4:F7"/>');
    expect(sheet).toContain('<mergeCell ref="A3:A4"/>');
    expect(sheet).toContain(
      '<oddHeader>&amp;C不平 &amp;&amp; 草稿</oddHeader><oddFooter>&amp;L制表 王芳&amp;R&amp;P / &amp;N</oddFooter>',
    );
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain(
      `sqref="B2:B${limits.rows}"><formula1>'选项'!$A$1:$A$2</formula1>`,
    );
    const book = parts['xl/workbook.xml'];
    expect(book).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'镇街\'\'汇总\'!$3:$4</definedName>',
    );
    expect(book).toContain('<sheet name="选项" sheetId="3" state="hidden"');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>王芳</dc:creator>');
  });

  it('has no formula anywhere, and every text cell in the format for text', () => {
    const parts = partsOf(sampleWorkbook);
    for (const [name, xml] of Object.entries(parts)) if (name.includes('worksheets')) expect(xml).not.toMatch(/<f[ >]/);
    const styles = [
      ...((parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.matchAll(/<xf (?:numFmtId="(\d+)")?/g) ?? []),
    ];
    for (const [, style] of (parts['xl/worksheets/sheet2.xml'] ?? '').matchAll(/ s="(\d+)" t="inlineStr"/g)) {
      expect(styles[Number(style)]?.[1]).toBe('49');
    }
  });

  it('is the same bytes for the same data, and dates nothing in the archive', () => {
    const once = bytesOf(sampleWorkbook);
    expect(bytesOf(sampleWorkbook).equals(once)).toBe(true);
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    expect(bytesOf(sampleWorkbook).equals(once)).toBe(true);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('keeps any text, cut into pieces or not', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...HOSTILE));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
        const xml = partsOf(withSheet({ body: texts.map((each) => [each]) }))['xl/worksheets/sheet1.xml'] ?? '';
        const found = [...xml.matchAll(/<c r="A(\d+)"[^>]*?(?:\/>|><is><t[^>]*>([^<]*)<\/t><\/is><\/c>)/g)].slice(1);
        expect(found.map((cell) => unescaped(cell[2] ?? ''))).toEqual(texts);
      }),
      { numRuns: 100 },
    );
  });

  it('takes its rows as they come and gives its bytes meanwhile', () => {
    let drawn = 0;
    const body = function* (): Generator<string[]> {
      for (; drawn < 30_000; drawn += 1) yield [`第 ${drawn} 行`];
    };
    const pieces = writeWorkbook(withSheet({ body: body() }));
    let size = 0;
    while (size < 20_000) size += pieces.next().value?.length ?? 0;
    expect(drawn).toBeLessThan(20_000);
    for (const _ of pieces);
    expect(drawn).toBe(30_000);
  });

  it('is refused where the format cannot hold it, naming the sheet and the cell', () => {
    expect(() => bytesOf(withSheet({ body: [['x'.repeat(limits.text + 1)]] }))).toThrow(
      expect.objectContaining({
        code: 'xlsx.text-too-long',
        exit: 65,
        params: expect.objectContaining({ row: 2, column: 'A' }),
      }),
    );
    const rows = function* (): Generator<null[]> {
      for (let row = 0; row < limits.rows; row += 1) yield [];
    };
    expect(() => {
      for (const _ of writeWorkbook(withSheet({ body: rows() })));
    }).toThrow(expect.objectContaining({ code: 'xlsx.too-many-rows', exit: 65 }));
  });

  it('is refused before anything is given or read where it is known to have too many rows', () => {
    const body = {
      [Symbol.iterator]: (): Iterator<null[]> => {
        throw new Error('read');
      },
    };
    const around = form.opening.length + form.head.length + form.closing.length;
    expect(() => writeWorkbook(withSheet({ body, bodyRows: limits.rows - around + 1 })).next()).toThrow(
      expect.objectContaining({ code: 'xlsx.too-many-rows', exit: 65 }),
    );
    expect(() => bytesOf(withSheet({ body, bodyRows: limits.rows - around }))).toThrow('read');
  });
});

/** What an XML reader and a spreadsheet make of a text, but for halves of characters, which no file can hold. */
function unescaped(xml: string): string {
  const MARKS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return xml
    .replace(/&(\w+);/g, (whole, name: string) => MARKS[name] ?? whole)
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

describe.skipIf(!hasProgram('soffice'))('a workbook in LibreOffice', () => {
  it('opens with the same cells', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bangfu-xlsx-'));
    try {
      writeFileSync(join(folder, 'book.xlsx'), bytesOf(sampleWorkbook));
      // Every sheet as UTF-8 CSV, cells as shown.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(folder, 'book.xlsx'),
      ]);
      const read = (sheet: string): string[][] => parse(readFileSync(join(folder, `book-${sheet}.csv`)), { bom: true });
      expect(read(summary.name).slice(2, 6)).toEqual([
        ['序号', '镇街', '其中', '', '', '调查日期'],
        ['', '', '户数', '金额(元)', '比例(%)', ''],
        ['1', '双山街道', '205', '1234567.89', '98.5', '2014-03-19'],
        ['2', '相公庄镇', '0', '0.01', '0', '1899-12-31'],
      ]);
      expect(read(form.name).map(([text]) => text)).toEqual(['身份证号*', ...HOSTILE]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
