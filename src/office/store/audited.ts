import type { AuditedTable } from '../../db/audited-table.ts';
import { tipTable } from '../tips/tip.ts';

/** The business key of a registry record of a row id, whatever became of it. */
const key = (table: string, column: string, id: string): string =>
  `coalesce((SELECT r.${column} FROM ${table} AS r WHERE r.id = t.${id}),
     (SELECT r.${column} FROM ${table}_former AS r WHERE r.id = t.${id} LIMIT 1))`;

const KEYS: Readonly<Record<string, string>> = {
  household_id: `${key('household', 'household_no', 'household_id')} AS household_no`,
  village_id: `${key('place', 'code', 'village_id')} AS village_code`,
  unit_id: `${key('unit', 'unit_no', 'unit_id')} AS unit_no`,
  cadre_id: `${key('cadre', 'cadre_no', 'cadre_id')} AS cadre_no`,
};

const rows = ({ name, number, columns }: { name: string; number: string; columns: readonly string[] }, when: string) =>
  `SELECT t.county, ${columns.map((column) => KEYS[column] ?? `t.${column}`).join(', ')}
   FROM ${name} AS t WHERE t.${when} = ? ORDER BY t.county, t.${number}`;

/** What the audit log vouches for in this room. */
export const officeAuditedTables: readonly AuditedTable[] = [tipTable].map((table) => ({
  name: table.name,
  added: rows(table, 'recorded_from'),
  ended: rows(table, 'recorded_to'),
}));
