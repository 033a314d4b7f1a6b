import { encodeText } from '../csv/encode.ts';
import { csvLines } from '../csv/write-csv.ts';
import type { Sheet } from './open-sheet.ts';
import type { Roster } from './roster.ts';
import { sheetRows } from './sheet-rows.ts';

/** A clerk's sheet and, by line, the number under which the record of a row is on file. */
export interface Numbered {
  readonly sheet: Sheet;
  /** The key of the number's column. */
  readonly column: string;
  readonly byLine: ReadonlyMap<number, string>;
}

/** Every record of the sheet in order, its header in its place. */
function* recordsOf(sheet: Sheet): Generator<{ cells: readonly string[]; line: number }> {
  let headed = false;
  for (const { record } of sheetRows(sheet)) {
    if (!headed && record.line > sheet.header.line) {
      headed = true;
      yield sheet.header;
    }
    yield record;
  }
  if (!headed) yield sheet.header;
}

/**
 * The bytes of the clerk's own sheet with the numbers filled in: in its column for them or, where it has none, in a new one at the end
 * under our heading. Everything else is as it was, the encoding and the delimiter included.
 */
export function numberedBytes({ sheet, column, byLine }: Numbered, roster: Roster): Uint8Array {
  const own = sheet.columns.find(({ key }) => key === column)?.at;
  const at = own ?? sheet.header.cells.length;
  const heading = roster.columns[column]?.labels[0] ?? column;
  const table = [...recordsOf(sheet)].map(({ cells, line }) => {
    const number = byLine.get(line) ?? (own === undefined && line === sheet.header.line ? heading : undefined);
    if (number === undefined) return cells;
    return Array.from({ length: Math.max(cells.length, at + 1) }, (_, each) =>
      each === at ? number : (cells[each] ?? ''),
    );
  });
  return encodeText([...csvLines(table, { delimiter: sheet.delimiter })].join(''), sheet.encoding, sheet.bom);
}
