/** How a table is written; left out: commas, CR LF (RFC 4180, and what spreadsheets write themselves) and no byte order mark. */
export interface CsvStyle {
  delimiter?: Delimiter;
  /** A byte order mark as first character; without one, spreadsheets on Chinese Windows read UTF-8 as GBK. */
  bom?: boolean;
}

export type Delimiter = ',' | '\t' | ';';

const LINE_BREAK = '\r\n';

/** What a spreadsheet takes for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[-+]?\d+(?:\.\d+)?$|^-$/;

/** The cell's text with an apostrophe before what a spreadsheet would run as a formula; `normaliseCell` takes it off again. */
function neutral(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** One line of a CSV file with its line break. A number is written in full, null and undefined as an empty cell. */
export function csvLine(cells: readonly (string | number | null | undefined)[], delimiter: Delimiter = ','): string {
  const line = cells.map((cell) => {
    const text = neutral(cell === null || cell === undefined ? '' : String(cell));
    const quoted = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
    return quoted ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return line.join(delimiter) + LINE_BREAK;
}

/** The lines of a CSV file, one string a row. */
export function* csvLines(
  rows: Iterable<readonly (string | number | null | undefined)[]>,
  style: CsvStyle = {},
): Generator<string> {
  if (style.bom === true) yield '\ufeff';
  for (const row of rows) yield csvLine(row, style.delimiter);
}
