import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { failWith } from '../base/failure.ts';
import { cliFailures } from './failures.ts';
import { readInput } from './files.ts';

/**
 * The text of a configuration: of one that ships with the program by its name, else of a file, which has to be UTF-8.
 * @param folder where the shipped ones are.
 * @throws Failure `file.none-shipped`, `file.missing` or `file.unreadable` (66).
 */
export function readShippedOrFile(folder: string, named: string): string {
  const shipped = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
  if (!shipped.includes(named) && !existsSync(named) && !/[./\\]/.test(named)) {
    throw failWith(cliFailures, 'file.none-shipped', { named, shipped: shipped.join(', ') });
  }
  const bytes = readInput(shipped.includes(named) ? join(folder, `${named}.yaml`) : named);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failWith(cliFailures, 'file.unreadable', { file: named, reason: 'UTF-8' });
  }
}
