import type { CivilDate } from '../../base/civil-date.ts';
import type { Fen } from '../../base/money.ts';
import type { Database } from '../../db/driver.ts';
import { versionsUntil } from '../../db/store/numbered-table.ts';
import { versions } from '../../db/store/recorded-time.ts';
import { type Measure, measureTable } from '../measures/measure.ts';

const columns = (alias: string): string => measureTable.columns.map((column) => `${alias}.${column}`).join(', ');

/** Gives what is on file of a household that a measure is read against: its main cause and declared income a person, yearly. */
export function baselineReader(db: Database) {
  const statement = db.prepare<[number], { cause: string | null; income_before: Fen | null }>(
    'SELECT main_cause AS cause, income_per_capita AS income_before FROM household WHERE id = ?',
  );
  return (household: number): { cause: string | null; income_before: Fen | null } => {
    const found = statement.get(household);
    if (found === undefined) throw new Error('a measure for no household');
    return found;
  };
}

/** Gives the search for the measure on record that was planned for a household on the same day in the same words. */
export function sameMeasureFinder(db: Database, county: string) {
  const statement = db.prepare<[object], Measure>(
    `SELECT ${columns('m')} FROM measure AS m WHERE m.county = :county AND m.household_id = :household_id
       AND m.recorded_to IS NULL AND m.planned_on = :planned_on AND m.type = :type AND m.description = :description
     ORDER BY +m.measure_no LIMIT 1`,
  );
  return (of: Pick<Measure, 'household_id' | 'planned_on' | 'type' | 'description'>): Measure | undefined => {
    const { household_id, planned_on, type, description } = of;
    return statement.get({ county, household_id, planned_on, type, description });
  };
}

/** SQL for the day of what a version says, of the row of that name: that of the effect found, else that of its state. */
export const measureDay = (row: string): string => `coalesce(${row}.found_on, ${row}.state_on)`;

/** A measure with the names of those it joins. */
export interface NamedMeasure extends Measure {
  readonly household_no: string;
  readonly head_name: string;
  readonly village: string;
  readonly unit_no: string | null;
  readonly unit: string | null;
  readonly cadre_no: string | null;
  readonly cadre: string | null;
}

/** The measures of the county, of a household or of a number, now or as known at an event, planned by a day; by number. */
export function namedMeasures(
  db: Database,
  county: string,
  { measure, household, until }: { measure?: number; household?: string; until?: CivilDate },
  knownAt: number | undefined,
): NamedMeasure[] {
  const from = (table: string, named: string): string => `(${versions(table, named, knownAt)})`;
  return db
    .prepare<[object], NamedMeasure>(
      `SELECT ${columns('m')}, h.household_no, h.head_name, p.name AS village, u.unit_no, u.name AS unit, c.cadre_no,
         c.name AS cadre
       FROM (${versionsUntil(measureTable, knownAt, measureDay)}) AS m
       JOIN ${from('household', 'id, household_no, head_name, village_id')} AS h ON h.id = m.household_id
       JOIN ${from('place', 'id, name')} AS p ON p.id = h.village_id
       LEFT JOIN ${from('cadre', 'id, cadre_no, name, unit_id')} AS c ON c.id = m.cadre_id
       LEFT JOIN ${from('unit', 'id, unit_no, name')} AS u ON u.id = coalesce(m.unit_id, c.unit_id)
       WHERE (:measure IS NULL OR m.measure_no = :measure)
         AND (:household IS NULL OR h.household_no = :household) AND (:until IS NULL OR m.planned_on <= :until)
       ORDER BY m.measure_no`,
    )
    .all({
      county,
      known_at: knownAt ?? null,
      measure: measure ?? null,
      household: household ?? null,
      until: until ?? null,
    });
}

/** A version of a measure: what was said at the step, or found of its effect. */
export type MeasureVersion = Pick<
  Measure,
  'state' | 'state_on' | 'note' | 'found_on' | 'helped' | 'effect' | 'income_after' | 'remaining'
> & {
  readonly recorded: string;
  readonly actor: string;
  readonly command: string;
  readonly source: string | null;
  readonly line: number | null;
};

/** Every version of a measure in the order in which they were recorded. */
export function measureVersions(db: Database, county: string, no: number): MeasureVersion[] {
  return db
    .prepare<[string, number], MeasureVersion>(
      `SELECT m.state, m.state_on, m.note, m.found_on, m.helped, m.effect, m.income_after, m.remaining,
         e.instant AS recorded, e.actor, e.command, b.source, m.line
       FROM measure AS m JOIN audit_event AS e ON e.event = m.recorded_from
       LEFT JOIN batch AS b ON b.county = m.county AND b.batch = m.batch
       WHERE m.county = ? AND m.measure_no = ? ORDER BY m.recorded_from, m.id`,
    )
    .all(county, no);
}
