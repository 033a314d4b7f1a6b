import type { CivilDate } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import { stepsFrom } from '../../base/transitions.ts';
import type { Session } from '../../db/session.ts';
import { standingVersion, versionWriter } from '../../db/store/numbered-table.ts';
import { recordUseCase } from '../../db/use-case.ts';
import { aidFailures } from '../failures.ts';
import type { EffectCells } from './columns.ts';
import { type Measure, type MeasureStep, measureTable, measureTransitions } from './measure.ts';
import { type MeasureWhole, showMeasure } from './show.ts';

interface Change {
  readonly measure: number;
  /** The day of what is recorded. */
  readonly on: CivilDate;
}

/** Records a change of a measure that stands. @throws Failure `measure.none` (66), `aid.day-to-come`, `measure.too-early` (65). */
async function change(
  session: Session,
  { measure: no, on }: Change,
  { command, told }: { command: string; told: object },
  changed: (measure: Measure) => Partial<Measure>,
): Promise<MeasureWhole> {
  const { db, county } = session;
  const parameters = { measure: no, on, ...JSON.parse(maskNumbersIn(JSON.stringify(told))) };
  await recordUseCase(session, { command, parameters }, (event) => {
    const today = dayOf(session.now(), session.timeZone);
    if (on > today) throw failWith(aidFailures, 'aid.day-to-come', { date: on, today });
    const measure = standingVersion(db, county, measureTable, no);
    if (measure === undefined) throw failWith(aidFailures, 'measure.none', { measure: no });
    const next = { ...measure, ...changed(measure) };
    const since = measure.found_on ?? measure.state_on;
    if (on < since) throw failWith(aidFailures, 'measure.too-early', { measure: no, on, since });
    versionWriter(db, county, measureTable, event)(next);
    return { result: undefined, changed: true, counts: { measures: 1 } };
  });
  return showMeasure(session, no, on);
}

/**
 * Says that a planned measure was carried out, or will not be.
 * @throws Failure as `change`; `measure.forbidden`, which names the steps that are allowed, `measure.due-early` (65); `measure.no-reason` (64) for one that is
 * cancelled without saying why.
 */
export function stepMeasure(
  session: Session,
  request: Change & {
    readonly step: MeasureStep;
    readonly text: string | undefined;
    readonly followUpOn?: CivilDate | undefined;
  },
): Promise<MeasureWhole> {
  const { step, on, followUpOn } = request;
  const note = request.text?.trim() || null;
  const told = { text: note, follow_up_on: followUpOn ?? null };
  return change(session, request, { command: `measure ${step}`, told }, (measure) => {
    const state = measureTransitions[measure.state][step];
    if (state === undefined) {
      const allowed = stepsFrom(measureTransitions, measure.state).join(', ') || 'none';
      const params = { measure: measure.measure_no, state: measure.state, step, allowed };
      throw failWith(aidFailures, 'measure.forbidden', params);
    }
    if (followUpOn !== undefined && followUpOn <= on)
      throw failWith(aidFailures, 'measure.due-early', { date: followUpOn, on });
    if (step === 'cancel' && note === null) throw failWith(aidFailures, 'measure.no-reason');
    return { state, state_on: on, note, follow_up_on: followUpOn ?? measure.follow_up_on };
  });
}

/**
 * Records what was found of a measure's effect on a day, in the place of what was found before, which is kept. The follow-up is done
 * with it; another can be set.
 * @throws Failure as `change`; `measure.not-done`, `measure.due-early` (65); `measure.no-effect` (64) where nothing is told.
 */
export function recordEffect(
  session: Session,
  request: Change & { readonly effect: EffectCells; readonly followUpOn: CivilDate | undefined },
): Promise<MeasureWhole> {
  const { on, effect: told, followUpOn = null } = request;
  const { helped = null, effect = null, income_after = null, remaining = null } = told;
  if (helped === null) throw failWith(aidFailures, 'measure.no-effect');
  if (followUpOn !== null && followUpOn <= on)
    throw failWith(aidFailures, 'measure.due-early', { date: followUpOn, on });
  const said = { ...told, follow_up_on: followUpOn };
  return change(session, request, { command: 'measure effect', told: said }, (measure) => {
    if (measure.state !== 'done') {
      const params = { measure: measure.measure_no, state: measure.state };
      throw failWith(aidFailures, 'measure.not-done', params);
    }
    return { note: null, found_on: on, helped, effect, income_after, remaining, follow_up_on: followUpOn };
  });
}
