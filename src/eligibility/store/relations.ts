import type { CivilDate } from '../../base/civil-date.ts';
import { bounds, type CatalogueFact, factCatalogue } from '../facts.ts';
import type { FactSource } from './fact-source.ts';

/*
 * The two relations that compiled rules read. This text may use what SQLite has; only the rules themselves are portable SQL.
 */

/** Common table expressions, to stand after WITH, and the values of their named parameters. */
export interface Relations {
  readonly ctes: string;
  readonly parameters: FactSource['parameters'];
}

/**
 * The relations `household_fact` (one row a household that has not left) and `member_fact` (one row a member present who is
 * counted: someone in prison or a cleric long away is not, 民发〔2012〕220号) on a day, whatever the source. Every column of
 * the fact catalogue is in them under the name that the catalogue gives it; `has_members` is 1 where any member is on file, present
 * or not, else 0. Parameters are `:as_of` and `:county`.
 */
export function relations(source: FactSource, county: string, asOf: CivilDate): Relations {
  return {
    ctes: `source_household AS (${source.household}),
source_person AS (${source.person}),
member_fact AS (
  SELECT household_id, person_no, ${memberColumns()} FROM source_person
  WHERE county = :county AND (left_on IS NULL OR left_on > :as_of) AND absence IS NULL
    AND (birth_date IS NULL OR birth_date <= :as_of)),
counted_household AS (
  SELECT *, COALESCE(${within('household_size', 1, bounds.persons)}, NULLIF(
    (SELECT COUNT(*) FROM member_fact WHERE member_fact.household_id = source_household.id), 0)) AS persons_counted
  FROM source_household WHERE county = :county AND (left_on IS NULL OR left_on > :as_of)),
household_fact AS (SELECT id AS household_id, ${householdColumns()} FROM counted_household)`,
    parameters: { ...source.parameters, county, as_of: asOf },
  };
}

const within = (column: string, least: number, most: number): string =>
  `CASE WHEN ${column} BETWEEN ${least} AND ${most} THEN ${column} END`;

const money = (column: string): string => within(column, -bounds.money, bounds.money);

const earliest = (date: string): string =>
  `${date} || CASE LENGTH(${date}) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END`;

const latest = (date: string): string =>
  `CASE LENGTH(${date}) WHEN 4 THEN ${date} || '-12-31'
    WHEN 7 THEN DATE(${date} || '-01', '+1 month', '-1 day') ELSE ${date} END`;

/** Completed years of age on `:as_of` of someone born on a day. */
const ageSince = (birth: string): string =>
  `CAST(SUBSTR(:as_of, 1, 4) AS INTEGER) - CAST(SUBSTR(${birth}, 1, 4) AS INTEGER)
    - (SUBSTR(:as_of, 6) < SUBSTR(${birth}, 6))`;

/** The columns of a fact that stands in one column of the source, or in a date of it. */
function plainColumns({ column, columns, type, blank }: CatalogueFact): string[] {
  if ('value' in columns) {
    const value = type.kind === 'number' ? within(column, -type.bound, type.bound) : column;
    return [`${blank === 'zero' ? `COALESCE(${value}, 0)` : value} AS ${columns.value}`];
  }
  if (type.kind === 'date' && 'earliest' in columns) {
    return [`${earliest(column)} AS ${columns.earliest}`, `${latest(column)} AS ${columns.latest}`];
  }
  return [];
}

const plainFacts = (subject: CatalogueFact['subject'], derived: readonly string[]): string[] =>
  factCatalogue.filter((fact) => fact.subject === subject && !derived.includes(fact.name)).flatMap(plainColumns);

function householdColumns(): string {
  const declared = money('income_per_capita');
  const parts = ['income_wage', 'income_business', 'income_property', 'income_transfer'].map(money).join(' + ');
  const computed = `(${parts} - ${money('business_cost')})`;
  return [
    ...plainFacts('household', ['income_per_capita', 'persons', 'town_code']),
    `CASE WHEN EXISTS (SELECT 1 FROM source_person AS p WHERE p.county = :county AND p.household_id = counted_household.id)
      THEN 1 ELSE 0 END AS has_members`,
    'SUBSTR(village_code, 1, 9) AS town_code',
    'persons_counted AS persons',
    `COALESCE(${declared}, CASE WHEN persons_counted IS NOT NULL THEN ${computed} END) AS income_per_capita_total`,
    `CASE WHEN ${declared} IS NOT NULL THEN 1 WHEN ${computed} IS NOT NULL THEN persons_counted END
      AS income_per_capita_persons`,
  ].join(', ');
}

function memberColumns(): string {
  const age = (birth: string): string => within(`(${ageSince(birth)})`, 0, bounds.age);
  return [
    ...plainFacts('member', ['age']),
    `${age(latest('birth_date'))} AS age_least`,
    `${age(earliest('birth_date'))} AS age_most`,
  ].join(', ');
}
