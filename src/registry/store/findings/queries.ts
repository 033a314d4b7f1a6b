import type { CivilDate } from '../../../base/civil-date.ts';
import type { Database } from '../../../db/driver.ts';
import { present } from './present.ts';

/**
 * A finding's row: what tells it apart, whom it concerns, and the values of its message (in `…_fen`: money). `basis_…` are facts
 * that it rests on and that its message does not name; `records` are the records it is about, where `household_no` and
 * `cadre_no` do not say it all: JSON, `[["H1", 2], …]` for people, `["G1", …]` for cadres.
 */
export type FindingRow = Readonly<Record<string, string | number | null>> & {
  readonly key: string;
  readonly household_no: string | null;
  readonly cadre_no: string | null;
};

const aboutHousehold = (params: string, rest: string): string =>
  `SELECT h.household_no AS key, h.household_no, NULL AS cadre_no${params} FROM present_household AS h ${rest}`;

const aboutPerson = (params: string, rest: string): string =>
  `SELECT p.household_no || '#' || p.person_no AS key, p.household_no, NULL AS cadre_no, p.name${params},
     json_array(json_array(p.household_no, p.person_no)) AS records
   FROM present_person AS p ${rest}`;

/** Whether a birth date contradicts the one in the identity number; a date known to the month or year covers the whole of it. */
const BIRTH_DIFFERS = `p.birth_date <> substr(
  substr(p.id_key, 7, 4) || '-' || substr(p.id_key, 11, 2) || '-' || substr(p.id_key, 13, 2), 1, length(p.birth_date))`;

/** The least number of years by which a relation is younger (1) or older (-1) than the head. */
const YEARS_APART = `(SELECT 'son' AS relation, 1 AS sign, 12 AS least UNION ALL SELECT 'daughter', 1, 12
  UNION ALL SELECT 'grandchild', 1, 24 UNION ALL SELECT 'parent', -1, 12 UNION ALL SELECT 'grandparent', -1, 24)`;

/** Fen a year that nobody on these lists has, a head or by one source: a million yuan. */
const RICHEST = 100_000_000;
/** Incomes are compared with their median once there are this many, and look wrong (元 for 万元) at this many times more or less. */
const ENOUGH = 30;
const FAR = 20;

