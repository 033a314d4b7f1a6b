import type { AuditedTable } from '../db/audited-table.ts';
import type { Roster } from '../intake/roster.ts';
import { intakeTables } from '../intake/store.ts';
import { registryRosters } from '../registry/rosters/index.ts';

/** Every roster that can be imported. */
export const rosters: readonly Roster[] = registryRosters;

/** Every table that the audit log vouches for, room by room. A table added later goes to the end. */
export const auditedTables: readonly AuditedTable[] = [...intakeTables];
