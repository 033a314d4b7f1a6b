import { blankRecords } from '../../base/blank-record.ts';
import type { Mention, Mentions } from '../../intake/mentions.ts';
import type { Problem } from '../../intake/problem.ts';
import type { BatchContext, Outcome } from '../../intake/roster.ts';
import { problem } from '../problems.ts';
import type { Field, Standing, VersionedTable } from '../store/versioned-table.ts';
import type { Cells } from './cells.ts';

/** What became of a record, and how it stands now; where the row was rejected, as it did. */
export type Settled<C extends string> =
  | { readonly outcome: 'rejected' }
  | { readonly outcome: Exclude<Outcome, 'rejected'>; readonly record: Standing<C> };

const contradiction = ({ file, line }: Mention): Problem => problem('row.contradicts', { file, line });

/** Writes the rows of one file into one table, and knows which row of the command spoke of each record first. */
export class RecordWriter<C extends string> {
  readonly #table: VersionedTable<C>;
  readonly #file: string;
  readonly #mentions: Mentions;
  readonly #blank: () => { [P in C | keyof Standing]: unknown };
  #written = 0;

  constructor(table: VersionedTable<C>, { file, mentions }: Pick<BatchContext, 'file' | 'mentions'>) {
    this.#table = table;
    this.#file = file;
    this.#blank = blankRecords<C | keyof Standing>([...table.columns, 'id', 'recorded_from', 'batch']);
    this.#mentions = mentions.of(table.name);
  }

  /** How many records were added or changed. */
  get written(): number {
    return this.#written;
  }

  /**
   * Adds a record, or settles a row's cells with the record that it was matched to. A second row for the same record, in this or a
   * later file of the command, may only repeat the first; one that contradicts it is rejected. `alsoDiffers` tells of a difference
   * kept in another table.
   */
  settle(
    standing: Standing<C> | undefined,
    cells: Cells<C>,
    line: number,
    report: (problem: Problem) => void,
    alsoDiffers = false,
  ): Settled<C> {
    if (standing === undefined) {
      const record = this.#table.insert({ ...cells }, line);
      this.#note(record.id, line);
      this.#written += 1;
      return { outcome: 'added', record };
    }
    const fields = this.#merged(standing, cells);
    const { id } = standing;
    const differs = this.#table.columns.some((column) => fields[column] !== standing[column]);
    const first = this.#mentions.first(id);
    if (first !== undefined) {
      const contradicts = differs || alsoDiffers || first.passedOver !== undefined;
      report(contradicts ? contradiction(first) : problem('row.repeats', { file: first.file, line: first.line }));
      return contradicts ? { outcome: 'rejected' } : { outcome: 'unchanged', record: standing };
    }
    this.#note(id, line);
    const record = differs ? this.#table.change(standing, fields, line) : standing;
    if (!differs && !alsoDiffers) return { outcome: 'unchanged', record };
    this.#written += 1;
    return { outcome: 'changed', record };
  }

  /**
   * Leaves a record as it stands, because the row is about an earlier day than what is on file. Rows of different days for one
   * record contradict each other in whatever order they come; the later of two is rejected.
   */
  passOver(
    { id }: Standing<C>,
    day: string,
    line: number,
    report: (problem: Problem) => void,
  ): 'unchanged' | 'rejected' {
    const first = this.#mentions.first(id);
    if (first === undefined) this.#note(id, line, day);
    else if (first.passedOver !== day) {
      report(contradiction(first));
      return 'rejected';
    }
    return 'unchanged';
  }

  /** The row of this command that spoke of a record first. */
  firstMention({ id }: Standing<C>): Mention | undefined {
    return this.#mentions.first(id);
  }

  #note(id: number, line: number, passedOver?: string): void {
    this.#mentions.note(id, { file: this.#file, line, passedOver });
  }

  /** Cells that say nothing yet, with a place for each column. */
  blank(): { [P in C]?: Field | undefined } {
    return this.#blank() as { [P in C]?: Field | undefined };
  }

  #merged(standing: Standing<C>, cells: Cells<C>): Record<C, Field> {
    const fields = this.#blank() as Record<C, Field>;
    for (const column of this.#table.columns)
      fields[column] = cells[column] ?? (cells[column] === null ? null : standing[column]);
    return fields;
  }
}
