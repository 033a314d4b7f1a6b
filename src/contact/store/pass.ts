import type { CivilDate } from '../../base/civil-date.ts';
import { covers, stands, versions } from '../../db/store/recorded-time.ts';
import type { DutyItem } from '../duty-items.ts';
import type { ClimbStep } from '../policy/policy.ts';

/** What the pass is asked: whose lists, on which day, by whose knowledge, and what is owed. */
export interface PassAsked {
  readonly county: string;
  /** The programs whose lists, taken together, are to be contacted. */
  readonly programs: readonly string[];
  readonly asOf: CivilDate;
  /** The event up to which records count; undefined: all that is known now. */
  readonly knownAt: number | undefined;
  readonly items: readonly DutyItem[];
  /** The days that a new pairing has. */
  readonly grace: number;
  readonly climb: { readonly unit: ClimbStep; readonly bureau: ClimbStep };
}

/** The named parameters of every statement that begins with `passCtes`. */
export function passParameters(asked: PassAsked): Record<string, string | number | null> {
  const { county, programs, asOf, knownAt, items, grace, climb } = asked;
  return {
    county,
    programs: JSON.stringify(programs),
    as_of: asOf,
    month: `${asOf.slice(0, 7)}-01`,
    known_at: knownAt ?? null,
    items: JSON.stringify(items),
    grace: `+${grace} days`,
    unit_attempts: climb.unit.attempts,
    unit_days: `+${climb.unit.days} days`,
    bureau_attempts: climb.bureau.attempts,
    bureau_days: `+${climb.bureau.days} days`,
  };
}

/** Whether a cadre was paired with a visit's household on its day; in a role where one is named. */
const paired = (knownAt: number | undefined, role?: string): string => `EXISTS (SELECT 1 FROM pairing AS r
  WHERE r.household_id = v.household_id AND r.cadre_id = v.cadre_id AND ${stands(knownAt, 'r')}
    AND r.valid_from <= v.visited_on AND (r.valid_to IS NULL OR r.valid_to >= v.visited_on)
    ${role === undefined ? '' : `AND r.role = ${role}`})`;

/**
 * The CTEs that say of every household on the list what it is owed and how it stands. Each table is read once, and the visits of a
 * household by its index, from the last one back.
 *
 * - `state`: a line a household: since when it is on the list without a break, when it was last met by anybody in any way, and how
 *   often in the calendar month;
 * - `helper`: who leads and supports it on the day, cadres in office only; where there are several supports, `place` 1 stands
 *   for them;
 * - `item`: the policy's cadences and the festival windows of the day, which come as data;
 * - `owed`: a line a household and item. `met_on` is the last meeting that fulfils it, `due_on` the last day on which the next one
 *   is in time;
 * - `climb`: households with attempts since they were last met, and when these climbed to the unit and the bureau.
 */
