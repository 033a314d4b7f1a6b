import type { AuditedTable } from '../../db/audited-table.ts';
import {
  branchTable,
  cadreTable,
  householdTable,
  kinTable,
  personTable,
  placeTable,
  type RegistryTable,
  unitTable,
  unitVillageTable,
} from './tables.ts';

/** Columns that hold a row id, with the table they point to and its business key. */
const references: Readonly<Record<string, readonly [table: string, key: string]>> = {
  village_id: ['place', 'code'],
  unit_id: ['unit', 'unit_no'],
  branch_id: ['branch', 'branch_no'],
  cadre_id: ['cadre', 'cadre_no'],
  household_id: ['household', 'household_no'],
};

/** A column as the audit log sees it: row ids are replaced by business keys, which no later version changes. */
function audited(column: string): string {
  const reference = references[column];
  if (reference === undefined) return `version.${column}`;
  const [table, key] = reference;
  return `(SELECT ${table}.${key} FROM ${table} WHERE ${table}.id = version.${column})`;
}

/** @param keys the columns that tell apart the records which one event recorded. */
function auditedTable<C extends string>(table: RegistryTable<C>, keys: readonly C[]): AuditedTable {
  const { name, columns } = table;
  const all = ['county', ...columns, 'batch', 'line', 'recorded_from'].join(', ');
  const select = (versions: string): string =>
    `WITH asked (event) AS (SELECT ?) SELECT version.county, ${columns.map(audited).join(', ')}, version.batch, version.line
     FROM (${versions}) AS version ORDER BY version.county, ${keys.map(audited).join(', ')}`;
  return {
    name,
    added: select(
      `SELECT ${all} FROM ${name} WHERE recorded_from = (SELECT event FROM asked)
       UNION ALL SELECT ${all} FROM ${name}_former WHERE recorded_from = (SELECT event FROM asked)`,
    ),
    ended: select(`SELECT ${all} FROM ${name}_former WHERE recorded_to = (SELECT event FROM asked)`),
  };
}

/** Every table of the registry, for the audit log. */
export const registryAuditedTables: readonly AuditedTable[] = [
  auditedTable(placeTable, ['code']),
  auditedTable(unitTable, ['unit_no']),
  auditedTable(unitVillageTable, ['unit_id', 'village_id']),
  auditedTable(branchTable, ['branch_no']),
  auditedTable(cadreTable, ['cadre_no']),
  auditedTable(kinTable, ['cadre_id', 'name', 'relation']),
  auditedTable(householdTable, ['household_no']),
  auditedTable(personTable, ['household_id', 'person_no']),
];
