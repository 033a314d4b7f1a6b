import { Failure } from '../base/failure.ts';
import { normaliseCell } from './normalise.ts';
import { openSheet, type Understanding } from './open-sheet.ts';
import type { Roster } from './roster.ts';
import { sheetRows } from './sheet-rows.ts';

/** What some files state in columns of a roster; a column is read only once somebody asks for it. */
export type Stated = (column: string) => ReadonlySet<string>;

/** A file with what it is read under. */
interface FileRead {
  readonly bytes: Uint8Array;
  readonly under: Understanding;
}

function collect({ bytes, under }: FileRead, roster: Roster, key: string, into: Set<string>) {
  const sheet = openSheet(bytes, roster, [], under);
  const place = sheet.columns.find((column) => column.key === key);
  if (place === undefined) return;
  for (const { record, layout } of sheetRows(sheet)) {
    const text = normaliseCell(record.cells[place.at] ?? '');
    const value = layout || text === '' ? undefined : place.read(text);
    if (typeof value === 'string') into.add(value);
  }
}

/** Every value that the rows of some files state in a column. A file that cannot be read states what stands before its fault. */
export function statedIn(files: readonly FileRead[], roster: Roster): Stated {
  const known = new Map<string, ReadonlySet<string>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const values = new Set<string>();
    for (const file of files) {
      try {
        collect(file, roster, key, values);
      } catch (error) {
        // Importing the file meets the same fault and reports it.
        if (!(error instanceof Failure)) throw error;
      }
    }
    known.set(key, values);
    return values;
  };
}
