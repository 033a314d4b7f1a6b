import type { Database } from '../../db/driver.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { byKey, keyText } from './business-keys.ts';
import type { RegistryTable } from './tables.ts';
import type { Field } from './versioned-table.ts';

/*
 * What a batch did stands in the versions on file: those it recorded bear its number and its event, those it ended name it as
 * what ended them. A version that an undo restored bears the number of its first batch, but the event of the undo.
 * The fragments have the named parameters `:county`, `:batch` and `:made`, the event of the batch.
 */

const PROVENANCE = 'county, batch, line, recorded_from';

/** A SELECT of the versions that the batch recorded: one a record. */
export function madeVersions({ name, columns }: Pick<RegistryTable, 'name' | 'columns'>): string {
  const select = (from: string): string => `SELECT ${['id', ...columns].join(', ')}, ${PROVENANCE} FROM ${from}
    WHERE county = :county AND batch = :batch AND recorded_from = :made`;
  return `${select(name)} UNION ALL ${select(`${name}_former`)}`;
}

/** A SELECT of the versions that the batch ended, which are what stood before it: one a record. */
export function endedVersions({ name, columns }: Pick<RegistryTable, 'name' | 'columns'>): string {
  return `SELECT ${['id', ...columns].join(', ')}, ${PROVENANCE} FROM ${name}_former
    WHERE county = :county AND ended_batch = :batch AND recorded_to = :made`;
}

/** A SELECT of the row ids of the records that the batch added. */
export function addedIds(table: string): string {
  const ids = { name: table, columns: [] };
  return `SELECT id FROM (${madeVersions(ids)}) WHERE id NOT IN (SELECT id FROM (${endedVersions(ids)}))`;
}

/** The parameters of the fragments. */
export function batchParameters(county: string, { batch, event }: BatchKey) {
  return { county, batch, made: event };
}

/** A record before and after a batch, by column; row ids are replaced by business keys. */
export interface BeforeAndAfter {
  readonly line: number | null;
  readonly key: string;
  readonly name: string | null;
  readonly before: Readonly<Record<string, Field>> | undefined;
  readonly after: Readonly<Record<string, Field>> | undefined;
}

/** What people call a record of a table. */
function nameOf(alias: string, { name, columns }: RegistryTable): string {
  if (name === 'household') return `${alias}.head_name`;
  return columns.includes('name') ? `${alias}.name` : 'NULL';
}

/** Every record of a table that a batch touched, by line and key; those that it removed come last, without a line. */
export function beforeAndAfter(db: Database, county: string, table: RegistryTable, batch: BatchKey): BeforeAndAfter[] {
  const { columns } = table;
  const seen = (alias: string): string => columns.map((column) => byKey(alias, column)).join(', ');
  const blank = columns.map(() => 'NULL').join(', ');
  const rows = db
    .prepare<[object], Field[]>(
      `WITH made AS MATERIALIZED (${madeVersions(table)}), ended AS MATERIALIZED (${endedVersions(table)})
       SELECT 0 AS place, v.line, ${keyText('v', table)} AS "key", ${nameOf('v', table)}, f.id, v.id, ${seen('f')}, ${seen('v')}
       -- The plus keeps SQLite from walking, for every record, all that the event ended.
       FROM made AS v LEFT JOIN ${table.name}_former AS f ON f.id = v.id AND f.ended_batch = :batch AND +f.recorded_to = :made
       UNION ALL
       SELECT 1, NULL, ${keyText('f', table)}, ${nameOf('f', table)}, f.id, NULL, ${seen('f')}, ${blank}
       FROM ended AS f WHERE f.id NOT IN (SELECT id FROM made)
       ORDER BY 1, 2, 3`,
    )
    .raw()
    .all(batchParameters(county, batch));
  return rows.map(([, line = null, key = null, name = null, ended, made, ...values]) => {
    const version = (from: number): Readonly<Record<string, Field>> =>
      Object.fromEntries(columns.map((column, at) => [column, values[from + at] ?? null]));
    return {
      line: line === null ? null : Number(line),
      key: String(key),
      name: name === null ? null : String(name),
      before: ended === null ? undefined : version(0),
      after: made === null ? undefined : version(columns.length),
    };
  });
}
