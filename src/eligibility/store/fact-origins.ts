import type { CivilDate } from '../../base/civil-date.ts';
import type { Instant } from '../../base/instant.ts';
import type { Database } from '../../db/driver.ts';
import type { StoredValue } from '../pack/pack.ts';

/** Where a value comes from: the version that first gave it as it stands. */
export interface FactOrigin {
  readonly recorded: Instant;
  readonly actor: string;
  /** The sheet and its line; null where a command recorded it. */
  readonly batch: number | null;
  readonly source: string | null;
  readonly line: number | null;
  /** The day of the survey that the version names. */
  readonly surveyed_on: CivilDate | null;
}

/** A record of the registry. */
export type Recorded =
  | { readonly table: 'household'; readonly householdId: number }
  | { readonly table: 'person'; readonly householdId: number; readonly personNo: number };

type Version = FactOrigin & { readonly value: StoredValue };

/** The origin of the value that stands in a column; undefined where the column is blank. */
export function originOf(db: Database, county: string, record: Recorded, column: string): FactOrigin | undefined {
  const { table } = record;
  const which =
    table === 'household' ? 'id = :household_id' : 'household_id = :household_id AND person_no = :person_no';
  const surveyed = table === 'household' ? 'surveyed_on' : 'NULL';
  // A village's code is found by the row that the household refers to.
  const stored = column === 'village_code' ? 'village_id' : column;
  const select = (from: string, condition: string): string =>
    `SELECT ${stored} AS value, ${surveyed} AS surveyed_on, batch, line, recorded_from FROM ${from}
     WHERE county = :county AND ${which}${condition}`;
  const versions = db
    .prepare<[object], Version>(
      `SELECT v.value, v.surveyed_on, v.batch, v.line, b.source, e.instant AS recorded, e.actor
       FROM (${select(table, '')} UNION ALL ${select(`${table}_former`, ' AND recorded_to > recorded_from')}) AS v
       JOIN audit_event AS e ON e.event = v.recorded_from
       LEFT JOIN batch AS b ON b.county = :county AND b.batch = v.batch
       ORDER BY v.recorded_from DESC`,
    )
    .all({
      county,
      household_id: record.householdId,
      person_no: record.table === 'person' ? record.personNo : null,
    });
  const [standing] = versions;
  if (standing === undefined || standing.value === null) return undefined;
  const other = versions.findIndex(({ value }) => value !== standing.value);
  const first = versions.at(other === -1 ? -1 : other - 1) ?? standing;
  const { value: _value, ...origin } = first;
  return origin;
}
