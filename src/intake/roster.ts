import type { Session } from '../db/session.ts';
import type { Completeness } from './completeness.ts';
import type { MentionedRecords } from './mentions.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';

/** How a personal value is masked where an issue repeats it. */
export type Personal = 'id_number' | 'phone' | 'account';

/** Reads one cell. The text is already tidied (for prose) or normalised (see `normalise.ts`) and is never empty. */
export type Reader<T> = (text: string) => Reading<T>;

/**
 * One column of a roster. Its key (English snake_case) stands in the roster's `columns` and is itself a heading that is
 * understood; `labels` are the Chinese headings, the first being the one our own exports print.
 */
export interface Column<T = unknown> {
  readonly labels: readonly string[];
  /** The column has to be in the file, and its cell filled in, in every row. */
  readonly required?: boolean;
  /** It names a record (a number, a place, a unit) instead of describing one: `--blank clear` never erases it. */
  readonly reference?: boolean;
  readonly personal?: Personal;
  /** Sentences: full-width punctuation and line breaks are kept as they were written. */
  readonly prose?: boolean;
  readonly read: Reader<T>;
  /**
   * For a measured column: the reader for the unit written in brackets in its heading (`存款(万元)`), or undefined when the
   * unit makes no sense for the column, which refuses the file. Columns without it take such brackets as a remark.
   */
  readonly inUnit?: (unit: string) => Reader<T> | undefined;
}

/** A roster's columns by key, in the order in which exports and templates print them. */
export type Columns = Readonly<Record<string, Column>>;

/**
 * The values of a row by column key. A value is to be set; `null` erases (written 无, or blank under `--blank clear`);
 * `undefined` leaves what stands (the column is absent, or the cell blank).
 */
export type Values<C extends Columns> = {
  readonly [K in keyof C]: (C[K] extends Column<infer T> ? T : never) | null | undefined;
};

/** One row as the writer of a roster gets it: every cell has been read without an error. */
export interface ParsedRow<C extends Columns = Columns> {
  /** The physical line (from 1) on which the record starts. */
  readonly line: number;
  readonly values: Values<C>;
  /** The clerk's words where a value was taken from a synonym (老伴 for `spouse`), by column key. */
  readonly raw: { readonly [K in keyof C]?: string };
}

/** What some files state, over all their rows; a column is read only once somebody asks for it. */
export interface Stated {
  /** Every value in a column of numbers or texts. */
  values(column: string): ReadonlySet<string>;
  /** What rows state in two columns, where they state both. */
  pairs(first: string, second: string): readonly (readonly [unknown, unknown])[];
}

/** The batch that a row belongs to; registry rows keep its number and their line. */
export interface BatchContext<C extends Columns = Columns> {
  readonly batch: number;
  /** The audit event under which everything of this command is recorded (`recorded_from`). */
  readonly event: number;
  /** The file's name as messages give it. */
  readonly file: string;
  /** The records that this command has spoken of so far, in this file and those before it. */
  readonly mentions: MentionedRecords;
  /** The keys of the columns that are in the file, in the roster's order. */
  readonly present: readonly (keyof C & string)[];
  /** What this file and the others of the same import state, the rows to come included. */
  readonly stated: Stated;
}

/** A number given to a new record whose row states none: the row's line and, under its column's key, the number. */
export type Given = { readonly line: number } & Readonly<Record<string, string | number>>;

/** What happened to a row. A rejected row has changed nothing, and at least one error was reported for it. */
export type Outcome = 'added' | 'changed' | 'unchanged' | 'rejected';

/** A problem of a row; the column is the key of the cell at fault, if one is. */
export type RowProblem<C extends Columns = Columns> = Problem & { readonly column?: keyof C & string };

/** Takes a problem of the row being written. */
export type Report<C extends Columns = Columns> = (problem: RowProblem<C>) => void;

/** The first of the rows that hang together, by its line, and what that one leaves to the rows above it, as text by column. */
export interface HangsOn {
  readonly line: number;
  readonly from: Readonly<Record<string, string | undefined>>;
}

/** Writes the rows of one file, in their order. It prepares its statements when it is opened, not row by row. */
export interface RosterWriter<C extends Columns = Columns> {
  /** Matches and writes one row; rows before it in the file are already visible to it. */
  write(row: ParsedRow<C>, report: Report<C>): Outcome;
  /**
   * Takes note of a row that could not be read and is rejected, for a roster whose rows hang together, and may say what else is wrong with
   * it; what it says is in its values as far as it could be read.
   */
  passOver?(row: ParsedRow<C>, problems: readonly RowProblem[], report: Report<C>): void;
  /** What the row just written or passed over hangs on, for a roster whose rows do; undefined where it stands by itself. */
  hangsOn?(): HangsOn | undefined;
  /**
   * What one who knows the records can say better about a problem with a cell; undefined where that is nothing. The clerk's words are in
   * the row's `raw`.
   */
  explain?(problem: RowProblem<C>, row: ParsedRow<C>): Problem | undefined;
  /** After the last row: what there is to say of the sheet as a whole. */
  afterwards?(report: Report<C>): void;
  /** After everything else, also where reading failed and no row came last: ends what was begun for the sake of many rows. */
  close?(): void;
  /** After the last row: how many records of each kind were added or changed, e.g. `{ households: 204, persons: 0 }`. */
  records(): Readonly<Record<string, number>>;
  /** The number under which the record of the row just written stands, by its column, for a roster whose rows may come without. */
  numbered?(): { readonly column: string; readonly number: string } | undefined;
  /** The numbers given to rows without one, for a roster that gives them; the first ones, in the order of the rows. */
  given?(): readonly Given[];
}

/** A kind of sheet that can be imported. */
export interface Roster<C extends Columns = Columns> {
  /** The word on the command line: `households`. */
  readonly name: string;
  readonly columns: C;
  /** The command that hands such a sheet out, of one that people fill in and nobody writes: `pair export`. */
  readonly handedOutBy?: string;
  /**
   * Demands that several sets of columns can meet; of each demand at least one set has to be in the file whole, and filled in, in every row:
   * `[[['village_code'], ['town_name', 'village_name']]]` asks for the village's code or for both names.
   */
  readonly oneOf?: readonly (readonly (readonly (keyof C & string)[])[])[];
  /** What `oneOf` demands has to be in the file, but a row may leave it blank where a row above has said it. */
  readonly saidOnce?: true;
  /** What a template fills in beforehand: whose row it is. A row that says no more than that states nothing. */
  readonly prefilled?: readonly (keyof C & string)[];
  /** For a roster that can claim to be complete for its places. */
  readonly completeness?: Completeness;
  /** Gives the writer of one file; as a promise where it is loaded only when it is wanted. */
  open(session: Session, batch: BatchContext<C>): RosterWriter<C> | Promise<RosterWriter<C>>;
}

/**
 * States a roster with its columns' types, so that its writer sees typed rows, and returns it as what every sheet is read by.
 * Sound, because a row that the writer is given was read by the readers of those very columns. The columns belong in a const
 * of their own: written inside the call, generic readers such as `code(list)` lose their types.
 */
export function defineRoster<C extends Columns>(roster: Roster<C>): Roster {
  return roster as unknown as Roster;
}
