import type { Sheet } from './open-sheet.ts';
import type { Roster } from './roster.ts';
import { sheetRows } from './sheet-rows.ts';
import { type Copy, copyBytes } from './write-copy.ts';

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
      yield* sheet.levels;
    }
    yield record;
  }
  if (!headed) yield* sheet.levels;
}

/**
 * The bytes of the clerk's own sheet with the numbers filled in: in its column for them or, where it has none, in a new one at the end
 * under our heading. Everything else is as it was, the format included (see `copyBytes`).
 */
export function numberedBytes(
  { sheet, column, byLine }: Numbered,
  roster: Roster,
  copy: Omit<Copy, 'rows'>,
): Uint8Array {
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
  return copyBytes(sheet.grid, { ...copy, rows: table });
}
