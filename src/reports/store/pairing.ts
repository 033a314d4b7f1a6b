import type { Database } from '../../db/driver.ts';
import { bindings, homes, inForce, known, listed, type Scope } from './known.ts';

/** Counts of a unit, or of what belongs to no one unit. */
export interface PairingCounts {
  branches: number;
  cadres: number;
  one_to_one: number;
  one_to_many: number;
  idle: number;
  paired: number;
  many_to_one: number;
  unpaired: number;
  inactive_leads: number;
}

/** The CTE `pair`, after `listed`: who helps a listed household on the day, in either role. */
export const pairs = (scope: Scope): string => `pair AS MATERIALIZED (
    SELECT p.household_id, p.cadre_id, p.role FROM pairing p
    -- Read by row, or SQLite takes the pairs for few and reads all of them for every cadre.
    WHERE +p.household_id IN (SELECT household_id FROM listed) AND ${inForce('+p', scope)}
  )`;

/** The CTE `cadre_known` with, for each cadre, whether active on the day. */
const cadres = (scope: Scope): string => `cadre_known AS MATERIALIZED (
    SELECT id, unit_id,
      (valid_from IS NULL OR valid_from <= :as_of) AND (valid_to IS NULL OR valid_to >= :as_of) AS active
    FROM ${known('cadre', 'unit_id, valid_from, valid_to', scope)}
  )`;

/**
 * The CTE `tally`: one line for each branch, active cadre, household with a lead, and household without, with the unit
 * it counts for.
 */
const tally = (scope: Scope): string => `tally AS (
    SELECT unit_id, 1 AS branches, 0 AS cadres, 0 AS one_to_one, 0 AS one_to_many, 0 AS idle,
      0 AS paired, 0 AS many_to_one, 0 AS unpaired, 0 AS inactive_leads
    FROM ${known('branch', 'unit_id', scope)}
    UNION ALL
    SELECT c.unit_id, 0, 1, coalesce(n.households = 1, 0), coalesce(n.households > 1, 0), n.households IS NULL, 0, 0, 0, 0
    FROM cadre_known c
    LEFT JOIN (SELECT cadre_id, count(DISTINCT household_id) AS households FROM pair GROUP BY cadre_id) n ON n.cadre_id = c.id
    WHERE c.active
    UNION ALL
    SELECT c.unit_id, 0, 0, 0, 0, 0, 1, n.helpers > 1, 0, NOT c.active
    FROM pair p
    JOIN cadre_known c ON c.id = p.cadre_id
    JOIN (SELECT household_id, count(DISTINCT cadre_id) AS helpers FROM pair GROUP BY household_id) n
      ON n.household_id = p.household_id
    WHERE p.role = 'lead'
    UNION ALL
    SELECT s.unit_id, 0, 0, 0, 0, 0, 0, 0, 1, 0
    FROM home h
    LEFT JOIN (
      SELECT village_id, max(unit_id) AS unit_id FROM ${known('unit_village', 'unit_id, village_id', scope)}
      GROUP BY village_id HAVING count(*) = 1
    ) s ON s.village_id = h.village_id
    WHERE NOT EXISTS (SELECT 1 FROM pair p WHERE p.household_id = h.id AND p.role = 'lead')
  )`;

const COUNTS: readonly (keyof PairingCounts)[] = [
  'branches',
  'cadres',
  'one_to_one',
  'one_to_many',
  'idle',
  'paired',
  'many_to_one',
  'unpaired',
  'inactive_leads',
];

type UnitCounts = PairingCounts & { unit_no: string | null; unit: string | null };

/**
 * The counts of every unit, by unit number; last, with `unit_no` null, of what no one unit answers for: branches and
 * cadres without a unit, and unpaired households whose village is contracted to no unit or to several.
 */
export function unitCounts(db: Database, scope: Scope): UnitCounts[] {
  const ctes = [listed, homes, pairs, cadres, tally].map((cte) => cte(scope)).join(', ');
  return db
    .prepare<[object], UnitCounts>(
      `WITH ${ctes},
       summed AS (SELECT unit_id, ${COUNTS.map((count) => `sum(${count}) AS ${count}`).join(', ')} FROM tally GROUP BY unit_id)
       SELECT u.unit_no, u.name AS unit, ${COUNTS.map((count) => `coalesce(s.${count}, 0) AS ${count}`).join(', ')}
       FROM (SELECT id, unit_no, name FROM ${known('unit', 'unit_no, name', scope)} UNION ALL SELECT NULL, NULL, NULL) u
       LEFT JOIN summed s ON s.unit_id IS u.id
       ORDER BY u.unit_no IS NULL, u.unit_no`,
    )
    .all(bindings(scope));
}

/** The same over the county, counted without regard to units; `households` are those on the list. */
export function pairingTotals(db: Database, scope: Scope): PairingCounts & { households: number } {
  const row = db
    .prepare<[object], PairingCounts & { households: number }>(
      `WITH ${listed(scope)}, ${pairs(scope)}, ${cadres(scope)},
       load AS (SELECT cadre_id, count(DISTINCT household_id) AS households FROM pair
         WHERE cadre_id IN (SELECT id FROM cadre_known WHERE active) GROUP BY cadre_id),
       lead AS (SELECT household_id FROM pair WHERE role = 'lead')
       SELECT
         (SELECT count(*) FROM ${known('branch', 'unit_id', scope)}) AS branches,
         (SELECT count(*) FROM cadre_known WHERE active) AS cadres,
         (SELECT count(*) FROM load WHERE households = 1) AS one_to_one,
         (SELECT count(*) FROM load WHERE households > 1) AS one_to_many,
         (SELECT count(*) FROM cadre_known WHERE active AND id NOT IN (SELECT cadre_id FROM load)) AS idle,
         (SELECT count(*) FROM listed) AS households,
         (SELECT count(DISTINCT household_id) FROM lead) AS paired,
         (SELECT count(*) FROM (SELECT 1 FROM pair WHERE household_id IN (SELECT household_id FROM lead)
           GROUP BY household_id HAVING count(DISTINCT cadre_id) > 1)) AS many_to_one,
         (SELECT count(*) FROM listed WHERE household_id NOT IN (SELECT household_id FROM lead)) AS unpaired,
         (SELECT count(*) FROM pair p JOIN cadre_known c ON c.id = p.cadre_id WHERE p.role = 'lead' AND NOT c.active)
           AS inactive_leads`,
    )
    .get(bindings(scope));
  if (row === undefined) throw new Error('a count without a row');
  return row;
}
