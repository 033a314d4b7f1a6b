import type { Database } from '../../db/driver.ts';

export interface CadreNames {
  readonly cadre: string;
  readonly unit_no: string | null;
  readonly unit: string | null;
}

/** A cadre's name and unit by the cadre's number; undefined where there is none. */
export function cadreNames(db: Database, county: string, no: string): CadreNames | undefined {
  return db
    .prepare<[string, string], CadreNames>(
      `SELECT c.name AS cadre, u.unit_no, u.name AS unit FROM cadre AS c LEFT JOIN unit AS u ON u.id = c.unit_id
       WHERE c.county = ? AND c.cadre_no = ?`,
    )
    .get(county, no);
}

export interface HouseholdNames {
  readonly head_name: string;
  readonly village: string;
  readonly main_cause: string | null;
}

/** A household's head, village and main cause by its number; undefined where there is none. */
export function householdNames(db: Database, county: string, no: string): HouseholdNames | undefined {
  return db
    .prepare<[string, string], HouseholdNames>(
      `SELECT h.head_name, v.name AS village, h.main_cause FROM household AS h JOIN place AS v ON v.id = h.village_id
       WHERE h.county = ? AND h.household_no = ?`,
    )
    .get(county, no);
}

/** The names of places by code. */
export function placeNames(db: Database, county: string): Map<string, string> {
  const rows = db
    .prepare<[string], [string, string]>('SELECT code, name FROM place WHERE county = ?')
    .raw()
    .all(county);
  return new Map(rows);
}

/** Every household's names by number. */
export function allHouseholdNames(db: Database, county: string): Map<string, HouseholdNames> {
  const rows = db
    .prepare<[string], HouseholdNames & { no: string }>(
      `SELECT h.household_no AS no, h.head_name, v.name AS village, h.main_cause
       FROM household AS h JOIN place AS v ON v.id = h.village_id WHERE h.county = ?`,
    )
    .all(county);
  return new Map(rows.map(({ no, ...names }) => [no, names]));
}

/** Every cadre's name and unit by number. */
export function allCadreNames(db: Database, county: string): Map<string, CadreNames> {
  const rows = db
    .prepare<[string], CadreNames & { no: string }>(
      `SELECT c.cadre_no AS no, c.name AS cadre, u.unit_no, u.name AS unit FROM cadre AS c LEFT JOIN unit AS u ON u.id = c.unit_id
       WHERE c.county = ?`,
    )
    .all(county);
  return new Map(rows.map(({ no, ...names }) => [no, names]));
}
