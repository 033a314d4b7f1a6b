import type { Database } from '../../db/driver.ts';
import { bindings, homes, listed, type Scope } from './known.ts';

/** What the difference between two dates can be told by. */
export type CompareGrouping = 'county' | 'town' | 'village' | 'type' | 'cause';

const GROUP: Readonly<Record<CompareGrouping, string>> = {
  county: ':county',
  town: 'town_code',
  village: 'village_code',
  type: 'household_type',
  cause: 'main_cause',
};

/** The households on the list, each with the key of its group, null where that is not on record. */
export function listMembers(db: Database, scope: Scope, by: CompareGrouping): Map<string, string | null> {
  const rows = db
    .prepare<[object], { household_no: string; key: string | null }>(
      `WITH ${listed(scope)}, ${homes(scope)} SELECT household_no, ${GROUP[by]} AS key FROM home ORDER BY household_no`,
    )
    .all(bindings(scope));
  return new Map(rows.map(({ household_no, key }) => [household_no, key]));
}
