import { gapCtes } from '../../contact/store/gaps.ts';
import type { PassAsked } from '../../contact/store/pass.ts';
import { IS_OWED, passCtes, passParameters } from '../../contact/store/pass.ts';
import type { Database } from '../../db/driver.ts';
import { bindings, known, leads, type Scope, satisfying } from './known.ts';

/** What a row of the report on contact can stand for. */
export type ContactGrouping = 'unit' | 'branch' | 'town' | 'village';

/** Households on the list by whether they were met as they are owed. */
export interface ContactCounts {
  households: number;
  /** Those that something is owed to. */
  due: number;
  /** Of these: nothing overdue, and something overdue. */
  met_in_time: number;
  missed: number;
  /** Those with any gap, whatever it is: what the check of contact counts. */
  out_of_contact: number;
  /** Met in the calendar month, up to the day. */
  met_in_month: number;
  never_met: number;
  /** Days since the household that was met longest ago was met; one never met counts from its first day on the list. */
  longest_days: number | null;
}

/** The CTE `line`: how each household asked about stands. What is overdue and what no festival's meeting kept are the gaps that have an item. */
const lines = (scope: Scope, asked: PassAsked): string => `${passCtes(asked)}, ${gapCtes(asked.knownAt)},
  line AS MATERIALIZED (
    SELECT s.household_id, EXISTS (SELECT 1 FROM item AS i WHERE ${IS_OWED}) AS due,
      s.household_id IN (SELECT household_id FROM gap WHERE item IS NOT NULL) AS missed,
      s.household_id IN (SELECT household_id FROM gap) AS out_of_contact, s.met_this_month > 0 AS met_in_month,
      s.last_met IS NULL AS never_met, CAST(julianday(:as_of) - julianday(coalesce(s.last_met, s.since)) AS INTEGER) AS days
    FROM state AS s WHERE true${satisfying(scope, 's.household_id')})`;

const sum = (column: string, name = column): string => `coalesce(sum(${column}), 0) AS ${name}`;

const COUNTS = [
  'count(*) AS households',
  sum('due'),
  sum('due AND NOT missed', 'met_in_time'),
  ...['missed', 'out_of_contact', 'met_in_month', 'never_met'].map((column) => sum(column)),
  'max(days) AS longest_days',
].join(', ');

const GROUP: Readonly<Record<ContactGrouping, Readonly<Record<string, string>>>> = {
  unit: { unit_no: 'l.unit_no', unit: 'l.unit' },
  branch: { branch_no: 'l.branch_no', unit: 'l.unit', branch: 'l.branch' },
  town: { town_code: 'v.town_code' },
  village: { town_code: 'v.town_code', village_code: 'v.code' },
};

/** A row of counts with the cells that name it; null where nobody leads, or the lead has no unit. */
export type ContactGroup = ContactCounts & Readonly<Record<string, string | number | null>>;

/**
 * How the households of a list stand: by the unit or branch of their lead, or by place, what has no name last; and all of them, counted
 * without leads and places. One statement, as both rest on one reading of the visits.
 */
export function contactCounts(
  db: Database,
  scope: Scope,
  asked: PassAsked,
  by: ContactGrouping,
): { groups: ContactGroup[]; totals: ContactCounts } {
  const cells = Object.entries(GROUP[by]);
  const named = cells.map(([name, expression]) => `${expression} AS "${name}"`).join(', ');
  const places = cells.map((_, index) => index + 2).join(', ');
  const order = cells.map(([name]) => `"${name}"`).join(', ');
  // Crossed, so that SQLite begins with the households and looks the rest up.
  const joined =
    by === 'unit' || by === 'branch'
      ? `LEFT JOIN ${leads(scope)} AS l ON l.household_id = line.household_id`
      : `CROSS JOIN home AS h ON h.id = line.household_id
         CROSS JOIN ${known('place', 'code, town_code', scope)} AS v ON v.id = h.village_id`;
  const rows = db
    .prepare<[object], ContactGroup & { whole: 0 | 1 }>(
      `${lines(scope, asked)} SELECT * FROM (
         SELECT 0 AS whole, ${named}, ${COUNTS} FROM line ${joined} GROUP BY ${places}
         UNION ALL SELECT 1, ${cells.map(() => 'NULL').join(', ')}, ${COUNTS} FROM line)
       ORDER BY whole, "${cells[0]?.[0]}" IS NULL, ${order}`,
    )
    .all({ ...bindings(scope), ...passParameters(asked) });
  const counts = rows.map(({ whole, ...each }): ContactGroup => each);
  const totals = counts.pop();
  if (totals === undefined) throw new Error('a count without a row');
  return { groups: counts, totals };
}
