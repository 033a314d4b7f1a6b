import type { Database } from '../../db/driver.ts';
import { householdTable, personTable } from './tables.ts';
import type { Field } from './versioned-table.ts';

/** A household as it stands, with its place and where its version comes from. */
export type HouseholdRecord = Readonly<Record<string, Field>> & { readonly id: number };

/** A member as they stand. */
export type MemberRecord = Readonly<Record<string, Field>>;

const withPrefix = (prefix: string, columns: readonly string[]): string =>
  columns.map((column) => `${prefix}.${column}`).join(', ');

const PROVENANCE = 'version.batch, version.line, batch.source, audit_event.instant AS recorded';

/** The household of a number, with place and provenance; undefined when there is none. */
export function readHousehold(db: Database, county: string, householdNo: string): HouseholdRecord | undefined {
  const columns = householdTable.columns.filter((column) => column !== 'village_id');
  return db
    .prepare<[string, string], HouseholdRecord>(
      `SELECT version.id, town.code AS town_code, town.name AS town_name, village.code AS village_code,
         village.name AS village_name, ${withPrefix('version', columns)}, ${PROVENANCE},
         (SELECT count(*) FROM household_former AS f WHERE f.id = version.id AND f.recorded_to > f.recorded_from) AS former_versions
       FROM household AS version
       JOIN place AS village ON village.id = version.village_id
       LEFT JOIN place AS town ON town.county = version.county AND town.code = village.town_code
       LEFT JOIN batch ON batch.county = version.county AND batch.batch = version.batch
       LEFT JOIN audit_event ON audit_event.event = version.recorded_from
       WHERE version.county = ? AND version.household_no = ?`,
    )
    .get(county, householdNo);
}

/** The members of a household, those who left included, in their order; with provenance. */
export function readMembers(db: Database, county: string, householdId: number): MemberRecord[] {
  const columns = personTable.columns.filter((column) => column !== 'household_id');
  return db
    .prepare<[string, number], MemberRecord>(
      `SELECT ${withPrefix('version', columns)}, ${PROVENANCE},
         (SELECT count(*) FROM person_former AS f WHERE f.id = version.id AND f.recorded_to > f.recorded_from) AS former_versions
       FROM person AS version
       LEFT JOIN batch ON batch.county = version.county AND batch.batch = version.batch
       LEFT JOIN audit_event ON audit_event.event = version.recorded_from
       WHERE version.county = ? AND version.household_id = ?
       ORDER BY version.person_no`,
    )
    .all(county, householdId);
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

/** Households whose number begins with a text, or whose head's, a member's or the village's name contains it. */
export function searchHouseholds(db: Database, county: string, text: string): HouseholdHit[] {
  return db
    .prepare<[Record<string, string>], HouseholdHit>(
      `SELECT h.household_no, h.head_name, town.name AS town_name, village.name AS village_name, h.household_type,
         (SELECT count(*) FROM person WHERE person.county = h.county AND household_id = h.id AND left_on IS NULL) AS members
       FROM household AS h
       JOIN place AS village ON village.id = h.village_id
       LEFT JOIN place AS town ON town.county = h.county AND town.code = village.town_code
       WHERE h.county = :county AND (
         substr(h.household_no, 1, length(:text)) = :text
         OR instr(h.head_name, :text) > 0
         OR instr(village.name, :text) > 0
         OR h.id IN (SELECT household_id FROM person WHERE county = :county AND instr(name, :text) > 0))
       ORDER BY h.household_no`,
    )
    .all({ county, text });
}
