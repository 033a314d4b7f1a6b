import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { PackedKinds } from '../db/store/alike-kinds.ts';
import type { CountingHelper, SharedCount } from '../db/store/count-along.ts';
import { type CountingTask, state } from './counting-task.ts';
import { countingThread } from './package-files.ts';

/** The longest that a range is waited for, which takes some 20 ms. */
const RANGE_MS = 60_000;

/**
 * Has a second thread count along, see `SharedCount`. Who asks counts itself meanwhile and waits only then, without going back to the
 * event loop; a thread that has not begun by that time is not waited for.
 */
export function countInThread(count: SharedCount): CountingHelper {
  const { port1, port2 } = new MessageChannel();
  const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  start({ ...count, progress, answers: port2 });
  return {
    counted: () => {
      if (Atomics.compareExchange(progress, 0, state.starting, state.notAwaited) === state.starting) {
        port1.close();
        return 'nothing';
      }
      // A thread that was ended from outside never tells; it has no more than one range to finish by now.
      Atomics.wait(progress, 0, state.counting, RANGE_MS);
      const answer: { message: PackedKinds } | undefined = receiveMessageOnPort(port1);
      port1.close();
      return answer?.message ?? 'failed';
    },
  };
}

/** Starts the thread; where there is none to be had nothing is begun. */
function start(task: CountingTask): void {
  try {
    const worker = new Worker(countingThread, { workerData: task, transferList: [task.answers], execArgv: [] });
    // What it could not do is done without it.
    worker.on('error', () => undefined);
    worker.unref();
  } catch {
    // `progress` stays as it is: it counts nothing.
  }
}
