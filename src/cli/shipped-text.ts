import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failWith } from '../base/failure.ts';
import { cliFailures } from './failures.ts';
import { readInput } from './files.ts';

/**
 * The text of a configuration: of one that ships with the program by its name, else of a file, which has to be UTF-8.
 * @param folder where the shipped ones are.
 * @throws Failure `file.missing` or `file.unreadable` (66).
 */
export function readShippedOrFile(folder: string, named: string): string {
  const shipped = /^[a-z0-9-]+$/.test(named) ? join(folder, `${named}.yaml`) : '';
  const bytes = readInput(shipped !== '' && existsSync(shipped) ? shipped : named);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failWith(cliFailures, 'file.unreadable', { file: named, reason: 'UTF-8' });
  }
}
