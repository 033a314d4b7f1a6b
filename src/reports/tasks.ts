import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { overdueLabels, taskStateLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { listLiaisons, listTasks, type ShownTask } from '../office/tasks/show.ts';
import type { TaskKind } from '../office/tasks/task.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { askedOf, type ReportOptions, requireWhole } from './options.ts';
import type { Report } from './report.ts';
import type { Column, Row, Table } from './table.ts';

const words = (labels: Readonly<Record<string, LocalText>>): ReadonlyMap<string, LocalText> =>
  new Map(Object.entries(labels));

const standing: readonly Column[] = [
  column('task_state', 'code', { words: words(taskStateLabels) }),
  column('overdue', 'code', { words: words(overdueLabels) }),
];
const unit = [column('unit_no', 'key', { dataOnly: true }), column('responsible', 'text')];

const taskColumns: readonly Column[] = [
  column('serial', 'serial'),
  column('task', 'key', { dataOnly: true }),
  column('task_item', 'text'),
  column('leader', 'text'),
  ...unit,
  column('supporting', 'text'),
  column('due_on', 'key'),
  ...standing,
  column('progress_on', 'key'),
  column('progress', 'text'),
];

const commitmentColumns: readonly Column[] = [
  column('serial', 'serial'),
  column('task', 'key', { dataOnly: true }),
  column('commitment', 'text'),
  column('target', 'count'),
  column('target_unit', 'text'),
  ...unit,
  column('leader', 'text'),
  column('due_on', 'key'),
  column('reached', 'count'),
  column('reached_rate', 'ratio'),
  ...standing,
  column('progress', 'text'),
];

const liaisonColumns: readonly Column[] = [
  column('serial', 'serial'),
  column('unit_no', 'key', { dataOnly: true }),
  column('unit', 'text'),
  column('cadre_no', 'key'),
  column('liaison', 'text'),
  column('title', 'text'),
  column('phone', 'key'),
];

const taskRow = ({ task, item, unit: responsible, state, state_on, note, overdue, ...cells }: ShownTask): Row => ({
  task: String(task),
  task_item: item,
  commitment: item,
  leader: cells.leader,
  unit_no: cells.unit_no,
  responsible,
  supporting: cells.supporting,
  due_on: cells.due_on,
  target: cells.target,
  target_unit: cells.target_unit,
  reached: cells.target === null ? null : (cells.reached ?? 0),
  reached_rate: cells.target === null ? null : { part: cells.reached ?? 0, whole: cells.target },
  task_state: state,
  overdue: overdue ? 'yes' : 'no',
  progress_on: note === null ? null : state_on,
  progress: note,
});

/** The tasks, or the commitments, given by a day, by the day they are due; those due before it and still open are overdue. */
function buildTasks(session: Session, options: ReportOptions, kind: TaskKind): Table {
  const name = kind === 'task' ? 'tasks' : 'commitments';
  requireWhole(options, name);
  const { asOf, asKnown } = options;
  const { rows, total, open, done, overdue } = listTasks(session, { which: 'all', kind, asOf }, asKnown?.event);
  const cancelled = rows.filter(({ state }) => state === 'cancelled').length;
  const parts = { total, open, done, cancelled };
  return {
    ...officeTable(session, options, name),
    columns: kind === 'task' ? taskColumns : commitmentColumns,
    rows: rows.map(taskRow),
    notes: [{ code: 'report.note.tasks', params: { total, open, done, cancelled, overdue } }],
    ...checkFooting([], parts, { down: [], across: [{ whole: 'total', parts: ['open', 'done', 'cancelled'] }] }),
  };
}

/** The liaison officers of the units in office on a day; their phones masked. */
function buildLiaisons(session: Session, options: ReportOptions): Table {
  requireWhole(options, 'liaisons');
  const { rows, total } = listLiaisons(session, options.asOf, options.asKnown?.event);
  return {
    ...officeTable(session, options, 'liaisons'),
    columns: liaisonColumns,
    rows: rows.map(({ name, ...cells }): Row => ({ ...cells, liaison: name })),
    notes: [{ code: 'report.note.liaisons', params: { total } }],
    checks: 0,
    breaks: [],
  };
}

function officeTable(session: Session, options: ReportOptions, name: 'tasks' | 'commitments' | 'liaisons') {
  const unitOf = name === 'liaisons' ? unitLabels.officers : unitLabels.items;
  return { name, title: reportTitles[name].title, ...askedOf(session, options), programs: [], unit: unitOf };
}

export const tasksReport: Report = {
  name: 'tasks',
  ...reportTitles.tasks,
  variants: [{ columns: taskColumns, build: (session, options) => buildTasks(session, options, 'task') }],
};

export const commitmentsReport: Report = {
  name: 'commitments',
  ...reportTitles.commitments,
  variants: [{ columns: commitmentColumns, build: (session, options) => buildTasks(session, options, 'commitment') }],
};

export const liaisonsReport: Report = {
  name: 'liaisons',
  ...reportTitles.liaisons,
  variants: [{ columns: liaisonColumns, build: buildLiaisons }],
};
