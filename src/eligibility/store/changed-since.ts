import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { Judging } from './judging.ts';

/** The refresh that another one is compared with. */
export interface Since {
  readonly event: number;
  readonly asOf: CivilDate;
  /** The last day on which a leave period could have begun to be over: then, and now. */
  readonly cutoffs: readonly [then: CivilDate, now: CivilDate];
  /** Whether the program's rules read ages. */
  readonly ages: boolean;
}

/** Chooses no household: `temp.chosen` is there and empty. */
export function chooseNone(db: Database): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS chosen (household_id INTEGER PRIMARY KEY) STRICT; DELETE FROM temp.chosen');
}

/** Whether a town or village was recorded or taken back after an event. */
export function placesChangedSince(db: Database, county: string, event: number): boolean {
  const changed = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM place WHERE county = :county AND recorded_from > :event)
         OR EXISTS (SELECT 1 FROM place_former WHERE county = :county AND recorded_to > :event)`,
    )
    .pluck()
    .get({ county, event });
  return changed === 1;
}

/*
 * A plus keeps SQLite from walking all rows of the county where the index by event has the few that matter.
 */

/** Facts that were recorded, or ended, after the event. */
const FACTS = `
  SELECT id FROM household WHERE +county = :county AND recorded_from > :event
  UNION ALL SELECT id FROM household_former WHERE +county = :county AND recorded_to > :event
  UNION ALL SELECT household_id FROM person WHERE +county = :county AND recorded_from > :event
  UNION ALL SELECT household_id FROM person_former WHERE +county = :county AND recorded_to > :event`;

/** What a refresh compares its outcomes with, recorded or ended after the event. */
const RECORD = ['verdict', 'proposal', 'leave_period', 'enrolment', 'decision']
  .flatMap((table) => ['recorded_from', 'recorded_to'].map((column) => ({ table, column })))
  .map(
    ({ table, column }) =>
      `SELECT household_id FROM ${table} WHERE +county = :county AND +program = :program AND ${column} > :event`,
  )
  .join('\n  UNION ALL ');

/** What begins or ends by the calendar: somebody leaves, an enrolment or a decision starts or is over, a leave period runs out. */
const DATES = `
  SELECT id FROM household WHERE county = :county AND left_on > :last AND left_on <= :as_of
  UNION ALL SELECT household_id FROM person WHERE county = :county AND left_on > :last AND left_on <= :as_of
  UNION ALL SELECT household_id FROM enrolment
    WHERE county = :county AND program = :program AND valid_from > :last AND valid_from <= :as_of
  UNION ALL SELECT household_id FROM enrolment
    WHERE county = :county AND program = :program AND valid_to >= :last AND valid_to < :as_of
  UNION ALL SELECT household_id FROM decision WHERE county = :county AND program = :program
    AND ((valid_from > :last AND valid_from <= :as_of) OR (valid_to >= :last AND valid_to < :as_of))
  UNION ALL SELECT household_id FROM leave_period
    WHERE county = :county AND program = :program AND recorded_to IS NULL AND valid_from > :last_cutoff AND valid_from <= :cutoff`;

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

const BIRTHDAY = 'substr(birth_date, 6)';

/**
 * Conditions on the birthday, of which one holds where it lies after a day and not after another less than a year later. Of a
 * birth date known to the month the birthday may be any day of it, of one known to the year any day of that.
 */
function birthdayBetween(last: CivilDate, asOf: CivilDate): string[] {
  const [after, until] = [last.slice(5), asOf.slice(5)];
  const wraps = last.slice(0, 4) < asOf.slice(0, 4);
  const within = (day: string): boolean => (wraps ? day > after || day <= until : day > after && day <= until);
  const monthsEnding = MONTHS.filter((month) => ['28', '29', '30', '31'].some((day) => within(`${month}-${day}`)));
  const partial = [...monthsEnding, ...(within('01-01') || within('12-31') ? [''] : [])].map((each) => `'${each}'`);
  const ranges = wraps
    ? [`${BIRTHDAY} > '${after}'`, `${BIRTHDAY} <= '${until}'`]
    : [`${BIRTHDAY} > '${after}' AND ${BIRTHDAY} <= '${until}'`];
  return [...ranges, `${BIRTHDAY} IN (${partial.join(', ')})`];
}

/** Somebody had a birthday or, where the rules read no ages, was born. */
function birthdays({ asOf: last, ages }: Since, asOf: CivilDate): string[] {
  const born = ages ? '' : 'AND birth_date > :last AND birth_date <= :as_of';
  return birthdayBetween(last, asOf).map(
    (condition) => `SELECT household_id FROM person WHERE county = :county AND ${condition} ${born}`,
  );
}

/**
 * Chooses, in `temp.chosen`, every household whose outcome can be another than the last refresh of the program left on record:
 * no other needs to be judged again. More are chosen than change. Valid where pack, figures and places are the same on both
 * days and the days lie less than a year apart.
 */
export function chooseChanged(db: Database, { county, program, asOf }: Judging, since: Since): void {
  chooseNone(db);
  const parts = [FACTS, RECORD, DATES, ...(since.asOf < asOf ? birthdays(since, asOf) : [])];
  db.prepare(`INSERT OR IGNORE INTO temp.chosen (household_id) SELECT * FROM (${parts.join('\n  UNION ALL ')})`).run({
    county,
    program: program.id,
    event: since.event,
    last: since.asOf,
    as_of: asOf,
    last_cutoff: since.cutoffs[0],
    cutoff: since.cutoffs[1],
  });
}
