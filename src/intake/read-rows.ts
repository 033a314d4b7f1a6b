import type { CsvRecord } from '../csv/read-records.ts';
import { carrier } from './carry-down.ts';
import type { Sheet } from './open-sheet.ts';
import { type BlankCells, type ReadRow, rowReader } from './read-row.ts';
import type { Roster } from './roster.ts';
import { sheetRows } from './sheet-rows.ts';

/** A record that is no row: part of the layout, or a row left as a template gave it. */
export interface IdleRead {
  readonly is: 'layout' | 'untouched';
  readonly record: CsvRecord;
}

/** A row as far as it can be read by itself, without a look at what is on file. */
export interface RowRead extends ReadRow {
  readonly is: 'row';
  /** As it stands in the file. */
  readonly record: CsvRecord;
  /** The same with what merged cells leave to the rows above it; that is what was read. */
  readonly carried: CsvRecord;
  /** The keys of the columns that were filled in so. */
  readonly filled: readonly string[];
  /** Positions without a heading in which something stands. */
  readonly beside: readonly number[];
}

/** A record of a sheet other than its header, read. */
export type RecordRead = IdleRead | RowRead;

/** How a sheet's records come: many at a time, in their order, from wherever they are read. */
export type RecordsRead = Iterable<Iterable<RecordRead>> | AsyncIterable<Iterable<RecordRead>>;

const NONE_BESIDE: readonly number[] = [];

/**
 * Reads every record of a sheet but the header, in order.
 * @throws Failure `csv.unclosed-quote` or `csv.endless-row` (65), once the reading gets there.
 */
export function* readRows(sheet: Sheet, roster: Roster, blank: BlankCells): Generator<RecordRead> {
  const carry = carrier(sheet, roster);
  const read = rowReader(sheet, roster, blank);
  const isFilled = ({ cells }: CsvRecord, at: number): boolean => (cells[at] ?? '').trim() !== '';
  for (const { record, is } of sheetRows(sheet)) {
    const carried = carry(is === 'row' ? record : undefined);
    if (is !== 'row' || carried === undefined) {
      yield { is: is === 'untouched' ? is : 'layout', record };
      continue;
    }
    const { row, problems, sound } = read(carried.record);
    const beside = sheet.unnamed.length === 0 ? NONE_BESIDE : sheet.unnamed.filter((at) => isFilled(record, at));
    yield { is, record, carried: carried.record, filled: carried.filled, beside, row, problems, sound };
  }
}
