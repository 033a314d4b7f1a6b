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
  /** The numbers of the only households asked about; left out: all. */
  readonly only?: readonly string[];
}

/** The named parameters of every statement that begins with `passCtes`. */
export function passParameters(asked: PassAsked): Record<string, string | number | null> {
  const { county, programs, asOf, knownAt, items, grace, climb, only } = asked;
  const classes = meetingClasses(items);
  return {
    county,
    programs: JSON.stringify(programs),
    as_of: asOf,
    month: `${asOf.slice(0, 7)}-01`,
    known_at: knownAt ?? null,
    items: JSON.stringify(items.map((item) => ({ ...item, meeting: classes.findIndex(isClassOf(item)) }))),
    grace: `+${grace} days`,
    unit_attempts: climb.unit.attempts,
    unit_days: `+${climb.unit.days} days`,
    bureau_attempts: climb.bureau.attempts,
    bureau_days: `+${climb.bureau.days} days`,
    only: only === undefined ? null : JSON.stringify(only),
    ...Object.fromEntries(
      classes.flatMap(({ kinds, purposes }, at) => [
        [`kinds_${at}`, kinds],
        [`purposes_${at}`, purposes],
      ]),
    ),
  };
}

/** Which meetings fulfil an item; several items may ask for the same ones. */
type MeetingClass = Pick<DutyItem, 'role' | 'kinds' | 'purposes'>;

const isClassOf =
  (a: MeetingClass) =>
  (b: MeetingClass): boolean =>
    a.role === b.role && a.kinds === b.kinds && a.purposes === b.purposes;

/** The classes of meetings that the items ask for, each once, and of each role's also the one that anybody's meetings are of. */
function meetingClasses(items: readonly DutyItem[]): readonly MeetingClass[] {
  const asked = items.flatMap((item): MeetingClass[] => [{ ...item, role: 'any' }, item]);
  return asked.filter((item, at) => asked.findIndex(isClassOf(item)) === at);
}

/** Whether a cadre was paired with a visit's household on its day; in a role where one is named. */
const paired = (knownAt: number | undefined, role?: string): string => `EXISTS (SELECT 1 FROM pairing AS r
  WHERE r.household_id = v.household_id AND +r.cadre_id = v.cadre_id AND ${stands(knownAt, 'r')}
    AND r.valid_from <= v.visited_on AND (r.valid_to IS NULL OR r.valid_to >= v.visited_on)
    ${role === undefined ? '' : `AND r.role = '${role}'`})`;

/**
 * The last meeting of a class with a household of `listed AS l`, while it is on the list. A meeting with a cadre who is paired with it in
 * another role only does not count for a role. Where nobody ever supported the household there is no such cadre, and blank stands for
 * what is said of anybody's meetings.
 */
function lastMeeting(knownAt: number | undefined, { role, kinds, purposes }: MeetingClass, at: number): string {
  const conditions = [
    "v.outcome = 'met'",
    ...(kinds === null ? [] : [`instr(:kinds_${at}, v.kind)`]),
    ...(purposes === null ? [] : [`instr(:purposes_${at}, v.purpose)`]),
    ...(role === 'any' ? [] : [`(${paired(knownAt, role)} OR NOT ${paired(knownAt)})`]),
  ];
  const last = `(SELECT v.visited_on FROM visit AS v
     WHERE v.household_id = l.household_id AND ${stands(knownAt, 'v')} AND v.visited_on BETWEEN l.since AND :as_of
       AND ${conditions.join(' AND ')}
     ORDER BY v.visited_on DESC LIMIT 1)`;
  return role === 'any' ? last : `iif(l.household_id IN (SELECT household_id FROM supported), ${last}, NULL)`;
}

/** Where the last meeting of a class stands in a row of `state AS s`. */
function lastMet(classes: readonly MeetingClass[], meeting: MeetingClass): string {
  const { role, kinds, purposes } = meeting;
  const column = `s.met_${classes.findIndex(isClassOf(meeting))}`;
  if (role !== 'any') return `iif(s.supported, ${column}, ${lastMet(classes, { ...meeting, role: 'any' })})`;
  return kinds === null && purposes === null ? 'iif(s.last_met >= s.since, s.last_met, NULL)' : column;
}

/** The condition that an item `i` is owed to a household of `state AS s`. */
export const IS_OWED = `(i.role <> 'support' OR s.support_id IS NOT NULL) AND (i.window_from IS NULL OR s.since <= i.window_from)
      AND (i.types IS NULL OR instr(i.types, '|' || s.household_type || '|'))
      AND (i.causes IS NULL OR instr(i.causes, '|' || s.main_cause || '|'))
      AND (NOT i.veterans OR s.household_type = 'veteran' OR s.household_id IN (SELECT household_id FROM veteran))`;

