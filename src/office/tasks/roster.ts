import type { Session } from '../../db/session.ts';
import { lastNumber, versionWriter } from '../../db/store/numbered-table.ts';
import { type BatchContext, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { unitOf } from '../../registry/match/unit.ts';
import { problem } from '../../registry/problems.ts';
import { unitFinders } from '../../registry/store/finders.ts';
import { unitTable } from '../../registry/store/tables.ts';
import { VersionedTable } from '../../registry/store/versioned-table.ts';
import { type TaskColumns, taskColumns } from './columns.ts';
import { newTask, taskSettler } from './settle.ts';
import { taskTable } from './task.ts';

function open(session: Session, { batch, event, file, mentions: all }: BatchContext): RosterWriter<TaskColumns> {
  const { db, county } = session;
  const findUnits = unitFinders(new VersionedTable(db, unitTable, { county, batch, event }));
  const settle = taskSettler(session);
  const put = versionWriter(db, county, taskTable, event);
  const mentions = all.of('task');
  let last = lastNumber(db, county, taskTable);
  let written = 0;

  return {
    write({ line, values }, report) {
      const unit = unitOf(findUnits, values, report);
      if (unit === null) return 'rejected';
      const settled = settle(values, unit?.id ?? null);
      for (const found of settled.problems) report(found);
      if (settled.problems.length > 0) return 'rejected';
      const { same } = settled;
      if (same !== undefined) {
        const first = mentions.first(same.task_no);
        if (first === undefined) mentions.note(same.task_no, { file, line });
        else report(problem('row.repeats', { file: first.file, line: first.line }));
        return 'unchanged';
      }
      last += 1;
      mentions.note(last, { file, line });
      put(newTask(last, settled, { batch, line }));
      written += 1;
      return 'added';
    },
    records: () => ({ tasks: written }),
  };
}

/**
 * Tasks and commitments. A row of the same kind and words that is due on the same day is on record; new progress is told by `task
 * note`, which dates it.
 */
export const tasks = defineRoster({ name: 'tasks', columns: taskColumns, open });
