import { aidAuditedTables } from '../../aid/store/records.ts';
import { contactAuditedTables } from '../../contact/store/audited.ts';
import type { AuditedTable } from '../../db/audited-table.ts';
import { eligibilityAuditedTables } from '../../eligibility/store/audited.ts';
import { intakeTables } from '../../intake/store.ts';
import { noticeAuditedTables } from '../../notices/store/audited.ts';
import { officeAuditedTables } from '../../office/store/records.ts';
import { pairingAuditedTables } from '../../pairing/store/audited.ts';
import { registryAuditedTables } from '../../registry/store/audited-tables.ts';

/** Every table that the audit log vouches for, room by room. A table added later goes to the end. */
export const auditedTables: readonly AuditedTable[] = [
  ...intakeTables,
  ...registryAuditedTables,
  ...eligibilityAuditedTables,
  ...pairingAuditedTables,
  ...contactAuditedTables,
  ...officeAuditedTables,
  ...aidAuditedTables,
  ...noticeAuditedTables,
];
