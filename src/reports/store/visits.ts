import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { rowStream } from '../../db/row-stream.ts';
import { stands } from '../../db/store/recorded-time.ts';
import type { Period } from '../table.ts';
import { bindings, known, type Scope, satisfying } from './known.ts';

/** A visit as the ledger has it. */
export interface VisitEntry {
  visit_no: number;
  visited_on: CivilDate;
  unit: string | null;
  cadre_no: string;
  visitor: string;
  household_no: string;
  head_name: string;
  village_code: string;
  village: string;
  visit_kind: string;
  visit_outcome: string;
  problems: string | null;
  handled: string | null;
  money: number | null;
  goods: string | null;
  goods_value: number | null;
}

const recorded = (scope: Scope): string => `visit AS v
  WHERE v.county = :county AND ${stands(scope.knownAt, 'v')} AND v.visited_on BETWEEN :from AND :to
    ${satisfying(scope, 'v.household_id')}`;

const parameters = (scope: Scope, { from, to }: Period) => ({ ...bindings(scope), from, to });

/** The visits of some days to households that are as asked for, on the list or not, by day and number; a stream. */
export function visitEntries(db: Database, scope: Scope, period: Period): IterableIterator<VisitEntry> {
  const statement = db.prepare<[object], VisitEntry>(
    `WITH told AS (SELECT * FROM ${recorded(scope)})
     SELECT v.visit_no, v.visited_on, u.name AS unit, c.cadre_no, c.name AS visitor, h.household_no, h.head_name,
       p.code AS village_code, p.name AS village, v.kind AS visit_kind, v.outcome AS visit_outcome, v.problems, v.handled,
       v.money, v.goods, v.goods_value
     FROM told AS v
     JOIN ${known('household', 'household_no, head_name, village_id', scope)} AS h ON h.id = v.household_id
     JOIN ${known('place', 'code, name', scope)} AS p ON p.id = h.village_id
     JOIN ${known('cadre', 'cadre_no, name, unit_id', scope)} AS c ON c.id = v.cadre_id
     LEFT JOIN ${known('unit', 'name', scope)} AS u ON u.id = c.unit_id
     ORDER BY v.visited_on, v.visit_no`,
  );
  return rowStream(statement, parameters(scope, period));
}

/** The visits of some days, counted and summed without their lines' names; and the same with them. */
export interface VisitTotals {
  visits: number;
  money: number;
  goods_value: number;
  lines: number;
  lines_money: number;
  lines_goods_value: number;
}

export function visitTotals(db: Database, scope: Scope, period: Period): VisitTotals {
  const sums = (prefix: string): string => `coalesce(sum(v.money), 0) AS ${prefix}money,
    coalesce(sum(v.goods_value), 0) AS ${prefix}goods_value`;
  const told = `WITH told AS (SELECT * FROM ${recorded(scope)})`;
  const visits = db
    .prepare<[object], Pick<VisitTotals, 'visits' | 'money' | 'goods_value'>>(
      `${told} SELECT count(*) AS visits, ${sums('')} FROM told AS v`,
    )
    .get(parameters(scope, period));
  const lines = db
    .prepare<[object], Pick<VisitTotals, 'lines' | 'lines_money' | 'lines_goods_value'>>(
      `${told} SELECT count(*) AS lines, ${sums('lines_')} FROM told AS v
       JOIN ${known('household', 'village_id', scope)} AS h ON h.id = v.household_id
       JOIN ${known('place', 'code', scope)} AS p ON p.id = h.village_id
       JOIN ${known('cadre', 'cadre_no', scope)} AS c ON c.id = v.cadre_id`,
    )
    .get(parameters(scope, period));
  if (visits === undefined || lines === undefined) throw new Error('a count without a row');
  return { ...visits, ...lines };
}
