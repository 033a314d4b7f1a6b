import type { AuditedTable } from '../db/audited-table.ts';

/** Every table that the audit log vouches for, room by room. A table added later goes to the end. */
export const auditedTables: readonly AuditedTable[] = [];
