import Database from 'better-sqlite3';
import { filled } from './filled.mjs';

/*
 * Fills the registry of a database that "bangfu init" has made with invented households, about three members each, as if the first event
 * had recorded them. Some facts are blank, some birth dates are known to the year, some people and households have left. Run as a
 * program: registry.mjs FILE HOUSEHOLDS.
 */

/** A number below 2^48 that looks random, the same for the same seed. @param {number} seed */
function scatter(seed) {
  let [a, b] = [Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b), Math.imul(seed ^ 0x51ed270b, 0xc2b2ae35)];
  a = Math.imul(a ^ (a >>> 15) ^ b, 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 13) ^ a, 0x297a2d39);
  return ((a ^ (a >>> 16)) >>> 0) * 0x10000 + ((b ^ (b >>> 14)) & 0xffff);
}

const VILLAGES = 500;

/** One code of a list, by the digit of a row's number that `divisor` picks. @param {number} divisor @param {readonly string[]} codes */
const oneOf = (divisor, ...codes) =>
  `CASE r / ${divisor} % ${codes.length} ${codes.map((code, at) => `WHEN ${at} THEN ${code}`).join(' ')} END`;

/** 1 in so many per cent of the rows, NULL in one per cent, else 0. @param {number} divisor @param {number} percent */
const yesIn = (divisor, percent) =>
  `CASE WHEN r / ${divisor} % 100 < ${percent} THEN 1 WHEN r / ${divisor} % 100 < 99 THEN 0 END`;

/** A number of eighteen digits that nobody can have: the division was never assigned. */
const ID_NUMBER =
  "'379901' || printf('%d%02d%02d%04d', 1930 + r / 11 % 84, 1 + r / 13 % 12, 1 + r / 17 % 28, r / 83 % 10000)";

/** Numbered rows, each with a number `r` of its own that looks random; the limit keeps SQLite from computing it time and again. */
const NUMBERED = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :rows),
  scattered AS (SELECT i, CAST(scatter(i + :seed) AS INTEGER) AS r FROM n LIMIT -1)`;

const [file = '', count = ''] = process.argv.slice(2);
const households = Number(count);
const county = '370181';
const row = { county, rows: households, seed: 0 };
const db = new Database(file, { fileMustExist: true });
db.pragma('cache_size = -1000000');
db.function('scatter', { deterministic: true }, scatter);
db.exec('BEGIN');
db.prepare(`${NUMBERED} INSERT INTO place (county, code, name, level, town_code, recorded_from)
  SELECT :county, :county || printf('%03d%03d', 1 + i % 20, i), '村' || i, 'village', :county || printf('%03d', 1 + i % 20), 1 FROM n
  UNION ALL SELECT :county, :county || printf('%03d', i), '镇' || i, 'town', :county || printf('%03d', i), 1 FROM n WHERE i <= 20`).run(
  { county, rows: VILLAGES, seed: 0 },
);
filled(
  db,
  'household',
  `${NUMBERED}
  INSERT INTO household (id, county, household_no, village_id, head_name, head_id_number, head_id_key, household_type,
    main_cause, hukou, income_wage, income_business, income_property, income_transfer, business_cost, income_per_capita, household_size, savings, house_area,
    owns_vehicle, owns_machinery, owns_business, difficulty, need, address, surveyed_on, left_on, left_reason, recorded_from)
  SELECT i, :county, printf('H%07d', i), 1 + r % ${VILLAGES}, '户主' || i, ${ID_NUMBER}, ${ID_NUMBER}, ${oneOf(7, "'dibao'", "'general'", "'general'")},
    ${oneOf(11, "'illness'", "'disability'", "'schooling'", "'skill'")}, ${oneOf(13, "'rural'", "'rural'", "'rural'", "'urban'", 'NULL')},
    r / 17 % 1200000, r / 19 % 500000, 0, r / 23 % 200000, r / 29 % 100000, CASE WHEN r / 31 % 3 = 0 THEN r / 37 % 600000 END,
    CASE WHEN r / 41 % 10 > 0 THEN 1 + r / 43 % 5 END, CASE WHEN r / 47 % 20 > 0 THEN r / 53 % 3000000 END, 3000 + r / 59 % 20000,
    ${yesIn(61, 10)}, ${yesIn(67, 5)}, ${yesIn(71, 4)}, '家庭成员患病，缺少劳动力，收入来源单一', '医疗救助、技能培训', '某某镇某某村' || i || '号',
    ${oneOf(73, "'2013-06-01'", "'2014-02-11'", "'2013'", "'2012-12-30'", "'2014-01'", "'2013-09-09'")},
    CASE WHEN r / 79 % 200 = 0 THEN '2014-01-05' END, CASE WHEN r / 79 % 200 = 0 THEN 'moved' END, 1 FROM scattered`,
  row,
);
// Member 1 of a household is number 5i - 4; those after the household's own count are left out, as is everybody in one of a hundred.
filled(
  db,
  'person',
  `${NUMBERED},
  placed AS (SELECT (i + 4) / 5 AS household_id, (i - 1) % 5 + 1 AS person_no, r FROM scattered)
  INSERT INTO person (county, household_id, person_no, name, id_number, id_key, relation, sex, birth_date, education,
    student, health, disability_grade, labour, self_care, employment, absence, left_on, left_reason, recorded_from)
  SELECT :county, household_id, person_no, '成员' || r % 1000, ${ID_NUMBER}, ${ID_NUMBER}, CASE WHEN person_no = 1 THEN 'head' ELSE 'son' END, ${oneOf(3, "'male'", "'female'")},
    CASE WHEN r / 7 % 50 = 0 THEN NULL WHEN r / 7 % 50 < 3 THEN 1930 + r / 11 % 84
      ELSE printf('%d-%02d-%02d', 1930 + r / 11 % 84, 1 + r / 13 % 12, 1 + r / 17 % 28) END,
    'junior', ${yesIn(19, 20)}, ${oneOf(23, "'healthy'", "'healthy'", "'weak'", "'chronic'", "'serious'", 'NULL')},
    CASE WHEN r / 29 % 20 = 0 THEN 1 + r / 31 % 4 END, ${oneOf(37, "'able'", "'able'", "'skilled'", "'partial'", "'none'", 'NULL')},
    'full', 'farming', CASE WHEN r / 41 % 300 = 0 THEN 'prison' END, CASE WHEN r / 43 % 200 = 0 THEN '2013-05-05' END,
    CASE WHEN r / 43 % 200 = 0 THEN 'moved' END, 1
  FROM placed JOIN household ON household.id = household_id
  WHERE household_id % 100 > 0 AND person_no <= 1 + household_id * 7 % 5`,
  { ...row, rows: households * 5, seed: households },
);
db.exec('COMMIT');
db.close();
