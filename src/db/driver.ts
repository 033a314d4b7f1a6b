import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { Failure, failWith } from '../base/failure.ts';
import { dbFailures } from './failures.ts';

export type Database = BetterSqlite3.Database;
export type Statement<Bind extends unknown[] = unknown[], Row = unknown> = BetterSqlite3.Statement<Bind, Row>;

/** Loads the native driver; a module that does not load is a failure of the installation (78). */
export function loadDriver(): typeof BetterSqlite3 {
  try {
    return createRequire(import.meta.url)('better-sqlite3');
  } catch (error) {
    throw failWith(dbFailures, 'db.driver', { reason: error instanceof Error ? firstLine(error.message) : '' });
  }
}

/** The failure that an error of the driver means, or undefined when it is a bug of ours (70). */
export function driverFailure(error: unknown, file: string): Failure | undefined {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const params = { file, reason: error instanceof Error ? firstLine(error.message) : '' };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return failWith(dbFailures, 'db.busy', params);
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return failWith(dbFailures, 'db.not-a-database', params);
  if (/^SQLITE_(READONLY|PERM|AUTH)/.test(code)) return failWith(dbFailures, 'db.not-permitted', params);
  if (/^SQLITE_(IOERR|FULL|CANTOPEN)/.test(code)) return failWith(dbFailures, 'db.io', params);
  return undefined;
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
