import type { CivilDate } from '../../base/civil-date.ts';
import { exit } from '../../base/exit-code.ts';
import { Failure, failWith } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import { lastNumber, versionWriter } from '../../db/store/numbered-table.ts';
import { recordUseCase } from '../../db/use-case.ts';
import type { Problem } from '../../intake/problem.ts';
import { rowIdFinder } from '../../registry/store/row-id.ts';
import { aidFailures } from '../failures.ts';
import { aidProblem } from '../problems.ts';
import { baselineReader, sameMeasureFinder } from '../store/measures.ts';
import type { PlanCells } from './columns.ts';
import { type Measure, type MeasurePlan, measureTable, planColumns } from './measure.ts';
import { type MeasureWhole, showMeasure } from './show.ts';

/** Whom a measure is for and who provides it, by row id. */
export type Parties = Pick<MeasurePlan, 'household_id' | 'unit_id' | 'cadre_id'>;

/** A plan from what is told of it. */
export function planOf(told: PlanCells, parties: Parties): MeasurePlan {
  const { kind, type, description, planned_on } = told;
  if (!kind || !type || !description || !planned_on) throw new Error('a plan without its required cells');
  return {
    ...parties,
    kind,
    type,
    description,
    quantity: told.quantity ?? null,
    quantity_unit: told.quantity_unit ?? null,
    value: told.value ?? null,
    provider: told.provider ?? null,
    planned_on,
    due_on: told.due_on ?? null,
    expected: told.expected ?? null,
    follow_up_on: told.follow_up_on ?? null,
  };
}

/** What is wrong with the days of a plan that may have been carried out already. */
export function dayProblems(
  { planned_on, due_on, follow_up_on }: Pick<MeasurePlan, 'planned_on' | 'due_on' | 'follow_up_on'>,
  doneOn: CivilDate | null,
  today: CivilDate,
): (Problem & { column: 'planned_on' | 'due_on' | 'follow_up_on' | 'done_on' })[] {
  if (planned_on > today) return [{ ...aidProblem('measure.planned-future', { today }), column: 'planned_on' }];
  if (due_on !== null && due_on < planned_on)
    return [{ ...aidProblem('measure.due-before-plan', { planned_on }), column: 'due_on' }];
  if (follow_up_on !== null && follow_up_on < planned_on)
    return [{ ...aidProblem('measure.follow-up-early', { planned_on }), column: 'follow_up_on' }];
  if (doneOn === null) return [];
  if (doneOn > today) return [{ ...aidProblem('measure.done-future', { today }), column: 'done_on' }];
  return doneOn < planned_on ? [{ ...aidProblem('measure.done-early', { planned_on }), column: 'done_on' }] : [];
}

/** A measure as it is first recorded: planned, or carried out on a day. */
export function newMeasure(
  no: number,
  plan: MeasurePlan,
  baseline: Pick<Measure, 'cause' | 'income_before'>,
  { doneOn, ...origin }: Pick<Measure, 'batch' | 'line'> & { readonly doneOn: CivilDate | null },
): Measure {
  return {
    measure_no: no,
    ...plan,
    ...baseline,
    state: doneOn === null ? 'planned' : 'done',
    state_on: doneOn ?? plan.planned_on,
    note: null,
    found_on: null,
    helped: null,
    effect: null,
    income_after: null,
    remaining: null,
    ...origin,
  };
}

/** Whether two plans say the same. */
export const samePlan = (a: MeasurePlan, b: MeasurePlan): boolean =>
  planColumns.every((column) => a[column] === b[column]);

export interface PlanRequest {
  readonly householdNo: string;
  readonly unitNo: string | undefined;
  readonly cadreNo: string | undefined;
  readonly plan: PlanCells;
  readonly doneOn: CivilDate | undefined;
}

/**
 * Plans a measure for a household; with `doneOn`, one that was carried out.
 * @throws Failure `measure.plan-missing` (64); `aid.household-unknown`, `aid.unit-unknown`, `aid.cadre-unknown` (66);
 * `measure.planned-future`, `measure.done-future`, `measure.done-early`, `measure.due-before-plan`, `measure.follow-up-early`,
 * `measure.on-record` (65).
 */
export async function planMeasure(session: Session, request: PlanRequest): Promise<MeasureWhole> {
  const { db, county, timeZone } = session;
  const { householdNo, unitNo, cadreNo, plan: told, doneOn = null } = request;
  if (!told.kind || !told.type || !told.description) throw failWith(aidFailures, 'measure.plan-missing');
  const asked = { household_no: householdNo, unit_no: unitNo ?? null, cadre_no: cadreNo ?? null, done_on: doneOn };
  const parameters = { ...asked, ...JSON.parse(maskNumbersIn(JSON.stringify(told))) };
  const no = await recordUseCase(session, { command: 'measure plan', parameters }, (event) => {
    const find = rowIdFinder(db, county);
    const idOf = (kind: 'household' | 'unit' | 'cadre', named: string): number => {
      const id = find(kind, named);
      if (id === undefined) throw failWith(aidFailures, `aid.${kind}-unknown`, { no: named });
      return id;
    };
    const plan = planOf(told, {
      household_id: idOf('household', householdNo),
      unit_id: unitNo === undefined ? null : idOf('unit', unitNo),
      cadre_id: cadreNo === undefined ? null : idOf('cadre', cadreNo),
    });
    const [wrong] = dayProblems(plan, doneOn, dayOf(session.now(), timeZone));
    if (wrong !== undefined) throw new Failure(wrong.code, exit.data, wrong.params);
    const same = sameMeasureFinder(db, county)(plan);
    if (same !== undefined) throw failWith(aidFailures, 'measure.on-record', { measure: same.measure_no });
    const next = lastNumber(db, county, measureTable) + 1;
    const baseline = baselineReader(db)(plan.household_id);
    const origin = { batch: null, line: null, doneOn };
    versionWriter(db, county, measureTable, event)(newMeasure(next, plan, baseline, origin));
    return { result: next, changed: true, counts: { measures: 1 } };
  });
  return showMeasure(session, no, dayOf(session.now(), timeZone));
}