/** One set-based query a check, by its code. */
const queries = {
  'person.in-two-households': `
    SELECT json_group_array(json_array(household_no, person_no) ORDER BY household_no, person_no) AS key,
      json_group_array(json_array(household_no, person_no) ORDER BY household_no, person_no) AS records,
      min(household_no) AS household_no, NULL AS cadre_no,
      group_concat(DISTINCT name ORDER BY name) AS name,
      group_concat(DISTINCT household_no ORDER BY household_no) AS households, id_key AS basis_number
    FROM identity GROUP BY id_key HAVING count(DISTINCT household_no) > 1`,
  'person.number-twice': `
    SELECT household_no || ':' || group_concat(person_no, ',' ORDER BY person_no) AS key, household_no, NULL AS cadre_no,
      group_concat(name, ',' ORDER BY person_no) AS names,
      json_group_array(json_array(household_no, person_no) ORDER BY person_no) AS records, id_key AS basis_number
    FROM present_person WHERE id_key IS NOT NULL GROUP BY household_no, id_key HAVING count(*) > 1`,
  'household.head-missing': aboutHousehold('', 'JOIN size ON size.household_id = h.id WHERE heads = 0'),
  'household.head-double': aboutHousehold(', heads', 'JOIN size ON size.household_id = h.id WHERE heads > 1'),
  'cadre.same-number': `
    SELECT group_concat(cadre_no, ',' ORDER BY cadre_no) AS key, NULL AS household_no, min(cadre_no) AS cadre_no,
      min(name) AS name, group_concat(cadre_no, ',' ORDER BY cadre_no) AS cadres,
      json_group_array(cadre_no ORDER BY cadre_no) AS records, id_key AS basis_number
    FROM present_cadre WHERE id_key IS NOT NULL GROUP BY id_key HAVING count(*) > 1`,
  'household.head-differs': aboutHousehold(
    ', h.head_name AS head, p.name AS member, h.head_id_key AS basis_row, p.id_key AS basis_member',
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
    FROM means WHERE 100 * abs(declared * persons - parts) > abs(declared * persons)`,
  'household.income-out-of-range': `
    SELECT household_no AS key, household_no, NULL AS cadre_no, per_head AS income_fen FROM (
      SELECT household_no, per_head, count(*) OVER () AS known,
        nth_value(per_head, 1 + (SELECT count(per_head) FROM means) / 2) OVER (
          ORDER BY per_head ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS median
      FROM means WHERE per_head IS NOT NULL)
    WHERE per_head < 0 OR per_head > ${RICHEST}
      OR (known >= ${ENOUGH} AND median > 0 AND (per_head > ${FAR} * median OR (per_head > 0 AND ${FAR} * per_head < median)))`,
  // One source beyond belief, where no income per head shows it: another source is blank, or the household declares its own.
  'household.source-out-of-range': `
    SELECT household_no AS key, household_no, NULL AS cadre_no, most AS income_fen FROM (
      SELECT household_no, max(coalesce(income_wage, 0), coalesce(income_business, 0), coalesce(income_property, 0),
        coalesce(income_transfer, 0)) AS most FROM present_household)
      JOIN means USING (household_no)
    WHERE most > ${RICHEST} AND coalesce(per_head, 0) <= ${RICHEST}`,
  'person.name-twice': `
    SELECT household_no || ':' || name AS key, household_no, NULL AS cadre_no, name,
      json_group_array(json_array(household_no, person_no) ORDER BY person_no) AS records,
      group_concat(id_key, ',' ORDER BY person_no) AS basis_numbers, group_concat(birth_date, ',' ORDER BY person_no) AS basis_births
    FROM present_person GROUP BY household_no, name HAVING count(*) > 1`,
  'person.sex-differs': aboutPerson(
    ', p.id_key AS basis_number, p.sex AS basis_sex',
    `WHERE p.id_key IS NOT NULL AND p.sex <> CASE substr(p.id_key, 17, 1) % 2 WHEN 1 THEN 'male' ELSE 'female' END`,
  ),
  'person.birth-date-differs': aboutPerson(
    ', p.id_key AS basis_number, p.birth_date AS basis_birth',
    `WHERE p.id_key IS NOT NULL AND ${BIRTH_DIFFERS}`,
  ),
  'person.old-number': aboutPerson(', p.id_number AS basis_number', 'WHERE length(p.id_number) = 15'),
  'person.sex-against-relation': aboutPerson(
    ', p.relation, p.sex',
    `LEFT JOIN size ON size.household_id = p.household_id AND heads = 1
     LEFT JOIN present_person AS head ON head.household_id = size.household_id AND head.relation = 'head'
     WHERE (p.relation = 'son' AND p.sex = 'female') OR (p.relation = 'daughter' AND p.sex = 'male')
       OR (p.relation = 'spouse' AND p.sex = head.sex)`,
  ),
  'person.age-against-relation': aboutPerson(
    ', p.relation, head.name AS head, p.birth_date AS basis_birth, head.birth_date AS basis_head',
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
    SELECT min(household_no) AS key, min(household_no) AS household_no, NULL AS cadre_no, phone, count(*) AS households,
      group_concat(household_no ORDER BY household_no) AS basis_households
    FROM present_household WHERE phone IS NOT NULL GROUP BY phone HAVING count(*) > 2`,
  'cadre.on-roster': `
    SELECT DISTINCT c.cadre_no || ':' || i.household_no AS key, i.household_no, c.cadre_no, c.name, c.id_key AS basis_number,
      json_array(json_array(i.household_no, i.person_no), c.cadre_no) AS records
    FROM present_cadre AS c JOIN identity AS i ON i.id_key = c.id_key`,
  'cadre.kin-on-roster': `
    SELECT DISTINCT c.cadre_no || ':' || i.household_no || ':' || k.name AS key, i.household_no, c.cadre_no,
      c.name, k.name AS kin, k.relation, k.id_key AS basis_number,
      json_array(json_array(i.household_no, i.person_no), c.cadre_no) AS records
    FROM reported_kin AS k CROSS JOIN present_cadre AS c ON c.id = k.cadre_id CROSS JOIN identity AS i ON i.id_key = k.id_key`,
} as const;

export type RegistryFinding = keyof typeof queries;

/** What one of the registry's checks finds on a day, now or as known at an event. */
export function readFindings(
  db: Database,
  code: RegistryFinding,
  { county, asOf, knownAt }: { county: string; asOf: CivilDate; knownAt: number | undefined },
): FindingRow[] {
  return db
    .prepare<[object], FindingRow>(`WITH ${present(knownAt)} ${queries[code]}`)
    .all({ county, as_of: asOf, known_at: knownAt ?? null });
}
