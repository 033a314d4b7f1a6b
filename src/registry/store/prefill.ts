import type { Database } from '../../db/driver.ts';
import type { Field } from './versioned-table.ts';

/** A household as a template names it. */
export type HouseholdNamed = Readonly<Record<'household_no' | 'group' | 'head_name' | 'head_id_number', Field>> & {
  readonly id: number;
};

/** A member as a template names them. */
export type MemberNamed = Readonly<Record<'name' | 'id_number' | 'relation' | 'sex' | 'birth_date', Field>>;

/** The households of a village that have not left, by number. */
export function householdsOf(db: Database, county: string, villageId: number): HouseholdNamed[] {
  return db
    .prepare<[string, number], HouseholdNamed>(
      `SELECT id, household_no, group_name AS "group", head_name, head_id_number FROM household
       WHERE county = ? AND village_id = ? AND left_on IS NULL ORDER BY household_no`,
    )
    .all(county, villageId);
}

/** The members of a household who have not left, in their order. */
export function membersOf(db: Database, county: string, householdId: number): MemberNamed[] {
  return db
    .prepare<[string, number], MemberNamed>(
      `SELECT name, id_number, relation, sex, birth_date FROM person
       WHERE county = ? AND household_id = ? AND left_on IS NULL ORDER BY person_no`,
    )
    .all(county, householdId);
}

/** Row ids of the units of a number or a name. */
export function unitIds(db: Database, county: string, named: string): number[] {
  return db
    .prepare<[string, string, string], number>(
      'SELECT id FROM unit WHERE county = ? AND (unit_no = ? OR name = ?) ORDER BY id',
    )
    .pluck()
    .all(county, named, named);
}

/** Row ids of the villages contracted to a unit. */
export function contractedVillages(db: Database, county: string, unitId: number): number[] {
  return db
    .prepare<[string, number], number>(
      'SELECT village_id FROM unit_village WHERE county = ? AND unit_id = ? ORDER BY id',
    )
    .pluck()
    .all(county, unitId);
}
