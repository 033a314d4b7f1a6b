import type { Issue } from '../base/issue.ts';
import { encodeText } from '../csv/encode.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import { csvLines } from '../csv/write-csv.ts';
import type { Sheet } from './open-sheet.ts';

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

const LINE = 'line';
const REASON = 'reason';

/** The reasons for a row in one text, errors only. */
function reasons(issues: readonly Issue[], describe: (issue: Issue) => string): string {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.map(describe).join('; ');
}

/**
 * The bytes of a rejects file: the clerk's own header and cells, encoding and delimiter, with the row's line and the reason (put
 * into words by `describe`) in two columns at the end. Those of a rejects file imported before are replaced; cells beyond the header
 * are kept, under blank headings.
 */
export function rejectsBytes({ sheet, rows }: Rejects, describe: (issue: Issue) => string): Uint8Array {
  const { cells: headings } = sheet.header;
  const again = headings.at(-2) === LINE && headings.at(-1) === REASON;
  const own = again ? headings.length - 2 : headings.length;
  const clerks = (cells: readonly string[]): string[] => [...cells.slice(0, own), ...cells.slice(headings.length)];
  const width = rows.reduce((widest, { record }) => Math.max(widest, clerks(record.cells).length), own);
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const table = [
    [...padded(clerks(headings)), LINE, REASON],
    ...rows.map(({ record, issues }) => [...padded(clerks(record.cells)), record.line, reasons(issues, describe)]),
  ];
  const text = [...csvLines(table, { delimiter: sheet.delimiter })].join('');
  return encodeText(text, sheet.encoding, sheet.bom);
}
