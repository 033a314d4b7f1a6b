import type { Database } from '../../db/driver.ts';
import { bindings, homes, known, leads, listed, type Scope } from './known.ts';

/** What one row of the report on households can stand for. */
export type HouseholdGrouping = 'county' | 'town' | 'village' | 'group' | 'type' | 'cause' | 'unit' | 'branch';

/**
 * Counts over a set of listed households; `type_blank` and `cause_blank` count those whose type or cause is not on
 * record.
 */
export interface HouseholdCounts {
  villages: number;
  households: number;
  persons: number;
  persons_unknown: number;
  dibao: number;
  wubao: number;
  veteran: number;
  general: number;
  type_blank: number;
  illness: number;
  disability: number;
  schooling: number;
  disaster: number;
  labour: number;
  other: number;
  cause_blank: number;
}

const CAUSES = ['illness', 'disability', 'schooling', 'disaster', 'labour'];
const TYPES = ['dibao', 'wubao', 'veteran', 'general'];

/** Households that are alike in what is counted, and what names their row: one line for all of them, which is summed much faster. */
const alike = (naming: readonly string[], joined: string): string => `alike AS MATERIALIZED (
    SELECT ${[...naming, 'village_id', 'household_type', 'main_cause'].join(', ')}, count(*) AS n, sum(persons) AS persons, count(persons) AS known
    FROM home${joined} GROUP BY ${places(naming.length + 3)})`;

/** The first so many columns of a SELECT, by their places. */
const places = (columns: number): string => Array.from({ length: columns }, (_, at) => at + 1).join(', ');

const count = (condition: string, name: string): string => `coalesce(sum(n) FILTER (WHERE ${condition}), 0) AS ${name}`;

const counts = (households: string): string =>
  [
    `${households} AS households`,
    'count(DISTINCT village_id) AS villages',
    'coalesce(sum(persons), 0) AS persons',
    'coalesce(sum(n - known), 0) AS persons_unknown',
    ...TYPES.map((type) => count(`household_type = '${type}'`, type)),
    count('household_type IS NULL', 'type_blank'),
    ...CAUSES.map((cause) => count(`main_cause = '${cause}'`, cause)),
    count(`main_cause NOT IN (${CAUSES.map((cause) => `'${cause}'`).join(', ')})`, 'other'),
    count('main_cause IS NULL', 'cause_blank'),
  ].join(', ');

/** What names a row of each grouping: its cells and where they come from, the first being its key. */
const GROUP: Readonly<Record<HouseholdGrouping, Readonly<Record<string, string>>>> = {
  county: { county: ':county' },
  town: { town_code: 'town_code' },
  village: { village_code: 'village_code', town_code: 'town_code' },
  group: { village_code: 'village_code', town_code: 'town_code', group: 'group_name' },
  type: { type: 'household_type' },
  cause: { cause: 'main_cause' },
  unit: { unit_no: 'l.unit_no', unit: 'l.unit' },
  branch: { branch_no: 'l.branch_no', unit: 'l.unit', branch: 'l.branch' },
};

/** A row of counts with the cells that name it; null where they are not on record. */
export type HouseholdGroup = HouseholdCounts & Readonly<Record<string, string | number | null>>;

/** The counts of each group that has households, by the cells that name it. */
export function householdGroups(db: Database, scope: Scope, by: HouseholdGrouping): HouseholdGroup[] {
  const cells = Object.entries(GROUP[by]);
  const naming = cells.map(([name, expression]) => `${expression} AS "${name}"`);
  const named = cells.map(([name]) => `"${name}"`).join(', ');
  const led = by === 'unit' || by === 'branch' ? ` LEFT JOIN ${leads(scope)} l ON l.household_id = home.id` : '';
  return db
    .prepare<[object], HouseholdGroup>(
      `WITH ${listed(scope)}, ${homes(scope)}, ${alike(naming, led)}
       SELECT ${named}, ${counts('sum(n)')} FROM alike GROUP BY ${named} ORDER BY "${cells[0]?.[0]}" IS NULL, ${named}`,
    )
    .all(bindings(scope));
}

/** The counts over the whole list, not by way of the groups; the households are counted from the enrolments alone. */
export function householdTotals(db: Database, scope: Scope): HouseholdCounts {
  const row = db
    .prepare<[object], HouseholdCounts>(
      `WITH ${listed(scope)}, ${homes(scope)}, ${alike([], '')}
       SELECT ${counts('(SELECT count(*) FROM listed)')} FROM alike`,
    )
    .get(bindings(scope));
  if (row === undefined) throw new Error('a count without a row');
  return row;
}

export interface PlaceName {
  code: string;
  name: string;
  level: 'town' | 'village';
  town_code: string;
}

/** Every town and village known, by code. */
export function placeNames(db: Database, scope: Scope): PlaceName[] {
  return db
    .prepare<[object], PlaceName>(
      `SELECT code, name, level, town_code FROM ${known('place', 'code, name, level, town_code', scope)} ORDER BY code`,
    )
    .all(bindings(scope));
}
