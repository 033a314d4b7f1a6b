import type { AuditedTable } from '../../db/audited-table.ts';
import { byKey } from './business-keys.ts';
import { findingStateAudited } from './finding-states.ts';
import { type RegistryTable, registryTables } from './tables.ts';

/**
 * Row ids are replaced by business keys. Of one record, one event may have recorded or ended a version a batch. Versions come in the
 * order of batch and line, in which they lie in the index by event, so that millions need no sorting; then by their keys.
 */
function auditedTable({ name, columns, keys }: RegistryTable): AuditedTable {
  const seen = (all: readonly string[]): string => all.map((column) => byKey('version', column)).join(', ');
  const rest = columns.filter((column) => !keys.includes(column));
  const values = `version.batch, version.line, version.county, ${seen([...keys, ...rest])}`;
  const order = Array.from({ length: 3 + keys.length }, (_, at) => at + 1).join(', ');
  const added = (table: string): string =>
    `SELECT ${values} FROM ${table} AS version WHERE recorded_from = (SELECT event FROM asked)`;
  return {
    name,
    added: `WITH asked (event) AS (SELECT ?)
      ${added(name)} UNION ALL ${added(`${name}_former`)} ORDER BY ${order}`,
    ended: `SELECT ${values}, version.ended_batch FROM ${name}_former AS version WHERE recorded_to = ? ORDER BY ${order}`,
  };
}

/** Every table of the registry, for the audit log. */
export const registryAuditedTables: readonly AuditedTable[] = [
  ...registryTables.map(auditedTable),
  findingStateAudited,
];
