import type { Database } from '../driver.ts';
import type { Session } from '../session.ts';
import { type AlikeQuery, addAlike, countAlike } from './alike.ts';
import { type Alike, AlikeKinds } from './alike-kinds.ts';
import type { IdSpan, SharedCount } from './count-along.ts';
import { lastEvent } from './events.ts';

/** So many ids are a range: some 20 ms of work, so that nobody waits long for the last one. */
export const RANGE = 1 << 14;

/** With fewer ids than these a second thread would hardly have started before all is counted. */
const WORTH_IT = 16 * RANGE;

/** The last event that a connection sees; 0 before the first. */
export const lastEventSeen = (db: Database): number => lastEvent(db)?.event ?? 0;

// Numbers would be bound as floating point.
const within = (query: AlikeQuery, { first, last }: IdSpan): AlikeQuery => ({
  ...query,
  parameters: { ...query.parameters, first: BigInt(first), last: BigInt(last) },
});

/** Counts one range after another, as long as there are any that nobody has taken. */
export function countRanges(db: Database, { query, ids, next }: SharedCount): AlikeKinds {
  const kinds = new AlikeKinds();
  for (;;) {
    const first = ids.first + Atomics.add(next, 0, 1) * RANGE;
    if (first > ids.last) return kinds;
    addAlike(kinds, db, within(query, { first, last: Math.min(first + RANGE - 1, ids.last) }));
  }
}

/**
 * Counts what lies among some row ids as `countAlike` does, where there are very many of them together with a second thread. It sees the
 * file as it was saved last, so it is asked only within a transaction, which must have written nothing, and counts along only if its last event is this thread's, too.
 */
export function countAmong({ db, countAlong }: Session, query: AlikeQuery, ids: IdSpan): Alike[] {
  const alone = (): Alike[] => countAlike(db, within(query, ids));
  if (countAlong === undefined || !db.inTransaction || ids.last - ids.first < WORTH_IT) return alone();
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const shared = { file: db.name, event: lastEventSeen(db), query, ids, next };
  const helper = countAlong(shared);
  const kinds = countRanges(db, shared);
  const counted = helper.counted();
  if (counted === 'failed') return alone();
  if (counted !== 'nothing') kinds.addPacked(counted);
  return kinds.all(query.values.length);
}
