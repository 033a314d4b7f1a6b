/*
 * How statements ask for the rows known at an event: fragments for every room's store, with the named parameters `:county`,
 * `:known_at` (where `knownAt` is given) and `:as_of`. `knownAt` undefined stands for present knowledge.
 */

const prefixed = (alias: string): string => (alias === '' ? '' : `${alias}.`);

/** The condition that a row of a table with `recorded_to` stands, or stood at the event. */
export function stands(knownAt: number | undefined, alias = ''): string {
  const row = prefixed(alias);
  if (knownAt === undefined) return `${row}recorded_to IS NULL`;
  return `${row}recorded_from <= :known_at AND (${row}recorded_to IS NULL OR ${row}recorded_to > :known_at)`;
}

/** The condition that a row with an interval stands, or stood at the event, is the county's and covers the day. */
export function covers(knownAt: number | undefined, alias: string): string {
  const row = prefixed(alias);
  return `${row}county = :county AND ${stands(knownAt, alias)}
    AND ${row}valid_from <= :as_of AND (${row}valid_to IS NULL OR ${row}valid_to >= :as_of)`;
}

/**
 * A SELECT of the county's rows of a registry table: as they stand, or the versions, former ones included, that stood at the
 * event. `condition` narrows both (` AND id = :id`). With `byRow` no index that begins with the county is used: who reads all
 * rows reads them fastest in their own order.
 */
export function versions(
  table: string,
  columns: string,
  knownAt: number | undefined,
  condition = '',
  { byRow = false }: { byRow?: boolean } = {},
): string {
  const ofCounty = `${byRow ? '+' : ''}county = :county`;
  if (knownAt === undefined) return `SELECT ${columns} FROM ${table} WHERE ${ofCounty}${condition}`;
  const since = `${ofCounty} AND recorded_from <= :known_at${condition}`;
  return `SELECT ${columns} FROM ${table} WHERE ${since}
    UNION ALL SELECT ${columns} FROM ${table}_former WHERE ${since} AND recorded_to > :known_at`;
}
