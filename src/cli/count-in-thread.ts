import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { PackedKinds } from '../db/store/alike-kinds.ts';
import type { Helper, SharedCount } from '../db/store/count-along.ts';
import { type CountingTask, state } from './counting-task.ts';
import { countingThread } from './package-files.ts';

/**
 * Has a second thread count along, see `SharedCount`. Who asks counts itself meanwhile and waits only then, without going back to the
 * event loop; a thread that has not begun by that time is not waited for.
 */
export function countInThread(count: SharedCount): Helper {
  const { port1, port2 } = new MessageChannel();
  const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: CountingTask = { ...count, progress, answers: port2 };
  const worker = new Worker(countingThread, { workerData: task, transferList: [port2], execArgv: [] });
  // What it could not do is done without it.
  worker.on('error', () => undefined);
  worker.unref();
  return {
    counted: () => {
      if (Atomics.compareExchange(progress, 0, state.starting, state.notAwaited) === state.starting) return 'nothing';
      Atomics.wait(progress, 0, state.counting);
      const answer: { message: PackedKinds } | undefined = receiveMessageOnPort(port1);
      port1.close();
      return answer?.message ?? 'failed';
    },
  };
}
