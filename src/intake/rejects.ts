import type { Instant } from '../base/instant.ts';
import type { Issue } from '../base/issue.ts';
import type { Language } from '../base/local-text.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import { addedColumns, endsWithAddedColumns } from './added-columns.ts';
import { headingsOf, type Sheet } from './open-sheet.ts';
import { copyBytes } from './write-copy.ts';

/** A row that was rejected and why. */
export interface RejectedRow {
  record: CsvRecord;
  issues: readonly Issue[];
}

/** The rejected rows of one file, to be written to `file`. */
export interface Rejects {
  file: string;
  sheet: Sheet;
  rows: readonly RejectedRow[];
}

/** Puts an issue into words; `heading` is the clerk's own for its column. */
export type Describe = (issue: Issue, heading: string | undefined) => string;

const SEPARATOR: Readonly<Record<Language, string>> = { zh: '；', en: '; ' };

/**
 * The bytes of a rejects file: the clerk's own header and cells, in the sheet's own format (see `copyBytes`), with the row's line and the errors (put
 * into words by `describe`) in two columns at the end. Those of a rejects file imported before are replaced; cells beyond the header
 * are kept, under blank headings.
 */
export function rejectsBytes(
  { file, sheet, rows }: Rejects,
  { language, created }: { language: Language; created: Instant },
  describe: Describe,
): Uint8Array {
  const { cells: headings } = sheet.header;
  const own = endsWithAddedColumns(headings) ? headings.length - 2 : headings.length;
  const columns = headingsOf(sheet);
  const reasons = (issues: readonly Issue[]): string =>
    issues
      .filter(({ severity }) => severity === 'error')
      .map((issue) => describe(issue, columns.get(issue.column ?? '')))
      .join(SEPARATOR[language]);
  const clerks = (cells: readonly string[]): string[] => [...cells.slice(0, own), ...cells.slice(headings.length)];
  const width = rows.reduce((widest, { record }) => Math.max(widest, clerks(record.cells).length), own);
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const table = [
    [...padded(clerks(headings)), ...addedColumns[language]],
    ...rows.map(({ record, issues }) => [...padded(clerks(record.cells)), record.line, reasons(issues)]),
  ];
  return copyBytes(sheet.grid, { rows: table, file, created });
}
