import type { Failure } from '../base/failure.ts';
import type { Understanding } from '../intake/open-sheet.ts';
import type { PackedBlock } from '../intake/packed/packed-block.ts';
import type { BlankCells } from '../intake/read-row.ts';
import type { FileState } from './files.ts';

/** What the thread is told that reads a sheet. */
export interface ThreadTask {
  /** The file, as it was when it was opened, or what stood in it. */
  readonly input: FileState | Uint8Array;
  /** The roster's name. */
  readonly roster: string;
  readonly under: Understanding;
  readonly blank: BlankCells;
  /** One number in memory that both threads share: how many blocks have been taken. */
  readonly taken: Int32Array;
}

/** What the thread tells: a block; that the last one has gone out; or why there are no more. */
export type ThreadWord =
  | { readonly block: PackedBlock }
  | 'end'
  | { readonly failure: Pick<Failure, 'code' | 'exit' | 'params' | 'place'> };
