import type { CivilDate } from '../../base/civil-date.ts';
import { covers, versions } from '../../db/store/recorded-time.ts';
import type { SqlValue } from '../../eligibility/expression/fragment.ts';
import { registrySource } from '../../eligibility/store/fact-source.ts';
import { personsOnDay, relations } from '../../eligibility/store/relations.ts';
import type { WhereField } from '../where.ts';

/** Which list a report is on, on which day, and whose knowledge of it. */
export interface Scope {
  readonly county: string;
  readonly programs: readonly string[];
  readonly asOf: CivilDate;
  /** What narrows the list: values by field, null for none on record. */
  readonly where?: readonly { readonly field: WhereField; readonly values: readonly (string | null)[] }[];
  /** The last audit event whose records count; left out, all that is known now. */
  readonly knownAt?: number;
}

/** The facts about households as rules read them, so that a report counts persons and income as a verdict does. */
const facts = ({ county, asOf, knownAt }: Scope) => relations(registrySource({ knownAt }), county, asOf);

/** The CTEs that end in `household_fact`: what rules read of every household present on the day. */
export const factCtes = (scope: Scope): string => facts(scope).ctes;

/** The named parameters that the statements of this room share. */
export function bindings(scope: Scope): Record<string, SqlValue> {
  const { county, programs, asOf, knownAt, where = [] } = scope;
  return {
    ...Object.fromEntries(where.map(({ values }, index) => [`where_${index}`, JSON.stringify(values)])),
    ...facts(scope).parameters,
    county,
    as_of: asOf,
    programs: JSON.stringify(programs),
    ...(knownAt === undefined ? {} : { known_at: BigInt(knownAt) }),
  };
}

/**
 * A registry table as it was known: the rows that stand, or the versions that stood at an event. The versions are put together first,
 * and read by row: an index on the county would tell SQLite that there are few, and that joining them takes no index.
 */
export const known = (table: string, columns: string, { knownAt }: Scope): string =>
  `(${versions(table, `id, ${columns}`, knownAt, '', { byRow: knownAt !== undefined })})`;

/** A condition on a row of an enrolment or pairing: it was known, and its days include the day asked for. */
export const inForce = (alias: string, { knownAt }: Scope): string => covers(knownAt, alias);

/** What a condition looks at, of a household `h`, its village `v` and its lead `l`. */
const FIELDS: Readonly<Record<WhereField, string>> = {
  town: 'v.town_code',
  village: 'v.code',
  group: 'h.group_name',
  type: 'h.household_type',
  cause: 'h.main_cause',
  unit: 'l.unit_no',
  branch: 'l.branch_no',
  cadre: 'l.cadre_no',
};

/** The leads on the day with their unit and branch, by household. */
export const leads = (scope: Scope): string => helpers(scope, " AND p.role = 'lead'");

/** Whoever helps on the day, in either role, with unit and branch. */
export const helpers = (scope: Scope, further = ''): string => `(
    SELECT p.household_id, c.cadre_no, u.unit_no, u.name AS unit, b.branch_no, b.name AS branch FROM pairing p
    JOIN ${known('cadre', 'cadre_no, unit_id, branch_id', scope)} c ON c.id = p.cadre_id
    LEFT JOIN ${known('unit', 'unit_no, name', scope)} u ON u.id = c.unit_id
    LEFT JOIN ${known('branch', 'branch_no, name', scope)} b ON b.id = c.branch_id
    -- Read by row, or SQLite takes the helpers for few and reads all of them for every household.
    WHERE ${inForce('+p', scope)}${further})`;

/** Whether what narrows the list is who leads its households, who are others on other days. */
export const isLed = ({ where = [] }: Pick<Scope, 'where'>): boolean =>
  where.some(({ field }) => field === 'unit' || field === 'branch' || field === 'cadre');

/** A further condition on an enrolment `e`: that its household is one of those asked for. */
export const narrowed = (scope: Scope): string => satisfying(scope, 'e.household_id');

/** The same on the row id of a household. */
export function satisfying(scope: Scope, household: string): string {
  const { where = [] } = scope;
  if (where.length === 0) return '';
  const conditions = where.map(
    ({ field }, index) => `EXISTS (SELECT 1 FROM json_each(:where_${index}) WHERE value IS ${FIELDS[field]})`,
  );
  const led = isLed(scope);
  return ` AND ${household} IN (
      SELECT h.id FROM ${known('household', 'village_id, group_name, household_type, main_cause', scope)} h
      JOIN ${known('place', 'code, town_code', scope)} v ON v.id = h.village_id
      ${led ? `LEFT JOIN ${leads(scope)} l ON l.household_id = h.id` : ''}
      WHERE ${conditions.join(' AND ')})`;
}

/** The CTE `listed (household_id)`: the households on the list, each once; of them those of enrolments `e` that meet a further condition. */
export function listed(scope: Scope, further = ''): string {
  // The pluses have the enrolments read household by household: no sorting, and SQLite does not take them for few.
  return `listed AS (
    SELECT DISTINCT e.household_id FROM enrolment e
    WHERE +e.program IN (SELECT value FROM json_each(:programs)) AND ${inForce('+e', scope)}${narrowed(scope)}${further}
  )`;
}

/**
 * The CTE `counted`, after `listed`: of the listed households what summaries count them by, without the facts that they do not, so that
 * each is read once.
 */
export function countedHomes(scope: Scope): string {
  const columns = 'village_id, group_name, household_type, main_cause, household_size, left_on';
  return `${factCtes(scope)}, counted AS (
    SELECT h.id, h.village_id, h.group_name, h.household_type, h.main_cause, ${personsOnDay('h')} AS persons
    -- Crossed, so that SQLite begins with the list.
    FROM listed l CROSS JOIN ${known('household', columns, scope)} h ON h.id = l.household_id
  )`;
}

const HOUSEHOLD_COLUMNS =
  'household_no, village_id, group_name, head_name, head_id_number, household_type, main_cause, income_per_capita, difficulty, need';

/**
 * The CTE `home`, after `listed`: the listed households with their village and town, their number of persons - the
 * size on file, else the members present on the day, null where there is neither - and their income as a fraction.
 */
export function homes(scope: Scope): string {
  return `${factCtes(scope)}, home AS (
    SELECT h.*, v.code AS village_code, v.name AS village, v.town_code,
      f.persons, f.income_per_capita_total AS income, f.income_per_capita_persons AS income_persons
    -- Crossed, so that SQLite begins with the list whatever order is asked for.
    FROM listed l
    CROSS JOIN ${known('household', HOUSEHOLD_COLUMNS, scope)} h ON h.id = l.household_id
    CROSS JOIN ${known('place', 'code, name, town_code', scope)} v ON v.id = h.village_id
    LEFT JOIN household_fact f ON f.household_id = h.id
  )`;
}
