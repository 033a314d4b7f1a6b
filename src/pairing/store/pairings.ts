import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { CadreLeaving } from '../../registry/code-lists/cadre-leaving.ts';

/** Why a pairing ended; where the cadre left, the reason for that. */
export type EndedWhy = 'moved' | 'unpaired' | 'off_list' | CadreLeaving;

/** Opens lead pairings on a day under a plan; gives the function that writes one. */
export function leadOpener(
  db: Database,
  under: { county: string; plan: number; from: CivilDate; event: number },
): (household: string, cadre: string) => void {
  const insert = db.prepare(
    `INSERT INTO pairing (county, household_id, cadre_id, role, valid_from, why, plan, recorded_from)
     SELECT :county, h.id, c.id, 'lead', :from, 'plan', :plan, :event FROM household AS h, cadre AS c
     WHERE h.county = :county AND h.household_no = :household AND c.county = :county AND c.cadre_no = :cadre`,
  );
  return (household, cadre) => {
    insert.run({ ...under, household, cadre });
  };
}

/**
 * Ends pairings after a day; gives the function that does it for one household or cadre, in one role or all, and gives the row ids of
 * the households concerned. What had not begun by then is withdrawn in recorded time.
 */
export function pairingEnder(
  db: Database,
  of: 'household' | 'cadre',
  under: { county: string; lastDay: CivilDate; event: number },
): (id: number, why: EndedWhy, role?: 'lead') => number[] {
  const theirs = `county = :county AND ${of}_id = :id AND (:role IS NULL OR role = :role)`;
  const close = db
    .prepare<[object], number>(
      `UPDATE pairing SET recorded_to = :event
       WHERE ${theirs} AND recorded_to IS NULL AND (valid_to IS NULL OR valid_to > :lastDay) RETURNING household_id`,
    )
    .pluck();
  const keepPast = db.prepare(
    `INSERT INTO pairing (county, household_id, cadre_id, role, valid_from, valid_to, why, ended_why, plan, recorded_from)
     SELECT county, household_id, cadre_id, role, valid_from, :lastDay, why, :why, plan, :event FROM pairing
     WHERE ${theirs} AND recorded_to = :event AND valid_from <= :lastDay ORDER BY id`,
  );
  return (id, why, role) => {
    const row = { ...under, id, role: role ?? null };
    const concerned = close.all(row);
    if (concerned.length > 0) keepPast.run({ ...row, why });
    return concerned;
  };
}

/** The row ids of households by number. */
export function householdIds(db: Database, county: string): Map<string, number> {
  const rows = db
    .prepare<[string], [string, number]>('SELECT household_no, id FROM household WHERE county = ?')
    .raw()
    .all(county);
  return new Map(rows);
}

/** The numbers of households by row id, ascending. */
export function householdNumbers(db: Database, ids: readonly number[]): string[] {
  return db
    .prepare<[string], string>(
      'SELECT DISTINCT household_no FROM household WHERE id IN (SELECT value FROM json_each(?)) ORDER BY household_no',
    )
    .pluck()
    .all(JSON.stringify(ids));
}

/** How many lead pairings on record begin after a day. */
export function countLaterLeads(db: Database, county: string, asOf: CivilDate): number {
  return db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM pairing WHERE county = ? AND role = 'lead' AND recorded_to IS NULL AND valid_from > ?`,
    )
    .pluck()
    .get(county, asOf) as number;
}

/** Those of some households that are on no program's list on a day. */
export function offEveryList(db: Database, county: string, ids: readonly number[], day: CivilDate): number[] {
  const listed = db.prepare<[string, number, string, string]>(
    `SELECT 1 FROM enrolment WHERE county = ? AND household_id = ? AND recorded_to IS NULL
       AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) LIMIT 1`,
  );
  return ids.filter((id) => listed.get(county, id, day, day) === undefined);
}
