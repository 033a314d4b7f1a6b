import type { CivilDate } from '../../base/civil-date.ts';
import type { Transitions } from '../../base/transitions.ts';
import type { NumberedTable } from '../../db/store/numbered-table.ts';
import type { CodeList } from '../../intake/code-list.ts';

export type TaskKind = 'task' | 'commitment';

/** A task of the breakdown (任务分解), or a commitment to the public (民生实事), which has a target. */
export const taskKinds = [
  { value: 'task', en: 'task', labels: ['任务'], synonyms: ['工作任务', '重点任务', '分解任务'] },
  { value: 'commitment', en: 'commitment', labels: ['承诺'], synonyms: ['实事', '民生实事', '公开承诺', '承诺事项'] },
] as const satisfies CodeList<TaskKind>;

export const taskStates = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export const taskSteps = ['note', 'done', 'cancel'] as const;
export type TaskStep = (typeof taskSteps)[number];

/** Progress is noted as often as there is some, until the task is done or cancelled. */
export const taskTransitions: Transitions<TaskState, TaskStep> = {
  open: { note: 'open', done: 'done', cancel: 'cancelled' },
  done: {},
  cancelled: {},
};

/** What is to be done, by whom, until when; null where nothing was said. */
export interface TaskContent {
  readonly kind: TaskKind;
  readonly item: string;
  readonly leader: string | null;
  readonly unit_id: number | null;
  readonly supporting: string | null;
  readonly given_on: CivilDate;
  readonly due_on: CivilDate;
  /** Of a commitment: how many, and of what. */
  readonly target: number | null;
  readonly target_unit: string | null;
}

/** A task as it stands. */
export interface Task extends TaskContent {
  readonly task_no: number;
  readonly reached: number | null;
  readonly state: TaskState;
  /** The day of the last note. */
  readonly state_on: CivilDate;
  readonly note: string | null;
  readonly batch: number | null;
  readonly line: number | null;
}

export const taskTable: NumberedTable<Task> = {
  name: 'task',
  number: 'task_no',
  columns: [
    'task_no',
    'kind',
    'item',
    'leader',
    'unit_id',
    'supporting',
    'given_on',
    'due_on',
    'target',
    'target_unit',
    'reached',
    'state',
    'state_on',
    'note',
    'batch',
    'line',
  ],
};
