import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versionsUntil } from '../../db/store/numbered-table.ts';
import { versions } from '../../db/store/recorded-time.ts';
import { type Task, taskTable } from '../tasks/task.ts';

const columns = taskTable.columns.map((column) => `t.${column}`).join(', ');

/** Gives the search for the task on record of the same kind and words that is due on the same day. */
export function sameTaskFinder(db: Database, county: string) {
  const statement = db.prepare<[object], Task>(
    `SELECT ${columns} FROM task AS t WHERE t.county = :county AND t.recorded_to IS NULL AND t.kind = :kind
       AND t.item = :item AND t.due_on = :due_on ORDER BY t.task_no LIMIT 1`,
  );
  return ({ kind, item, due_on }: Pick<Task, 'kind' | 'item' | 'due_on'>): Task | undefined =>
    statement.get({ county, kind, item, due_on });
}

/** A task with its unit's number and name. */
export interface NamedTask extends Task {
  readonly unit_no: string | null;
  readonly unit: string | null;
}

/** Every task, or the one of a number, now or as known at an event, given by a day; by the day it is due. */
export function namedTasks(
  db: Database,
  county: string,
  { task, until }: { task?: number; until?: CivilDate },
  knownAt: number | undefined,
): NamedTask[] {
  return db
    .prepare<[object], NamedTask>(
      `SELECT ${columns}, u.unit_no, u.name AS unit
       FROM (${versionsUntil(taskTable, knownAt)}) AS t LEFT JOIN (${versions('unit', 'id, unit_no, name', knownAt)}) AS u ON u.id = t.unit_id
       WHERE (:task IS NULL OR t.task_no = :task)
         AND (:until IS NULL OR t.given_on <= :until)
       ORDER BY t.due_on, t.task_no`,
    )
    .all({ county, known_at: knownAt ?? null, task: task ?? null, until: until ?? null });
}

/** A note of a task's progress. */
export interface TaskVersion {
  readonly state: Task['state'];
  readonly state_on: CivilDate;
  readonly note: string | null;
  readonly reached: number | null;
  readonly recorded: string;
  readonly actor: string;
  readonly command: string;
}

/** Every version of a task in the order in which they were recorded. */
export function taskVersions(db: Database, county: string, no: number): TaskVersion[] {
  return db
    .prepare<[string, number], TaskVersion>(
      `SELECT t.state, t.state_on, t.note, t.reached, e.instant AS recorded, e.actor, e.command
       FROM task AS t JOIN audit_event AS e ON e.event = t.recorded_from
       WHERE t.county = ? AND t.task_no = ? ORDER BY t.recorded_from, t.id`,
    )
    .all(county, no);
}
