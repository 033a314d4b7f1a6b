import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { registryFailures } from './failures.ts';
import { type ShownRecord, shownRecord } from './shown-record.ts';
import { type HouseholdHit, readHousehold, readMembers, searchHouseholds } from './store/read-household.ts';

/** One household whole. */
export interface ShownHousehold extends ShownRecord {
  household_no: string;
  members: ShownRecord[];
}

/**
 * One household whole, as it stands or stood at an event: its values, its members (those who left included) and where each record comes from.
 * @throws Failure `household.none` (66) when there is no household of this number.
 */
export function showHousehold({ db, county }: Session, householdNo: string, knownAt?: number): ShownHousehold {
  return readConsistently(db, () => {
    const household = readHousehold(db, county, householdNo, knownAt);
    if (household === undefined) throw failWith(registryFailures, 'household.none', { key: householdNo });
    const members = readMembers(db, county, household.id, knownAt).map(shownRecord);
    return { household_no: householdNo, ...shownRecord(household), members };
  });
}

/**
 * Households by the beginning of their number, or by a part of the head's, a member's or the village's name; all of them, as they
 * stand or stood at an event.
 * @throws Failure `household.find-nothing` (64) for a blank.
 */
export function findHouseholds(
  { db, county }: Session,
  wanted: string,
  knownAt?: number,
): { rows: HouseholdHit[]; total: number } {
  const text = wanted.trim();
  if (text === '') throw failWith(registryFailures, 'household.find-nothing');
  const rows = searchHouseholds(db, county, text, knownAt);
  return { rows, total: rows.length };
}
