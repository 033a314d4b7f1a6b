import type { Database } from '../../db/driver.ts';

/** The records that a condition can name. */
export type Named = 'town' | 'village' | 'unit' | 'branch' | 'cadre';

const SOURCES: Readonly<Record<Named, string>> = {
  town: "SELECT code AS key, name FROM place WHERE county = :county AND level = 'town'",
  village: "SELECT code AS key, name FROM place WHERE county = :county AND level = 'village'",
  unit: 'SELECT unit_no AS key, name FROM unit WHERE county = :county',
  branch: 'SELECT branch_no AS key, name FROM branch WHERE county = :county',
  cadre: 'SELECT cadre_no AS key, name FROM cadre WHERE county = :county',
};

/**
 * The business keys of the records whose number a text is; where there is none, whose name it is, else whose name it is a part
 * of. And every number and name there is.
 */
export function businessKeys(
  db: Database,
  county: string,
  of: Named,
  value: string,
): { found: string[]; names: () => string[] } {
  const rows = db.prepare<[object], { key: string; name: string }>(`${SOURCES[of]} ORDER BY 1`).all({ county });
  const ways = [
    rows.filter(({ key }) => key === value),
    rows.filter(({ name }) => name === value),
    rows.filter(({ name }) => name.includes(value)),
  ];
  const found = ways.find((meant) => meant.length > 0)?.map(({ key }) => key) ?? [];
  return { found, names: () => rows.flatMap(({ key, name }) => [key, name]) };
}
