import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/*
 * The twelve criteria of pack.yaml judged by one statement that somebody wrote by hand for this pack alone, over the registry's tables,
 * into a table like that of the verdicts. Run as a program: by-hand.mjs FILE DAY.
 */

const [file = '', day = ''] = process.argv.slice(2);
const sql = readFileSync(new URL('by-hand.sql', import.meta.url), 'utf8');
const db = new Database(file, { fileMustExist: true });
// The settings are those with which the program opens a file.
db.pragma('foreign_keys = ON');
db.pragma('synchronous = FULL');
db.pragma('cache_size = -131072');
db.exec('BEGIN IMMEDIATE');
db.exec(`CREATE TABLE by_hand (
    id INTEGER PRIMARY KEY, county TEXT NOT NULL REFERENCES bureau, program TEXT NOT NULL, household_id INTEGER NOT NULL,
    pack_id INTEGER NOT NULL REFERENCES pack, verdict TEXT NOT NULL CHECK (verdict IN ('eligible', 'not_eligible', 'undecided')),
    letters TEXT NOT NULL, benefit INTEGER CHECK (benefit IS NULL OR (benefit >= 0 AND verdict = 'eligible')), as_of TEXT NOT NULL,
    recorded_from INTEGER NOT NULL, recorded_to INTEGER CHECK (recorded_to > recorded_from)
  ) STRICT;
  CREATE UNIQUE INDEX by_hand_standing ON by_hand (county, program, household_id) WHERE recorded_to IS NULL;
  CREATE INDEX by_hand_by_event ON by_hand (recorded_from);
  CREATE INDEX by_hand_by_end ON by_hand (recorded_to) WHERE recorded_to IS NOT NULL;`);
db.prepare(sql).run({ as_of: day });
db.exec('COMMIT');
db.close();
