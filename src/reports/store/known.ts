import type { CivilDate } from '../../base/civil-date.ts';
import { covers, versions } from '../../db/store/recorded-time.ts';
import type { SqlValue } from '../../eligibility/expression/fragment.ts';
import { registrySource } from '../../eligibility/store/fact-source.ts';
import { relations } from '../../eligibility/store/relations.ts';

/** Which list a report is on, on which day, and whose knowledge of it. */
export interface Scope {
  readonly county: string;
  readonly programs: readonly string[];
  readonly asOf: CivilDate;
  /** The last audit event whose records count; left out, all that is known now. */
  readonly knownAt?: number;
}

/** The facts about households as rules read them, so that a report counts persons and income as a verdict does. */
const facts = ({ county, asOf, knownAt }: Scope) => relations(registrySource({ knownAt }), county, asOf);

/** The named parameters that the statements of this room share. */
export function bindings(scope: Scope): Record<string, SqlValue> {
  const { county, programs, asOf, knownAt } = scope;
  return {
    ...facts(scope).parameters,
    county,
    as_of: asOf,
    programs: JSON.stringify(programs),
    ...(knownAt === undefined ? {} : { known_at: BigInt(knownAt) }),
  };
}

/** A registry table as it was known: the rows that stand, or the versions that stood at an event. */
export const known = (table: string, columns: string, { knownAt }: Scope): string =>
  `(${versions(table, `id, ${columns}`, knownAt)})`;

/** A condition on a row of an enrolment or pairing: it was known, and its days include the day asked for. */
export const inForce = (alias: string, { knownAt }: Scope): string => covers(knownAt, alias);

/** The CTE `listed (household_id)`: the households on the list, each once. */
export function listed(scope: Scope): string {
  return `listed AS (
    SELECT DISTINCT e.household_id FROM enrolment e
    WHERE e.program IN (SELECT value FROM json_each(:programs)) AND ${inForce('e', scope)}
  )`;
}

const HOUSEHOLD_COLUMNS =
  'household_no, village_id, head_name, head_id_number, household_type, main_cause, difficulty, need';

/**
 * The CTE `home`, after `listed`: the listed households with their village and town, their number of persons - the
 * size on file, else the members present on the day, null where there is neither - and their income as a fraction.
 */
export function homes(scope: Scope): string {
  return `${facts(scope).ctes}, home AS (
    SELECT h.*, v.code AS village_code, v.name AS village, v.town_code,
      f.persons, f.income_per_capita_total AS income, f.income_per_capita_persons AS income_persons
    FROM listed l
    JOIN ${known('household', HOUSEHOLD_COLUMNS, scope)} h ON h.id = l.household_id
    JOIN ${known('place', 'code, name, town_code', scope)} v ON v.id = h.village_id
    LEFT JOIN household_fact f ON f.household_id = h.id
  )`;
}
