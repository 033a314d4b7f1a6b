import type { Database } from '../../db/driver.ts';
import { versions } from '../../db/store/recorded-time.ts';
import { bindings, factCtes, listed, type Scope, satisfying } from './known.ts';

/** Households whose income a person falls into one band. */
export interface IncomeCounts {
  on_list: number;
  off_list: number;
}

export interface IncomeBand extends IncomeCounts {
  /** Bands from 0 up, each `step` fen wide, the last open; -1 for incomes below 0, null for what is not known. */
  band: number | null;
}

const PRESENT = '(h.left_on IS NULL OR h.left_on > :as_of)';

/** The registry's households that are as asked for: those present on the day, and whoever is on the list all the same. */
const asked = (scope: Scope): string => `asked AS MATERIALIZED (
    SELECT h.id, h.id IN (SELECT household_id FROM listed) AS on_list
    -- Read by row: the indexes that begin with the county have the households in no order.
    FROM (${versions('household', 'id, left_on', scope.knownAt, '', { byRow: true })}) h
    WHERE (${PRESENT} OR h.id IN (SELECT household_id FROM listed))${satisfying(scope, 'h.id')}
  )`;

const COUNTS = 'coalesce(sum(on_list), 0) AS on_list, count(*) - coalesce(sum(on_list), 0) AS off_list';

/** The households by band of their income a person and year, in bands of `step` fen of which the one numbered `last` is open. */
export function incomeBands(db: Database, scope: Scope, { step, last }: { step: number; last: number }): IncomeBand[] {
  return db
    .prepare<[object], IncomeBand>(
      `WITH ${listed(scope)}, ${factCtes(scope)}, ${asked(scope)},
       income AS MATERIALIZED (
         SELECT a.on_list, f.income_per_capita_total AS total, f.income_per_capita_persons AS persons
         FROM asked a LEFT JOIN household_fact f ON f.household_id = a.id
       )
       SELECT CASE WHEN total IS NULL OR persons IS NULL THEN NULL WHEN total < 0 THEN -1
           ELSE min(total / (persons * :step), :last) END AS band, ${COUNTS}
       FROM income GROUP BY 1 ORDER BY band IS NULL, band`,
    )
    .all({ ...bindings(scope), step: BigInt(step), last: BigInt(last) });
}

/** The same over all of them, counted without their incomes. */
export function incomeTotals(db: Database, scope: Scope): IncomeCounts {
  const row = db
    .prepare<[object], IncomeCounts>(`WITH ${listed(scope)}, ${asked(scope)} SELECT ${COUNTS} FROM asked`)
    .get(bindings(scope));
  if (row === undefined) throw new Error('a count without a row');
  return row;
}
