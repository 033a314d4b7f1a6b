/** How a table is written; left out: commas, CR LF (RFC 4180, and what spreadsheets write themselves) and no byte order mark. */
export interface CsvStyle {
  delimiter?: Delimiter;
  /** A byte order mark as first character; without one, spreadsheets on Chinese Windows read UTF-8 as GBK. */
  bom?: boolean;
}

export type Delimiter = ',' | '\t' | ';';

/** What a cell holds: a number is written in full, null and undefined as an empty cell. */
export type CsvCell = string | number | null | undefined;

export const BOM = '\ufeff';
export const LINE_BREAK = '\r\n';

/** What a spreadsheet takes for a formula, East Asian ones in full width too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^[-+]?\d+(?:\.\d+)?$|^[-－]$/;

/** The cell's text with an apostrophe before what a spreadsheet would run as a formula; `normaliseCell` takes it off again. */
function neutral(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** A cell as it stands in a CSV file. */
export function csvCell(cell: CsvCell, delimiter: Delimiter): string {
  const text = neutral(cell === null || cell === undefined ? '' : String(cell));
  const quoted = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file with its line break. */
export function csvLine(cells: readonly CsvCell[], delimiter: Delimiter = ','): string {
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter) + LINE_BREAK;
}

/** The lines of a CSV file, one string a row. */
export function* csvLines(rows: Iterable<readonly CsvCell[]>, style: CsvStyle = {}): Generator<string> {
  if (style.bom === true) yield BOM;
  for (const row of rows) yield csvLine(row, style.delimiter);
}
