import type { CsvRecord } from '../csv/read-records.ts';
import type { Sheet } from './open-sheet.ts';
import type { Roster } from './roster.ts';
import { sheetRows } from './sheet-rows.ts';

/** A record with what it leaves to the row above it filled in, and the keys of the columns that were. */
export interface Carried {
  record: CsvRecord;
  filled: readonly string[];
}

/**
 * The columns that look as if cells had been merged in them: blanks stand in them, and no two cells that follow each other, blanks
 * aside and without a line of layout between them, say the same. In a column that repeats its values a blank is one that was forgotten.
 */
function mergedColumns(sheet: Sheet): ReadonlySet<number> {
  const merged = new Set(sheet.columns.map(({ at }) => at));
  const last = new Map<number, string>();
  for (const { record, is } of sheetRows(sheet)) {
    // What stands again below a line of layout is another merged cell.
    if (is !== 'row') {
      last.clear();
      continue;
    }
    for (const at of merged) {
      const text = record.cells[at]?.trim() ?? '';
      if (text === '') continue;
      if (last.get(at) === text) merged.delete(at);
      last.set(at, text);
    }
  }
  return merged;
}

/**
 * Fills in what a merged cell leaves behind when a sheet is saved as CSV: it stands on the first of its rows only. A row that does
 * not say whose it is (see `Roster.oneOf`) takes the blank columns it needs for that from the row above, where they look merged; any
 * other row stays as it is, and so does one under a line of layout. Records are given in order, layout as undefined.
 */
export function carrier(sheet: Sheet, roster: Roster): (record: CsvRecord | undefined) => Carried | undefined {
  const { columns, constants } = sheet;
  const placeOf = new Map(columns.map(({ key, at }) => [key, at]));
  let merged: ReadonlySet<number> | undefined;
  let above: CsvRecord | undefined;

  const says = ({ cells }: CsvRecord, key: string): boolean => {
    const at = placeOf.get(key);
    return constants.has(key) || (at !== undefined && (cells[at] ?? '').trim() !== '');
  };

  function leavesToAbove(key: string, from: CsvRecord): boolean {
    merged ??= mergedColumns(sheet);
    return merged.has(placeOf.get(key) ?? -1) && says(from, key);
  }

  function carry(record: CsvRecord, from: CsvRecord): Carried {
    const cells = [...record.cells];
    const carried = { ...record, cells };
    const filled: string[] = [];
    // Rows that hang together are filled in by the roster's writer.
    for (const sets of roster.saidOnce === true ? [] : (roster.oneOf ?? [])) {
      if (sets.some((set) => set.every((key) => says(carried, key)))) continue;
      const set = sets.find((each) => each.every((key) => says(carried, key) || leavesToAbove(key, from)));
      for (const key of set ?? []) {
        const at = placeOf.get(key);
        if (at === undefined || says(carried, key)) continue;
        while (cells.length < at) cells.push('');
        cells[at] = from.cells[at] ?? '';
        filled.push(key);
      }
    }
    return { record: filled.length === 0 ? record : carried, filled };
  }

  return (record) => {
    const carried = record && (above === undefined ? { record, filled: [] } : carry(record, above));
    above = carried?.record;
    return carried;
  };
}
