import type { Session } from '../db/session.ts';
import type { Shown } from './shown.ts';

/** A batch as rooms look for its versions: its number and the event that recorded it. */
export interface BatchKey {
  readonly batch: number;
  readonly event: number;
}

/** One value that a batch changed. */
export interface ValueChanged {
  column: string;
  from: Shown;
  to: Shown;
}

/** What a batch did to one record. */
export interface RecordDone {
  /** The sheet's line; null for a record that a row dropped from a list of its own (a contracted village). */
  line: number | null;
  /** The kind of record, `household`, and its business key. */
  record: string;
  key: string;
  /** What people call it. */
  name: string | null;
  did: 'added' | 'changed' | 'removed';
  /** Of a changed record, what is different. */
  changes: readonly ValueChanged[];
}

/** What a room that rosters write to has on file of a batch; kinds in its own order, in each by line and key. */
export type BatchReader = (session: Session, batch: BatchKey) => readonly RecordDone[];
