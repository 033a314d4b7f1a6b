import type { CivilDate } from '../../base/civil-date.ts';
import { exit } from '../../base/exit-code.ts';
import { Failure, failWith } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import { stepsFrom } from '../../base/transitions.ts';
import type { Session } from '../../db/session.ts';
import { lastNumber, standingVersion, versionWriter } from '../../db/store/numbered-table.ts';
import { recordUseCase } from '../../db/use-case.ts';
import { rowIdFinder } from '../../registry/store/row-id.ts';
import { officeFailures } from '../failures.ts';
import type { TaskCells } from './columns.ts';
import { newTask, taskSettler } from './settle.ts';
import { showTask, type TaskWhole } from './show.ts';
import { type TaskStep, taskTable, taskTransitions } from './task.ts';

/**
 * Records a task or a commitment.
 * @throws Failure `task.content-missing` (64); `office.unit-unknown` (66); `task.future`, `task.due-early`, `task.no-target`,
 * `task.progress-differs`, `task.on-record` (65).
 */
export async function addTask(session: Session, cells: TaskCells): Promise<TaskWhole> {
  const { db, county, timeZone } = session;
  if (!cells.item || !cells.due_on) throw failWith(officeFailures, 'task.content-missing');
  const parameters = JSON.parse(maskNumbersIn(JSON.stringify(cells)));
  const no = await recordUseCase(session, { command: 'task add', parameters }, (event) => {
    const unit = cells.unit_no ? rowIdFinder(db, county)('unit', cells.unit_no) : null;
    if (unit === undefined) throw failWith(officeFailures, 'office.unit-unknown', { no: cells.unit_no ?? '' });
    const settled = taskSettler(session)(cells, unit);
    const [wrong] = settled.problems;
    if (wrong !== undefined) throw new Failure(wrong.code, exit.data, wrong.params);
    if (settled.same !== undefined) throw failWith(officeFailures, 'task.on-record', { task: settled.same.task_no });
    const next = lastNumber(db, county, taskTable) + 1;
    versionWriter(db, county, taskTable, event)(newTask(next, settled, { batch: null, line: null }));
    return { result: next, changed: true, counts: { tasks: 1 } };
  });
  return showTask(session, no, dayOf(session.now(), timeZone));
}

export interface TaskStepRequest {
  readonly task: number;
  readonly step: TaskStep;
  readonly text: string | undefined;
  /** The value that a commitment has reached. */
  readonly reached: number | undefined;
  readonly on: CivilDate;
}

/**
 * Notes a task's progress, or that it is done or will not be.
 * @throws Failure `task.none` (66); `task.forbidden`, which names the steps that are allowed, `task.too-early`, `task.reached-what`,
 * `office.day-to-come` (65); `task.said-nothing` (64).
 */
export async function stepTask(session: Session, request: TaskStepRequest): Promise<TaskWhole> {
  const { db, county } = session;
  const { task: no, step, reached, on } = request;
  const note = request.text?.trim() || null;
  const said = note === null ? null : maskNumbersIn(note);
  const parameters = { task: no, text: said, reached: reached ?? null, on };
  await recordUseCase(session, { command: `task ${step}`, parameters }, (event) => {
    const today = dayOf(session.now(), session.timeZone);
    if (on > today) throw failWith(officeFailures, 'office.day-to-come', { date: on, today });
    const task = standingVersion(db, county, taskTable, no);
    if (task === undefined) throw failWith(officeFailures, 'task.none', { task: no });
    const state = taskTransitions[task.state][step];
    if (state === undefined) {
      const allowed = stepsFrom(taskTransitions, task.state).join(', ') || 'none';
      throw failWith(officeFailures, 'task.forbidden', { task: no, state: task.state, step, allowed });
    }
    if (on < task.state_on) throw failWith(officeFailures, 'task.too-early', { task: no, on, since: task.state_on });
    if (reached !== undefined && task.target === null)
      throw failWith(officeFailures, 'task.reached-what', { task: no });
    if (note === null && (step === 'cancel' || (step === 'note' && reached === undefined)))
      throw failWith(officeFailures, 'task.said-nothing', { step });
    const next = { ...task, state, state_on: on, note, reached: reached ?? task.reached };
    versionWriter(db, county, taskTable, event)(next);
    return { result: undefined, changed: true, counts: { tasks: 1 } };
  });
  return showTask(session, no, on);
}