export function passCtes(knownAt: number | undefined): string {
  const known = (table: string, columns: string): string => `(${versions(table, `id, ${columns}`, knownAt)})`;
  const active = `(c.valid_from IS NULL OR c.valid_from <= :as_of) AND (c.valid_to IS NULL OR c.valid_to >= :as_of)`;
  const tried = `v.household_id = s.household_id AND ${stands(knownAt, 'v')} AND v.visited_on >= s.since
    AND v.visited_on <= :as_of AND v.outcome <> 'met' AND (s.last_met IS NULL OR v.visited_on > s.last_met)`;
  const climbed = (step: 'unit' | 'bureau'): string => `min(date(s.first_attempt, :${step}_days), coalesce(
    (SELECT DISTINCT v.visited_on FROM visit AS v WHERE ${tried}
     ORDER BY v.visited_on LIMIT 1 OFFSET CAST(:${step}_attempts AS INTEGER) - 1), '9999-12-31'))`;
  return `WITH
listing AS (
  SELECT e.household_id, e.valid_from, coalesce(e.valid_to, '9999-12-31') AS last,
    max(coalesce(e.valid_to, '9999-12-31')) OVER (PARTITION BY e.household_id ORDER BY e.valid_from, e.id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM enrolment AS e
  WHERE e.county = :county AND ${stands(knownAt, 'e')} AND e.valid_from <= :as_of
    AND e.program IN (SELECT value FROM json_each(:programs))),
listed AS MATERIALIZED (
  SELECT household_id,
    max(iif(before IS NULL OR (before < '9999-12-31' AND valid_from > date(before, '+1 day')), valid_from, NULL)) AS since
  FROM listing GROUP BY household_id HAVING max(last) >= :as_of),
home AS ${known('household', 'household_no, head_name, village_id, household_type, main_cause')},
cadre_known AS MATERIALIZED ${known('cadre', 'cadre_no, name, unit_id, branch_id, valid_from, valid_to')},
helper AS MATERIALIZED (
  SELECT p.household_id, p.role, p.cadre_id, p.valid_from,
    row_number() OVER (PARTITION BY p.household_id, p.role ORDER BY p.valid_from, c.cadre_no) AS place
  FROM pairing AS p JOIN cadre_known AS c ON c.id = p.cadre_id
  WHERE ${covers(knownAt, 'p')} AND ${active}),
state AS MATERIALIZED (
  SELECT l.household_id, l.since, h.household_type, h.main_cause,
    (SELECT v.visited_on FROM visit AS v
     WHERE v.household_id = l.household_id AND ${stands(knownAt, 'v')} AND v.visited_on <= :as_of AND v.outcome = 'met'
     ORDER BY v.visited_on DESC LIMIT 1) AS last_met,
    (SELECT count(*) FROM visit AS v
     WHERE v.household_id = l.household_id AND ${stands(knownAt, 'v')} AND v.visited_on BETWEEN :month AND :as_of
       AND v.outcome = 'met') AS met_this_month
  FROM listed AS l JOIN home AS h ON h.id = l.household_id),
item AS MATERIALIZED (
  SELECT key AS item, value ->> 'role' AS role, value ->> 'helper' AS helper, value ->> 'period' AS period,
    value ->> 'kinds' AS kinds, value ->> 'purposes' AS purposes, value ->> 'types' AS types, value ->> 'causes' AS causes,
    value ->> 'veterans' AS veterans, value ->> 'from' AS window_from, value ->> 'to' AS window_to
  FROM json_each(:items)),
veteran AS MATERIALIZED (
  SELECT DISTINCT household_id FROM ${known('person', 'household_id, veteran, left_on')}
  WHERE EXISTS (SELECT 1 FROM item WHERE veterans) AND veteran IS NOT NULL AND (left_on IS NULL OR left_on > :as_of)),
owed AS MATERIALIZED (
  SELECT household_id, item, cadre_id, met_on, window_to IS NOT NULL AS festival,
    coalesce(window_to, max(date(coalesce(met_on, since), period, 'floor'), coalesce(date(paired_from, :grace), ''))) AS due_on
  FROM (
    SELECT s.household_id, s.since, i.item, i.period, i.window_to, p.cadre_id,
      iif(i.role = 'any', NULL, p.valid_from) AS paired_from,
      (SELECT v.visited_on FROM visit AS v
       WHERE v.household_id = s.household_id AND ${stands(knownAt, 'v')}
         AND v.visited_on BETWEEN coalesce(i.window_from, s.since) AND :as_of AND v.outcome = 'met'
         AND (i.kinds IS NULL OR instr(i.kinds, v.kind)) AND (i.purposes IS NULL OR instr(i.purposes, v.purpose))
         AND (i.role = 'any' OR ${paired(knownAt, 'i.role')} OR NOT ${paired(knownAt)})
       ORDER BY v.visited_on DESC LIMIT 1) AS met_on
    FROM state AS s CROSS JOIN item AS i
    LEFT JOIN helper AS p ON p.household_id = s.household_id AND p.role = i.helper AND p.place = 1
    WHERE (i.role <> 'support' OR p.cadre_id IS NOT NULL) AND (i.window_from IS NULL OR s.since <= i.window_from)
      AND (i.types IS NULL OR instr(i.types, '|' || s.household_type || '|'))
      AND (i.causes IS NULL OR instr(i.causes, '|' || s.main_cause || '|'))
      AND (NOT i.veterans OR s.household_type = 'veteran' OR s.household_id IN (SELECT household_id FROM veteran)))),
tried AS MATERIALIZED (
  SELECT s.household_id, s.since, s.last_met, count(DISTINCT v.visited_on) AS attempts, min(v.visited_on) AS first_attempt,
    min(iif(v.outcome = 'moved', v.visited_on, NULL)) AS moved_on
  FROM state AS s CROSS JOIN visit AS v WHERE ${tried} GROUP BY s.household_id),
climb AS MATERIALIZED (
  SELECT s.household_id, s.attempts, s.first_attempt, s.moved_on, ${climbed('unit')} AS unit_on, ${climbed('bureau')} AS bureau_on
  FROM tried AS s),
sole AS MATERIALIZED (
  SELECT village_id, max(unit_id) AS unit_id FROM ${known('unit_village', 'unit_id, village_id')}
  GROUP BY village_id HAVING count(*) = 1)`;
}