/**
 * The CTEs that say of every household on the list what it is owed and how it stands. Each table is read once, and the visits of a
 * household by its index, from the last one back, once a class of meetings that the policy asks for.
 *
 * - `state`: a line a household: since when it is on the list without a break, when it was last met by anybody in any way, and how
 *   often in the calendar month; who leads and supports it on the day, cadres in office only, the support paired first standing for
 *   all; and the last meeting of each class;
 * - `item`: the policy's cadences and the festival windows of the day, which come as data;
 * - `owed`: a line a household and item. `met_on` is the last meeting that fulfils it, `due_on` the last day on which the next one
 *   is in time;
 * - `climb`: households with attempts since they were last met, and when these climbed to the unit and the bureau.
 */
export function passCtes({ knownAt, items, only }: Pick<PassAsked, 'knownAt' | 'items' | 'only'>): string {
  // Read row by row: an index on the county alone would tell SQLite that there are few, and that joining them takes no index.
  const known = (table: string, columns: string): string =>
    `(${versions(table, `id, ${columns}`, knownAt, '', { byRow: true })})`;
  const active = `(c.valid_from IS NULL OR c.valid_from <= :as_of) AND (c.valid_to IS NULL OR c.valid_to >= :as_of)`;
  const tried = `v.household_id = s.household_id AND ${stands(knownAt, 'v')} AND v.visited_on >= s.since
    AND v.visited_on <= :as_of AND v.outcome <> 'met' AND (s.last_met IS NULL OR v.visited_on > s.last_met)`;
  const climbed = (step: 'unit' | 'bureau'): string => `min(date(s.first_attempt, :${step}_days), coalesce(
    (SELECT DISTINCT v.visited_on FROM visit AS v WHERE ${tried}
     ORDER BY v.visited_on LIMIT 1 OFFSET CAST(:${step}_attempts AS INTEGER) - 1), '9999-12-31'))`;
  const classes = meetingClasses(items);
  const meetings = classes.map((each, at) => `${lastMeeting(knownAt, each, at)} AS met_${at}`);
  const narrowed =
    only === undefined
      ? ''
      : 'AND e.household_id IN (SELECT id FROM home WHERE household_no IN (SELECT value FROM json_each(:only)))';
  return `WITH
home AS ${known('household', 'household_no, head_name, village_id, household_type, main_cause')},
period AS (
  -- The pluses have the enrolments read household by household, which needs no sorting.
  SELECT e.id, e.household_id, e.valid_from, coalesce(e.valid_to, '9999-12-31') AS last FROM enrolment AS e
  WHERE +e.county = :county AND ${stands(knownAt, '+e')} AND +e.valid_from <= :as_of
    AND +e.program IN (SELECT value FROM json_each(:programs)) ${narrowed}),
spell AS MATERIALIZED (
  SELECT household_id, min(valid_from) AS since, max(last) AS last, count(*) AS periods FROM period GROUP BY household_id),
listing AS (
  SELECT household_id, valid_from,
    max(last) OVER (PARTITION BY household_id ORDER BY valid_from, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM period WHERE household_id IN (SELECT household_id FROM spell WHERE periods > 1 AND last >= :as_of)),
listed AS MATERIALIZED (
  SELECT household_id, since FROM spell WHERE periods = 1 AND last >= :as_of
  UNION ALL
  SELECT household_id,
    max(iif(before IS NULL OR (before < '9999-12-31' AND valid_from > date(before, '+1 day')), valid_from, NULL)) AS since
  FROM listing GROUP BY household_id),
-- As they stand, cadres are looked up by their row; the versions that stood once are put together first.
cadre_known AS ${knownAt === undefined ? 'NOT ' : ''}MATERIALIZED ${known('cadre', 'cadre_no, name, unit_id, branch_id, valid_from, valid_to')},
supported AS MATERIALIZED (
  SELECT DISTINCT p.household_id FROM pairing AS p WHERE +p.county = :county AND ${stands(knownAt, '+p')} AND p.role = 'support'),
support AS MATERIALIZED (
  SELECT p.household_id, c.id AS cadre_id, p.valid_from,
    row_number() OVER (PARTITION BY p.household_id ORDER BY p.valid_from, c.cadre_no) AS place
  FROM pairing AS p CROSS JOIN cadre_known AS c ON c.id = p.cadre_id
  WHERE ${covers(knownAt, '+p')} AND p.role = 'support' AND ${active}),
state AS MATERIALIZED (
  SELECT l.household_id, l.since, h.household_type, h.main_cause,
    c.id AS lead_id, iif(c.id IS NULL, NULL, p.valid_from) AS led_from, a.cadre_id AS support_id, a.valid_from AS supported_from,
    l.household_id IN (SELECT household_id FROM supported) AS supported,
    (SELECT v.visited_on FROM visit AS v
     WHERE v.household_id = l.household_id AND ${stands(knownAt, 'v')} AND v.visited_on <= :as_of AND v.outcome = 'met'
     ORDER BY v.visited_on DESC LIMIT 1) AS last_met,
    (SELECT count(*) FROM visit AS v
     WHERE v.household_id = l.household_id AND ${stands(knownAt, 'v')} AND v.visited_on BETWEEN :month AND :as_of
       AND v.outcome = 'met') AS met_this_month${meetings.map((each) => `,\n    ${each}`).join('')}
  FROM listed AS l CROSS JOIN home AS h ON h.id = l.household_id
  -- Leads do not overlap, so there is one at most.
  LEFT JOIN pairing AS p ON p.household_id = l.household_id AND p.role = 'lead' AND ${covers(knownAt, 'p')}
  LEFT JOIN cadre_known AS c ON c.id = p.cadre_id AND ${active}
  LEFT JOIN support AS a ON a.household_id = l.household_id AND a.place = 1),
item AS MATERIALIZED (
  SELECT key AS item, value ->> 'role' AS role, value ->> 'helper' AS helper, value ->> 'period' AS period,
    value ->> 'meeting' AS meeting, value ->> 'types' AS types, value ->> 'causes' AS causes,
    value ->> 'veterans' AS veterans, value ->> 'from' AS window_from, value ->> 'to' AS window_to
  FROM json_each(:items)),
veteran AS MATERIALIZED (
  SELECT DISTINCT household_id FROM ${known('person', 'household_id, veteran, left_on')}
  WHERE EXISTS (SELECT 1 FROM item WHERE veterans) AND veteran IS NOT NULL AND (left_on IS NULL OR left_on > :as_of)),
owed AS (
  SELECT household_id, last_met, met_this_month, item, cadre_id, window_to IS NOT NULL AS festival,
    iif(window_from IS NULL OR met_on >= window_from, met_on, NULL) AS met_on,
    coalesce(window_to, max(date(coalesce(met_on, since), period, 'floor'), coalesce(date(paired_from, :grace), ''))) AS due_on
  FROM (
    SELECT s.household_id, s.since, s.last_met, s.met_this_month, i.item, i.period, i.window_from, i.window_to,
      iif(i.helper = 'lead', s.lead_id, s.support_id) AS cadre_id,
      CASE i.role WHEN 'lead' THEN s.led_from WHEN 'support' THEN s.supported_from END AS paired_from,
      CASE i.meeting ${classes.map((each, at) => `WHEN ${at} THEN ${lastMet(classes, each)}`).join(' ')} END AS met_on
    FROM state AS s CROSS JOIN item AS i
    WHERE ${IS_OWED})),
tried AS MATERIALIZED (
  SELECT s.household_id, s.since, s.last_met, s.met_this_month, s.lead_id, count(DISTINCT v.visited_on) AS attempts, min(v.visited_on) AS first_attempt,
    min(iif(v.outcome = 'moved', v.visited_on, NULL)) AS moved_on
  FROM state AS s CROSS JOIN visit AS v WHERE ${tried} GROUP BY s.household_id),
climb AS MATERIALIZED (
  SELECT s.household_id, s.last_met, s.met_this_month, s.lead_id, s.attempts, s.first_attempt, s.moved_on, ${climbed('unit')} AS unit_on, ${climbed('bureau')} AS bureau_on
  FROM tried AS s),
sole AS MATERIALIZED (
  SELECT village_id, max(unit_id) AS unit_id FROM ${known('unit_village', 'unit_id, village_id')}
  GROUP BY village_id HAVING count(*) = 1)`;
}

/**
 * A SELECT of lines about households with the names of whom they concern; `lines` gives `code, household_id, last_met,
 * met_this_month, item, cadre_id, since, due_on`. Where no cadre answers, the one unit answers that the household's village is contracted to (包村).
 */
export function namedLines(lines: string, knownAt: number | undefined): string {
  const known = (table: string, columns: string): string => `(${versions(table, `id, ${columns}`, knownAt)})`;
  return `SELECT g.code, g.item, g.since, g.due_on, h.household_no, h.head_name, v.code AS village_code, v.name AS village,
      t.code AS town_code, t.name AS town, c.cadre_no, c.name AS cadre, u.unit_no, u.name AS unit, b.branch_no, b.name AS branch,
      g.last_met, g.met_this_month, coalesce(k.attempts, 0) AS attempts, k.first_attempt,
      iif(k.unit_on <= :as_of, k.unit_on, NULL) AS unit_on, iif(k.bureau_on <= :as_of, k.bureau_on, NULL) AS bureau_on
    FROM (${lines}) AS g
    CROSS JOIN home AS h ON h.id = g.household_id
    CROSS JOIN ${known('place', 'code, name, town_code')} AS v ON v.id = h.village_id
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
