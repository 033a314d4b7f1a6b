/** What results call a mapping by that was taken from the database, and what asks for it. */
export const SAVED = 'saved';

/** Where the clerk's sheet has one of our columns, and how it is written there. */
export interface MappedColumn {
  /** The clerk's headings: of several the sheet's first in this order is taken. */
  readonly headings: readonly string[];
  /** The column's place in the sheet, from 1, instead of a heading. */
  readonly position: number | undefined;
  /** The unit that its numbers are in, as a heading would have it in brackets. */
  readonly unit: string | undefined;
  /** The clerk's words (normalised) and the words of ours that they stand for; an empty one is a blank cell. */
  readonly values: ReadonlyMap<string, string>;
}

/** What every row of the sheet says in a column that it does not have: the value as read, and the word where it was a synonym. */
export interface Constant {
  readonly value: unknown;
  readonly raw: string | undefined;
}

/** How a clerk's own sheet is to be read: which of its headings stands for which column of a roster. */
export interface Mapping {
  readonly roster: string;
  /** By the key of our column. What a mapping does not mention is understood as in any sheet. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly constants: ReadonlyMap<string, Constant>;
  /** Headings that are not to be read, though they may look like ours. */
  readonly ignore: readonly string[];
  /** The YAML text that it was read from, and where that came from as results name it: a file, or `saved`. */
  readonly text: string;
  readonly source: string;
}
