import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { csvBytes } from '../../csv/csv-bytes.ts';
import { encodeGb18030 } from '../../csv/gb18030-encode.ts';
import { type CsvCell, csvLines } from '../../csv/write-csv.ts';
import { cellText, cellValue, linesOf } from '../cells.ts';
import type { Cell, Column, Table } from '../table.ts';
import { draftMark, framingLines, totalCells } from './framing.ts';

/** GB18030 is for programs that know no UTF-8; it takes every character and needs no mark. */
export type CsvEncoding = 'utf-8' | 'gb18030';

/** In English a CSV holds what JSON holds: keys as headings, codes as values, nothing where nothing is on record. */
function dataCell(column: Column, cell: Cell, serial: number): CsvCell {
  if (column.type === 'serial') return serial;
  if (typeof cell !== 'string') return cellValue(column, cell);
  return linesOf(column, cell) ?? harmless(cell);
}

/** In Chinese it holds what people read. */
const readCell = (column: Column, cell: Cell, serial: number, language: Language): CsvCell =>
  linesOf(column, cell) ?? cellText(column, cell, serial, language);

function* cells(table: Table, language: Language): Generator<CsvCell[]> {
  const { columns } = table;
  const print = language === 'en' ? dataCell : readCell;
  // Every line has the same number of cells, or strict readers refuse the file.
  const alone = (text: string): string[] => columns.map((_, index) => (index === 0 ? text : ''));
  const mark = draftMark(table, language);
  if (mark !== undefined) yield alone(mark);
  yield columns.map(({ key, label }) => (language === 'en' ? key : label[language]));
  let serial = 0;
  for (const row of table.rows) {
    serial += 1;
    yield columns.map((column) => print(column, row[column.key] ?? null, serial, language));
  }
  if (table.totals !== undefined) yield totalCells(columns, table.totals, language, print);
  for (const line of framingLines(table, language)) yield alone(line);
}

/**
 * A table as CSV, in UTF-8 with a byte order mark: one line of headings, the rows, the totals row; below them, in the first cell alone, title,
 * scope, notes and provenance, so that no file goes about without them. In Chinese, for people, headings and codes are words; in English
 * they are stable names (the keys and values of JSON).
 */
export function csvFormat(table: Table, language: Language, encoding: CsvEncoding = 'utf-8'): Iterable<Uint8Array> {
  if (encoding === 'utf-8') return csvBytes(cells(table, language), { bom: true });
  return encoded(csvLines(cells(table, language)));
}

function* encoded(lines: Iterable<string>): Generator<Uint8Array> {
  for (const line of lines) yield encodeGb18030(line);
}
