import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failWith } from '../base/failure.ts';
import { cliFailures } from './failures.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The bytes of an input file.
 * @throws Failure `file.missing` or `file.unreadable` (66).
 */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw failWith(cliFailures, 'file.missing', { file });
    throw failWith(cliFailures, 'file.unreadable', { file, reason: reasonOf(error) });
  }
}

/**
 * Writes an output file whole or not at all, readable by its owner only: what leaves a registry may name people.
 * @throws Failure `file.cannot-write` (73).
 */
export function writeOutput(file: string, parts: Iterable<string | Uint8Array>): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    const handle = openSync(draft, 'wx', 0o600);
    try {
      for (const part of parts) writeSync(handle, typeof part === 'string' ? Buffer.from(part) : part);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw failWith(cliFailures, 'file.cannot-write', { file, reason: reasonOf(error) });
  }
}

/** Makes the folder of a file, with its parents, for its owner only. */
export function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw failWith(cliFailures, 'file.cannot-write', { file, reason: reasonOf(error) });
  }
}
