import Database from 'better-sqlite3';
import { filled } from './filled.mjs';

/*
 * Puts the county of registry.mjs to work, as if its first event had recorded it: units, branches and cadres; every household on the list
 * since 2013; a lead for all but one in five hundred, a support for one in ten; and ten visits a household, in the rounds in which cadres
 * make them, the last of them in March 2014. Run as a program: at-work.mjs FILE.
 */

const VISITS = 10;
/** Days from one round of visits to the next. */
const ROUND = 17;
const CADRE_LEADS = 10;

/** A number that looks random, from the number of a row. @param {string} row */
const scattered = (row) => `(${row} * 2654435761 % 4294967296 >> 7)`;

const [file = ''] = process.argv.slice(2);
const db = new Database(file, { fileMustExist: true });
db.pragma('cache_size = -1000000');
const households = Number(db.prepare('SELECT count(*) FROM household').pluck().get());
const cadres = Math.ceil(households / CADRE_LEADS);
// A plain number would be bound as one with a fraction.
const row = { county: '370181', households: BigInt(households), cadres: BigInt(cadres) };

db.exec('BEGIN');
const numbers = (/** @type {string} */ upTo) =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${upTo})`;
db.prepare(`${numbers(':cadres / 100 + 1')} INSERT INTO unit (id, county, unit_no, name, recorded_from)
  SELECT i, :county, printf('U%05d', i), '单位' || i, 1 FROM n`).run(row);
db.prepare(`${numbers(':cadres / 20 + 1')} INSERT INTO branch (id, county, branch_no, name, unit_id, recorded_from)
  SELECT i, :county, printf('B%05d', i), '党支部' || i, (i - 1) / 5 + 1, 1 FROM n`).run(row);
db.prepare(`${numbers(':cadres')} INSERT INTO cadre (id, county, cadre_no, name, unit_id, branch_id, title, phone, recorded_from)
  SELECT i, :county, printf('C%06d', i), '干部' || i, (i - 1) / 100 + 1, (i - 1) / 20 + 1, '科员', printf('154%08d', i), 1 FROM n`).run(
  row,
);
filled(
  db,
  'enrolment',
  `INSERT INTO enrolment (county, program, household_id, valid_from, entered_why, recorded_from)
  SELECT :county, 'needy', id, '2013-0' || (1 + id % 9) || '-01', 'roster', 1 FROM household WHERE left_on IS NULL`,
  row,
);
filled(
  db,
  'pairing',
  `INSERT INTO pairing (county, household_id, cadre_id, role, valid_from, why, recorded_from)
  SELECT :county, id, 1 + (id - 1) / ${CADRE_LEADS}, 'lead', '2013-10-01', 'plan', 1 FROM household WHERE id % 500 > 0
  UNION ALL SELECT :county, id, 1 + (id + 7919) % :cadres, 'support', '2013-10-01', 'plan', 1 FROM household WHERE id % 10 = 3`,
  row,
);
// Visit i is the one of a household in round (i - 1) / households. The support makes the last one; who is not paired with it, one in a hundred.
filled(
  db,
  'visit',
  `${numbers(`:households * ${VISITS}`)},
  made AS (SELECT i, (i - 1) % :households + 1 AS household_id, (i - 1) / :households AS round, ${scattered('i')} AS r FROM n)
  INSERT INTO visit (county, visit_no, household_id, cadre_id, visited_on, purpose, kind, outcome, said, recorded_from)
  SELECT :county, i, household_id, CASE WHEN r / 3 % 100 = 0 THEN 1 + r % :cadres
      WHEN household_id % 10 = 3 AND round = ${VISITS - 1} THEN 1 + (household_id + 7919) % :cadres ELSE 1 + (household_id - 1) / ${CADRE_LEADS} END,
    date('2014-03-02', ((round - ${VISITS - 1}) * ${ROUND} + r / 7 % ${ROUND}) || ' days'),
    CASE WHEN round % 3 = 0 THEN 'verify' WHEN round = 6 THEN 'festival' ELSE 'contact' END,
    CASE WHEN r / 11 % 10 < 8 OR round = 6 THEN 'home' WHEN r / 11 % 10 = 8 THEN 'phone' ELSE 'office' END,
    CASE WHEN r / 13 % 100 < 95 THEN 'met' WHEN r / 13 % 100 < 99 THEN 'absent' ELSE 'refused' END,
    CASE WHEN r / 17 % 4 = 0 THEN '家中平安，春耕已备' END, 1 FROM made`,
  row,
);
db.exec('COMMIT');
db.close();
