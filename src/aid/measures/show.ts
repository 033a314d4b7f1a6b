import { addDays, type CivilDate } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import type { Instant } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import { stepsFrom } from '../../base/transitions.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import { aidFailures } from '../failures.ts';
import { measureVersions, type NamedMeasure, namedMeasures } from '../store/measures.ts';
import { type MeasureState, measureTransitions } from './measure.ts';

/** A measure as it is printed: money in yuan, personal numbers masked. */
export interface ShownMeasure {
  measure: number;
  household_no: string;
  head_name: string;
  village: string;
  kind: string;
  type: string;
  description: string;
  quantity: number | null;
  quantity_unit: string | null;
  value: number | null;
  unit_no: string | null;
  unit: string | null;
  cadre_no: string | null;
  cadre: string | null;
  provider: string | null;
  planned_on: CivilDate;
  due_on: CivilDate | null;
  state: MeasureState;
  state_on: CivilDate;
  note: string | null;
  expected: string | null;
  income_before: number | null;
  /** The effect found last. */
  found_on: CivilDate | null;
  helped: string | null;
  effect: string | null;
  income_after: number | null;
  remaining: number | null;
  follow_up_on: CivilDate | null;
  /** What waits: to be carried out, or to be looked at again; null: nothing with a day. */
  waits: 'done' | 'follow_up' | null;
  waits_until: CivilDate | null;
  overdue: boolean;
}

/** What was said or found at a step, oldest first. */
export interface MeasureRevision {
  recorded: Instant;
  actor: string;
  command: string;
  source: string | null;
  line: number | null;
  state: MeasureState;
  on: CivilDate;
  note: string | null;
  helped: string | null;
  effect: string | null;
  income_after: number | null;
  remaining: number | null;
}

export interface MeasureWhole extends ShownMeasure {
  next: readonly string[];
  history: readonly MeasureRevision[];
}

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);
const prose = (text: string | null): string | null => (text === null ? null : maskNumbersIn(text));

/** What a measure waits for, and until when. */
function waiting({ state, due_on, follow_up_on }: NamedMeasure): [ShownMeasure['waits'], CivilDate | null] {
  if (state === 'planned' && due_on !== null) return ['done', due_on];
  return state === 'done' && follow_up_on !== null ? ['follow_up', follow_up_on] : [null, null];
}

function shownMeasure(measure: NamedMeasure, asOf: CivilDate): ShownMeasure {
  const [waits, until] = waiting(measure);
  return {
    measure: measure.measure_no,
    household_no: measure.household_no,
    head_name: measure.head_name,
    village: measure.village,
    kind: measure.kind,
    type: measure.type,
    description: maskNumbersIn(measure.description),
    quantity: measure.quantity,
    quantity_unit: measure.quantity_unit,
    value: yuan(measure.value),
    unit_no: measure.unit_no,
    unit: measure.unit,
    cadre_no: measure.cadre_no,
    cadre: measure.cadre,
    provider: prose(measure.provider),
    planned_on: measure.planned_on,
    due_on: measure.due_on,
    state: measure.state,
    state_on: measure.state_on,
    note: prose(measure.note),
    expected: prose(measure.expected),
    income_before: yuan(measure.income_before),
    found_on: measure.found_on,
    helped: measure.helped,
    effect: prose(measure.effect),
    income_after: yuan(measure.income_after),
    remaining: measure.remaining,
    follow_up_on: measure.follow_up_on,
    waits,
    waits_until: until,
    overdue: until !== null && until < asOf,
  };
}

/**
 * A measure whole, with what was said and found at every step.
 * @throws Failure `measure.none` (66); `measure.taken-back` (65) where its import was undone.
 */
export function showMeasure(session: Session, no: number, asOf: CivilDate): MeasureWhole {
  const { db, county } = session;
  return readConsistently(db, () => {
    const versions = measureVersions(db, county, no);
    if (versions.length === 0) throw failWith(aidFailures, 'measure.none', { measure: no });
    const [measure] = namedMeasures(db, county, { measure: no }, undefined);
    if (measure === undefined) throw failWith(aidFailures, 'measure.taken-back', { measure: no });
    const history = versions.map(({ found_on, state_on, note, effect, income_after, ...step }) => ({
      ...step,
      on: found_on ?? state_on,
      note: prose(note),
      effect: prose(effect),
      income_after: yuan(income_after),
    }));
    return { ...shownMeasure(measure, asOf), next: stepsFrom(measureTransitions, measure.state), history };
  });
}

export interface MeasuresAsked {
  /** `due`: what is to be done or looked at by so many days from the day on, what is overdue included. */
  readonly which: 'all' | 'open' | 'due';
  readonly days: number;
  readonly household?: string;
  readonly asOf: CivilDate;
}

export interface ListedMeasures {
  rows: ShownMeasure[];
  total: number;
  planned: number;
  overdue: number;
}

/** The measures planned by a day, by number; those that are due by their last day. */
export function listMeasures(
  { db, county }: Session,
  { which, days, household, asOf }: MeasuresAsked,
  knownAt: number | undefined,
): ListedMeasures {
  const asked = { until: asOf, ...(household !== undefined && { household }) };
  const all = namedMeasures(db, county, asked, knownAt).map((measure) => shownMeasure(measure, asOf));
  const until = addDays(asOf, days);
  const rows = all.filter(
    ({ state, waits_until }) =>
      which === 'all' || (which === 'open' ? state === 'planned' : waits_until !== null && waits_until <= until),
  );
  if (which === 'due')
    rows.sort((a, b) =>
      (a.waits_until ?? '') < (b.waits_until ?? '') ? -1 : a.waits_until === b.waits_until ? a.measure - b.measure : 1,
    );
  const planned = rows.filter(({ state }) => state === 'planned').length;
  return { rows, total: rows.length, planned, overdue: rows.filter(({ overdue }) => overdue).length };
}
