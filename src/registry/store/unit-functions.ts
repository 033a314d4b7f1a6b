import type { Database } from '../../db/driver.ts';
import { versions } from '../../db/store/recorded-time.ts';
import type { UnitFunction } from '../code-lists/unit-and-cadre.ts';

/** A unit with the function for which it is on file. */
export interface UnitOfFunction {
  readonly unit_no: string;
  readonly unit: string;
  readonly function: UnitFunction;
}

/** The numbered units of every function, now or as known at an event, by number. */
export function unitsOfFunctions(db: Database, county: string, knownAt: number | undefined): UnitOfFunction[] {
  return db
    .prepare<[object], UnitOfFunction>(
      `SELECT unit_no, name AS unit, function FROM (${versions('unit', 'unit_no, name, function', knownAt)})
       WHERE function IS NOT NULL AND unit_no IS NOT NULL ORDER BY unit_no`,
    )
    .all({ county, known_at: knownAt ?? null });
}
