import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/* Runs a statement on a database and writes its rows to a file as JSON, a list a row. Run as a program: by-hand.mjs DATABASE SQL FILE. */

const [file = '', sql = '', to = ''] = process.argv.slice(2);
const db = new Database(file, { fileMustExist: true });
// The setting is the one with which the program opens a file.
db.pragma('cache_size = -131072');
writeFileSync(to, JSON.stringify(db.prepare(readFileSync(sql, 'utf8')).raw().all()));
db.close();
