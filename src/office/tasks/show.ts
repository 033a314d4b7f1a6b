import type { CivilDate } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import type { Instant } from '../../base/instant.ts';
import { maskNumbersIn, maskPhone } from '../../base/mask.ts';
import { stepsFrom } from '../../base/transitions.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import { type Liaison, liaisonsOn } from '../../registry/store/liaisons.ts';
import { officeFailures } from '../failures.ts';
import { type NamedTask, namedTasks, taskVersions } from '../store/tasks.ts';
import { type TaskKind, type TaskState, type TaskStep, taskTransitions } from './task.ts';

/** A task as it is printed. */
export interface ShownTask {
  task: number;
  kind: TaskKind;
  item: string;
  leader: string | null;
  unit_no: string | null;
  unit: string | null;
  supporting: string | null;
  given_on: CivilDate;
  due_on: CivilDate;
  target: number | null;
  target_unit: string | null;
  reached: number | null;
  /** What share of the target is reached, in per cent, rounded down to a tenth; null without a target. */
  rate: number | null;
  state: TaskState;
  state_on: CivilDate;
  /** What was noted last. */
  note: string | null;
  overdue: boolean;
}

/** A note of its progress, oldest first. */
export interface TaskNote {
  recorded: Instant;
  actor: string;
  command: string;
  state: TaskState;
  state_on: CivilDate;
  note: string | null;
  reached: number | null;
}

export interface TaskWhole extends ShownTask {
  next: readonly TaskStep[];
  history: readonly TaskNote[];
}

const prose = (text: string | null): string | null => (text === null ? null : maskNumbersIn(text));

function shownTask(task: NamedTask, asOf: CivilDate): ShownTask {
  const { target, reached, state, due_on } = task;
  return {
    task: task.task_no,
    kind: task.kind,
    item: maskNumbersIn(task.item),
    leader: prose(task.leader),
    unit_no: task.unit_no,
    unit: task.unit,
    supporting: prose(task.supporting),
    given_on: task.given_on,
    due_on,
    target,
    target_unit: task.target_unit,
    reached,
    // A target that is not met never reads 100 %.
    rate: target === null ? null : Math.floor(((reached ?? 0) * 1000) / target) / 10,
    state,
    state_on: task.state_on,
    note: prose(task.note),
    overdue: state === 'open' && due_on < asOf,
  };
}

/** A task whole, with every note. @throws Failure `task.none` (66); `task.taken-back` (65) where its import was undone. */
export function showTask({ db, county }: Session, no: number, asOf: CivilDate): TaskWhole {
  return readConsistently(db, () => {
    const notes = taskVersions(db, county, no);
    if (notes.length === 0) throw failWith(officeFailures, 'task.none', { task: no });
    const [task] = namedTasks(db, county, { task: no }, undefined);
    if (task === undefined) throw failWith(officeFailures, 'task.taken-back', { task: no });
    const history = notes.map((each) => ({ ...each, note: prose(each.note) }));
    return { ...shownTask(task, asOf), next: stepsFrom(taskTransitions, task.state), history };
  });
}

export interface TasksAsked {
  readonly which: 'all' | 'open' | 'overdue';
  readonly kind?: TaskKind;
  readonly asOf: CivilDate;
}

export interface ListedTasks {
  rows: ShownTask[];
  total: number;
  open: number;
  done: number;
  overdue: number;
}

/** The tasks given by a day, by the day they are due. */
export function listTasks(
  { db, county }: Session,
  { which, kind, asOf }: TasksAsked,
  knownAt: number | undefined,
): ListedTasks {
  const rows = namedTasks(db, county, { until: asOf }, knownAt)
    .filter((task) => kind === undefined || task.kind === kind)
    .map((task) => shownTask(task, asOf))
    .filter(({ state, overdue }) => which === 'all' || (which === 'open' ? state === 'open' : overdue));
  const count = (state: TaskState): number => rows.filter((row) => row.state === state).length;
  return {
    rows,
    total: rows.length,
    open: count('open'),
    done: count('done'),
    overdue: rows.filter(({ overdue }) => overdue).length,
  };
}

/** The liaison officers of the units (联络员名册) in office on a day; phones masked. */
export function listLiaisons(
  { db, county }: Session,
  asOf: CivilDate,
  knownAt: number | undefined,
): { rows: Liaison[]; total: number } {
  const rows = liaisonsOn(db, county, asOf, knownAt).map((row) => ({
    ...row,
    phone: row.phone === null ? null : maskPhone(row.phone),
  }));
  return { rows, total: rows.length };
}
