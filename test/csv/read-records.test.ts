import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/csv/read-records.ts';
import type { Delimiter } from '../../src/csv/write-csv.ts';

const cellsOf = (text: string, delimiter: Delimiter = ','): string[][] =>
  [...readRecords([text], delimiter)].map(({ cells }) => cells);
const linesOf = (text: string): [number, number][] =>
  [...readRecords([text], ',')].map(({ line, lines }) => [line, lines]);

/** Physical lines counted the plain way: a last line need not be ended. */
function physicalLines(text: string): number {
  if (text === '') return 0;
  const breaks = text.replaceAll('\r\n', '\n').split(/[\r\n]/);
  return breaks.at(-1) === '' ? breaks.length - 1 : breaks.length;
}

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', ' ', '户', "'"), maxLength: 6 });

describe('readRecords', () => {
  it('splits at commas, tabs or semicolons as told', () => {
    expect(cellsOf('a,b;c\td')).toEqual([['a', 'b;c\td']]);
    expect(cellsOf('a,b;c\td', ';')).toEqual([['a,b', 'c\td']]);
    expect(cellsOf('a,b;c\td', '\t')).toEqual([['a,b;c', 'd']]);
  });

  it('takes LF, CR LF and CR as line breaks, also mixed', () => {
    expect(cellsOf('a\nb\r\nc\rd')).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('starts no record after the last line break, and keeps empty lines', () => {
    expect(cellsOf('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
    expect(cellsOf('')).toEqual([]);
  });

  it('keeps a cell after a delimiter at the end of the text', () => {
    expect(cellsOf('a,')).toEqual([['a', '']]);
  });

  it('gives the physical line on which a record starts, counting the breaks inside quoted cells', () => {
    expect(linesOf('a\n"x\r\ny","p\rq"\nz')).toEqual([
      [1, 1],
      [2, 3],
      [5, 1],
    ]);
  });

  it('reads doubled quotes as one and leaves quotes inside a text alone', () => {
    expect(cellsOf('"say ""no""",5"x,"张三"(大)')).toEqual([['say "no"', '5"x', '"张三"(大)']]);
  });

  it('refuses a quote that is never closed, naming the line on which it opened', () => {
    expect(() => cellsOf('a,b\nc,"d\ne,f\n')).toThrow(
      expect.objectContaining({ code: 'csv.unclosed-quote', place: { line: 2 } }),
    );
  });

  it('refuses an unclosed quote even where a later row has quotes of its own', () => {
    expect(() => cellsOf('a,b\n"c,d\ne,f\ng,"h"\n')).toThrow(expect.objectContaining({ place: { line: 2 } }));
  });

  it('names the line of the quote, not of the record, when cells before it have line breaks', () => {
    expect(() => cellsOf('"a\nb","c\n')).toThrow(expect.objectContaining({ place: { line: 2 } }));
  });

  it('reads well-formed CSV as csv-parse does', () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (table, lineBreak) => {
        const text = table.map((row) => row.map(quoted).join(',')).join(lineBreak);
        const expected = parse(text, { relax_column_count: true, record_delimiter: lineBreak });
        expect(cellsOf(text)).toEqual(expected);
        expect(cellsOf(text)).toEqual(table);
      }),
    );
  });

  it('accounts for every physical line of any text that it reads', () => {
    fc.assert(
      fc.property(
        fc.array(cell).map((parts) => parts.join('')),
        (text) => {
          let counted = 0;
          let next = 1;
          try {
            for (const { line, lines } of readRecords([text], ',')) {
              expect(line).toBe(next);
              next += lines;
              counted += lines;
            }
          } catch (error) {
            expect(error).toMatchObject({ code: 'csv.unclosed-quote' });
            return;
          }
          expect(counted).toBe(physicalLines(text));
        },
      ),
    );
  });

  it('gives the same records and the same fault however the text is cut into pieces', () => {
    const outcome = (pieces: Iterable<string>): unknown[] => {
      const records: unknown[] = [];
      try {
        for (const record of readRecords(pieces, ',')) records.push(record);
      } catch (error) {
        records.push(error);
      }
      return records;
    };
    fc.assert(
      fc.property(
        fc.array(cell).map((parts) => parts.join('')),
        fc.array(fc.nat(4), { maxLength: 60 }),
        (text, lengths) => {
          const pieces: string[] = [];
          let at = 0;
          for (const length of lengths) {
            pieces.push(text.slice(at, at + length));
            at += length;
          }
          expect(outcome([...pieces, text.slice(at)])).toEqual(outcome([text]));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('does not wait without end for the end of a row', () => {
    function* endless(): Generator<string> {
      yield 'a,b\n';
      for (;;) yield 'x'.repeat(1_000_000);
    }
    const records = readRecords(endless(), ',');
    expect(records.next().value).toEqual({ line: 1, lines: 1, cells: ['a', 'b'] });
    expect(() => records.next()).toThrow(expect.objectContaining({ code: 'csv.endless-row', place: { line: 2 } }));
  });
});
