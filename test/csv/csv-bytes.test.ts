import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvBytes } from '../../src/csv/csv-bytes.ts';
import { type CsvCell, type CsvStyle, csvLines } from '../../src/csv/write-csv.ts';

const inPieces = (rows: Iterable<CsvCell[]>, style?: CsvStyle): Buffer[] =>
  Array.from(csvBytes(rows, style), (piece) => Buffer.from(piece));

describe('csvBytes', () => {
  it('writes the lines of csvLines, whatever stands in them', () => {
    const text = fc.oneof(
      fc.string({
        unit: fc.constantFrom(
          'a',
          '"',
          ',',
          ';',
          '\t',
          '\n',
          '\r',
          '=',
          '-',
          '＝',
          '－',
          '5',
          ' ',
          '户',
          '，',
          '\ufeff',
        ),
      }),
      fc.string({ unit: 'grapheme' }),
    );
    const cell = fc.oneof(text, fc.integer(), fc.double(), fc.constantFrom(null, undefined));
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
    const style = fc.record({ bom: fc.boolean(), delimiter: fc.constantFrom(',', '\t', ';') } as const);
    fc.assert(
      fc.property(rows, style, (table, how) => {
        const whole = Buffer.from([...csvLines(table, how)].join(''));
        expect(Buffer.concat(inPieces(table, how)).equals(whole)).toBe(true);
      }),
    );
  });

  it('gives many rows in pieces, and a cell that is larger than a piece whole', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ['村民', at, `"${at}"`]);
    const long = ['户'.repeat(100_000), ' ,'.repeat(100_000)];
    const table = [...rows, long, ...rows];
    const pieces = inPieces(table);
    expect(pieces.length).toBeGreaterThan(10);
    expect(Buffer.concat(pieces).toString()).toBe([...csvLines(table)].join(''));
  });

  it('has nothing to give of no rows, and the byte order mark where it is asked for', () => {
    expect(inPieces([])).toEqual([]);
    expect(inPieces([], { bom: true })).toEqual([Buffer.from('\ufeff')]);
  });
});
