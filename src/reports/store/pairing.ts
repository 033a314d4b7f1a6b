import type { Database } from '../../db/driver.ts';
import { bindings, homes, inForce, known, listed, type Scope } from './known.ts';

/** What a row of the report on pairing can stand for. */
export type PairingGrouping = 'unit' | 'branch';

/** Counts of a unit or branch, or of what belongs to none. */
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
    SELECT id, unit_id, branch_id,
      (valid_from IS NULL OR valid_from <= :as_of) AND (valid_to IS NULL OR valid_to >= :as_of) AS active
    FROM ${known('cadre', 'unit_id, branch_id, valid_from, valid_to', scope)}
  )`;

/** What each line of the tally counts for: the row id of a branch's own unit or itself, of a cadre's, and of a village's for households without lead. */
const OWNER: Readonly<Record<PairingGrouping, { branch: string; cadre: string; unpaired: string }>> = {
  unit: { branch: 'unit_id', cadre: 'c.unit_id', unpaired: 's.unit_id' },
  branch: { branch: 'id', cadre: 'c.branch_id', unpaired: 'NULL' },
};

/**
 * The CTE `tally`: one line for each branch, active cadre, household with a lead, and household without, with the unit
 * or branch it counts for.
 */
const tally = (scope: Scope, by: PairingGrouping): string => `tally AS (
    SELECT ${OWNER[by].branch} AS owner_id, 1 AS branches, 0 AS cadres, 0 AS one_to_one, 0 AS one_to_many, 0 AS idle,
      0 AS paired, 0 AS many_to_one, 0 AS unpaired, 0 AS inactive_leads
    FROM ${known('branch', 'unit_id', scope)}
    UNION ALL
    SELECT ${OWNER[by].cadre}, 0, 1, coalesce(n.households = 1, 0), coalesce(n.households > 1, 0), n.households IS NULL, 0, 0, 0, 0
    FROM cadre_known c
    LEFT JOIN (SELECT cadre_id, count(DISTINCT household_id) AS households FROM pair GROUP BY cadre_id) n ON n.cadre_id = c.id
    WHERE c.active
    UNION ALL
    SELECT ${OWNER[by].cadre}, 0, 0, 0, 0, 0, 1, n.helpers > 1, 0, NOT c.active
    FROM pair p
    JOIN cadre_known c ON c.id = p.cadre_id
    JOIN (SELECT household_id, count(DISTINCT cadre_id) AS helpers FROM pair GROUP BY household_id) n
      ON n.household_id = p.household_id
    WHERE p.role = 'lead'
    UNION ALL
    SELECT ${OWNER[by].unpaired}, 0, 0, 0, 0, 0, 0, 0, 1, 0
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

/** The units, or branches with their units, and the row of what belongs to none. */
const OWNERS: Readonly<Record<PairingGrouping, (scope: Scope) => string>> = {
  unit: (scope) => `SELECT id, unit_no, name AS unit FROM ${known('unit', 'unit_no, name', scope)}
    UNION ALL SELECT NULL, NULL, NULL`,
  branch: (
    scope,
  ) => `SELECT b.id, b.branch_no, b.name AS branch, u.name AS unit FROM ${known('branch', 'branch_no, name, unit_id', scope)} b
    LEFT JOIN ${known('unit', 'name', scope)} u ON u.id = b.unit_id UNION ALL SELECT NULL, NULL, NULL, NULL`,
};

type OwnerCounts = PairingCounts & Readonly<Record<'unit_no' | 'branch_no' | 'branch' | 'unit', string | null>>;

/**
 * The counts of every unit or branch, by number; last, without a number, of what belongs to none: branches and cadres without a unit (or
 * cadres without a branch), and unpaired households whose village is contracted to no unit or to several (of branches: all unpaired ones).
 */
export function pairingCounts(db: Database, scope: Scope, by: PairingGrouping): OwnerCounts[] {
  const ctes = [listed, homes, pairs, cadres].map((cte) => cte(scope)).join(', ');
  return db
    .prepare<[object], OwnerCounts>(
      `WITH ${ctes}, ${tally(scope, by)},
       summed AS (SELECT owner_id, ${COUNTS.map((count) => `sum(${count}) AS ${count}`).join(', ')} FROM tally GROUP BY owner_id)
       SELECT o.*, ${COUNTS.map((count) => `coalesce(s.${count}, 0) AS ${count}`).join(', ')}
       FROM (${OWNERS[by](scope)}) o LEFT JOIN summed s ON s.owner_id IS o.id
       ORDER BY o.${by}_no IS NULL, o.${by}_no`,
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
