import type { AuditedTable } from '../db/audited-table.ts';
import type { Database } from '../db/driver.ts';
import type { BatchResult, RowCounts } from './import-result.ts';

/** A batch on file: what one imported file did. */
export interface Batch {
  batch: number;
  roster: string;
  source: string;
  sha256: string;
  encoding: string;
  header_line: number;
  rows: RowCounts;
  issues_total: number;
  /** The audit event that it belongs to, with the instant and the actor that event names. */
  event: number;
  instant: string;
  actor: string;
}

const COLUMNS = `batch, roster, source, sha256, encoding, header_line, rows_read, rows_added, rows_changed, rows_unchanged,
  rows_rejected, rows_ignored, issues_total`;

/** What the audit log vouches for of this room. A batch is never ended. */
export const intakeTables: readonly AuditedTable[] = [
  {
    name: 'batch',
    added: `SELECT county, ${COLUMNS} FROM batch WHERE recorded_from = ? ORDER BY county, batch`,
    ended: 'SELECT 1 FROM batch WHERE recorded_from < 0 AND recorded_from = ?',
  },
];

/** The number that the next batch of a county takes. */
export function nextBatch(db: Database, county: string): number {
  const row = db
    .prepare<[string], { last: number | null }>('SELECT max(batch) AS last FROM batch WHERE county = ?')
    .get(county);
  return (row?.last ?? 0) + 1;
}

/** Records the batch that a file made; its result has an encoding, a header and a batch number. */
export function insertBatch(db: Database, county: string, event: number, result: BatchResult): void {
  const { rows, batch, roster, source, sha256, encoding, header_line, issues_total } = result;
  db.prepare(
    `INSERT INTO batch (county, ${COLUMNS}, recorded_from)
     VALUES (@county, @batch, @roster, @source, @sha256, @encoding, @header_line, @read, @added, @changed, @unchanged, @rejected,
       @ignored, @issues_total, @event)`,
  ).run({ county, batch, roster, source, sha256, encoding, header_line, issues_total, event, ...rows });
}

/** The batches of a county up to an event (undefined: all), in their order. */
export function listBatches(db: Database, county: string, knownAt: number | undefined): Batch[] {
  type Row = Omit<Batch, 'rows'> & { [K in keyof RowCounts as `rows_${K}`]: number };
  const rows = db
    .prepare<[string, number], Row>(
      `SELECT ${COLUMNS}, recorded_from AS event, instant, actor
       FROM batch JOIN audit_event ON audit_event.event = batch.recorded_from
       WHERE batch.county = ? AND recorded_from <= ? ORDER BY batch`,
    )
    .all(county, knownAt ?? Number.MAX_SAFE_INTEGER);
  return rows.map((row) => {
    const { rows_read, rows_added, rows_changed, rows_unchanged, rows_rejected, rows_ignored, ...batch } = row;
    const counts = {
      read: rows_read,
      added: rows_added,
      changed: rows_changed,
      unchanged: rows_unchanged,
      rejected: rows_rejected,
      ignored: rows_ignored,
    };
    return { ...batch, rows: counts };
  });
}