/**
 * A SELECT of lines about households with the names of whom they concern; `lines` gives `code, household_id, item, cadre_id,
 * since, due_on`. Where no cadre answers, the one unit answers that the household's village is contracted to (包村).
 */
export function namedLines(lines: string, knownAt: number | undefined): string {
  const known = (table: string, columns: string): string => `(${versions(table, `id, ${columns}`, knownAt)})`;
  return `SELECT g.code, g.item, g.since, g.due_on, h.household_no, h.head_name, v.code AS village_code, v.name AS village,
      t.code AS town_code, t.name AS town, c.cadre_no, c.name AS cadre, u.unit_no, u.name AS unit, b.branch_no, b.name AS branch,
      s.last_met, s.met_this_month, coalesce(k.attempts, 0) AS attempts, k.first_attempt,
      iif(k.unit_on <= :as_of, k.unit_on, NULL) AS unit_on, iif(k.bureau_on <= :as_of, k.bureau_on, NULL) AS bureau_on
    FROM (${lines}) AS g
    JOIN state AS s ON s.household_id = g.household_id
    JOIN home AS h ON h.id = g.household_id
    JOIN ${known('place', 'code, name, town_code')} AS v ON v.id = h.village_id
    LEFT JOIN ${known('place', 'code, name')} AS t ON t.code = v.town_code
    LEFT JOIN cadre_known AS c ON c.id = g.cadre_id
    LEFT JOIN sole ON sole.village_id = h.village_id
    LEFT JOIN ${known('unit', 'unit_no, name')} AS u ON u.id = iif(c.id IS NULL, sole.unit_id, c.unit_id)
    LEFT JOIN ${known('branch', 'branch_no, name')} AS b ON b.id = c.branch_id
    LEFT JOIN climb AS k ON k.household_id = g.household_id`;
}

/** A line about a household, as the store gives it. */
export interface NamedLine {
  readonly code: string;
  /** The place of its item among those asked about; null where it is about none. */
  readonly item: number | null;
  readonly since: CivilDate;
  readonly due_on: CivilDate | null;
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
  readonly town_code: string | null;
  readonly town: string | null;
  readonly cadre_no: string | null;
  readonly cadre: string | null;
  readonly unit_no: string | null;
  readonly unit: string | null;
  readonly branch_no: string | null;
  readonly branch: string | null;
  readonly last_met: CivilDate | null;
  readonly met_this_month: number;
  readonly attempts: number;
  readonly first_attempt: CivilDate | null;
  readonly unit_on: CivilDate | null;
  readonly bureau_on: CivilDate | null;
}

/** Lines in the order in which somebody has to act on them. */
export const BY_WHO_ACTS = 'ORDER BY unit_no IS NULL, unit_no, cadre_no IS NULL, cadre_no, household_no, code, item';

/** The condition that something is still owed: a festival at which the household was met is done with. */
export const OPEN = '(NOT festival OR met_on IS NULL)';
