import type { AuditedTable } from '../db/audited-table.ts';
import type { Database } from '../db/driver.ts';
import type { BatchResult, RowCounts } from './import-result.ts';
import { mappingTable } from './mapping/store.ts';

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
  /** The event that took it back. */
  undone: { event: number; instant: string; actor: string } | null;
}

const COLUMNS = `batch, roster, source, sha256, encoding, header_line, rows_read, rows_added, rows_changed, rows_unchanged,
  rows_rejected, rows_ignored, issues_total`;

const LINES = 'unchanged_lines, rejected_lines';

/** Lines of a sheet by what became of their rows, as ranges: `2-40, 44`. */
export interface BatchLines {
  readonly unchanged: string;
  readonly rejected: string;
}

/** What the audit log vouches for of this room. Neither a batch nor an undo is ever ended. */
export const intakeTables: readonly AuditedTable[] = [
  {
    name: 'batch',
    added: `SELECT county, ${COLUMNS}, ${LINES} FROM batch WHERE recorded_from = ? ORDER BY county, batch`,
    ended: 'SELECT 1 FROM batch WHERE recorded_from < 0 AND recorded_from = ?',
  },
  {
    name: 'batch_undo',
    added: 'SELECT county, batch FROM batch_undo WHERE recorded_from = ? ORDER BY county, batch',
    ended: 'SELECT 1 FROM batch_undo WHERE recorded_from < 0 AND recorded_from = ?',
  },
  mappingTable,
];

/** The number that the next batch of a county takes. */
export function nextBatch(db: Database, county: string): number {
  const row = db
    .prepare<[string], { last: number | null }>('SELECT max(batch) AS last FROM batch WHERE county = ?')
    .get(county);
  return (row?.last ?? 0) + 1;
}

/** Records the batch that a file made; its result has an encoding, a header and a batch number. */
export function insertBatch(
  db: Database,
  county: string,
  event: number,
  { result, lines }: { readonly result: BatchResult; readonly lines: BatchLines },
): void {
  const { rows, batch, roster, source, sha256, encoding, header_line, issues_total } = result;
  db.prepare(
    `INSERT INTO batch (county, ${COLUMNS}, ${LINES}, recorded_from)
     VALUES (@county, @batch, @roster, @source, @sha256, @encoding, @header_line, @read, @added, @changed, @unchanged, @rejected,
       @ignored, @issues_total, @unchanged_lines, @rejected_lines, @event)`,
  ).run({
    ...{ county, batch, roster, source, sha256, encoding, header_line, issues_total, event, ...rows },
    unchanged_lines: lines.unchanged,
    rejected_lines: lines.rejected,
  });
}

/** Records that a batch was taken back. */
export function insertUndo(db: Database, county: string, batch: number, event: number): void {
  db.prepare('INSERT INTO batch_undo (county, batch, recorded_from) VALUES (?, ?, ?)').run(county, batch, event);
}

type BatchRow = Omit<Batch, 'rows' | 'undone'> & { [K in keyof RowCounts as `rows_${K}`]: number } & {
  [K in keyof NonNullable<Batch['undone']> as `undone_${K}`]: NonNullable<Batch['undone']>[K] | null;
};

/** Batches recorded, and undone, up to an event (undefined: all). */
function selectBatches(db: Database, county: string, knownAt: number | undefined, batch: number | null): Batch[] {
  const rows = db
    .prepare<[object], BatchRow>(
      `SELECT ${COLUMNS.replace(/\w+/g, 'batch.$&')}, made.event, made.instant, made.actor,
         undone.event AS undone_event, undone.instant AS undone_instant, undone.actor AS undone_actor
       FROM batch JOIN audit_event AS made ON made.event = batch.recorded_from
       LEFT JOIN batch_undo ON batch_undo.county = batch.county AND batch_undo.batch = batch.batch
         AND batch_undo.recorded_from <= :known_at
       LEFT JOIN audit_event AS undone ON undone.event = batch_undo.recorded_from
       WHERE batch.county = :county AND batch.recorded_from <= :known_at AND (:batch IS NULL OR batch.batch = :batch)
       ORDER BY batch.batch`,
    )
    .all({ county, known_at: knownAt ?? Number.MAX_SAFE_INTEGER, batch });
  return rows.map(batchOf);
}

function batchOf(row: BatchRow): Batch {
  const { rows_read, rows_added, rows_changed, rows_unchanged, rows_rejected, rows_ignored, ...rest } = row;
  const { undone_event: event, undone_instant: instant, undone_actor: actor, ...batch } = rest;
  const rows = {
    read: rows_read,
    added: rows_added,
    changed: rows_changed,
    unchanged: rows_unchanged,
    rejected: rows_rejected,
    ignored: rows_ignored,
  };
  const undone = event === null || instant === null || actor === null ? null : { event, instant, actor };
  return { ...batch, rows, undone };
}

/** The batches of a county up to an event (undefined: all), in their order. */
export function listBatches(db: Database, county: string, knownAt: number | undefined): Batch[] {
  return selectBatches(db, county, knownAt, null);
}

/** One batch, as known at an event (undefined: now); undefined when there is none of this number. */
export function readBatch(db: Database, county: string, batch: number, knownAt: number | undefined): Batch | undefined {
  return selectBatches(db, county, knownAt, batch)[0];
}

/** The lines of a batch whose rows left no record. */
export function readBatchLines(db: Database, county: string, batch: number): BatchLines {
  const row = db
    .prepare<[string, number], BatchLines>(
      'SELECT unchanged_lines AS unchanged, rejected_lines AS rejected FROM batch WHERE county = ? AND batch = ?',
    )
    .get(county, batch);
  return row ?? { unchanged: '', rejected: '' };
}
