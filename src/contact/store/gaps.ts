import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';
import { BY_WHO_ACTS, type NamedLine, namedLines, OPEN, type PassAsked, passCtes, passParameters } from './pass.ts';

/** How all households on the list stand together. */
export interface Together {
  readonly households: number;
  /** The longest time since one was met, in days; one never met counts from its first day on the list. Null of no household. */
  readonly longest_days: number | null;
  /** How many were met in the calendar month, up to the day. */
  readonly met_in_month: number;
  /** The next day on which something falls due, and for how many households. */
  readonly next_due: CivilDate | null;
  readonly next_due_households: number;
}

const TOGETHER = `together AS MATERIALIZED (
  SELECT count(*) AS households, CAST(max(julianday(:as_of) - julianday(coalesce(last_met, since))) AS INTEGER) AS longest_days,
    count(*) FILTER (WHERE met_this_month > 0) AS met_in_month, next.due_on AS next_due,
    coalesce(next.households, 0) AS next_due_households
  FROM state LEFT JOIN (
    SELECT due_on, count(DISTINCT household_id) AS households FROM open
    WHERE due_on = (SELECT min(due_on) FROM open WHERE due_on >= :as_of)) AS next)`;

/** What is still owed, computed once. */
const STILL_OPEN = `open AS MATERIALIZED (
  SELECT household_id, last_met, met_this_month, item, cadre_id, festival, due_on FROM owed WHERE ${OPEN})`;

/** The last day on which a lead's pairing held and the cadre was in office. */
const LAST_LED = `min(coalesce(p.valid_to, '9999-12-31'), coalesce(c.valid_to, '9999-12-31'))`;

/**
 * Every gap: what fell due and was not done, a festival that passed without a meeting, nobody in office who leads, attempts that
 * have climbed, and a household reported moved that nobody has met since.
 */
const gap = (knownAt: number | undefined): string => `
  SELECT iif(festival, 'festival', 'overdue') AS code, household_id, last_met, met_this_month, item, cadre_id,
    date(due_on, '+1 day') AS since, due_on
  FROM open WHERE due_on < :as_of
  UNION ALL
  SELECT iif(c.valid_to < :as_of, 'lead_left', 'no_lead'), s.household_id, s.last_met, s.met_this_month, NULL,
    iif(c.valid_to < :as_of, c.id, NULL),
    max(s.since, coalesce(date(led.last, '+1 day'), s.since)), NULL
  FROM state AS s
  LEFT JOIN (
    SELECT p.household_id, p.cadre_id, max(${LAST_LED}) AS last
    FROM state AS s CROSS JOIN pairing AS p ON p.household_id = s.household_id CROSS JOIN cadre_known AS c ON c.id = p.cadre_id
    WHERE s.lead_id IS NULL AND p.county = :county AND p.role = 'lead' AND ${stands(knownAt, 'p')}
      AND max(p.valid_from, coalesce(c.valid_from, p.valid_from)) <= min(${LAST_LED}, :as_of)
    GROUP BY p.household_id) AS led ON led.household_id = s.household_id
  LEFT JOIN cadre_known AS c ON c.id = led.cadre_id
  WHERE s.lead_id IS NULL
  UNION ALL
  SELECT iif(k.moved_on IS NULL, 'attempts', 'moved'), k.household_id, k.last_met, k.met_this_month, NULL, k.lead_id,
    coalesce(k.moved_on, k.unit_on), NULL
  FROM climb AS k
  WHERE k.moved_on IS NOT NULL OR k.unit_on <= :as_of`;

/** The CTEs of what is still owed and of every gap, after those of `passCtes`. */
export const gapCtes = (knownAt: number | undefined): string => `${STILL_OPEN}, gap AS MATERIALIZED (${gap(knownAt)})`;

/** How the households stand on a day, and every gap by who has to act: one statement, read in one pass. */
export function gapsOn(db: Database, asked: PassAsked): { together: Together; gaps: NamedLine[] } {
  const { knownAt } = asked;
  const rows = db
    .prepare<[object], Together & { [K in keyof NamedLine]: NamedLine[K] | null }>(
      `${passCtes(asked)}, ${gapCtes(knownAt)}, ${TOGETHER}
       SELECT * FROM together LEFT JOIN (${namedLines('SELECT * FROM gap', knownAt)}) ${BY_WHO_ACTS}`,
    )
    .all(passParameters(asked));
  const parts = rows.map(({ households, longest_days, met_in_month, next_due, next_due_households, ...line }) => ({
    together: { households, longest_days, met_in_month, next_due, next_due_households },
    line,
  }));
  const [first] = parts;
  if (first === undefined) throw new Error('a standing without a row');
  const gaps = parts.map(({ line }) => line).filter((line): line is NamedLine => line.code !== null);
  return { together: first.together, gaps };
}

/** What falls due up to a day, what is overdue included, and the festivals whose window opens by then; by who has to act. */
export function dueUntil(db: Database, asked: PassAsked, until: CivilDate): NamedLine[] {
  const { knownAt } = asked;
  const due = `SELECT iif(festival, 'festival', 'overdue') AS code, household_id, last_met, met_this_month, item,
    cadre_id, due_on AS since, due_on
    FROM owed WHERE ${OPEN} AND (due_on <= :until OR festival)`;
  return db
    .prepare<[object], NamedLine>(`${passCtes(asked)} SELECT * FROM (${namedLines(due, knownAt)}) ${BY_WHO_ACTS}`)
    .all({ ...passParameters(asked), until });
}
