import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import { openSheet } from '../intake/open-sheet.ts';
import { packRecords } from '../intake/packed/pack-records.ts';
import type { PackedBlock } from '../intake/packed/packed-block.ts';
import { readRows } from '../intake/read-rows.ts';
import { rosters } from './compose/rosters.ts';
import { FileBytes } from './files.ts';
import type { ThreadTask, ThreadWord } from './reading-task.ts';

/*
 * The entry of the thread that reads a large sheet while the program's own writes: it takes a `ThreadTask`, and tells in `ThreadWord`s
 * what it read.
 */

/** So many records go out at once, and so many blocks before the first of them has been taken. */
const RECORDS = 512;
const AHEAD = 4;

const { input, roster: name, under, blank, taken }: ThreadTask = workerData;

function tell(word: ThreadWord, transferred: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(word, transferred);
}

/** The memory of a block that is handed over instead of being copied. */
const memoryOf = ({ lines, ends, read }: PackedBlock): ArrayBuffer[] =>
  [lines, ends, read.marks, read.ends, read.numbers].map(({ buffer }) => buffer);

/** Waits until no more than so many blocks have gone out that have not been taken. */
function waitForRoom(sent: number): void {
  for (let done = Atomics.load(taken, 0); sent - done >= AHEAD; done = Atomics.load(taken, 0))
    Atomics.wait(taken, 0, done);
}

function read(): void {
  const roster = rosters.find((each) => each.name === name);
  if (roster === undefined) throw new Error(`no roster ${name}`);
  const sheet = openSheet(input instanceof Uint8Array ? input : new FileBytes(input), roster, [], under);
  let sent = 0;
  for (const block of packRecords(readRows(sheet, roster, blank), RECORDS)) {
    waitForRoom(sent);
    tell({ block }, memoryOf(block));
    sent += 1;
  }
}

try {
  read();
  tell('end');
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  const { code, exit, params, place } = error;
  tell({ failure: { code, exit, params, place } });
}
