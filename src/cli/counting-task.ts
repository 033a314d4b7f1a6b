import type { MessagePort } from 'node:worker_threads';
import type { SharedCount } from '../db/store/count-along.ts';

/** How far a thread is that counts along. */
export const state = { starting: 0, counting: 1, ended: 2, notAwaited: 3 } as const;

/** What the thread that counts along is given. */
export interface CountingTask extends SharedCount {
  /** One of `state`, in memory that both threads share. */
  readonly progress: Int32Array<SharedArrayBuffer>;
  /** Takes what was counted, before `ended` is told; nothing when it failed. */
  readonly answers: MessagePort;
}
