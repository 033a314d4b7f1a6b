import { versions } from '../../../db/store/recorded-time.ts';
import { cadreTable, householdTable, kinTable, personTable, type RegistryTable } from '../tables.ts';

/** What is on record, now or as known at an event. */
function onRecord({ name, columns }: RegistryTable, knownAt: number | undefined): string {
  return versions(name, ['id', ...columns].join(', '), knownAt);
}

/**
 * The relations that the checks read, to stand after WITH, with the parameters `:county`, `:as_of` and `:known_at`: households,
 * people and cadres who are there on the day (`year` is that of birth), the sizes of households, who stands in which household by
 * identity number, and what a household has a head. Who is the head by the household's own row only has no `person_no`.
 */
export function present(knownAt: number | undefined): string {
  return `present_household AS (
  SELECT * FROM (${onRecord(householdTable, knownAt)}) WHERE left_on IS NULL OR left_on > :as_of
),
present_person AS (
  SELECT person.*, household.household_no, household.village_id, CAST(substr(birth_date, 1, 4) AS INTEGER) AS year
  FROM (${onRecord(personTable, knownAt)}) AS person JOIN present_household AS household ON household.id = person.household_id
  WHERE person.left_on IS NULL OR person.left_on > :as_of
),
present_cadre AS (
  SELECT * FROM (${onRecord(cadreTable, knownAt)}) WHERE (valid_from IS NULL OR valid_from <= :as_of)
    AND (valid_to IS NULL OR valid_to >= :as_of)
),
reported_kin AS (${onRecord(kinTable, knownAt)}),
size AS (
  SELECT household_id, count(*) AS members, count(*) FILTER (WHERE absence IS NULL) AS counted,
    count(*) FILTER (WHERE relation = 'head') AS heads
  FROM present_person GROUP BY household_id
),
-- The head on a household's own row, where none of its members is that person.
row_head AS (
  SELECT h.* FROM present_household AS h WHERE NOT EXISTS (
    SELECT 1 FROM present_person AS p WHERE p.household_id = h.id
      AND (p.relation = 'head' OR p.name = h.head_name OR p.id_key = h.head_id_key))
),
identity AS MATERIALIZED (
  SELECT id_key, household_no, person_no, name FROM present_person WHERE id_key IS NOT NULL
  UNION SELECT h.head_id_key, h.household_no, (
    SELECT min(p.person_no) FROM present_person AS p WHERE p.household_id = h.id AND p.relation = 'head'), h.head_name
  FROM present_household AS h WHERE h.head_id_key IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM present_person AS p WHERE p.household_id = h.id AND p.id_key = h.head_id_key)
),
means AS (
  SELECT household_no, declared, persons, parts, coalesce(declared, parts / persons) AS per_head FROM (
    SELECT h.household_no, h.income_per_capita AS declared, nullif(coalesce(h.household_size, counted), 0) AS persons,
      h.income_wage + h.income_business + h.income_property + h.income_transfer - h.business_cost AS parts
    FROM present_household AS h LEFT JOIN size ON size.household_id = h.id)
)`;
}
