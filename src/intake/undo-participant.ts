import type { Params } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import type { BatchKey } from './batch-records.ts';

/** Something that stands on what a batch did, so that it cannot be taken back alone. */
export interface Obstacle {
  /** Names the message: `undo.changed-later`. */
  code: string;
  /** The kind and the business key of the batch's record that it is about. */
  record: string;
  key: string;
  params: Params;
}

/** What a room did to take a batch back: how many records of each kind. */
export interface TakenBack {
  /** Records that the batch had added. */
  removed?: Readonly<Record<string, number>>;
  /** Records that stand again as before the batch. */
  restored?: Readonly<Record<string, number>>;
  /** What was derived from the records removed and has ended with them. */
  ended?: Readonly<Record<string, number>>;
  /** Commands that now have something to do. */
  due?: readonly string[];
}

/** A room with tables that batches write to, or that refer to what they write. */
export interface UndoParticipant {
  /** What stands in the way: later versions of the batch's records, and acts of people that name what it added. */
  obstacles(session: Session, batch: BatchKey): Iterable<Obstacle>;
  /** Takes the batch back under an event, where nothing stands in the way; left out where there is nothing to do. */
  takeBack?(session: Session, batch: BatchKey, event: number): TakenBack;
}
