import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';

/** A finding's row: what tells it apart, whom it concerns, and the values of its message (in `…_fen`: money). */
export type FindingRow = Readonly<Record<string, string | number | null>> & {
  readonly key: string;
  readonly household_no: string | null;
  readonly cadre_no: string | null;
};

/** What the queries read: households, people and cadres on a day. `year` is the year of birth. */
const PRESENT = `WITH
present_household AS (
  SELECT * FROM household WHERE county = :county AND (left_on IS NULL OR left_on > :as_of)
),
present_person AS (
  SELECT person.*, household.household_no, CAST(substr(birth_date, 1, 4) AS INTEGER) AS year
  FROM person JOIN present_household AS household ON household.id = person.household_id
  WHERE person.county = :county AND (person.left_on IS NULL OR person.left_on > :as_of)
),
present_cadre AS (
  SELECT * FROM cadre WHERE county = :county AND (valid_from IS NULL OR valid_from <= :as_of)
    AND (valid_to IS NULL OR valid_to >= :as_of)
),
size AS (
  SELECT household_id, count(*) AS members, count(*) FILTER (WHERE absence IS NULL) AS counted,
    count(*) FILTER (WHERE relation = 'head') AS heads
  FROM present_person GROUP BY household_id
),
identity AS MATERIALIZED (
  SELECT id_key, household_no, name FROM present_person WHERE id_key IS NOT NULL
  UNION SELECT head_id_key, household_no, head_name FROM present_household WHERE head_id_key IS NOT NULL
)`;

const aboutHousehold = (params: string, rest: string): string =>
  `SELECT h.household_no AS key, h.household_no, NULL AS cadre_no${params} FROM present_household AS h ${rest}`;

const aboutPerson = (params: string, rest: string): string =>
  `SELECT p.household_no || '#' || p.person_no AS key, p.household_no, NULL AS cadre_no, p.name${params}
   FROM present_person AS p ${rest}`;

/** Whether a birth date contradicts the one in the identity number; a date known to the month or year covers the whole of it. */
const BIRTH_DIFFERS = `p.birth_date <> substr(
  substr(p.id_key, 7, 4) || '-' || substr(p.id_key, 11, 2) || '-' || substr(p.id_key, 13, 2), 1, length(p.birth_date))`;

/** The least number of years by which a relation is younger (1) or older (-1) than the head. */
const YEARS_APART = `(SELECT 'son' AS relation, 1 AS sign, 12 AS least UNION ALL SELECT 'daughter', 1, 12
  UNION ALL SELECT 'grandchild', 1, 24 UNION ALL SELECT 'parent', -1, 12 UNION ALL SELECT 'grandparent', -1, 24)`;

/** One set-based query a check, by its code. */
const queries = {
  'person.in-two-households': `
    SELECT min(name) || ':' || group_concat(DISTINCT household_no ORDER BY household_no) AS key,
      min(household_no) AS household_no, NULL AS cadre_no, min(name) AS name,
      group_concat(DISTINCT household_no ORDER BY household_no) AS households
    FROM identity GROUP BY id_key HAVING count(DISTINCT household_no) > 1`,
  'household.head-missing': aboutHousehold('', 'JOIN size ON size.household_id = h.id WHERE heads = 0'),
  'household.head-double': aboutHousehold(', heads', 'JOIN size ON size.household_id = h.id WHERE heads > 1'),
  'cadre.same-number': `
    SELECT group_concat(cadre_no, ',' ORDER BY cadre_no) AS key, NULL AS household_no, min(cadre_no) AS cadre_no,
      min(name) AS name, group_concat(cadre_no, ',' ORDER BY cadre_no) AS cadres
    FROM present_cadre WHERE id_key IS NOT NULL GROUP BY id_key HAVING count(*) > 1`,
  'household.head-differs': aboutHousehold(
    ', h.head_name AS head, p.name AS member',
    `JOIN size ON size.household_id = h.id AND heads = 1
     JOIN present_person AS p ON p.household_id = h.id AND p.relation = 'head'
     WHERE p.name <> h.head_name OR p.id_key <> h.head_id_key`,
  ),
  'household.no-members': aboutHousehold('', 'WHERE NOT EXISTS (SELECT 1 FROM size WHERE size.household_id = h.id)'),
  'household.size-differs': aboutHousehold(
    ', h.household_size AS declared, counted',
    'JOIN size ON size.household_id = h.id WHERE h.household_size <> counted',
  ),
  'household.income-differs': `
    SELECT household_no AS key, household_no, NULL AS cadre_no, declared AS declared_fen,
      (parts + persons / 2) / persons AS computed_fen
    FROM (SELECT h.household_no, h.income_per_capita AS declared, coalesce(h.household_size, counted) AS persons,
        h.income_wage + h.income_business + h.income_property + h.income_transfer - h.business_cost AS parts
      FROM present_household AS h LEFT JOIN size ON size.household_id = h.id)
    WHERE persons > 0 AND 100 * abs(declared * persons - parts) > abs(declared * persons)`,
  'person.name-twice': `
    SELECT household_no || ':' || name AS key, household_no, NULL AS cadre_no, name
    FROM present_person GROUP BY household_no, name HAVING count(*) > 1`,
  'person.sex-differs': aboutPerson(
    '',
    `WHERE p.id_key IS NOT NULL AND p.sex <> CASE substr(p.id_key, 17, 1) % 2 WHEN 1 THEN 'male' ELSE 'female' END`,
  ),
  'person.birth-date-differs': aboutPerson('', `WHERE p.id_key IS NOT NULL AND ${BIRTH_DIFFERS}`),
  'person.age-against-relation': aboutPerson(
    ', p.relation, head.name AS head',
    `JOIN size ON size.household_id = p.household_id AND heads = 1
     JOIN present_person AS head ON head.household_id = p.household_id AND head.relation = 'head'
     JOIN ${YEARS_APART} AS apart ON apart.relation = p.relation
     WHERE sign * (p.year - head.year) < least`,
  ),
  'person.over-110': aboutPerson(
    ', p.birth_date AS born',
    `WHERE p.birth_date < (CAST(substr(:as_of, 1, 4) AS INTEGER) - 110) || substr(:as_of, 5)`,
  ),
  'household.phone-shared': `
    SELECT min(household_no) AS key, min(household_no) AS household_no, NULL AS cadre_no, phone, count(*) AS households
    FROM present_household WHERE phone IS NOT NULL GROUP BY phone HAVING count(*) > 2`,
  'cadre.on-roster': `
    SELECT DISTINCT c.cadre_no || ':' || i.household_no AS key, i.household_no, c.cadre_no, c.name
    FROM present_cadre AS c JOIN identity AS i ON i.id_key = c.id_key`,
  'cadre.kin-on-roster': `
    SELECT DISTINCT c.cadre_no || ':' || i.household_no || ':' || k.name AS key, i.household_no, c.cadre_no,
      c.name, k.name AS kin, k.relation
    FROM kin AS k CROSS JOIN present_cadre AS c ON c.id = k.cadre_id CROSS JOIN identity AS i ON i.id_key = k.id_key
    WHERE k.county = :county`,
} as const;

export type RegistryFinding = keyof typeof queries;

/** What one of the registry's checks finds on a day. */
export function readFindings(db: Database, code: RegistryFinding, county: string, asOf: CivilDate): FindingRow[] {
  return db.prepare<[Record<string, string>], FindingRow>(`${PRESENT} ${queries[code]}`).all({ county, as_of: asOf });
}
