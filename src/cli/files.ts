import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Bytes, PIECE, type StoredBytes } from '../base/bytes.ts';
import { failWith } from '../base/failure.ts';
import { cliFailures } from './failures.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The system's own word for what went wrong, without the path of a draft that nobody knows of. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/, \w+ '.*$/, '') : String(error);

/**
 * The bytes of an input file.
 * @throws Failure `file.missing`, `file.is-folder` or `file.unreadable` (66).
 */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw failWith(cliFailures, 'file.missing', { file });
    if (codeOf(error) === 'EISDIR') throw failWith(cliFailures, 'file.is-folder', { file });
    throw failWith(cliFailures, 'file.unreadable', { file, reason: reasonOf(error) });
  }
}

/** Larger files are read in pieces, as often as they are run through, so that memory does not grow with them. */
export const READ_AT_ONCE = 16 * 1024 * 1024;

/** A file as it was when it was opened. */
export interface FileState {
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** What stands in a file, as long as the file stays as it was; reading fails with `file.changed` (74) where somebody writes to it meanwhile. */
export class FileBytes implements StoredBytes {
  readonly state: FileState;

  constructor(state: FileState) {
    this.state = state;
  }

  get size(): number {
    return this.state.size;
  }

  pieces(): Iterable<Uint8Array> {
    return piecesOfFile(this.state);
  }
}

function* piecesOfFile({ file, size, mtimeMs }: FileState): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  const requireUnchanged = (): void => {
    const now = fstatSync(handle);
    if (now.size !== size || now.mtimeMs !== mtimeMs) throw failWith(cliFailures, 'file.changed', { file });
  };
  try {
    requireUnchanged();
    const piece = Buffer.allocUnsafe(PIECE);
    for (let count = readSync(handle, piece); count > 0; count = readSync(handle, piece)) {
      yield piece.subarray(0, count);
    }
    requireUnchanged();
  } finally {
    closeSync(handle);
  }
}

/**
 * An input file that may be large: a small one is read, a large one read in pieces when its turn has come.
 * @throws Failure as `readInput` does, and while it is read as `FileBytes` says.
 */
export function openInput(file: string): Bytes {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile() || stats.size <= READ_AT_ONCE) return readInput(file);
  return new FileBytes({ file, size: stats.size, mtimeMs: stats.mtimeMs });
}

/** So many characters are written at once: a write for every line of a long table would cost more than making it. */
const WRITTEN_AT_ONCE = 64 * 1024;

/** The same parts, with short texts that follow each other joined. */
function* gathered(parts: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    if (text !== '' && (typeof part !== 'string' || text.length >= WRITTEN_AT_ONCE)) {
      yield text;
      text = '';
    }
    if (typeof part !== 'string') yield part;
  }
  if (text !== '') yield text;
}

function writeAll(handle: number, parts: Iterable<string | Uint8Array>): void {
  try {
    for (const part of gathered(parts)) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    }
  } finally {
    closeSync(handle);
  }
}

/** The system's code for what it did not do: `ENOSPC`. */
const SYSTEM_CODE = /^E[A-Z0-9]+$/;

/** What writing a file ended with: a failure where the system refused, else what was thrown while its content was made. */
function writeFailure(file: string, error: unknown): unknown {
  if (!SYSTEM_CODE.test(codeOf(error))) return error;
  if (codeOf(error) === 'ENOENT') return failWith(cliFailures, 'file.no-folder', { file, folder: dirname(file) });
  return failWith(cliFailures, 'file.cannot-write', { file, reason: reasonOf(error) });
}

/** Whether two paths lead to one file, by whatever name; of a path that leads nowhere yet, its folder decides. */
function sameFile(a: string, b: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      return existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path;
    }
  };
  return real(a) === real(b);
}

/**
 * Makes sure, before any work is done, that an output file can be written later and destroys nothing.
 * @param kept files that must not be written over: the database and the inputs.
 * @throws Failure `file.would-destroy` (64), `file.no-folder`, `file.cannot-write` (73).
 */
export function checkOutput(file: string, kept: readonly string[]): void {
  if (kept.some((each) => sameFile(each, file))) throw failWith(cliFailures, 'file.would-destroy', { file });
  try {
    if (!existsSync(file)) accessSync(dirname(file), constants.W_OK);
    else if (statSync(file).isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    else accessSync(file, constants.W_OK);
  } catch (error) {
    throw writeFailure(file, error);
  }
}

/**
 * Writes an output file whole or not at all, readable by its owner only: what leaves a registry may name people. A device or a
 * pipe is written to as it is; a link is followed.
 * @throws Failure as `checkOutput` does.
 */
export function writeOutput(file: string, parts: Iterable<string | Uint8Array>, kept: readonly string[]): void {
  checkOutput(file, kept);
  const target = existsSync(file) ? realpathSync(file) : file;
  if (existsSync(target) && !statSync(target).isFile()) {
    try {
      writeAll(openSync(target, 'w'), parts);
    } catch (error) {
      throw writeFailure(file, error);
    }
    return;
  }
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  let handle: number;
  try {
    handle = openSync(draft, 'wx', 0o600);
  } catch (error) {
    throw writeFailure(file, error);
  }
  try {
    writeAll(handle, parts);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw writeFailure(file, error);
  }
}

/** Makes the folder of a file, with its parents, for its owner only. */
export function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw writeFailure(file, error);
  }
}
