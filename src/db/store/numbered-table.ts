import type { Database } from '../driver.ts';
import { stands } from './recorded-time.ts';

/** A table whose records have a number of their own in the county, kept over all their versions. */
export interface NumberedTable<Row extends object> {
  readonly name: string;
  /** The column with the number. */
  readonly number: keyof Row & string;
  /** Every column that a version holds, its number included; not its row id, county and recorded time. */
  readonly columns: readonly (keyof Row & string)[];
}

/**
 * A SELECT of the county's records that stand, or stood at the event, each as it was by the day `:until` (null: as it was last): its last
 * version of no later day; the first, where all are later.
 * @param day SQL for the day of what a version says, of the row of that name; a later version is of no earlier day.
 */
export function versionsUntil<Row extends object>(
  { name, number }: NumberedTable<Row>,
  knownAt: number | undefined,
  day = (row: string): string => `${row}.state_on`,
): string {
  const until = (row: string): string => `${day(row)} <= :until`;
  return `SELECT v.* FROM ${name} AS s
    JOIN ${name} AS v ON v.id = CASE WHEN :until IS NULL OR ${until('s')} THEN s.id ELSE (
      SELECT x.id FROM ${name} AS x
      WHERE x.county = s.county AND x.${number} = s.${number} AND x.recorded_from <= s.recorded_from
      ORDER BY ${until('x')} DESC, iif(${until('x')}, -x.recorded_from, x.recorded_from) LIMIT 1) END
    WHERE s.county = :county AND ${stands(knownAt, 's')}`;
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
