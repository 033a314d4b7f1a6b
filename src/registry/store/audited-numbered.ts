import type { AuditedTable } from '../../db/audited-table.ts';
import type { NumberedTable } from '../../db/store/numbered-table.ts';

/** The business key of a registry record of a row id, whatever became of it. */
const key = (table: string, column: string, id: string): string =>
  `coalesce((SELECT r.${column} FROM ${table} AS r WHERE r.id = t.${id}),
     (SELECT r.${column} FROM ${table}_former AS r WHERE r.id = t.${id} LIMIT 1))`;

/** The columns with which such records refer to the registry. */
const KEYS: Readonly<Record<string, string>> = {
  household_id: `${key('household', 'household_no', 'household_id')} AS household_no`,
  village_id: `${key('place', 'code', 'village_id')} AS village_code`,
  unit_id: `${key('unit', 'unit_no', 'unit_id')} AS unit_no`,
  cadre_id: `${key('cadre', 'cadre_no', 'cadre_id')} AS cadre_no`,
};

/** What the audit log vouches for of a table of records with numbers of their own: every column, row ids as business keys. */
export function auditedNumbered<Row extends object>({ name, number, columns }: NumberedTable<Row>): AuditedTable {
  const rows = (when: string): string =>
    `SELECT t.county, ${columns.map((column) => KEYS[column] ?? `t.${column}`).join(', ')}
     FROM ${name} AS t WHERE t.${when} = ? ORDER BY t.county, t.${number}`;
  return { name, added: rows('recorded_from'), ended: rows('recorded_to') };
}
