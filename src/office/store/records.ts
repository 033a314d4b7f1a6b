import type { AuditedTable } from '../../db/audited-table.ts';
import { auditedNumbered } from '../../registry/store/audited-numbered.ts';
import type { NumberedRecords } from '../../registry/store/batch-numbered.ts';
import { taskTable } from '../tasks/task.ts';
import { tipTable } from '../tips/tip.ts';

/** What the audit log vouches for in this room. */
export const officeAuditedTables: readonly AuditedTable[] = [auditedNumbered(tipTable), auditedNumbered(taskTable)];

/** The records that batches can add to, or that name what batches add. */
export const officeRecords: readonly NumberedRecords[] = [
  {
    record: 'tip',
    table: 'tip',
    number: 'tip_no',
    day: 'received_on',
    called: "t.received_on || ' ' || t.channel",
    references: [
      { record: 'household', column: 'household_id' },
      { record: 'place', column: 'village_id' },
      { record: 'unit', column: 'unit_id' },
      { record: 'cadre', column: 'cadre_id' },
    ],
    imported: true,
  },
  {
    record: 'task',
    table: 'task',
    number: 'task_no',
    day: 'given_on',
    called: "t.due_on || ' ' || t.kind",
    references: [{ record: 'unit', column: 'unit_id' }],
    imported: true,
  },
];
