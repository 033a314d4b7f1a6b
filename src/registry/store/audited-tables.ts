import type { AuditedTable, ByLines } from '../../db/audited-table.ts';
import { byKey } from './business-keys.ts';
import { findingStateAudited } from './finding-states.ts';
import { householdTable, personTable, type RegistryTable, registryTables } from './tables.ts';

/** The tables to which one file may add millions of rows. */
const BY_THE_MILLION: readonly string[] = [householdTable.name, personTable.name];

/**
 * The rows that an event added and that all still stand, where no two are of one line: then the index by event has them in order, and
 * nothing is to be sorted or merged.
 */
function byLines(name: string, values: string): ByLines {
  return {
    ranges: `WITH file AS (
        SELECT recorded_from AS event, batch, min(line) AS first, max(line) AS last, count(*) AS versions, count(DISTINCT line) AS lines
        FROM ${name} WHERE recorded_from = ? GROUP BY batch)
      SELECT batch, first, last FROM file
      WHERE NOT EXISTS (SELECT 1 FROM ${name}_former WHERE recorded_from = file.event)
        AND NOT EXISTS (SELECT 1 FROM file WHERE batch IS NULL OR lines < versions)
      ORDER BY batch`,
    rows: `SELECT ${values} FROM ${name} AS version
      WHERE recorded_from = ? AND batch = ? AND line BETWEEN ? AND ? ORDER BY line`,
  };
}

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
    ...(BY_THE_MILLION.includes(name) && { byLines: byLines(name, values) }),
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
