import type { Database } from '../../db/driver.ts';
import type { CadreColumn, PersonColumn, UnitColumn } from './tables.ts';
import type { Field, Searchable, VersionedTable } from './versioned-table.ts';

/** Searches by the keys that rows are matched by, each prepared once. */
export const placeFinders = <C extends string>(places: VersionedTable<C>) => ({ byCode: places.finder('code = ?') });

export const unitFinders = (units: VersionedTable<UnitColumn>) => ({
  byNumber: units.finder('unit_no = ?'),
  byName: units.finder('name = ?'),
});

export const contractFinders = <C extends string>(contracts: VersionedTable<C>) => ({
  ofUnit: contracts.finder('unit_id = ?'),
});

export const branchFinders = <C extends string>(branches: VersionedTable<C>) => ({
  byNumber: branches.finder('branch_no = ?'),
  byName: branches.finder('name = ?'),
});

export const cadreFinders = (cadres: VersionedTable<CadreColumn>) => ({
  byNumber: cadres.finder('cadre_no = ?'),
  byIdentity: cadres.finder('id_key = ?'),
  byUnitAndName: cadres.finder('unit_id = ? AND name = ?'),
});

export const kinFinders = <C extends string>(kin: VersionedTable<C>) => ({
  byRelation: kin.finder('cadre_id = ? AND name = ? AND relation = ?'),
});

export const householdFinders = <S>(households: Searchable<S>) => ({
  byId: households.finder('id = ? AND village_id = ?'),
  byNumber: households.finder('household_no = ?'),
  byHeadIdentity: households.finder('head_id_key = ? AND village_id = ?'),
  byHeadName: households.finder('village_id = ? AND head_name = ?'),
  /** As `byHeadName`, of those whose head has no identity number on file, be it in the household or among its members. */
  byHeadNameWithoutNumber: households.finder(
    `village_id = ? AND head_name = ? AND head_id_key IS NULL AND NOT EXISTS (
       SELECT 1 FROM person WHERE person.county = household.county AND household_id = household.id
       AND relation = 'head' AND id_key IS NOT NULL)`,
  ),
});

export const personFinders = (persons: VersionedTable<PersonColumn>) => ({
  ofHousehold: persons.finder('household_id = ?'),
});

/** Highest row id of a household with members on file, present or not; 0 when there is none. */
export function lastHouseholdWithMembers(db: Database, county: string): number {
  const last = db
    .prepare<[string], number>('SELECT max(household_id) FROM person WHERE county = ?')
    .pluck()
    .get(county);
  return last ?? 0;
}

/** Row ids of the households whose head among the members has this identity key. */
export function headMemberFinder(db: Database, county: string): (idKey: Field) => number[] {
  const statement = db
    .prepare<[string, Field], number>(
      `SELECT DISTINCT household_id FROM person WHERE county = ? AND id_key = ? AND relation = 'head' ORDER BY household_id`,
    )
    .pluck();
  return (idKey) => statement.all(county, idKey);
}

/** Whether somebody present in a household has this identity key or, where one of the two has none, this name. */
export function memberFinder(db: Database, county: string): (householdId: number, key: Field, name: string) => boolean {
  const statement = db.prepare<[Record<string, Field>], { 1: number }>(
    `SELECT 1 FROM person WHERE county = :county AND household_id = :household AND left_on IS NULL
       AND (id_key = :key OR (name = :name AND (id_key IS NULL OR :key IS NULL))) LIMIT 1`,
  );
  return (household, key, name) => statement.get({ county, household, key, name }) !== undefined;
}

/** Number of another household in which somebody present has this identity key; the lowest, if several. */
export function elsewhereFinder(
  db: Database,
  county: string,
): (idKey: Field, householdId: number) => string | undefined {
  const statement = db
    .prepare<[string, Field, number], string>(
      `SELECT household.household_no FROM person JOIN household ON household.id = person.household_id
       WHERE person.county = ? AND person.id_key = ? AND person.household_id <> ? AND person.left_on IS NULL
         AND household.left_on IS NULL
       ORDER BY 1 LIMIT 1`,
    )
    .pluck();
  return (idKey, householdId) => statement.get(county, idKey, householdId);
}

