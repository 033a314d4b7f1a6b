import type { Database } from '../driver.ts';

/** A table whose records have a number of their own in the county, kept over all their versions. */
export interface NumberedTable<Row extends object> {
  readonly name: string;
  /** The column with the number. */
  readonly number: keyof Row & string;
  /** Every column that a version holds, its number included; not its row id, county and recorded time. */
  readonly columns: readonly (keyof Row & string)[];
}

/** The highest number ever given, taken back ones included; 0 when there is none. */
export function lastNumber<Row extends object>(db: Database, county: string, table: NumberedTable<Row>): number {
  return db
    .prepare<[string], number>(`SELECT coalesce(max(${table.number}), 0) FROM ${table.name} WHERE county = ?`)
    .pluck()
    .get(county) as number;
}

/** The version that stands under a number; undefined where there is none or it was taken back. */
export function standingVersion<Row extends object>(
  db: Database,
  county: string,
  { name, number, columns }: NumberedTable<Row>,
  no: number,
): Row | undefined {
  return db
    .prepare<[string, number], Row>(
      `SELECT ${columns.join(', ')} FROM ${name} WHERE county = ? AND ${number} = ? AND recorded_to IS NULL`,
    )
    .get(county, no);
}

/** Gives the function that records a version under an event, in the place of the one that stood under its number. */
export function versionWriter<Row extends object>(
  db: Database,
  county: string,
  { name, number, columns }: NumberedTable<Row>,
  event: number,
): (row: Row) => void {
  const end = db.prepare(
    `UPDATE ${name} SET recorded_to = :event WHERE county = :county AND ${number} = :no AND recorded_to IS NULL`,
  );
  const insert = db.prepare(
    `INSERT INTO ${name} (county, ${columns.join(', ')}, recorded_from)
     VALUES (:county, ${columns.map((column) => `:${column}`).join(', ')}, :event)`,
  );
  return (row) => {
    end.run({ county, no: row[number], event });
    insert.run({ ...row, county, event });
  };
}
