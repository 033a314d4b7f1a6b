import type { Encoding } from '../csv/decode.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import type { Delimiter } from '../csv/write-csv.ts';

/** How a copy of a sheet is written so that its sender can open it as they did the original. */
export type OwnFormat =
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly bom: boolean; readonly delimiter: Delimiter }
  | { readonly kind: 'workbook'; readonly sheet: string };

/** A table as a file holds it, before anybody knows what it is about. */
export interface Grid {
  /** An encoding of text, or `xlsx`. */
  readonly encoding: Encoding | 'xlsx';
  readonly format: OwnFormat;
  /** Columns that the file has but does not show, from 0. */
  readonly hiddenColumns: readonly number[];
  /** Where nobody said which sheet of a workbook to take: the others that it shows and that have something in them. */
  readonly otherSheets: readonly string[];
  /**
   * All its records, which can be run through any number of times.
   * @throws Failure `csv.unclosed-quote` (65), once the reading gets there.
   */
  records(): Iterable<CsvRecord>;
}
