import type { Database } from '../../db/driver.ts';

/** A household on file that has not left, with its village. */
export interface HouseholdOnFile {
  readonly id: number;
  readonly household_no: string;
  readonly head_name: string;
  readonly village_id: number;
  readonly village: string;
}

/** The households that have not left, by number. */
export function householdsOnFile(db: Database, county: string): IterableIterator<HouseholdOnFile> {
  return db
    .prepare<[string], HouseholdOnFile>(
      `SELECT household.id, household_no, head_name, village_id, village.name AS village
       FROM household JOIN place AS village ON village.id = household.village_id
       WHERE household.county = ? AND left_on IS NULL ORDER BY household_no`,
    )
    .iterate(county);
}

/** Every member on file with their household, by row ids. */
export function membersOnFile(db: Database, county: string): IterableIterator<{ id: number; household_id: number }> {
  return db
    .prepare<[string], { id: number; household_id: number }>(
      'SELECT id, household_id FROM person WHERE county = ? ORDER BY id',
    )
    .iterate(county);
}
