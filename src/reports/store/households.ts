import type { Database } from '../../db/driver.ts';
import { countAlike } from '../../db/store/alike.ts';
import { type Alike, AlikeKinds } from '../../db/store/alike-kinds.ts';
import { addKept, keptSpans } from './kept-counts.ts';
import { addKinds, KIND } from './kinds.ts';
import { bindings, countedHomes, inForce, known, leads, listed, type Scope } from './known.ts';
import { gapsBetween, listedSpan } from './listed-span.ts';

/** What one row of the report on households can stand for. */
export type HouseholdGrouping = 'county' | 'town' | 'village' | 'group' | 'type' | 'cause' | 'unit' | 'branch';

/**
 * Counts over a set of listed households, of villages not by who leads; `type_blank` and `cause_blank` count those whose type or cause is not on
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

const count = (condition: string, name: string): string => `coalesce(sum(n) FILTER (WHERE ${condition}), 0) AS ${name}`;

const counts = (households: string, villages: string): string =>
  [
    `${households} AS households`,
    `${villages} AS villages`,
    'coalesce(sum(persons), 0) AS persons',
    'coalesce(sum(n - known), 0) AS persons_unknown',
    ...TYPES.map((type) => count(`household_type = '${type}'`, type)),
    count('household_type IS NULL', 'type_blank'),
    ...CAUSES.map((cause) => count(`main_cause = '${cause}'`, cause)),
    count(`main_cause NOT IN (${CAUSES.map((cause) => `'${cause}'`).join(', ')})`, 'other'),
    count('main_cause IS NULL', 'cause_blank'),
  ].join(', ');

/** What names a row of each grouping: its cells and where they come from, of the lines alike and their village `v`, the first being its key. */
const GROUP: Readonly<Record<HouseholdGrouping, Readonly<Record<string, string>>>> = {
  county: { county: ':county' },
  town: { town_code: 'v.town_code' },
  village: { village_code: 'v.code', town_code: 'v.town_code' },
  group: { village_code: 'v.code', town_code: 'v.town_code', group: 'group_name' },
  type: { type: 'household_type' },
  cause: { cause: 'main_cause' },
  unit: { unit_no: 'unit_no', unit: 'unit' },
  branch: { branch_no: 'branch_no', unit: 'unit', branch: 'branch' },
};

/**
 * The groupings by who leads: for these households need not have their village in common, or hardly two of a large county would be alike.
 * Villages are not counted then.
 */
const BY_LEAD: ReadonlySet<HouseholdGrouping> = new Set(['unit', 'branch']);

/** What households are to have in common for each grouping, beside type, cause and, as a rule, village. */
const FURTHER: Readonly<Partial<Record<HouseholdGrouping, readonly string[]>>> = {
  group: ['group_name'],
  unit: ['unit_no', 'unit'],
  branch: ['branch_no', 'unit', 'branch'],
};

/** A row of counts with the cells that name it; null where they are not on record. */
export type HouseholdGroup = HouseholdCounts & Readonly<Record<string, string | number | null>>;

/** Whether a grouping asks of households what kept counts tell: of the whole list, as it is known now. */
const isKept = ({ where, knownAt }: Scope, by: HouseholdGrouping): boolean =>
  !BY_LEAD.has(by) && FURTHER[by] === undefined && !where?.length && knownAt === undefined;

/** The listed households counted by kind: those of kept counts that hold, all others from their records. */
function countKinds(db: Database, scope: Scope): Alike[] {
  const kinds = new AlikeKinds();
  const kept = keptSpans(db, scope);
  for (const span of kept) addKept(kinds, db, scope, span);
  for (const span of gapsBetween(listedSpan(db), kept)) addKinds(kinds, db, scope, span);
  return kinds.all(KIND.length);
}

/** The listed households counted by the columns that they have in common, from their records. */
function countColumns(db: Database, scope: Scope, by: HouseholdGrouping, columns: readonly string[]): Alike[] {
  const lead = BY_LEAD.has(by) ? `LEFT JOIN ${leads(scope)} l ON l.household_id = counted.id` : '';
  return countAlike(db, {
    values: columns,
    amount: 'persons',
    parameters: bindings(scope),
    ctes: `${listed(scope)}, ${countedHomes(scope)}`,
    from: `FROM counted ${lead}`,
  });
}

/**
 * The counts of each group that has households, by the cells that name it; and those over the whole list, not by way of the groups: its
 * households are counted from the enrolments alone.
 */
export function countHouseholds(
  db: Database,
  scope: Scope,
  by: HouseholdGrouping,
): { groups: HouseholdGroup[]; totals: HouseholdCounts } {
  const further = FURTHER[by] ?? [];
  const led = BY_LEAD.has(by);
  const columns = [...(led ? KIND.slice(1) : KIND), ...further];
  const kinds = isKept(scope, by) ? countKinds(db, scope) : countColumns(db, scope, by, columns);
  const lines = JSON.stringify(kinds.map(({ values, rows, amounts, sum }) => [rows, amounts, sum, ...values]));
  const named = columns.map((column, at) => `value ->> ${at + 3} AS ${column}`).join(', ');
  const alike = `alike AS MATERIALIZED (
    SELECT value ->> 0 AS n, value ->> 1 AS known, value ->> 2 AS persons, ${named} FROM json_each(:lines))`;
  const cells = Object.entries(GROUP[by]);
  const naming = cells.map(([name, expression]) => `${expression} AS "${name}"`).join(', ');
  const order = cells.map(([name]) => `"${name}"`).join(', ');
  const villages = led ? '0' : 'count(DISTINCT village_id)';
  const places = `CROSS JOIN ${known('place', 'code, town_code', scope)} v ON v.id = CAST(village_id AS INTEGER)`;
  const parameters = { ...bindings(scope), lines };
  const groups = db
    .prepare<[object], HouseholdGroup>(
      `WITH ${alike} SELECT ${naming}, ${counts('sum(n)', villages)} FROM alike ${led ? '' : places}
       GROUP BY ${order} ORDER BY "${cells[0]?.[0]}" IS NULL, ${order}`,
    )
    .all(parameters);
  const totals = db
    .prepare<[object], HouseholdCounts>(
      `WITH ${listed(scope)}, ${alike} SELECT ${counts('(SELECT count(*) FROM listed)', villages)} FROM alike`,
    )
    .get(parameters);
  if (totals === undefined) throw new Error('a count without a row');
  return { groups, totals };
}

/** The list as a whole: its households, counted from the enrolments alone, their persons, and how many of them have a lead. */
export interface ListTotals {
  households: number;
  persons: number;
  paired: number;
  unpaired: number;
}

export function listTotals(db: Database, scope: Scope): ListTotals {
  const row = db
    .prepare<[object], ListTotals>(
      `WITH ${listed(scope)}, ${countedHomes(scope)},
       line AS (
         SELECT persons, EXISTS (SELECT 1 FROM pairing p
           WHERE p.household_id = counted.id AND p.role = 'lead' AND ${inForce('p', scope)}) AS paired FROM counted)
       SELECT (SELECT count(*) FROM listed) AS households, coalesce(sum(persons), 0) AS persons,
         coalesce(sum(paired), 0) AS paired, coalesce(sum(NOT paired), 0) AS unpaired FROM line`,
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
