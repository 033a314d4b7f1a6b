import type { AuditedTable } from '../../db/audited-table.ts';
import { byKey } from './business-keys.ts';
import { findingStateAudited } from './finding-states.ts';
import { type RegistryTable, registryTables } from './tables.ts';

/** Row ids are replaced by business keys. Of one record, one event may have recorded or ended a version a batch. */
function auditedTable({ name, columns, keys }: RegistryTable): AuditedTable {
  const seen = (all: readonly string[]): string => all.map((column) => byKey('version', column)).join(', ');
  const order = `version.county, ${seen(keys)}, coalesce(version.batch, 0)`;
  const all = ['id', 'county', ...columns, 'batch', 'line'].join(', ');
  return {
    name,
    added: `WITH asked (event) AS (SELECT ?)
      SELECT version.county, ${seen(columns)}, version.batch, version.line FROM (
        SELECT ${all} FROM ${name} WHERE recorded_from = (SELECT event FROM asked)
        UNION ALL SELECT ${all} FROM ${name}_former WHERE recorded_from = (SELECT event FROM asked)
      ) AS version ORDER BY ${order}`,
    ended: `SELECT version.county, ${seen(columns)}, version.batch, version.line, version.ended_batch
      FROM ${name}_former AS version WHERE recorded_to = ? ORDER BY ${order}`,
  };
}

/** Every table of the registry, for the audit log. */
export const registryAuditedTables: readonly AuditedTable[] = [
  ...registryTables.map(auditedTable),
  findingStateAudited,
];
