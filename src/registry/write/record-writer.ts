import type { Problem } from '../../intake/problem.ts';
import type { Outcome } from '../../intake/roster.ts';
import { problem } from '../problems.ts';
import type { Field, Standing, VersionedTable } from '../store/versioned-table.ts';
import type { Cells } from './cells.ts';
import { LinesSeen } from './lines-seen.ts';

/** What became of a record; the row id is missing where the row was rejected. */
export type Settled =
  | { readonly outcome: 'rejected' }
  | { readonly outcome: Exclude<Outcome, 'rejected'>; readonly id: number };

/** Writes the rows of one file into one table and knows which record each line spoke of. */
export class RecordWriter<C extends string> {
  readonly #table: VersionedTable<C>;
  readonly #seen = new LinesSeen();
  #written = 0;

  constructor(table: VersionedTable<C>) {
    this.#table = table;
  }

  /** How many records were added or changed. */
  get written(): number {
    return this.#written;
  }

  /**
   * Adds a record, or settles a row's cells with the record that it was matched to. A second row for the same record may only
   * repeat the first; one that contradicts it is rejected. `alsoDiffers` tells of a difference kept in another table.
   */
  settle(
    standing: Standing<C> | undefined,
    cells: Cells<C>,
    line: number,
    report: (problem: Problem) => void,
    alsoDiffers = false,
  ): Settled {
    const fields = this.#merged(standing, cells);
    if (standing === undefined) {
      const id = this.#table.insert(fields, line);
      this.#seen.note(id, line);
      this.#written += 1;
      return { outcome: 'added', id };
    }
    const { id } = standing;
    const differs = this.#table.columns.some((column) => fields[column] !== standing[column]);
    const first = this.#seen.lineOf(id);
    if (first !== undefined) {
      const contradicts = differs || alsoDiffers;
      report(problem(contradicts ? 'row.contradicts' : 'row.repeats', { line: first }));
      return contradicts ? { outcome: 'rejected' } : { outcome: 'unchanged', id };
    }
    this.#seen.note(id, line);
    if (differs) this.#table.change(standing, fields, line);
    if (!differs && !alsoDiffers) return { outcome: 'unchanged', id };
    this.#written += 1;
    return { outcome: 'changed', id };
  }

  #merged(standing: Standing<C> | undefined, cells: Cells<C>): Readonly<Record<C, Field>> {
    const fields: Partial<Record<C, Field>> = {};
    for (const column of this.#table.columns) fields[column] = cells[column] ?? this.#kept(standing, cells, column);
    return fields as Record<C, Field>;
  }

  #kept(standing: Standing<C> | undefined, cells: Cells<C>, column: C): Field {
    return cells[column] === null ? null : (standing?.[column] ?? null);
  }
}
