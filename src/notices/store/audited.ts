import type { AuditedTable } from '../../db/audited-table.ts';
import { auditedNumbered } from '../../registry/store/audited-numbered.ts';
import { noticeTable } from '../notice.ts';

const HOUSEHOLD_NO = `coalesce((SELECT h.household_no FROM household AS h WHERE h.id = t.household_id),
  (SELECT f.household_no FROM household_former AS f WHERE f.id = t.household_id LIMIT 1))`;

/** What the audit log vouches for in this room. */
export const noticeAuditedTables: readonly AuditedTable[] = [
  auditedNumbered(noticeTable),
  {
    name: 'notice_row',
    added: `SELECT t.county, t.notice_no, t.line, ${HOUSEHOLD_NO} AS household_no, t.village_code, t.village, t.name, t.households,
        t.persons, t.type, t.amount
      FROM notice_row AS t WHERE t.recorded_from = ? ORDER BY t.county, t.notice_no, t.line`,
    ended: 'SELECT NULL WHERE ? IS NULL',
  },
];
