import { workerData } from 'node:worker_threads';
import { openReader } from '../db/open.ts';
import type { PackedKinds } from '../db/store/alike-kinds.ts';
import { countRanges, lastEventSeen } from '../db/store/shared-count.ts';
import { readConsistently } from '../db/use-case.ts';
import { type CountingTask, state } from './counting-task.ts';

/*
 * The entry of the thread that counts along: it takes a `CountingTask`, counts whatever ranges are left and answers once.
 */

const task: CountingTask = workerData;
const { file, event, progress, answers } = task;

/** Takes on the count, unless nobody waits for it any more. */
const begin = (): boolean => Atomics.compareExchange(progress, 0, state.starting, state.counting) === state.starting;

function count(): PackedKinds | undefined {
  const db = openReader(file);
  try {
    return readConsistently(db, () =>
      lastEventSeen(db) === event && begin() ? countRanges(db, task).packed() : undefined,
    );
  } finally {
    db.close();
  }
}

if (Atomics.load(progress, 0) === state.starting) {
  try {
    const kinds = count();
    if (kinds !== undefined) answers.postMessage(kinds, [kinds.values.buffer, kinds.numbers.buffer]);
  } finally {
    // Whatever came of it; nobody waits for a count that was not begun.
    if (Atomics.compareExchange(progress, 0, state.counting, state.ended) === state.counting)
      Atomics.notify(progress, 0);
  }
}
