import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { addedIds, batchParameters } from '../../registry/store/batch-versions.ts';

/** A tip that a batch recorded, whatever became of it since. */
export interface BatchTip {
  readonly tip_no: number;
  readonly line: number;
  readonly received_on: CivilDate;
  readonly person: string | null;
  readonly place: string | null;
}

const MADE = 't.county = :county AND t.recorded_from = :made AND t.batch = :batch';

/** The tips that a batch recorded, by line. */
export function tipsOfBatch(db: Database, county: string, batch: BatchKey): BatchTip[] {
  return db
    .prepare<[object], BatchTip>(
      `SELECT t.tip_no, t.line, t.received_on, t.person, t.place FROM tip AS t WHERE ${MADE} ORDER BY t.line, t.tip_no`,
    )
    .all(batchParameters(county, batch));
}

/** The tips of a batch that somebody has taken a step further, by number. */
export function steppedSince(db: Database, county: string, batch: BatchKey): number[] {
  return db
    .prepare<[object], number>(
      `SELECT t.tip_no FROM tip AS t WHERE ${MADE} AND t.recorded_to IS NOT NULL ORDER BY t.tip_no`,
    )
    .pluck()
    .all(batchParameters(county, batch));
}

/** Ends the tips of a batch; gives how many there were. */
export function endTipsOfBatch(db: Database, county: string, batch: BatchKey, event: number): number {
  return db
    .prepare(`UPDATE tip AS t SET recorded_to = :event WHERE ${MADE} AND t.recorded_to IS NULL`)
    .run({ ...batchParameters(county, batch), event }).changes;
}

/** A record that a batch added, and how many tips on record name it. */
export interface NamedByTips {
  readonly record: 'household' | 'place' | 'unit' | 'cadre';
  readonly key: string;
  readonly tips: number;
  readonly first: CivilDate;
}

const naming = (record: NamedByTips['record'], key: string, id: string): string =>
  `SELECT '${record}' AS record, r.${key} AS "key", count(*) AS tips, min(t.received_on) AS first
   FROM tip AS t JOIN ${record} AS r ON r.id = t.${id}
   WHERE t.county = :county AND t.recorded_to IS NULL AND t.${id} IN (${addedIds(record)}) GROUP BY r.id`;

const NAMING = [
  naming('household', 'household_no', 'household_id'),
  naming('place', 'code', 'village_id'),
  naming('unit', 'unit_no', 'unit_id'),
  naming('cadre', 'cadre_no', 'cadre_id'),
].join(' UNION ALL ');

/** What a batch added and tips name; by record and key. */
export function namedByTips(db: Database, county: string, batch: BatchKey): IterableIterator<NamedByTips> {
  return db.prepare<[object], NamedByTips>(`${NAMING} ORDER BY 1, 2`).iterate(batchParameters(county, batch));
}
