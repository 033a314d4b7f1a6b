import { Failure } from '../base/failure.ts';
import { type CsvRecord, readRecords } from '../csv/read-records.ts';
import type { Delimiter } from '../csv/write-csv.ts';
import type { HeadingReader } from './heading.ts';

/** How many records from the top the header is looked for in. */
const SEARCHED = 40;

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** More than blanks and delimiters, whichever of these is the file's. */
const SOMETHING = /[^\s,;]/;

/** Where the header stands; `known` counts the columns it names. */
export interface FoundHeader {
  delimiter: Delimiter;
  record: CsvRecord;
  known: number;
}

/** The first records of a text, up to the point where it can no longer be read. */
function* readableStart(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  let left = SEARCHED;
  try {
    for (const record of readRecords(text, delimiter)) {
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
 * The header: the record near the top that names most columns, under the delimiter under which it does. With no known heading
 * anywhere, the record with most cells filled in, `known` 0; undefined for a text of blanks.
 */
export function findHeader(text: string, read: HeadingReader): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  let mostFilled = 0;
  for (const delimiter of DELIMITERS) {
    for (const record of readableStart(text, delimiter)) {
      const known = knownColumns(record, read);
      const filled = record.cells.filter((cell) => SOMETHING.test(cell)).length;
      const better = known > (best?.known ?? 0) || ((best?.known ?? 0) === 0 && filled > mostFilled);
      if (!better) continue;
      best = { delimiter, record, known };
      mostFilled = filled;
    }
  }
  return best;
}
