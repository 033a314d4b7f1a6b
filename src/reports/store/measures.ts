import { measureTable } from '../../aid/measures/measure.ts';
import { measureDay } from '../../aid/store/measures.ts';
import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versionsUntil } from '../../db/store/numbered-table.ts';
import type { Period } from '../table.ts';

/** What a row of the report on measures can stand for: columns of the measure. */
export type MeasureGrouping = 'type' | 'cause' | 'kind';

/** Measures planned, by what became of them; money in fen; incomes are those a person and year before and after. */
export interface MeasureCounts {
  measures: number;
  measure_households: number;
  measures_planned: number;
  measures_done: number;
  measures_cancelled: number;
  measure_value: number;
  helped_yes: number;
  helped_partly: number;
  helped_no: number;
  helped_unknown: number;
  incomes_compared: number;
  income_rise: number;
}

const when = (condition: string, name: string): string => `count(*) FILTER (WHERE ${condition}) AS ${name}`;
const COMPARED = "state = 'done' AND income_before IS NOT NULL AND income_after IS NOT NULL";

const COUNTS = [
  'count(*) AS measures',
  'count(DISTINCT household_id) AS measure_households',
  when("state = 'planned'", 'measures_planned'),
  when("state = 'done'", 'measures_done'),
  when("state = 'cancelled'", 'measures_cancelled'),
  "coalesce(sum(value) FILTER (WHERE state = 'done'), 0) AS measure_value",
  when("helped = 'yes'", 'helped_yes'),
  when("helped = 'partly'", 'helped_partly'),
  when("helped = 'no'", 'helped_no'),
  when("state = 'done' AND helped IS NULL", 'helped_unknown'),
  when(COMPARED, 'incomes_compared'),
  `coalesce(sum(income_after - income_before) FILTER (WHERE ${COMPARED}), 0) AS income_rise`,
].join(', ');

interface Asked {
  readonly county: string;
  readonly period: Period;
  /** What became of them by this day. */
  readonly asOf: CivilDate;
  readonly knownAt: number | undefined;
}

const planned = ({ knownAt }: Asked): string =>
  `FROM (${versionsUntil(measureTable, knownAt, measureDay)}) WHERE planned_on BETWEEN :from AND :to`;

const parameters = ({ county, period, asOf, knownAt }: Asked) => ({
  county,
  ...period,
  until: asOf,
  known_at: knownAt ?? null,
});

export type MeasureGroup = MeasureCounts & Readonly<Record<string, string | number | null>>;

/** Counts by group, in the order of the groups' values. */
export function measureGroups(db: Database, asked: Asked, by: MeasureGrouping): MeasureGroup[] {
  return db
    .prepare<[object], MeasureGroup>(
      `SELECT ${by} AS measure_${by}, ${COUNTS} ${planned(asked)} GROUP BY ${by} ORDER BY ${by} IS NULL, ${by}`,
    )
    .all(parameters(asked));
}

/** The same over all of them. */
export function measureTotals(db: Database, asked: Asked): MeasureCounts {
  const row = db.prepare<[object], MeasureCounts>(`SELECT ${COUNTS} ${planned(asked)}`).get(parameters(asked));
  if (row === undefined) throw new Error('a count without a row');
  return row;
}
