import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/csv/decode.ts';
import { encodeText } from '../../src/csv/encode.ts';
import { readRecords } from '../../src/csv/read-records.ts';
import { csvLine, csvLines } from '../../src/csv/write-csv.ts';

describe('csvLine', () => {
  it('ends lines with CR LF and quotes what needs it', () => {
    expect(csvLine(['a', 'b,c', 'say "no"', 'two\nlines', ' x', 7, null, undefined])).toBe(
      'a,"b,c","say ""no""","two\nlines"," x",7,,\r\n',
    );
  });

  it('puts an apostrophe before what a spreadsheet would run as a formula', () => {
    for (const hostile of [
      '=1+1',
      '=cmd|calc!A0',
      '+SUM(A1)',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1+1',
      '＋1',
      '－2',
      '＠A',
    ]) {
      expect(csvLine([hostile]).replace(/^"/, '').startsWith("'"), hostile).toBe(true);
    }
  });

  it('leaves plain numbers and a lone dash as they are', () => {
    expect(csvLine(['-5', '+8.25', '-', '1-2'])).toBe('-5,+8.25,-,1-2\r\n');
  });

  it('quotes by the delimiter in use', () => {
    expect(csvLine(['a,b', 'c;d'], ';')).toBe('a,b;"c;d"\r\n');
  });
});

describe('csvLines', () => {
  it('puts the byte order mark first where it is asked for', () => {
    expect([...csvLines([['a']], { bom: true })].join('')).toBe('\ufeffa\r\n');
  });

  it('writes what readRecords reads back, apart from the apostrophe', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', '-', '5', ' ', '户'),
      maxLength: 6,
    });
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        const back = [...readRecords(csvLines(table), ',')].map(({ cells }) => cells);
        expect(back.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(table);
      }),
    );
  });
});

describe('encodeText', () => {
  it('is undone by the decoder of each encoding, with and without a mark', () => {
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
      const text = '户主,张三𠀀\r\n';
      expect(decodeText(encodeText(text, encoding, true))).toEqual({ text, encoding, bom: true });
      expect(decodeText(encodeText(text, encoding, false), encoding)).toEqual({ text, encoding, bom: false });
    }
    expect(Buffer.from(encodeText('户', 'utf-16be', true)).toString('hex')).toBe('feff6237');
    expect(Buffer.from(encodeText('户', 'utf-8', true)).toString('hex')).toBe('efbbbfe688b7');
  });
});
