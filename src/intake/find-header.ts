import { Failure } from '../base/failure.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import type { Grid } from './grid.ts';
import type { HeadingReader } from './heading.ts';
import { twoLevels } from './two-level-header.ts';

/** How many records from the top the header is looked for in. */
const SEARCHED = 40;

/** More than blanks and delimiters, whichever of these is the file's. */
const SOMETHING = /[^\s,;]/;

/** Where the header stands; `known` counts the columns it names. */
export interface FoundHeader {
  grid: Grid;
  /** Of a header on two levels both records in one, see `twoLevels`. */
  record: CsvRecord;
  /** The records that it is made of. */
  levels: readonly CsvRecord[];
  known: number;
}

/** The first records of a table, up to the point where it can no longer be read. */
function* readableStart(grid: Grid): Generator<CsvRecord> {
  let left = SEARCHED;
  try {
    for (const record of grid.records()) {
      yield record;
      left -= 1;
      if (left === 0) return;
    }
  } catch (error) {
    // Reading the rows meets the same fault again, and says where it is.
    if (!(error instanceof Failure)) throw error;
  }
}

function knownColumns(record: CsvRecord, read: HeadingReader): number {
  const keys = new Set<string>();
  for (const [at, cell] of record.cells.entries()) {
    const heading = read(cell, at);
    if (heading !== undefined) keys.add(heading.key);
  }
  return keys.size;
}

/**
 * The header: the record near the top, or two that follow each other, that names most columns, of the table that has it: under the wrong delimiter a text has none. With no known heading
 * anywhere, the record with most cells filled in, `known` 0; undefined where nothing but blanks stands.
 */
export function findHeader(grids: readonly Grid[], read: HeadingReader): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  let mostFilled = 0;
  for (const grid of grids) {
    let above: CsvRecord | undefined;
    for (const record of readableStart(grid)) {
      const known = knownColumns(record, read);
      const filled = record.cells.filter((cell) => SOMETHING.test(cell)).length;
      const better = known > (best?.known ?? 0) || ((best?.known ?? 0) === 0 && filled > mostFilled);
      if (better) {
        best = { grid, record, levels: [record], known };
        mostFilled = filled;
      }
      if (above !== undefined && known > 0) {
        const both = twoLevels(above, record, read);
        const together = knownColumns(both, read);
        // Each level has to name columns that the other does not: a title over a header adds none.
        if (together > Math.max(known, best?.known ?? 0) && knownColumns(above, read) > 0) {
          best = { grid, record: both, levels: [above, record], known: together };
        }
      }
      above = record;
    }
  }
  return best;
}
