import type { Database } from '../../db/driver.ts';
import { bindings, inForce, known, listed, type Scope, satisfying } from './known.ts';

/** A household of the registry with its place. */
export interface Registered {
  household_no: string;
  village_code: string;
  town_code: string;
}

/** The households of the registry that are as asked for, whether on a list or not, by number; those `present` on the day, or all. */
export function registered(db: Database, scope: Scope, present = false): Registered[] {
  return db
    .prepare<[object], Registered>(
      `SELECT h.household_no, v.code AS village_code, v.town_code
       FROM ${known('household', 'household_no, village_id, left_on', scope)} h
       JOIN ${known('place', 'code, town_code', scope)} v ON v.id = h.village_id
       WHERE ${present ? '(h.left_on IS NULL OR h.left_on > :as_of)' : '1 = 1'}${satisfying(scope, 'h.id')}
       ORDER BY h.household_no`,
    )
    .all(bindings(scope));
}

/** What a place has beside its list: households present in the registry, and those of the list that have a lead. */
export interface VillageCounts {
  village_code: string;
  town_code: string;
  registered: number;
  paired: number;
  unpaired: number;
}

/** The same for every village where any household is present, by code. */
export function villageCounts(db: Database, scope: Scope): VillageCounts[] {
  return db
    .prepare<[object], VillageCounts>(
      `WITH ${listed(scope)}, led AS MATERIALIZED (
         SELECT p.household_id FROM pairing p WHERE p.role = 'lead' AND ${inForce('p', scope)})
       SELECT v.code AS village_code, v.town_code, count(*) FILTER (WHERE h.left_on IS NULL OR h.left_on > :as_of) AS registered,
         count(*) FILTER (WHERE h.id IN (SELECT household_id FROM listed) AND h.id IN (SELECT household_id FROM led)) AS paired,
         count(*) FILTER (WHERE h.id IN (SELECT household_id FROM listed) AND h.id NOT IN (SELECT household_id FROM led)) AS unpaired
       FROM ${known('household', 'village_id, left_on', scope)} h
       JOIN ${known('place', 'code, town_code', scope)} v ON v.id = h.village_id
       WHERE 1 = 1${satisfying(scope, 'h.id')} GROUP BY 1, 2 ORDER BY 1`,
    )
    .all(bindings(scope));
}
