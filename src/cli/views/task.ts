import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import type { ListedTasks, listLiaisons, ShownTask, TaskWhole } from '../../office/tasks/show.ts';
import { taskKinds } from '../../office/tasks/task.ts';
import { codeWord } from './code-word.ts';
import { inColumns } from './columns.ts';

/** The value reached of the target, and the rate. */
function progress({ target, target_unit, reached, rate }: ShownTask): string {
  return target === null ? '' : `${reached ?? 0}/${target}${target_unit ?? ''} ${rate}%`;
}

const due = (language: Language, { due_on, overdue }: ShownTask): string =>
  overdue ? `${due_on} ${text(language, 'task.overdue')}` : due_on;

const HEADINGS: readonly MessageKey[] = [
  'task.column.number',
  'task.column.kind',
  'task.column.item',
  'task.column.leader',
  'task.column.unit',
  'task.column.supporting',
  'task.column.due',
  'task.column.reached',
  'task.column.state',
  'task.column.note',
];

const cells = (language: Language, task: ShownTask): string[] =>
  [
    String(task.task),
    codeWord(language, taskKinds, task.kind),
    task.item,
    task.leader ?? '',
    task.unit ?? '',
    task.supporting ?? '',
    due(language, task),
    progress(task),
    text(language, `task.state.${task.state}`),
    task.note === null ? '' : `${task.state_on} ${task.note}`,
  ].map(harmless);

/** A line a task, and their number. */
export function tasksText(language: Language, { rows, ...totals }: ListedTasks): string {
  const heading = HEADINGS.map((key) => text(language, key));
  const lines = rows.length === 0 ? [] : inColumns([heading, ...rows.map((row) => cells(language, row))]);
  return [...lines, text(language, 'task.total', totals)].join('\n');
}

/** A task whole: what, who, until when, how far, every note. */
export function taskText(language: Language, task: TaskWhole, timeZone: string, done?: MessageKey): string {
  const line = cells(language, task)
    .slice(0, -1)
    .filter((cell) => cell !== '')
    .join('  ');
  const notes = task.history.map(({ state_on, state, reached, note, actor, command, recorded }) =>
    [
      `  ${state_on}`,
      text(language, `task.state.${state}`),
      reached === null ? '' : String(reached),
      `${actor} ${command}`,
      localTime(recorded, timeZone),
      note ?? '',
    ].map(harmless),
  );
  return [...(done === undefined ? [] : [text(language, done, { task: task.task })]), line, ...inColumns(notes)].join(
    '\n',
  );
}

/** The units' liaison officers, a line each. */
export function liaisonsText(language: Language, { rows, total }: ReturnType<typeof listLiaisons>): string {
  const keys = ['unit', 'name', 'title', 'phone'] as const;
  const heading = keys.map((key) => text(language, `task.liaison.${key}`));
  const lines = rows.map(({ unit, cadre_no, name, title, phone }) =>
    [unit ?? '', `${cadre_no} ${name}`, title ?? '', phone ?? ''].map(harmless),
  );
  return [...(total === 0 ? [] : inColumns([heading, ...lines])), text(language, 'task.liaison.total', { total })].join(
    '\n',
  );
}
