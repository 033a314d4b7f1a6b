import { gapCtes } from '../../contact/store/gaps.ts';
import type { PassAsked } from '../../contact/store/pass.ts';
import { OPEN, passCtes, passParameters } from '../../contact/store/pass.ts';
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

const COUNTS = `count(*) AS households, count(o.missed) AS due, count(*) FILTER (WHERE o.missed = 0) AS met_in_time,
  count(*) FILTER (WHERE o.missed = 1) AS missed,
  count(*) FILTER (WHERE s.household_id IN (SELECT household_id FROM gap)) AS out_of_contact,
  count(*) FILTER (WHERE s.met_this_month > 0) AS met_in_month,
  count(*) FILTER (WHERE s.last_met IS NULL) AS never_met,
  CAST(max(julianday(:as_of) - julianday(coalesce(s.last_met, s.since))) AS INTEGER) AS longest_days`;

const standing = (scope: Scope, asked: PassAsked): string => `${passCtes(asked)}, ${gapCtes(asked.knownAt)},
  missing AS MATERIALIZED (SELECT household_id, max(due_on < :as_of AND ${OPEN}) AS missed FROM owed GROUP BY household_id),
  asked AS MATERIALIZED (SELECT s.* FROM state AS s WHERE true ${satisfying(scope, 's.household_id')})`;

const GROUP: Readonly<Record<ContactGrouping, Readonly<Record<string, string>>>> = {
  unit: { unit_no: 'l.unit_no', unit: 'l.unit' },
  branch: { branch_no: 'l.branch_no', unit: 'l.unit', branch: 'l.branch' },
  town: { town_code: 'v.town_code' },
  village: { town_code: 'v.town_code', village_code: 'v.code' },
};

const parameters = (scope: Scope, asked: PassAsked) => ({ ...bindings(scope), ...passParameters(asked) });

/** A row of counts with the cells that name it; null where nobody leads, or the lead has no unit. */
export type ContactGroup = ContactCounts & Readonly<Record<string, string | number | null>>;

/** How the households of a list stand, by the unit or branch of their lead, or by place; what has no name comes last. */
export function contactGroups(db: Database, scope: Scope, asked: PassAsked, by: ContactGrouping): ContactGroup[] {
  const cells = Object.entries(GROUP[by]);
  const named = cells.map(([name, expression]) => `${expression} AS "${name}"`).join(', ');
  const places = cells.map((_, index) => index + 1).join(', ');
  return db
    .prepare<[object], ContactGroup>(
      `${standing(scope, asked)} SELECT ${named}, ${COUNTS} FROM asked AS s
       LEFT JOIN missing AS o ON o.household_id = s.household_id
       JOIN home AS h ON h.id = s.household_id
       JOIN ${known('place', 'code, town_code', scope)} AS v ON v.id = h.village_id
       LEFT JOIN ${leads(scope)} AS l ON l.household_id = s.household_id
       GROUP BY ${places} ORDER BY ${cells[0]?.[1]} IS NULL, ${places}`,
    )
    .all(parameters(scope, asked));
}

/** The same over all of them, counted without leads and places. */
export function contactTotals(db: Database, scope: Scope, asked: PassAsked): ContactCounts {
  const row = db
    .prepare<[object], ContactCounts>(
      `${standing(scope, asked)} SELECT ${COUNTS} FROM asked AS s LEFT JOIN missing AS o ON o.household_id = s.household_id`,
    )
    .get(parameters(scope, asked));
  if (row === undefined) throw new Error('a count without a row');
  return row;
}
