/** The rows of a registry table that stand, or those that were known at the event `:known_at`. */
export function registry(table: string, columns: string, knownAt: number | undefined): string {
  if (knownAt === undefined) return `(SELECT ${columns} FROM ${table} WHERE county = :county)`;
  const then = 'county = :county AND recorded_from <= :known_at';
  return `(SELECT ${columns} FROM ${table} WHERE ${then}
    UNION ALL SELECT ${columns} FROM ${table}_former WHERE ${then} AND recorded_to > :known_at)`;
}

/** The condition that a bitemporal row stands, or was known at the event, and covers the day `:as_of`. */
export function covers(alias: string, knownAt: number | undefined): string {
  const known =
    knownAt === undefined
      ? `${alias}.recorded_to IS NULL`
      : `${alias}.recorded_from <= :known_at AND (${alias}.recorded_to IS NULL OR ${alias}.recorded_to > :known_at)`;
  return `${alias}.county = :county AND ${known}
    AND ${alias}.valid_from <= :as_of AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= :as_of)`;
}
