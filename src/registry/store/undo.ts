import type { Database } from '../../db/driver.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { batchParameters, endedVersions, madeVersions } from './batch-versions.ts';
import { keyText, references } from './business-keys.ts';
import { type RegistryTable, registryTables } from './tables.ts';

const withBatch = (table: RegistryTable): string =>
  `WITH made AS MATERIALIZED (${madeVersions(table)}), ended AS MATERIALIZED (${endedVersions(table)})`;

/** The condition that a version was not written by a batch that has been undone. */
const live = (alias: string): string =>
  `NOT EXISTS (SELECT 1 FROM batch_undo AS u WHERE u.county = :county AND u.batch = ${alias}.batch)`;

/** Whether a batch touched any record of a table. */
export function isTouched(db: Database, county: string, table: RegistryTable, batch: BatchKey): boolean {
  const sql = `${withBatch(table)} SELECT EXISTS (SELECT 1 FROM made) OR EXISTS (SELECT 1 FROM ended)`;
  return db.prepare(sql).pluck().get(batchParameters(county, batch)) === 1;
}

/** A record of the batch that something later changed; `batch` is null where that was no import. */
export interface ChangedLater {
  readonly key: string;
  readonly batch: number | null;
}

/**
 * Records that the batch wrote and that no longer stand as it left them; and those that it removed and a later batch added
 * again, even if they are gone once more. By key.
 */
export function changedLater(
  db: Database,
  county: string,
  table: RegistryTable,
  batch: BatchKey,
): IterableIterator<ChangedLater> {
  const { name, columns, keys } = table;
  const again = `SELECT ${['id', ...columns, 'batch'].join(', ')} FROM`;
  return db
    .prepare<[object], ChangedLater>(
      `${withBatch(table)}
       SELECT ${keyText('v', table)} AS "key", CASE WHEN s.id IS NOT NULL THEN s.batch ELSE (
           SELECT f.ended_batch FROM ${name}_former AS f WHERE f.id = v.id
           ORDER BY f.recorded_to DESC, f.recorded_from DESC, f.batch DESC LIMIT 1) END AS batch
       FROM made AS v LEFT JOIN ${name} AS s ON s.id = v.id WHERE s.batch IS NOT :batch
       UNION
       SELECT ${keyText('e', table)}, w.batch
       FROM ended AS e JOIN (
         ${again} ${name} WHERE county = :county UNION ALL ${again} ${name}_former WHERE county = :county
       ) AS w ON ${keys.map((key) => `w.${key} = e.${key}`).join(' AND ')} AND w.id > e.id
       WHERE e.id NOT IN (SELECT id FROM made) AND ${live('w')}
       ORDER BY 1, 2`,
    )
    .iterate(batchParameters(county, batch));
}

/** Records of another batch (null: of no import) that name a record which the batch added. */
export interface NamedLater {
  readonly key: string;
  readonly batch: number | null;
  /** The table of those that name it, and how many they are. */
  readonly kind: string;
  readonly records: number;
}

/** How a table's rows `w` may name a row `v` of another one; a village names its town by code. */
function namings(named: RegistryTable): { by: RegistryTable; when: string }[] {
  const byId = registryTables.flatMap((by) =>
    by.columns
      .filter((column) => references[column]?.[0] === named.name)
      .map((column) => ({ by, when: `w.${column} = v.id` })),
  );
  const towns = registryTables
    .filter((by) => by === named && by.columns.includes('town_code'))
    .map((by) => ({ by, when: 'w.town_code = v.code AND w.id <> v.id' }));
  return [...byId, ...towns];
}

/**
 * What names records that the batch added: rows that stand, and former ones that would stand again if a later batch were
 * undone. By key.
 */
export function* namedLater(
  db: Database,
  county: string,
  table: RegistryTable,
  batch: BatchKey,
): IterableIterator<NamedLater> {
  for (const { by, when } of namings(table)) {
    const versions = (from: string): string =>
      `SELECT ${['id', ...by.columns, 'batch'].join(', ')} FROM ${from} WHERE county = :county AND batch IS NOT :batch`;
    yield* db
      .prepare<[object], NamedLater>(
        `${withBatch(table)}, added AS MATERIALIZED (SELECT * FROM made WHERE id NOT IN (SELECT id FROM ended))
         SELECT ${keyText('v', table)} AS "key", w.batch, '${by.name}' AS kind, count(DISTINCT w.id) AS records
         FROM (${versions(by.name)} UNION ALL ${versions(`${by.name}_former`)}) AS w CROSS JOIN added AS v
         WHERE ${when} AND ${live('w')}
         GROUP BY v.id, w.batch ORDER BY 1, 2`,
      )
      .iterate(batchParameters(county, batch));
  }
}

/**
 * Does work that removes rows of a table. For each of them SQLite asks who still names it, by the naming column alone; no index
 * of a register begins with that column, so they are made for the work.
 */
function withReferenceIndexes<T>(db: Database, table: string, work: () => T): T {
  const naming = registryTables.flatMap((by) =>
    by.columns.filter((column) => references[column]?.[0] === table).map((column) => [by.name, column] as const),
  );
  for (const [by, column] of naming) db.exec(`CREATE INDEX undo_${by}_${column} ON ${by} (${column})`);
  const result = work();
  for (const [by, column] of naming) db.exec(`DROP INDEX undo_${by}_${column}`);
  return result;
}

/**
 * Brings a table back to what it was before a batch that nothing later stands on: its versions become former ones, ended by the
 * event; what it added goes, and what it changed or removed stands again, by the same row id, as a new version of the event
 * with the batch and line that it came from.
 * @returns how many records were removed and restored.
 */
export function takeBackTable(
  db: Database,
  county: string,
  table: RegistryTable,
  batch: BatchKey,
  event: number,
): { removed: number; restored: number } {
  const { name, columns } = table;
  const parameters = { ...batchParameters(county, batch), event };
  const run = (sql: string): number => db.prepare(`${withBatch(table)} ${sql}`).run(parameters).changes;
  const content = [...columns, 'batch', 'line'];
  const all = ['id', 'county', ...content].join(', ');
  run(`INSERT INTO ${name}_former (${all}, recorded_from, recorded_to)
    SELECT ${all}, recorded_from, :event FROM ${name} WHERE id IN (SELECT id FROM made)`);
  const gone = 'id IN (SELECT id FROM made) AND id NOT IN (SELECT id FROM ended)';
  const removed = withReferenceIndexes(db, name, () => run(`DELETE FROM ${name} WHERE ${gone}`));
  const changedBack = run(`UPDATE ${name} SET ${content.map((column) => `${column} = e.${column}`).join(', ')},
    recorded_from = :event FROM ended AS e WHERE e.id = ${name}.id`);
  const broughtBack = run(`INSERT INTO ${name} (${all}, recorded_from)
    SELECT ${all}, :event FROM ended WHERE id NOT IN (SELECT id FROM made) ORDER BY id`);
  return { removed, restored: changedBack + broughtBack };
}
