import type { AlikeQuery } from './alike.ts';
import type { PackedKinds } from './alike-kinds.ts';

/**
 * A count that several threads share: what is counted lies in ranges of row ids, of which whoever is free takes the next. The query narrows
 * itself to the ids from `:first` to `:last`.
 */
export interface SharedCount {
  /** The database file, which every thread opens for itself. */
  readonly file: string;
  /** The last event that this thread sees: who sees another must not count along. */
  readonly event: number;
  readonly query: AlikeQuery;
  readonly ids: IdSpan;
  /** The number of the next range, from 0, in memory that the threads share. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** The row ids among which all lie that are to be counted. */
export interface IdSpan {
  readonly first: number;
  readonly last: number;
}

/** Somebody who counts along. */
export interface CountingHelper {
  /** Waits for what it counted; `failed` means that it took ranges that it could not count. */
  readonly counted: () => PackedKinds | 'nothing' | 'failed';
}

/** Has a thread of its own count along; where there is none to be had it counts nothing. */
export type CountAlong = (count: SharedCount) => CountingHelper;
