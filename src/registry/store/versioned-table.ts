import { blankRecords } from '../../base/blank-record.ts';
import type { Database, Statement } from '../../db/driver.ts';
import type { RegistryTable } from './tables.ts';

/** A value as the database holds it: text, integer (money in fen, areas in hundredths of m², yes 1 and no 0) or blank. */
export type Field = string | number | null;

/** A record as it stands. */
export type Standing<C extends string = string> = Readonly<Record<C, Field>> & {
  /** Private to the file and the same over all versions. */
  readonly id: number;
  /** The event that recorded this version. */
  readonly recorded_from: number;
  /** The batch that wrote this version. */
  readonly batch: number | null;
};

/** What is written under; a command other than an import has no batch, and its records no line. */
export interface Stamp {
  readonly county: string;
  readonly batch: number | null;
  readonly event: number;
}

const list = (names: readonly string[]): string => names.join(', ');

/** What searches are prepared from; a search gives the records that stand and meet a condition, in the order of row ids. */
export interface Searchable<S> {
  finder(condition: string): (...parameters: Field[]) => S[];
}

/**
 * What is to be read of a record for some of its columns, and how that is put together: the driver would put an object together field by
 * field, which takes longer than to read the row.
 */
export function standingOf<C extends string>(columns: readonly C[]) {
  const read = ['id', 'recorded_from', 'batch', ...columns] as const;
  const blank = blankRecords<keyof Standing<C>>(read);
  const standing = (row: readonly Field[]): Standing<C> => {
    const record: Record<string, unknown> = blank();
    for (const [at, key] of read.entries()) record[key] = row[at];
    return record as Standing<C>;
  };
  return { read: list(read), standing };
}

/** A table to be searched only, for some of its columns: a record costs what is read of it. */
export function searchable<C extends string>(
  db: Database,
  { name, columns }: Pick<RegistryTable<C>, 'name' | 'columns'>,
  county: string,
): Searchable<Standing<C>> {
  const { read, standing } = standingOf(columns);
  return {
    finder: (condition) => {
      const statement = db
        .prepare<Field[], Field[]>(`SELECT ${read} FROM ${name} WHERE county = ? AND ${condition} ORDER BY id`)
        .raw();
      return (...parameters) => {
        const rows = statement.all(county, ...parameters);
        return rows.length === 0 ? [] : rows.map(standing);
      };
    },
  };
}

/**
 * A registry table with its twin of former versions. A change copies the version that stood to the twin, ended at this event by
 * this batch; a version of this very batch never stood for anyone, so it is changed in place. Has to be used within a transaction.
 */
export class VersionedTable<C extends string> implements Searchable<Standing<C>> {
  readonly name: string;
  readonly columns: readonly C[];
  readonly #db: Database;
  readonly #stamp: Stamp;
  readonly #insert: Statement<Field[]>;
  readonly #update: Statement<Field[]>;
  readonly #keep: Statement<[number, number | null, number]>;
  readonly #delete: Statement<[number]>;

  constructor(db: Database, table: RegistryTable<C>, stamp: Stamp) {
    this.#db = db;
    this.name = table.name;
    this.#stamp = stamp;
    this.columns = table.columns;
    const { name, columns } = table;
    const written = ['county', ...columns, 'batch', 'line', 'recorded_from'];
    const former = ['id', ...written];
    const changed = [...columns, 'batch', 'line', 'recorded_from'];
    this.#insert = db.prepare(`INSERT INTO ${name} (${list(written)}) VALUES (${list(written.map(() => '?'))})`);
    this.#update = db.prepare(`UPDATE ${name} SET ${list(changed.map((column) => `${column} = ?`))} WHERE id = ?`);
    this.#keep = db.prepare(
      `INSERT INTO ${name}_former (${list(former)}, recorded_to, ended_batch) SELECT ${list(former)}, ?, ? FROM ${name} WHERE id = ?`,
    );
    this.#delete = db.prepare(`DELETE FROM ${name} WHERE id = ?`);
  }

  /** A prepared search among the records that stand, by a condition over the table's columns; in the order of row ids. */
  finder(condition: string): (...parameters: Field[]) => Standing<C>[] {
    return searchable(this.#db, this, this.#stamp.county).finder(condition);
  }

  /**
   * Adds a record, and gives it as it stands: the fields themselves, which are the table's from now on. A field that is left out or
   * undefined is blank.
   */
  insert(fields: { [P in C]?: Field | undefined }, line: number): Standing<C> {
    const { county, batch, event } = this.#stamp;
    const row: Field[] = [county];
    for (const column of this.columns) {
      let field = fields[column];
      if (field === undefined) {
        field = null;
        fields[column] = field;
      }
      row.push(field);
    }
    row.push(batch, line, event);
    const { lastInsertRowid } = this.#insert.run(...row);
    // A copy of thirty fields, and three more put to it, would take V8 as long as writing the row.
    const record = fields as { -readonly [P in keyof Standing<C>]: Standing<C>[P] };
    record.id = Number(lastInsertRowid);
    record.recorded_from = event;
    record.batch = batch;
    return record;
  }

  /** Puts a new version in the place of the one that stands, and gives it. */
  change(standing: Standing<C>, fields: Readonly<Record<C, Field>>, line: number | null): Standing<C> {
    const { batch, event } = this.#stamp;
    const { id } = standing;
    this.#end(standing);
    this.#update.run(...this.#values(fields), batch, line, event, id);
    return { ...fields, id, recorded_from: event, batch };
  }

  /** Takes a record out of those that stand. */
  remove(standing: Standing<C>): void {
    this.#end(standing);
    this.#delete.run(standing.id);
  }

  #values(fields: Readonly<Record<C, Field>>): Field[] {
    return this.columns.map((column) => fields[column]);
  }

  #end(standing: Standing<C>): void {
    const { batch, event } = this.#stamp;
    if (standing.recorded_from < event || standing.batch !== batch) this.#keep.run(event, batch, standing.id);
  }
}
