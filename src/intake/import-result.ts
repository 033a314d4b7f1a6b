import type { Issue } from '../base/issue.ts';
import type { MissingResult } from './completeness.ts';
import type { Given } from './roster.ts';

/** Sheet rows by what became of them: `read` is the sum of the four after it; `ignored` rows belong to the layout or say nothing. */
export interface RowCounts {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  ignored: number;
}

/** A line that was taken for layout or left as a template gave it, as messages repeat it. */
export interface IgnoredLine {
  line: number;
  text: string;
  untouched?: true;
}

/** What one file did, as the command prints it. */
export interface BatchResult {
  /** Null where nothing was saved or nothing changed. */
  batch: number | null;
  roster: string;
  source: string;
  sha256: string;
  /** Of a text; `xlsx` for a workbook; null where the file could not be read. */
  encoding: string | null;
  header_line: number | null;
  /** Physical lines: the header's, `read` + `ignored`, and those on which quoted line breaks continue a row. */
  lines: number;
  rows: RowCounts;
  /** Records added or changed, by kind. */
  records: Readonly<Record<string, number>>;
  /** The mapping that it was read under: a file's name, or `saved`; null where its headings were understood as they are. */
  mapping: string | null;
  /** Headings that name no column; `#4` is a column without heading that has something in it. */
  columns_ignored: readonly string[];
  /** The other sheets of a workbook, where nobody said which to read. */
  sheets_ignored: readonly string[];
  /** The first 1,000 lines ignored that are not blank. */
  ignored_lines: readonly IgnoredLine[];
  /** How many of the rows ignored hold nothing but what a template fills in. */
  untouched: number;
  /** The first 1,000 numbers given to new records whose rows state none. */
  given: readonly Given[];
  /** The file that takes the rejected rows. */
  rejects: string | null;
  issues_total: number;
  issues: readonly Issue[];
}

/** The result of an import. `saved` is false where the files were refused or only tried. */
export interface ImportResult {
  batches: readonly BatchResult[];
  saved: boolean;
  /** What the files leave out of the places that they name, where that was asked for and their rows could all be read. */
  missing?: MissingResult;
}
