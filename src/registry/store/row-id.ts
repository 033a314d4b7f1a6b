import type { Database } from '../../db/driver.ts';

/** Gives the search for the row id of a household, unit or cadre that stands, by its number. */
export function rowIdFinder(db: Database, county: string) {
  const find = (kind: 'household' | 'unit' | 'cadre') =>
    db.prepare<[string, string], number>(`SELECT id FROM ${kind} WHERE county = ? AND ${kind}_no = ?`).pluck();
  const statements = { household: find('household'), unit: find('unit'), cadre: find('cadre') };
  return (kind: 'household' | 'unit' | 'cadre', no: string): number | undefined => statements[kind].get(county, no);
}
