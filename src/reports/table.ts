import type { CivilDate } from '../base/civil-date.ts';
import type { Params } from '../base/failure.ts';
import type { Instant } from '../base/instant.ts';
import type { LocalText } from '../base/local-text.ts';
import type { ReportText } from '../messages/catalogue/reports.ts';
import type { ReaderKind } from './reader.ts';

/**
 * What a column holds: `serial` counts the rows and needs no cell; `key` is a business number or code, printed as it
 * is and never broken; `text` is free text; `code` is a value of the column's list; `count` an integer; `money` fen;
 * `ratio` a Ratio. `wan` is fen too, shown in ten thousand yuan (万元) rounded to two decimals, which a note says.
 */
export type ColumnType = 'serial' | 'key' | 'text' | 'code' | 'count' | 'money' | 'wan' | 'ratio';

export interface Column {
  /** Stable English name, the same in every language: the key in JSON and the heading of an English CSV. */
  readonly key: string;
  readonly label: LocalText;
  readonly type: ColumnType;
  /** The heading above this one and its neighbours of the same group, where a format has two lines of headings. */
  readonly group?: LocalText;
  /** The words for the values of a `code` column. */
  readonly words?: ReadonlyMap<string, LocalText>;
  /** What people read where the cell is empty: `未填`. JSON and an English CSV leave it empty. */
  readonly blank?: LocalText;
  /** A code that programs need and people do not read: only in JSON and CSV. */
  readonly dataOnly?: boolean;
}

/** A share, kept exact until it is printed. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Days from one to another, both inclusive. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export type Cell = string | number | Ratio | null;

/** Cells by column key; a key that is absent is an empty cell. */
export type Row = Readonly<Record<string, Cell>>;

/** A sentence under a table. */
export interface Note {
  readonly code: ReportText;
  readonly params?: Params;
}

/**
 * Who made the table, when, and the head of the audit log it was made from; the only part that differs between equal
 * tables.
 */
export interface Provenance {
  readonly generated: Instant;
  readonly timeZone: string;
  readonly actor: string;
  /** The number of the last audit event, 0 before the first. */
  readonly event: number;
  /** Its hash, empty before the first. */
  readonly head: string;
}

/** A cell that is not what its parts add up to. `row` counts from 1; 0 is the totals row. */
export interface FootingBreak {
  readonly row: number;
  readonly column: string;
  readonly stated: number;
  readonly sum: number;
}

/** A finished report as pure data; formats turn it into bytes. */
export interface Table {
  readonly name: string;
  readonly title: LocalText;
  /** What a row stands for, where the report can be asked for several groupings. */
  readonly by?: string;
  readonly county: string;
  /** The programs whose list it reports on. */
  readonly programs: readonly string[];
  readonly asOf: CivilDate;
  /** The day whose knowledge it was made from, when that is not now. */
  readonly asKnown?: CivilDate;
  /** The days over which things that pass are counted, both inclusive. */
  readonly period?: Period;
  /** What narrows the list, as it was asked for: `town=370181101`. */
  readonly where?: readonly string[];
  /** Whose extract it is. */
  readonly reader?: { readonly kind: ReaderKind; readonly name: string };
  /** What is counted: `户、人`. */
  readonly unit: LocalText;
  readonly columns: readonly Column[];
  /** In their final order. May be a stream that can be read once. */
  readonly rows: Iterable<Row>;
  /** How many rows a stream has, where that is known beforehand: what cannot hold so many refuses them at once. */
  readonly lines?: number;
  readonly totals?: Row;
  readonly notes: readonly Note[];
  /** Remarks of the bureau's own, before the notes. */
  readonly remarks?: readonly LocalText[];
  /** How many equations between cells were checked and found to hold. */
  readonly checks: number;
  /** Those that do not hold: where there are any, the table is a draft. */
  readonly breaks: readonly FootingBreak[];
  readonly provenance: Provenance;
}

/** Whether a column's cells are numbers, which stand to the right and are never broken. */
export function isNumeric(column: Column): boolean {
  return column.type !== 'key' && column.type !== 'text' && column.type !== 'code';
}
