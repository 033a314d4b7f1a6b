import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';

/** Whom a letter is for: the head, town and village, and the members counted on a day in the order in which rules read them. */
export interface Addressee {
  readonly head_name: string;
  readonly place: string;
  readonly members: readonly { readonly person_no: number; readonly name: string }[];
}

export function addressee(db: Database, county: string, householdId: number, asOf: CivilDate): Addressee {
  const head = db
    .prepare<[object], { head_name: string; place: string }>(
      `SELECT h.head_name, COALESCE(t.name, '') || v.name AS place FROM household AS h
       JOIN place AS v ON v.id = h.village_id LEFT JOIN place AS t ON t.county = v.county AND t.code = v.town_code
       WHERE h.county = :county AND h.id = :householdId`,
    )
    .get({ county, householdId });
  if (head === undefined) throw new Error('a household judged that is not on file');
  const members = db
    .prepare<[object], { person_no: number; name: string }>(
      `SELECT person_no, name FROM person WHERE county = :county AND household_id = :householdId
         AND (left_on IS NULL OR left_on > :asOf) AND absence IS NULL AND (birth_date IS NULL OR birth_date <= :asOf)
       ORDER BY person_no`,
    )
    .all({ county, householdId, asOf });
  return { ...head, members };
}
