import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { stands, versions } from '../../db/store/recorded-time.ts';

/**
 * The row id of a household by its number: of the one on file, now or as known at an event, else of the last one that was. An
 * import that was undone and repeated gives the number to a new row.
 */
export function householdId(db: Database, county: string, householdNo: string, knownAt?: number): number | undefined {
  const numbered = ' AND household_no = :household_no';
  const row = db
    .prepare<[object], { id: number }>(
      `SELECT id, 1 AS known FROM (${versions('household', 'id', knownAt, numbered)})
      UNION ALL SELECT id, 0 FROM household WHERE county = :county${numbered}
      UNION ALL SELECT id, 0 FROM household_former WHERE county = :county${numbered} ORDER BY known DESC, id DESC LIMIT 1`,
    )
    .get({ county, household_no: householdNo, known_at: knownAt ?? null });
  return row?.id;
}

/** Whether the registry knows a town or village by its code. */
export function placeExists(db: Database, county: string, code: string): boolean {
  return db.prepare('SELECT 1 FROM place WHERE county = ? AND code = ?').get(county, code) !== undefined;
}

/** The households of some numbers that have an open proposal, of a program or of any. */
export function withProposal(
  db: Database,
  county: string,
  householdNos: readonly string[],
  program: string | undefined,
): string[] {
  const marks = householdNos.map(() => '?').join(', ');
  return db
    .prepare<unknown[], { household_no: string }>(
      `SELECT DISTINCT h.household_no FROM household AS h JOIN proposal AS p ON p.household_id = h.id
      WHERE h.county = ? AND p.recorded_to IS NULL AND (? IS NULL OR p.program = ?) AND h.household_no IN (${marks})`,
    )
    .all(county, program ?? null, program ?? null, ...householdNos)
    .map((row) => row.household_no);
}

/** Whether a household is on a program's list on a day, now or as known at an event. */
export function isListed(
  db: Database,
  of: { county: string; program: string; householdId: number; asOf: CivilDate; knownAt: number | undefined },
): boolean {
  const row = db
    .prepare(
      `SELECT 1 FROM enrolment WHERE county = :county AND program = :program AND household_id = :householdId
        AND valid_from <= :asOf AND (valid_to IS NULL OR valid_to >= :asOf) AND ${stands(of.knownAt)}`,
    )
    .get({ ...of, known_at: of.knownAt ?? null });
  return row !== undefined;
}

/** Whether a household is on file and has not left by a day. */
export function isPresent(db: Database, householdId: number, asOf: CivilDate): boolean {
  return (
    db.prepare('SELECT 1 FROM household WHERE id = ? AND (left_on IS NULL OR left_on > ?)').get(householdId, asOf) !==
    undefined
  );
}