/** Every place of the county: towns and villages, in the order of their codes. */
export interface PlaceRow {
  id: number;
  code: string;
  name: string;
  level: 'town' | 'village';
  townCode: string;
  /** Names joined by commas, or null. */
  formerNames: string | null;
  formerTowns: string | null;
}

export function readPlaces(db: Database, county: string): PlaceRow[] {
  return db
    .prepare<[string], PlaceRow>(
      `SELECT id, code, name, level, town_code AS townCode, former_names AS formerNames, former_towns AS formerTowns
       FROM place WHERE county = ? ORDER BY code`,
    )
    .all(county);
}

/**
 * Highest sequence among the numbers that are a prefix followed by at most nine digits and nothing else (a longer rest is part of
 * some other number, of a person's identity say); 0 when there is none.
 */
export function sequenceFinder(
  db: Database,
  county: string,
  [table, column]:
    | readonly ['unit', 'unit_no']
    | readonly ['branch', 'branch_no']
    | readonly ['cadre', 'cadre_no']
    | readonly ['household', 'household_no'],
): (prefix: string) => number {
  // The range from prefix || '0' to prefix || ':' holds every number that goes on with a digit, and lets the index be used.
  const statement = db
    .prepare<[{ prefix: string; county: string }], number>(
      `SELECT coalesce(max(CAST(substr(${column}, length(:prefix) + 1) AS INTEGER)), 0) FROM ${table}
       WHERE county = :county AND ${column} >= :prefix || '0' AND ${column} < :prefix || ':'
         AND length(${column}) <= length(:prefix) + 9 AND substr(${column}, length(:prefix) + 1) NOT GLOB '*[^0-9]*'`,
    )
    .pluck();
  return (prefix) => statement.get({ prefix, county }) ?? 0;
}

/** Somebody on file: the 18-character form of the identity number, and the household's or cadre's number. */
export interface PersonOnFile {
  readonly key: string;
  readonly where: string;
}

/** Everybody on file of a name in the household of a number, its head included, each once. */
export function householdPersonFinder(
  db: Database,
  county: string,
): (household: string, name: string) => PersonOnFile[] {
  const statement = db.prepare<[Record<string, string>], PersonOnFile>(
    `SELECT id_key AS key, household_no AS "where" FROM person JOIN household ON household.id = person.household_id
     WHERE household.county = :county AND household_no = :household AND name = :name AND id_key IS NOT NULL
     UNION
     SELECT head_id_key, household_no FROM household
     WHERE county = :county AND household_no = :household AND head_name = :name AND head_id_key IS NOT NULL ORDER BY 1`,
  );
  return (household, name) => statement.all({ county, household, name });
}

/** Everybody on file of a name whose identity number begins with some digits: members, heads of households, cadres, each once. */
export function personByStartFinder(db: Database, county: string): (name: string, digits: string) => PersonOnFile[] {
  const like = (table: string, key: string): string =>
    `${table}.county = :county AND ${table}.${key} >= :digits AND ${table}.${key} < :digits || ':'`;
  const statement = db.prepare<[Record<string, string>], PersonOnFile>(
    `SELECT key, min(number) AS "where" FROM (
       SELECT person.id_key AS key, household.household_no AS number FROM person
         JOIN household ON household.id = person.household_id WHERE ${like('person', 'id_key')} AND person.name = :name
       UNION ALL
       SELECT head_id_key, household_no FROM household WHERE ${like('household', 'head_id_key')} AND head_name = :name
       UNION ALL
       SELECT id_key, cadre_no FROM cadre WHERE ${like('cadre', 'id_key')} AND name = :name
     ) GROUP BY key ORDER BY key`,
  );
  return (name, digits) => statement.all({ county, name, digits });
}
