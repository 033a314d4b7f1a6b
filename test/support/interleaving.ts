import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, loadDriver } from '../../src/db/driver.ts';

/**
 * Runs a reader on a copy of a database as often as it has statements, each time with another connection's write committed
 * just before the next statement, and undone afterwards. Gives the reader's answers.
 */
export function answersWhile<T>(
  db: Database,
  read: (db: Database) => T,
  { write, undo }: { write: string; undo: string },
): T[] {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-interleaving-'));
  const file = join(folder, 'copy.db');
  db.exec(`VACUUM INTO '${file}'`);
  const Driver = loadDriver();
  const writer = new Driver(file);
  writer.pragma('journal_mode = WAL');
  let [statements, writeAt] = [0, -1];
  const reader = new Driver(file, {
    verbose: () => {
      if (statements === writeAt) writer.exec(write);
      statements += 1;
    },
  });
  try {
    read(reader);
    const total = statements;
    return Array.from({ length: total }, (_, at) => {
      [statements, writeAt] = [0, at];
      const answer = read(reader);
      writer.exec(undo);
      return answer;
    });
  } finally {
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true });
  }
}
