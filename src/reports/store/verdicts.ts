import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';
import { bindings, inForce, known, type Scope, satisfying } from './known.ts';

/** What a row of verdicts counted can stand for. */
export type VerdictCountGrouping = 'program' | 'town' | 'village';

/** Verdicts and proposals on record of one group, program and pack. */
export interface VerdictCounts {
  readonly program: string;
  /** Row id of the pack's text; null where there is a proposal and no verdict. */
  readonly pack_id: number | null;
  readonly assessed: number;
  readonly eligible: number;
  readonly not_eligible: number;
  readonly undecided: number;
  readonly on_list: number;
  readonly proposed_enter: number;
  readonly proposed_leave: number;
  /** Fen a payment that the eligible get together, and those of them on the list; of how many it cannot be reckoned. */
  readonly benefit: number;
  readonly benefit_on_list: number;
  readonly unreckoned: number;
}

const count = (condition: string, name: string): string => `count(*) FILTER (WHERE ${condition}) AS ${name}`;

const COUNTS = [
  'count(verdict) AS assessed',
  ...['eligible', 'not_eligible', 'undecided'].map((verdict) => count(`verdict = '${verdict}'`, verdict)),
  count('on_list', 'on_list'),
  count("proposal = 'enter'", 'proposed_enter'),
  count("proposal = 'leave'", 'proposed_leave'),
  "coalesce(sum(benefit) FILTER (WHERE verdict = 'eligible'), 0) AS benefit",
  "coalesce(sum(benefit) FILTER (WHERE verdict = 'eligible' AND on_list), 0) AS benefit_on_list",
  count("verdict = 'eligible' AND benefit IS NULL", 'unreckoned'),
].join(', ');

const GROUP: Readonly<Record<VerdictCountGrouping, readonly string[]>> = {
  program: [],
  town: ['town_code'],
  village: ['town_code', 'village_code'],
};

/** The CTE `judged`: a line for each household and program with a verdict or a proposal on record, and where the household lives. */
const judged = (scope: Scope): string => `said AS (
    SELECT program, household_id, verdict, pack_id, benefit, NULL AS kind FROM verdict
    WHERE county = :county AND ${stands(scope.knownAt)}
    UNION ALL
    SELECT program, household_id, NULL, NULL, NULL, kind FROM proposal WHERE county = :county AND ${stands(scope.knownAt)}
  ),
  about AS (
    SELECT program, household_id, max(verdict) AS verdict, max(pack_id) AS pack_id, max(benefit) AS benefit, max(kind) AS proposal
    FROM said WHERE program IN (SELECT value FROM json_each(:programs)) GROUP BY program, household_id
  ),
  judged AS (
    SELECT a.*, EXISTS (SELECT 1 FROM enrolment e
        WHERE e.household_id = a.household_id AND e.program = a.program AND ${inForce('e', scope)}) AS on_list,
      v.code AS village_code, v.town_code
    FROM about a
    CROSS JOIN ${known('household', 'village_id', scope)} h ON h.id = a.household_id
    JOIN ${known('place', 'code, town_code', scope)} v ON v.id = h.village_id
    WHERE 1 = 1${satisfying(scope, 'h.id')}
  )`;

/** The counts of each group, by its code, program and pack. */
export function verdictCounts(
  db: Database,
  scope: Scope,
  by: VerdictCountGrouping,
): (VerdictCounts & Readonly<Record<string, string | number | null>>)[] {
  const keys = [...GROUP[by], 'program', 'pack_id'].join(', ');
  return db
    .prepare<[object], VerdictCounts & Readonly<Record<string, string | number | null>>>(
      `WITH ${judged(scope)} SELECT ${keys}, ${COUNTS} FROM judged GROUP BY ${keys} ORDER BY ${keys}`,
    )
    .all(bindings(scope));
}

/** How many households and programs have a verdict, counted from the verdicts alone. */
export function assessedCount(db: Database, scope: Scope): number {
  const row = db
    .prepare<[object], { assessed: number }>(
      `SELECT count(*) AS assessed FROM verdict WHERE county = :county AND ${stands(scope.knownAt)}
         AND program IN (SELECT value FROM json_each(:programs))${satisfying(scope, 'household_id')}`,
    )
    .get(bindings(scope));
  return row?.assessed ?? 0;
}
