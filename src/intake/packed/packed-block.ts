import type { RowRead } from '../read-rows.ts';
import type { PackedValues } from './packed-values.ts';

/** What `lines` has of each record: its line, its number of lines, its number of cells, and what it is. */
export const LINE = 4;

/** What a record is: a row of which there is nothing to say beside its words and values, any other row, or none. */
export const are = { plain: 0, noted: 1, layout: 2, untouched: 3 } as const;

/** Some records of a sheet in their order, as they are handed from the thread that reads to the one that writes. */
export interface PackedBlock {
  readonly lines: Uint32Array<ArrayBuffer>;
  /** Of each row the values, then the clerk's words, then where there is more to say a `PackedNotes`. */
  readonly read: PackedValues;
  /** All cells one after another, and where each ends. */
  readonly text: string;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** What there is to say of a row that is not plain. */
export interface PackedNotes extends Pick<RowRead, 'problems' | 'sound' | 'filled' | 'beside'> {
  /** Its cells with what was carried down to them, where anything was. */
  readonly cells: string[] | undefined;
}
