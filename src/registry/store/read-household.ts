import type { Database } from '../../db/driver.ts';
import { versions } from '../../db/store/recorded-time.ts';
import { householdTable, personTable } from './tables.ts';
import type { Field } from './versioned-table.ts';

/** A household as it stands or stood, with its place and where its version comes from. */
export type HouseholdRecord = Readonly<Record<string, Field>> & { readonly id: number };

/** A member as they stand or stood. */
export type MemberRecord = Readonly<Record<string, Field>>;

const withPrefix = (prefix: string, columns: readonly string[]): string =>
  columns.map((column) => `${prefix}.${column}`).join(', ');

const PROVENANCE = 'version.batch, version.line, batch.source, audit_event.instant AS recorded';
const STAMP = ['batch', 'line', 'recorded_from'];

/** How many versions of a record stood before the one shown. */
const formerVersions = (table: string): string =>
  `(SELECT count(*) FROM ${table}_former AS f
    WHERE f.id = version.id AND f.recorded_from < version.recorded_from AND f.recorded_to > f.recorded_from)`;

const FROM_BATCH = `LEFT JOIN batch ON batch.county = :county AND batch.batch = version.batch
  LEFT JOIN audit_event ON audit_event.event = version.recorded_from`;

/** The places of the county, by code, name and level. */
const places = (knownAt: number | undefined): string => `(${versions('place', 'id, code, name, town_code', knownAt)})`;

/** The household of a number, now or as known at an event, with place and provenance; undefined when there is none. */
export function readHousehold(
  db: Database,
  county: string,
  householdNo: string,
  knownAt?: number,
): HouseholdRecord | undefined {
  const shown = householdTable.columns.filter((column) => column !== 'village_id');
  const all = ['id', ...householdTable.columns, ...STAMP].join(', ');
  return db
    .prepare<[object], HouseholdRecord>(
      `SELECT version.id, town.code AS town_code, town.name AS town_name, village.code AS village_code,
         village.name AS village_name, ${withPrefix('version', shown)}, ${PROVENANCE},
         ${formerVersions('household')} AS former_versions
       FROM (${versions('household', all, knownAt, ' AND household_no = :household_no')}) AS version
       JOIN ${places(knownAt)} AS village ON village.id = version.village_id
       LEFT JOIN ${places(knownAt)} AS town ON town.code = village.town_code
       ${FROM_BATCH}`,
    )
    .get({ county, household_no: householdNo, known_at: knownAt ?? null });
}

/** The members of a household, now or as known at an event, those who left included, in their order; with provenance. */
export function readMembers(db: Database, county: string, householdId: number, knownAt?: number): MemberRecord[] {
  const shown = personTable.columns.filter((column) => column !== 'household_id');
  const all = ['id', ...personTable.columns, ...STAMP].join(', ');
  return db
    .prepare<[object], MemberRecord>(
      `SELECT ${withPrefix('version', shown)}, ${PROVENANCE}, ${formerVersions('person')} AS former_versions
       FROM (${versions('person', all, knownAt, ' AND household_id = :household_id')}) AS version
       ${FROM_BATCH}
       ORDER BY version.person_no`,
    )
    .all({ county, household_id: householdId, known_at: knownAt ?? null });
}

/** A household in a list of those found. */
export interface HouseholdHit {
  household_no: string;
  head_name: string;
  town_name: string | null;
  village_name: string;
  household_type: string | null;
  members: number;
}

/**
 * Households whose number begins with a text, or whose head's, a member's or the village's name contains it; now or as known at
 * an event.
 */
export function searchHouseholds(db: Database, county: string, text: string, knownAt?: number): HouseholdHit[] {
  const persons = versions('person', 'household_id, name, left_on', knownAt);
  return db
    .prepare<[object], HouseholdHit>(
      `WITH h AS (${versions('household', 'id, household_no, head_name, village_id, household_type', knownAt)}),
         p AS MATERIALIZED (SELECT household_id, COUNT(CASE WHEN left_on IS NULL THEN 1 END) AS present,
           MAX(instr(name, :text) > 0) AS named FROM (${persons}) GROUP BY household_id)
       SELECT h.household_no, h.head_name, town.name AS town_name, village.name AS village_name, h.household_type,
         coalesce(p.present, 0) AS members
       FROM h JOIN ${places(knownAt)} AS village ON village.id = h.village_id
       LEFT JOIN ${places(knownAt)} AS town ON town.code = village.town_code
       LEFT JOIN p ON p.household_id = h.id
       WHERE substr(h.household_no, 1, length(:text)) = :text OR instr(h.head_name, :text) > 0
         OR instr(village.name, :text) > 0 OR p.named
       ORDER BY h.household_no`,
    )
    .all({ county, text, known_at: knownAt ?? null });
}
