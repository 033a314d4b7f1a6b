import Database from 'better-sqlite3';

/*
 * What SQLite alone takes of an import: the records of a table as the program left them, put row by row into a database as it was before,
 * with every index and reference, and nothing read, matched or vouched for. Run as a program: bare-inserts.mjs BEFORE AFTER TABLE; prints
 * the milliseconds from the first insert to the commit.
 */

const [before = '', after = '', table = ''] = process.argv.slice(2);
const done = new Database(after, { readonly: true });
const columns = done
  .prepare(`SELECT name FROM pragma_table_info('${table}') WHERE name <> 'id' ORDER BY cid`)
  .pluck()
  .all()
  .join(', ');
const records = /** @type {unknown[][]} */ (done.prepare(`SELECT ${columns} FROM ${table} ORDER BY id`).raw().all());
done.close();

const db = new Database(before, { fileMustExist: true });
// The settings are those with which the program opens a file.
db.pragma('foreign_keys = ON');
db.pragma('synchronous = FULL');
db.pragma('cache_size = -131072');
const insert = db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/\w+/g, '?')})`);
const start = performance.now();
db.exec('BEGIN IMMEDIATE');
for (const record of records) insert.run(...record);
db.exec('COMMIT');
console.log(performance.now() - start);
db.close();
