import type { Database } from '../../db/driver.ts';
import { bindings, helpers, homes, known, leads, listed, type Scope } from './known.ts';

/** What a report can be split by, a file each; the unit is that of the household's lead. */
export const splitFields = ['unit', 'town', 'village'] as const;
export type SplitField = (typeof splitFields)[number];

const KEYS: Readonly<Record<SplitField, { key: string; name: string }>> = {
  unit: { key: 'l.unit_no', name: 'l.unit' },
  town: { key: 'home.town_code', name: 't.name' },
  village: { key: 'home.village_code', name: 'home.village' },
};

/** The units, towns or villages of the households on the list, by number, none last; the units those of leads, or of whoever helps. */
export function splitKeys(
  db: Database,
  scope: Scope,
  by: SplitField,
  helping = false,
): { key: string | null; name: string | null }[] {
  const { key, name } = KEYS[by];
  return db
    .prepare<[object], { key: string | null; name: string | null }>(
      `WITH ${listed(scope)}, ${homes(scope)}
       SELECT DISTINCT ${key} AS key, ${name} AS name FROM home
       LEFT JOIN ${known('place', 'code, name', scope)} t ON t.code = home.town_code
       ${by === 'unit' ? `LEFT JOIN ${helping ? helpers(scope) : leads(scope)} l ON l.household_id = home.id` : ''}
       ORDER BY ${key} IS NULL, ${key}`,
    )
    .all(bindings(scope));
}
