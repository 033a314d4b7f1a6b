import type { CivilDate } from '../base/civil-date.ts';
import type { Instant } from '../base/instant.ts';

/*
 * A workbook as pure data: what a spreadsheet program opens and a printer prints. Rows may be a stream that is read once.
 */

/** What a cell holds. A text is never a formula, whatever it begins with; a number is a finite double. */
export type CellValue = string | number | { readonly date: CivilDate } | null;

/** A cell that covers its neighbours to the right and below; the places it covers are null in their rows. */
export interface SpanningCell {
  readonly value: CellValue;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export type Cell = CellValue | SpanningCell;

/**
 * What a row is, which decides how it looks: the title, a line about the sheet, a line of headings, data, totals, or a
 * remark. Headings, data and totals have borders.
 */
export type RowRole = 'title' | 'info' | 'head' | 'body' | 'total' | 'note';

/** A row by column; cells left out at its end are empty. */
export interface Row {
  readonly role: RowRole;
  readonly cells: readonly Cell[];
}

/**
 * How the numbers of a column are shown; a number in a `text` column is written as text, so that codes keep their zeros.
 * `serial` counts rows, in the middle of its cell; `money` has two decimals and thousands apart, `tenths` one decimal.
 */
export type ColumnFormat = 'text' | 'serial' | 'integer' | 'money' | 'tenths' | 'date';

/** The values that a column's cells are chosen from: cells of a column of another sheet, its rows counted from 1. */
export interface Choices {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Whether another value is refused; otherwise the program asks whether it is meant. */
  readonly strict: boolean;
}

export interface SheetColumn {
  readonly format: ColumnFormat;
  /** In columns of a terminal (a Chinese character takes two); left out, as wide as its headings and first rows need. */
  readonly width?: number;
  /** Whether its texts are numbers or codes, which are not broken to make the sheet fit its page. */
  readonly unbroken?: boolean;
  readonly choices?: Choices;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`; see `sheetNames`. */
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly SheetColumn[];
  /** What stands above the headings: the title and what the sheet is about. */
  readonly opening: readonly Row[];
  /** The headings, one row or several; they and what is above stay on the screen, and they are repeated on every printed page. */
  readonly head: readonly Row[];
  /** The data, a row of cells each. */
  readonly body: Iterable<readonly Cell[]>;
  /** How many rows of data there are, where that is known beforehand. */
  readonly bodyRows?: number;
  /** Totals and remarks. */
  readonly closing: readonly Row[];
  /** Columns at the left that stay on the screen. */
  readonly frozenColumns?: number;
  /** Whether the headings get a filter over the data. */
  readonly filter?: boolean;
  readonly page: Page;
}

/** A4 pages as wide as the sheet. The texts stand on every page, page numbers below. */
export interface Page {
  readonly orientation: 'landscape' | 'portrait';
  readonly header?: string;
  readonly footer?: string;
}

/** The document's properties, which file managers show. */
export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  readonly created: Instant;
  readonly description?: string;
}

export interface Workbook {
  readonly properties: WorkbookProperties;
  /** At least one that is not hidden. */
  readonly sheets: readonly Sheet[];
}

/** What the format and the programs that read it can hold (Excel's limits, ECMA-376 part 1). */
export const limits = { rows: 1_048_576, columns: 16_384, text: 32_767, sheetName: 31 } as const;
