import type { AuditedTable } from '../../db/audited-table.ts';
import { auditedNumbered } from '../../registry/store/audited-numbered.ts';
import type { NumberedRecords } from '../../registry/store/batch-numbered.ts';
import { measureTable } from '../measures/measure.ts';
import { referralTable } from '../referrals/referral.ts';

/** What the audit log vouches for in this room. */
export const aidAuditedTables: readonly AuditedTable[] = [
  auditedNumbered(measureTable),
  auditedNumbered(referralTable),
];

/** The records that batches can add to, or that name what batches add. */
export const aidRecords: readonly NumberedRecords[] = [
  {
    record: 'measure',
    table: 'measure',
    number: 'measure_no',
    day: 'planned_on',
    called: "t.planned_on || ' ' || t.type",
    references: [
      { record: 'household', column: 'household_id' },
      { record: 'unit', column: 'unit_id' },
      { record: 'cadre', column: 'cadre_id' },
    ],
    imported: true,
  },
  {
    record: 'referral',
    table: 'referral',
    number: 'referral_no',
    day: 'sent_on',
    called: 't.sent_on',
    references: [
      { record: 'household', column: 'household_id' },
      { record: 'unit', column: 'unit_id' },
    ],
    imported: false,
  },
];
