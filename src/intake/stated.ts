import type { Bytes } from '../base/bytes.ts';
import { detached } from '../base/detached.ts';
import { Failure } from '../base/failure.ts';
import { normaliseCell } from './normalise.ts';
import { openSheet, type SheetColumn, type Understanding } from './open-sheet.ts';
import { Noted } from './reading.ts';
import type { Roster, Stated } from './roster.ts';
import { sheetRows } from './sheet-rows.ts';

/** A file with what it is read under. */
interface FileRead {
  readonly bytes: Bytes;
  readonly under: Understanding;
}

function valueIn(cells: readonly string[], { at, read }: SheetColumn): unknown {
  const text = normaliseCell(cells[at] ?? '');
  const reading = text === '' ? undefined : read(text);
  const value = reading instanceof Noted ? reading.value : reading;
  return typeof value === 'string' ? detached(value) : value;
}

/** What the rows of a file state in some columns; nothing where it lacks one. */
function* rowsStating({ bytes, under }: FileRead, roster: Roster, keys: readonly string[]): Generator<unknown[]> {
  const sheet = openSheet(bytes, roster, [], under);
  const places = keys.flatMap((key) => sheet.columns.find((column) => column.key === key) ?? []);
  if (places.length < keys.length) return;
  for (const { record, is } of sheetRows(sheet)) {
    if (is === 'row') yield places.map((place) => valueIn(record.cells, place));
  }
}

/** What the rows of some files state. A file that cannot be read states what stands before its fault. */
export function statedIn(files: readonly FileRead[], roster: Roster): Stated {
  const values = new Map<string, ReadonlySet<string>>();
  const pairs = new Map<string, readonly (readonly [unknown, unknown])[]>();

  function* rows(...keys: string[]): Generator<unknown[]> {
    for (const file of files) {
      try {
        yield* rowsStating(file, roster, keys);
      } catch (error) {
        // Importing the file meets the same fault and reports it.
        if (!(error instanceof Failure)) throw error;
      }
    }
  }

  return {
    values(column) {
      const before = values.get(column);
      if (before !== undefined) return before;
      const known = new Set<string>();
      for (const [value] of rows(column)) if (typeof value === 'string') known.add(value);
      values.set(column, known);
      return known;
    },
    pairs(first, second) {
      const key = `${first}\n${second}`;
      const before = pairs.get(key);
      if (before !== undefined) return before;
      const known: (readonly [unknown, unknown])[] = [];
      for (const [a, b] of rows(first, second)) if (a && b) known.push([a, b]);
      pairs.set(key, known);
      return known;
    },
  };
}
