import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { csvLines } from '../../csv/write-csv.ts';
import { cellText, cellValue } from '../cells.ts';
import type { Cell, Column, Table } from '../table.ts';
import { totalTexts } from './framing.ts';

/** In English a CSV holds what JSON holds: keys as headings, codes as values, nothing where nothing is on record. */
function dataText(column: Column, cell: Cell, serial: number): string {
  if (column.type === 'serial') return String(serial);
  const value = cellValue(column, cell);
  return typeof value === 'string' ? harmless(value) : String(value ?? '');
}

function* cells(table: Table, language: Language): Generator<string[]> {
  const { columns } = table;
  const print = language === 'en' ? dataText : cellText;
  yield columns.map(({ key, label }) => (language === 'en' ? key : label[language]));
  let serial = 0;
  for (const row of table.rows) {
    serial += 1;
    yield columns.map((column) => print(column, row[column.key] ?? null, serial, language));
  }
  if (table.totals !== undefined) yield totalTexts(columns, table.totals, language, print);
}

/**
 * A table as CSV with a byte order mark: one line of headings, the rows, the totals row. Headings and codes are
 * Chinese words or, in English, stable names (the keys and values of JSON).
 */
export function csvFormat(table: Table, language: Language): Generator<string> {
  return csvLines(cells(table, language), { bom: true });
}
