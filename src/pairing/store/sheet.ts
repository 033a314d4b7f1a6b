import { maskNumbersIn } from '../../base/mask.ts';
import type { Database } from '../../db/driver.ts';

/** What a sheet of a plan shows of a household beside its number. */
export interface SheetHousehold {
  readonly town: string | null;
  readonly village: string;
  readonly head_name: string;
  readonly main_cause: string | null;
}

/** What it shows of a cadre; the phone is not masked yet. */
export interface SheetCadre {
  readonly cadre: string;
  readonly unit: string | null;
  readonly function: string | null;
  readonly branch: string | null;
  readonly rank: string | null;
  readonly title: string | null;
  readonly phone: string | null;
}

const byNumber = <T>(rows: readonly (T & { no: string })[]): Map<string, T> =>
  new Map(rows.map(({ no, ...row }) => [no, row as T]));

/** Every household by number. */
export function sheetHouseholds(db: Database, county: string): Map<string, SheetHousehold> {
  return byNumber(
    db
      .prepare<[string], SheetHousehold & { no: string }>(
        `SELECT h.household_no AS no, t.name AS town, v.name AS village, h.head_name, h.main_cause
         FROM household AS h JOIN place AS v ON v.id = h.village_id
         LEFT JOIN place AS t ON t.county = h.county AND t.code = v.town_code WHERE h.county = ?`,
      )
      .all(county),
  );
}

const masked = (text: string | null): string | null => (text === null ? null : maskNumbersIn(text));

/** Every cadre by number, without the numbers of persons that somebody wrote into a name or title. */
export function sheetCadres(db: Database, county: string): Map<string, SheetCadre> {
  return byNumber(
    db
      .prepare<[string], SheetCadre & { no: string }>(
        `SELECT c.cadre_no AS no, c.name AS cadre, u.name AS unit, u.function, b.name AS branch, c.rank, c.title, c.phone
         FROM cadre AS c LEFT JOIN unit AS u ON u.id = c.unit_id LEFT JOIN branch AS b ON b.id = c.branch_id WHERE c.county = ?`,
      )
      .all(county)
      .map((row) => ({
        ...row,
        cadre: maskNumbersIn(row.cadre),
        unit: masked(row.unit),
        branch: masked(row.branch),
        title: masked(row.title),
      })),
  );
}
