import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import type { BatchReader, RecordDone } from './batch-records.ts';
import { intakeFailures } from './failures.ts';
import { type Batch, type BatchLines, readBatch, readBatchLines } from './store.ts';

/** A batch with what it did; of the rows that were unchanged or rejected, their lines. */
export interface ShownBatch extends Batch {
  records: readonly RecordDone[];
  lines: BatchLines;
}

/** The batch of a number. @throws Failure `batch.unknown` (66). */
export function theBatch({ db, county }: Session, batch: number, knownAt: number | undefined): Batch {
  const found = readBatch(db, county, batch, knownAt);
  if (found === undefined) throw failWith(intakeFailures, 'batch.unknown', { batch });
  return found;
}

/** The end of any sheet: records without a line stand last. */
const NO_LINE = Number.MAX_SAFE_INTEGER;

/**
 * What a batch did, record by record in the order of the sheet's lines, from the versions on file; it stays the same when the
 * batch is undone.
 * @throws Failure `batch.unknown` (66).
 */
export function showBatch(
  session: Session,
  batch: number,
  knownAt: number | undefined,
  readers: readonly BatchReader[],
): ShownBatch {
  const found = theBatch(session, batch, knownAt);
  const records = readers.flatMap((read) => read(session, found));
  // The sort is stable: on one line, kinds stand in the readers' order.
  records.sort((a, b) => (a.line ?? NO_LINE) - (b.line ?? NO_LINE));
  return { ...found, records, lines: readBatchLines(session.db, session.county, batch) };
}
