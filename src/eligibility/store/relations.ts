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
  WHERE (left_on IS NULL OR left_on > :as_of) AND absence IS NULL
    AND (birth_date IS NULL OR birth_date <= :as_of)),
counted_household AS (
  SELECT *, ${personsOf('source_household')} AS persons_counted
  FROM source_household WHERE ${isPresent('source_household')}),
household_fact AS (SELECT id AS household_id, ${householdColumns()} FROM counted_household)`,
    parameters: { ...source.parameters, county, as_of: asOf, eldest_born: yearBefore(asOf, bounds.age) },
  };
}

/** The condition that a household has not left by the day. */
const isPresent = (household: string): string => `(${household}.left_on IS NULL OR ${household}.left_on > :as_of)`;

/** How many persons a household counts for, after `member_fact`: its size on file, else the members counted; blank where there is neither. */
const personsOf = (household: string): string =>
  `COALESCE(${within(`${household}.household_size`, 1, bounds.persons)}, NULLIF(
    (SELECT COUNT(*) FROM member_fact WHERE member_fact.household_id = ${household}.id), 0))`;

/** The same as `household_fact` has it, for who reads households without their other facts: blank of one that has left. */
export const personsOnDay = (household: string): string =>
  `CASE WHEN ${isPresent(household)} THEN ${personsOf(household)} END`;

/** Days on record: expressions of texts, some of them null, over the rows of a FROM clause. */
export interface RecordedDays {
  readonly days: readonly string[];
  readonly from: string;
}

/**
 * The days on which what `personsOnDay` gives can change, of households `h` that a FROM clause names, as they are known now. On a day
 * and the one before it is the same unless one of these texts is the day, or stands between the two.
 */
export const daysPersonsChange = (from: string): RecordedDays[] => [
  { days: ['h.left_on'], from },
  {
    days: ['p.left_on', 'p.birth_date'],
    from: `${from} CROSS JOIN person p ON p.county = :county AND p.household_id = h.id
      WHERE ${within('h.household_size', 1, bounds.persons)} IS NULL`,
  },
];

/** The year so many years before a day's, four digits. */
const yearBefore = (day: CivilDate, years: number): string => String(Number(day.slice(0, 4)) - years).padStart(4, '0');

const within = (column: string, least: number, most: number): string =>
  `CASE WHEN ${column} BETWEEN ${least} AND ${most} THEN ${column} END`;

const money = (column: string): string => within(column, -bounds.money, bounds.money);

const earliest = (date: string): string =>
  `${date} || CASE LENGTH(${date}) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END`;

const latest = (date: string): string =>
  `CASE LENGTH(${date}) WHEN 4 THEN ${date} || '-12-31'
    WHEN 7 THEN DATE(${date} || '-01', '+1 month', '-1 day') ELSE ${date} END`;

/**
 * Completed years of age on `:as_of`, from the day of the year that a birth date known to the year or to the month is taken for.
 * Blank where that day is still to come (-1), and of who is said to be older than people get.
 */
const age = (inYear: string, inMonth: string): string =>
  `CASE WHEN birth_date >= :eldest_born THEN NULLIF(CAST(:as_of AS INTEGER) - CAST(birth_date AS INTEGER)
    - (SUBSTR(:as_of, 6) < CASE LENGTH(birth_date) WHEN 4 THEN ${inYear} WHEN 7 THEN ${inMonth} ELSE SUBSTR(birth_date, 6) END), -1) END`;

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
    `CASE WHEN EXISTS (SELECT 1 FROM source_person AS p WHERE p.household_id = counted_household.id)
      THEN 1 ELSE 0 END AS has_members`,
    'SUBSTR(village_code, 1, 9) AS town_code',
    'persons_counted AS persons',
    `COALESCE(${declared}, CASE WHEN persons_counted IS NOT NULL THEN ${computed} END) AS income_per_capita_total`,
    `CASE WHEN ${declared} IS NOT NULL THEN 1 WHEN ${computed} IS NOT NULL THEN persons_counted END
      AS income_per_capita_persons`,
  ].join(', ');
}

function memberColumns(): string {
  return [
    ...plainFacts('member', ['age']),
    `${age("'12-31'", "SUBSTR(DATE(birth_date || '-01', '+1 month', '-1 day'), 6)")} AS age_least`,
    `${age("'01-01'", "SUBSTR(birth_date, 6) || '-01'")} AS age_most`,
  ].join(', ');
}
