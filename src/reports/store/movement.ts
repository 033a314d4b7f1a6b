import { addDays } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';
import type { Period } from '../table.ts';
import { bindings, known, narrowed, type Scope } from './known.ts';

/** What a row of the report on movement can stand for. */
export type MovementGrouping = 'county' | 'town' | 'village' | 'group' | 'type' | 'cause';

/** Households on the list before the first day and on the last, and those that came and went between, by why. */
export interface MovementCounts {
  opening: number;
  entered: number;
  entered_assessed: number;
  entered_decided: number;
  entered_otherwise: number;
  left: number;
  improved: number;
  excluded: number;
  died: number;
  moved: number;
  duplicate: number;
  voluntary: number;
  decision: number;
  corrected: number;
  left_otherwise: number;
  closing: number;
}

const REASONS = ['improved', 'excluded', 'died', 'moved', 'duplicate', 'voluntary', 'decision', 'corrected'];
const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The enrolments `e` in the programs asked for; the pluses have them read household by household. */
const listedIn = (
  scope: Scope,
): string => `FROM enrolment e WHERE +e.county = :county AND ${stands(scope.knownAt, '+e')}
      AND +e.program IN (SELECT value FROM json_each(:programs))${narrowed(scope)}`;

/**
 * The CTE `stay`: unbroken times on the list, whatever programs they were spent on, with each `period` that they touch. A household that
 * moves from one program's list to another's the next day stays; `first_why` and `last_why` are those of the ends. Times of the same days and
 * reasons are one line of `n`, unless households stand apart. A period is its `number`, the day `before` it and its last one, `until`.
 */
const stays = (scope: Scope, apart: 'household_id, ' | '' = ''): string => `stretch AS (
    SELECT e.household_id, e.valid_from, coalesce(e.valid_to, '9999-12-31') AS valid_to, e.entered_why, e.left_why
    ${listedIn(scope)}
  ),
  parted AS (
    SELECT *, date(valid_from, '-1 day') > coalesce(max(valid_to) OVER (PARTITION BY household_id
      ORDER BY valid_from, valid_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '') AS begins
    FROM stretch
  ),
  numbered AS (
    SELECT *, sum(begins) OVER (PARTITION BY household_id ORDER BY valid_from, valid_to) AS number FROM parted
  ),
  joined AS MATERIALIZED (
    SELECT household_id, min(valid_from) AS first_day, max(CASE WHEN begins THEN entered_why END) AS first_why,
      max(valid_to || ' ' || coalesce(left_why, '')) AS last
    FROM numbered GROUP BY household_id, number
  ),
  period AS (SELECT key AS number, value ->> 'before' AS before, value ->> 'to' AS until FROM json_each(:periods)),
  alike AS MATERIALIZED (
    SELECT ${apart}first_day, first_why, substr(last, 1, 10) AS last_day, substr(last, 12) AS last_why, count(*) AS n
    FROM joined GROUP BY ${apart}first_day, first_why, last
  ),
  stay AS (
    SELECT period.*, alike.* FROM period LEFT JOIN alike ON first_day <= until AND last_day >= before
  )`;

const count = (condition: string, name: string): string => `coalesce(sum(n) FILTER (WHERE ${condition}), 0) AS ${name}`;
const ENTERED = 'first_day > before';
const LEFT = 'last_day < until';
/** Under which words of `first_why` an entry stands apart. */
const WAYS_IN = { entered_assessed: "= 'eligible'", entered_decided: "= 'decision'" };

const COUNTS = [
  count('first_day <= before', 'opening'),
  count(ENTERED, 'entered'),
  ...Object.entries(WAYS_IN).map(([name, why]) => count(`${ENTERED} AND first_why ${why}`, name)),
  count(`${ENTERED} AND first_why NOT IN ('eligible', 'decision')`, 'entered_otherwise'),
  count(LEFT, '"left"'),
  ...REASONS.map((reason) => count(`${LEFT} AND last_why = '${reason}'`, reason)),
  count(`${LEFT} AND last_why NOT IN (${quoted(REASONS)})`, 'left_otherwise'),
  count('last_day >= until', 'closing'),
].join(', ');

const GROUP: Readonly<Record<MovementGrouping, Readonly<Record<string, string>>>> = {
  county: { county: ':county' },
  town: { town_code: 'v.town_code' },
  village: { village_code: 'v.code', town_code: 'v.town_code' },
  group: { village_code: 'v.code', town_code: 'v.town_code', group: 'h.group_name' },
  type: { type: 'h.household_type' },
  cause: { cause: 'h.main_cause' },
};

const periodBindings = (scope: Scope, periods: readonly Period[]) => ({
  ...bindings(scope),
  periods: JSON.stringify(periods.map(({ from, to }) => ({ before: addDays(from, -1), to }))),
});

/** A row of counts with the cells that name it; null where they are not on record. */
export type MovementGroup = MovementCounts & Readonly<Record<string, string | number | null>>;

/** The movement of each group that had any household on the list, or got one. Groups are those of the facts on record. */
export function movementGroups(db: Database, scope: Scope, period: Period, by: MovementGrouping): MovementGroup[] {
  const cells = Object.entries(GROUP[by]);
  const named = cells.map(([name, expression]) => `${expression} AS "${name}"`).join(', ');
  const places = cells.map((_, index) => index + 1).join(', ');
  return db
    .prepare<[object], MovementGroup>(
      `WITH ${stays(scope, 'household_id, ')} SELECT ${named}, ${COUNTS} FROM stay
       JOIN ${known('household', 'village_id, group_name, household_type, main_cause', scope)} h ON h.id = stay.household_id
       JOIN ${known('place', 'code, town_code', scope)} v ON v.id = h.village_id
       GROUP BY ${places} ORDER BY ${cells[0]?.[1]} IS NULL, ${places}`,
    )
    .all(periodBindings(scope, [period]));
}

/**
 * The movement over the whole list in each of some periods; `opening` and `closing` are counted from the enrolments of those two days
 * alone.
 */
export function movementTotals(db: Database, scope: Scope, periods: readonly Period[]): MovementCounts[] {
  const on = (day: string): string =>
    `(SELECT count(DISTINCT e.household_id) ${listedIn(scope)} AND +e.valid_from <= ${day}
       AND (+e.valid_to IS NULL OR +e.valid_to >= ${day}))`;
  return db
    .prepare<[object], MovementCounts & { opening_days: number; closing_days: number }>(
      `WITH ${stays(scope)}, days AS (
         SELECT number, ${on('before')} AS opening_days, ${on('until')} AS closing_days FROM period)
       SELECT ${COUNTS}, opening_days, closing_days FROM stay JOIN days USING (number) GROUP BY number ORDER BY number`,
    )
    .all(periodBindings(scope, periods))
    .map(({ opening_days: opening, closing_days: closing, ...counts }) => ({ ...counts, opening, closing }));
}

/** The same in one period. */
export function movementTotal(db: Database, scope: Scope, period: Period): MovementCounts {
  const [counts] = movementTotals(db, scope, [period]);
  if (counts === undefined) throw new Error('a count without a row');
  return counts;
}
