import type { RegistryTable } from './tables.ts';

/** Columns that hold a row id, with the table they point to and its business key. */
export const references: Readonly<Record<string, readonly [table: string, key: string]>> = {
  village_id: ['place', 'code'],
  unit_id: ['unit', 'unit_no'],
  branch_id: ['branch', 'branch_no'],
  cadre_id: ['cadre', 'cadre_no'],
  household_id: ['household', 'household_no'],
};

/**
 * A column as it may be seen outside: a row id is replaced by the business key, which no version of the record changes. A
 * record that was taken back is found among the former ones.
 */
export function byKey(alias: string, column: string): string {
  const reference = references[column];
  if (reference === undefined) return `${alias}.${column}`;
  const [table, key] = reference;
  const select = (from: string): string =>
    `(SELECT r.${key} FROM ${from} AS r WHERE r.id = ${alias}.${column} LIMIT 1)`;
  return `coalesce(${select(table)}, ${select(`${table}_former`)})`;
}

/** What a record is called outside: its business keys joined by `/`. */
export function keyText(alias: string, table: RegistryTable): string {
  return table.keys.map((column) => byKey(alias, column)).join(` || '/' || `);
}
