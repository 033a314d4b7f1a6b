import type { Database } from '../driver.ts';

/** The codes of all villages on record: what begins with one is the number of a household and of no person. */
export function villageCodes(db: Database): ReadonlySet<string> {
  return new Set(db.prepare<[], string>("SELECT code FROM place WHERE level = 'village'").pluck().all());
}
