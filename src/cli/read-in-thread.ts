import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Bytes, firstOf, sizeOf } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { signatureOf } from '../base/file-signature.ts';
import type { ReadApart, ReadingTask } from '../intake/packed/read-apart.ts';
import { recordsUnpacker } from '../intake/packed/unpack-records.ts';
import type { RecordRead } from '../intake/read-rows.ts';
import { FileBytes, READ_AT_ONCE } from './files.ts';
import { readingThread } from './package-files.ts';
import type { ThreadTask, ThreadWord } from './reading-task.ts';

/** Smaller files are read before a thread has started. */
const WORTH_IT = 2 * 1024 * 1024;

async function* recordsFrom(
  words: AsyncIterable<[ThreadWord]>,
  taken: Int32Array,
): AsyncGenerator<Iterable<RecordRead>> {
  const unpack = recordsUnpacker();
  for await (const [word] of words) {
    if (word === 'end') return;
    if ('failure' in word) {
      const { code, exit, params, place } = word.failure;
      throw new Failure(code, exit, params, place);
    }
    yield unpack(word.block);
    Atomics.add(taken, 0, 1);
    Atomics.notify(taken, 0);
  }
  throw new Error('the thread that reads ended before the sheet did');
}

/** What is read is handed on at once: the thread is as fast with a fraction of the room for young objects that V8 would give it. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** How many bytes tell what a file is. */
const SIGNS = 8;

/** What the thread is given to read; undefined where it is not worth it, or both threads would hold very many bytes in memory. */
function inputOf(bytes: Bytes): ThreadTask['input'] | undefined {
  if (sizeOf(bytes) < WORTH_IT) return undefined;
  if (bytes instanceof Uint8Array) return bytes.length <= READ_AT_ONCE ? bytes : undefined;
  const isText = signatureOf(firstOf(bytes, SIGNS)) === undefined;
  return bytes instanceof FileBytes && isText ? bytes.state : undefined;
}

/** Reads a large sheet in a thread of its own, while this one writes its rows; see `ReadingApart`. */
export function readInThread({ bytes, roster, under, blank }: ReadingTask): ReadApart | undefined {
  const input = inputOf(bytes);
  if (input === undefined) return undefined;
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: ThreadTask = { input, roster: roster.name, under, blank, taken };
  const worker = new Worker(readingThread, { workerData: task, execArgv: [], resourceLimits: LIMITS });
  // Listens from now on, though nobody asks before the file has been opened here, too.
  const words = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[ThreadWord]>;
  return {
    records: recordsFrom(words, taken),
    end: () => void worker.terminate(),
  };
}
