import type { CivilDate } from '../../base/civil-date.ts';
import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import type { Problem } from '../../intake/problem.ts';
import { officeProblem } from '../problems.ts';
import { sameTaskFinder } from '../store/tasks.ts';
import type { TaskCells, TaskColumns } from './columns.ts';
import type { Task, TaskContent } from './task.ts';

type TaskNews = Pick<Task, 'reached' | 'note'>;

/** What a row or the flags tell of a task, put to what is on record. */
export interface SettledTask {
  readonly content: TaskContent;
  readonly news: TaskNews;
  /** The task on record that this is. */
  readonly same: Task | undefined;
  readonly problems: readonly (Problem & { readonly column: keyof TaskColumns })[];
}

/** Gives the function that settles what is told of a task of a unit. One that nobody says when it was given is given today. */
export function taskSettler(session: Session): (cells: TaskCells, unitId: number | null) => SettledTask {
  const { db, county, now, timeZone } = session;
  const today: CivilDate = dayOf(now(), timeZone);
  const find = sameTaskFinder(db, county);

  return (cells, unitId) => {
    const { item, due_on } = cells;
    if (!item || !due_on) throw new Error('a task without its words or its last day');
    const kind = cells.kind ?? (cells.target ? 'commitment' : 'task');
    const same = find({ kind, item, due_on });
    const content: TaskContent = {
      kind,
      item,
      leader: cells.leader ?? null,
      unit_id: unitId,
      supporting: cells.supporting ?? null,
      given_on: cells.given_on ?? same?.given_on ?? (due_on < today ? due_on : today),
      due_on,
      target: cells.target ?? null,
      target_unit: cells.target_unit ?? null,
    };
    const news = { reached: cells.reached ?? null, note: cells.note ?? null };
    const problems: (Problem & { readonly column: keyof TaskColumns })[] = [];
    if (content.given_on > today) problems.push({ ...officeProblem('task.future', { today }), column: 'given_on' });
    else if (due_on < content.given_on)
      problems.push({ ...officeProblem('task.due-early', { given_on: content.given_on }), column: 'due_on' });
    if (kind === 'commitment' && !content.target)
      problems.push({ ...officeProblem('task.no-target'), column: 'target' });
    if (same !== undefined) {
      const differs = (['reached', 'note'] as const).find((key) => news[key] !== null && news[key] !== same[key]);
      if (differs !== undefined)
        problems.push({ ...officeProblem('task.progress-differs', { task: same.task_no }), column: differs });
    }
    return { content, news, same, problems };
  };
}

/** A task that has just been given. */
export function newTask(
  no: number,
  { content, news }: Pick<SettledTask, 'content' | 'news'>,
  origin: Pick<Task, 'batch' | 'line'>,
): Task {
  return { task_no: no, ...content, ...news, state: 'open', state_on: content.given_on, ...origin };
}
