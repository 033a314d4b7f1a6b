import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/base/failure.ts';
import { loadDriver } from '../../src/db/driver.ts';
import { migrations, schemaVersion } from '../../src/db/migrations/index.ts';
import { createDatabase, openDatabase, openMemory } from '../../src/db/open.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangfu-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof Failure ? [error.code, error.exit] : error;
  }
  return 'no failure';
};

describe('a database file', () => {
  it('is readable by its owner only and opens again with its migrations on record', () => {
    const file = join(folder, 'a.db');
    createDatabase(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const db = openDatabase(file);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.prepare('SELECT number, name FROM migration').all()).toEqual(
      migrations.map(({ number, name }) => ({ number, name })),
    );
    db.close();
  });

  it('is never made over another file', () => {
    const file = join(folder, 'a.db');
    writeFileSync(file, 'precious');
    expect(codeOf(() => createDatabase(file))).toEqual(['db.exists', 73]);
    expect(statSync(file).size).toBe(8);
  });

  it('that is missing, no database, of another program or of another version is refused by name', () => {
    const file = join(folder, 'a.db');
    expect(codeOf(() => openDatabase(file))).toEqual(['db.missing', 66]);
    writeFileSync(file, 'a text, long enough to be read as the header of a database file, and wrong'.repeat(20));
    expect(codeOf(() => openDatabase(file))).toEqual(['db.not-a-database', 78]);
    rmSync(file);
    const Driver = loadDriver();
    const other = new Driver(file);
    other.exec('CREATE TABLE t (x)');
    other.close();
    expect(codeOf(() => openDatabase(file))).toEqual(['db.other-program', 78]);
    rmSync(file);
    createDatabase(file).close();
    const newer = new Driver(file);
    newer.pragma(`user_version = ${schemaVersion + 1}`);
    newer.close();
    expect(codeOf(() => openDatabase(file))).toEqual(['db.other-version', 78]);
  });

  it('has strict tables only, and the county first in every unique key of a business table', () => {
    const db = openMemory();
    const tables = db
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(tables.filter(({ sql }) => !/\) STRICT/.test(sql)).map(({ name }) => name)).toEqual([]);
    const apart = new Set(['migration', 'bureau']);
    const withoutCounty: string[] = [];
    for (const { name } of tables) {
      if (apart.has(name) || name.endsWith('_former')) continue;
      const indexes = db
        .prepare<[string], { name: string; unique: number }>('SELECT name, "unique" FROM pragma_index_list(?)')
        .all(name)
        .filter((index) => index.unique === 1);
      for (const index of indexes) {
        const first = db
          .prepare<[string], { name: string }>('SELECT name FROM pragma_index_info(?) ORDER BY seqno')
          .get(index.name);
        if (first?.name !== 'county') withoutCounty.push(`${name}.${index.name}`);
      }
      if (indexes.length === 0) withoutCounty.push(name);
    }
    expect(withoutCounty).toEqual([]);
    db.close();
  });
});
