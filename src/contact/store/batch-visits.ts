import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { addedIds, batchParameters } from '../../registry/store/batch-versions.ts';

/** A visit that a batch recorded, whatever became of it since. */
export interface BatchVisit {
  readonly visit_no: number;
  readonly line: number;
  readonly visited_on: CivilDate;
  readonly household_no: string;
  readonly cadre: string;
}

const named = (table: string, column: string, id: string): string =>
  `coalesce((SELECT r.${column} FROM ${table} AS r WHERE r.id = ${id}),
     (SELECT r.${column} FROM ${table}_former AS r WHERE r.id = ${id} LIMIT 1))`;

const MADE = 'v.county = :county AND v.recorded_from = :made AND v.batch = :batch';

/** The visits that a batch recorded, by line. */
export function visitsOfBatch(db: Database, county: string, batch: BatchKey): BatchVisit[] {
  return db
    .prepare<[object], BatchVisit>(
      `SELECT v.visit_no, v.line, v.visited_on, ${named('household', 'household_no', 'v.household_id')} AS household_no,
         ${named('cadre', 'name', 'v.cadre_id')} AS cadre
       FROM visit AS v WHERE ${MADE} ORDER BY v.line, v.visit_no`,
    )
    .all(batchParameters(county, batch));
}

/** The visits of a batch that a person corrected or withdrew since, by number. */
export function changedSince(db: Database, county: string, batch: BatchKey): IterableIterator<{ visit_no: number }> {
  return db
    .prepare<[object], { visit_no: number }>(
      `SELECT v.visit_no FROM visit AS v WHERE ${MADE} AND v.recorded_to IS NOT NULL ORDER BY v.visit_no`,
    )
    .iterate(batchParameters(county, batch));
}

/** Ends the visits of a batch; gives how many there were. */
export function endVisitsOfBatch(db: Database, county: string, batch: BatchKey, event: number): number {
  return db
    .prepare(`UPDATE visit AS v SET recorded_to = :event WHERE ${MADE} AND v.recorded_to IS NULL`)
    .run({ ...batchParameters(county, batch), event }).changes;
}

/** A household or cadre that a batch added, and how many visits on record name it. */
export interface Visited {
  readonly record: 'household' | 'cadre';
  readonly key: string;
  readonly visits: number;
  readonly first: CivilDate;
}

/** What a batch added and visits name; by record and key. */
export function visitedOfBatch(db: Database, county: string, batch: BatchKey): IterableIterator<Visited> {
  const naming = (record: 'household' | 'cadre'): string =>
    `SELECT '${record}' AS record, r.${record}_no AS "key", count(*) AS visits, min(v.visited_on) AS first
     FROM visit AS v JOIN ${record} AS r ON r.id = v.${record}_id
     WHERE v.county = :county AND v.recorded_to IS NULL AND v.${record}_id IN (${addedIds(record)}) GROUP BY r.id`;
  return db
    .prepare<[object], Visited>(`${naming('household')} UNION ALL ${naming('cadre')} ORDER BY 1, 2`)
    .iterate(batchParameters(county, batch));
}
