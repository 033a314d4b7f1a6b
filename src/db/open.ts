import { accessSync, chmodSync, closeSync, constants, existsSync, openSync, rmSync } from 'node:fs';
import { failWith } from '../base/failure.ts';
import { type Database, driverFailure, loadDriver } from './driver.ts';
import { dbFailures } from './failures.ts';
import { migrations, schemaVersion } from './migrations/index.ts';

/** SQLite's application id of a bangfu database: 'bang' in ASCII. */
const APPLICATION_ID = 0x62616e67;
const BUSY_TIMEOUT_MS = 5_000;
const OWNER_ONLY = 0o600;
/** The most memory that pages of the file take up, in KiB: the indexes of a county's people stay in it during an import. */
const CACHE_KIB = 128 * 1024;

function connect(file: string): Database {
  const Driver = loadDriver();
  const db = new Driver(file, { fileMustExist: file !== ':memory:', timeout: BUSY_TIMEOUT_MS });
  db.pragma('foreign_keys = ON');
  // What was reported as saved stays saved, power cut or not.
  db.pragma('synchronous = FULL');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  return db;
}

function prepareFile(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.exec('BEGIN IMMEDIATE');
  db.exec('CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT');
  const record = db.prepare('INSERT INTO migration (number, name) VALUES (?, ?)');
  for (const migration of migrations) {
    db.exec(migration.sql);
    record.run(migration.number, migration.name);
  }
  db.pragma(`user_version = ${schemaVersion}`);
  db.exec('COMMIT');
}

/** A new database in memory, with the whole schema. */
export function openMemory(): Database {
  const db = connect(':memory:');
  prepareFile(db);
  return db;
}

/**
 * Makes a database file with the whole schema, readable by its owner only (mode 0600).
 * @throws Failure `db.exists` (73) when there is a file already, `db.cannot-create` (73) when it cannot be written.
 */
export function createDatabase(file: string): Database {
  if (existsSync(file)) throw failWith(dbFailures, 'db.exists', { file });
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY));
    // The umask may have taken more away than the owner can do without.
    chmodSync(file, OWNER_ONLY);
  } catch (error) {
    throw failWith(dbFailures, 'db.cannot-create', { file, reason: error instanceof Error ? error.message : '' });
  }
  try {
    const db = connect(file);
    prepareFile(db);
    return db;
  } catch (error) {
    removeDatabase(file);
    throw error;
  }
}

/** Removes a database file and its companions; used when making one did not succeed. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/**
 * Opens an existing database.
 * @throws Failure `db.missing` (66), `db.not-a-database`, `db.other-program` or `db.other-version` (78).
 */
export function openDatabase(file: string): Database {
  if (!existsSync(file)) throw failWith(dbFailures, 'db.missing', { file });
  let db: Database | undefined;
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch {
    throw failWith(dbFailures, 'db.not-permitted', { file });
  }
  try {
    db = connect(file);
    const application = Number(db.pragma('application_id', { simple: true }));
    if (application !== APPLICATION_ID) throw failWith(dbFailures, 'db.other-program', { file });
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version !== schemaVersion)
      throw failWith(dbFailures, 'db.other-version', { file, version, ours: schemaVersion });
    return db;
  } catch (error) {
    db?.close();
    throw driverFailure(error, file) ?? error;
  }
}
