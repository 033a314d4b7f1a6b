import type { Database } from '../../db/driver.ts';
import { bindings, known, listed, type Scope } from './known.ts';
import { pairs } from './pairing.ts';

/** What a row of the report on cadres can stand for. */
export type CadreGrouping = 'rank' | 'unit' | 'branch';

/** Active cadres by how many households of the list they help in either role, and how many they lead and support. */
export interface CadreCounts {
  cadres: number;
  idle: number;
  help_one: number;
  help_two: number;
  help_three_to_five: number;
  help_more: number;
  led: number;
  supported: number;
  most: number;
}

const helping = (condition: string, name: string): string => `count(*) FILTER (WHERE helped ${condition}) AS ${name}`;

const COUNTS = [
  'count(*) AS cadres',
  helping('= 0', 'idle'),
  helping('= 1', 'help_one'),
  helping('= 2', 'help_two'),
  helping('BETWEEN 3 AND 5', 'help_three_to_five'),
  helping('> 5', 'help_more'),
  'coalesce(sum(led), 0) AS led',
  'coalesce(sum(supported), 0) AS supported',
  'coalesce(max(helped), 0) AS most',
].join(', ');

const GROUP: Readonly<Record<CadreGrouping, Readonly<Record<string, string>>>> = {
  rank: { rank: 'w.rank' },
  unit: { unit_no: 'u.unit_no', unit: 'u.name' },
  branch: { branch_no: 'b.branch_no', unit: 'u.name', branch: 'b.name' },
};

/** The CTEs up to `load`: every active cadre with the households helped, led and supported. */
const loads = (scope: Scope): string => `${listed(scope)}, ${pairs(scope)},
  at_work AS (
    SELECT * FROM ${known('cadre', 'cadre_no, unit_id, branch_id, rank, valid_from, valid_to', scope)}
    WHERE (valid_from IS NULL OR valid_from <= :as_of) AND (valid_to IS NULL OR valid_to >= :as_of)
  ),
  load AS (
    SELECT w.id, count(DISTINCT p.household_id) AS helped, count(*) FILTER (WHERE p.role = 'lead') AS led,
      count(*) FILTER (WHERE p.role = 'support') AS supported
    FROM at_work w LEFT JOIN pair p ON p.cadre_id = w.id GROUP BY w.id
  )`;

/** A row of counts with the cells that name it; null where they are not on record. */
export type CadreGroup = CadreCounts & Readonly<Record<string, string | number | null>>;

export function cadreGroups(db: Database, scope: Scope, by: CadreGrouping): CadreGroup[] {
  const cells = Object.entries(GROUP[by]);
  const named = cells.map(([name, expression]) => `${expression} AS "${name}"`).join(', ');
  const places = cells.map((_, index) => index + 1).join(', ');
  return db
    .prepare<[object], CadreGroup>(
      `WITH ${loads(scope)} SELECT ${named}, ${COUNTS} FROM load l JOIN at_work w ON w.id = l.id
       LEFT JOIN ${known('unit', 'unit_no, name', scope)} u ON u.id = w.unit_id
       LEFT JOIN ${known('branch', 'branch_no, name', scope)} b ON b.id = w.branch_id
       GROUP BY ${places} ORDER BY ${cells[0]?.[1]} IS NULL, ${places}`,
    )
    .all(bindings(scope));
}

/** The same over the county; cadres, and households led and supported, are counted without the loads. */
export function cadreTotals(db: Database, scope: Scope): CadreCounts {
  const paired = (role: string): string =>
    `(SELECT count(*) FROM pair WHERE role = '${role}' AND cadre_id IN (SELECT id FROM at_work))`;
  const row = db
    .prepare<[object], CadreCounts>(
      `WITH ${loads(scope)}, counted AS (SELECT ${COUNTS} FROM load)
       SELECT (SELECT count(*) FROM at_work) AS cadres, idle, help_one, help_two, help_three_to_five, help_more,
         ${paired('lead')} AS led, ${paired('support')} AS supported, most
       FROM counted`,
    )
    .get(bindings(scope));
  if (row === undefined) throw new Error('a count without a row');
  return row;
}
