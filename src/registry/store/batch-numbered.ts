import type { Database } from '../../db/driver.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { addedIds, batchParameters } from './batch-versions.ts';

/** A registry table that records with numbers of their own refer to, and the columns of theirs that do so. */
export interface Reference {
  readonly record: 'household' | 'place' | 'unit' | 'cadre';
  readonly column: string;
}

/** A table of records with numbers of their own (a tip, a task) whose rows a batch can add. */
export interface NumberedRecords {
  /** What messages call one: `tip`. */
  readonly record: string;
  readonly table: string;
  readonly number: string;
  /** The column with its day. */
  readonly day: string;
  /** SQL for what people call it, of a row `t`; nothing personal. */
  readonly called: string;
  readonly references: readonly Reference[];
  /** Whether batches add them, so that the table has columns for batch and line. */
  readonly imported: boolean;
}

const KEYS = { household: 'household_no', place: 'code', unit: 'unit_no', cadre: 'cadre_no' } as const;

const MADE = 't.county = :county AND t.recorded_from = :made AND t.batch = :batch';

/** The records that a batch added, whatever became of them since, by line. */
export function numberedOfBatch(
  db: Database,
  county: string,
  { table, number, called }: NumberedRecords,
  batch: BatchKey,
): { no: number; line: number; name: string | null }[] {
  return db
    .prepare<[object], { no: number; line: number; name: string | null }>(
      `SELECT t.${number} AS no, t.line, ${called} AS name FROM ${table} AS t WHERE ${MADE} ORDER BY t.line, 1`,
    )
    .all(batchParameters(county, batch));
}

/** The numbers of those that somebody has changed since. */
export function changedNumbered(
  db: Database,
  county: string,
  { table, number }: NumberedRecords,
  batch: BatchKey,
): number[] {
  return db
    .prepare<[object], number>(
      `SELECT t.${number} FROM ${table} AS t WHERE ${MADE} AND t.recorded_to IS NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all(batchParameters(county, batch));
}

/** Ends those that a batch added; gives how many there were. */
export function endNumbered(
  db: Database,
  county: string,
  { table }: NumberedRecords,
  batch: BatchKey,
  event: number,
): number {
  return db
    .prepare(`UPDATE ${table} AS t SET recorded_to = :event WHERE ${MADE} AND t.recorded_to IS NULL`)
    .run({ ...batchParameters(county, batch), event }).changes;
}

/** A registry record that a batch added, and how many records on file name it. */
export interface NamedByNumbered {
  readonly record: Reference['record'];
  readonly key: string;
  readonly count: number;
  readonly first: string;
}

/** What a batch added to the registry and records that stand name; by record and key. */
export function namedByNumbered(
  db: Database,
  county: string,
  { table, day, references }: NumberedRecords,
  batch: BatchKey,
): NamedByNumbered[] {
  const naming = ({ record, column }: Reference): string =>
    `SELECT '${record}' AS record, r.${KEYS[record]} AS "key", count(*) AS count, min(t.${day}) AS first
     FROM ${table} AS t JOIN ${record} AS r ON r.id = t.${column}
     WHERE t.county = :county AND t.recorded_to IS NULL AND t.${column} IN (${addedIds(record)}) GROUP BY r.id`;
  return db
    .prepare<[object], NamedByNumbered>(`${references.map(naming).join(' UNION ALL ')} ORDER BY 1, 2`)
    .all(batchParameters(county, batch));
}
