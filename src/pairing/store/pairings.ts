import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers } from '../../db/store/recorded-time.ts';

/** Why a pairing ended. */
export type EndedWhy = 'moved' | 'unpaired' | 'off_list';

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
 * Ends pairings after a day; gives the function that does it for one household, in one role or all. What had not begun by then is
 * withdrawn in recorded time.
 */
export function pairingEnder(
  db: Database,
  under: { county: string; lastDay: CivilDate; event: number },
): (householdId: number, why: EndedWhy, role?: 'lead') => void {
  const close = db.prepare(
    `UPDATE pairing SET recorded_to = :event
     WHERE county = :county AND household_id = :household AND recorded_to IS NULL AND (:role IS NULL OR role = :role)
       AND (valid_to IS NULL OR valid_to > :lastDay)`,
  );
  const keepPast = db.prepare(
    `INSERT INTO pairing (county, household_id, cadre_id, role, valid_from, valid_to, why, ended_why, plan, recorded_from)
     SELECT county, household_id, cadre_id, role, valid_from, :lastDay, why, :why, plan, :event FROM pairing
     WHERE county = :county AND household_id = :household AND recorded_to = :event AND (:role IS NULL OR role = :role)
       AND valid_from <= :lastDay ORDER BY id`,
  );
  return (household, why, role) => {
    const { changes } = close.run({ ...under, household, role: role ?? null });
    if (changes > 0) keepPast.run({ ...under, household, why, role: role ?? null });
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

/** How many lead pairings on record begin after a day. */
export function countLaterLeads(db: Database, county: string, asOf: CivilDate): number {
  return db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM pairing WHERE county = ? AND role = 'lead' AND recorded_to IS NULL AND valid_from > ?`,
    )
    .pluck()
    .get(county, asOf) as number;
}

const ENROLLED = 'e.program IN (SELECT value FROM json_each(:programs))';

/** Those of some households that are on none of some programs' lists on a day. */
export function offEveryList(
  db: Database,
  { county, programs, day }: { county: string; programs: readonly string[]; day: CivilDate },
  ids: readonly number[],
): number[] {
  const of = { county, programs: JSON.stringify(programs), as_of: day };
  const listed = db.prepare<[object]>(
    `SELECT 1 FROM enrolment AS e WHERE e.household_id = :household AND ${covers(undefined, 'e')} AND ${ENROLLED} LIMIT 1`,
  );
  return ids.filter((household) => listed.get({ ...of, household }) === undefined);
}

/** How many of the households on some programs' lists, taken together, on a day are on none of them on some day after it. */
export function countLeftSince(db: Database, county: string, programs: readonly string[], asOf: CivilDate): number {
  return db
    .prepare<[object], number>(
      `SELECT count(DISTINCT e.household_id) FROM enrolment AS e
       WHERE e.county = :county AND e.recorded_to IS NULL AND e.valid_to >= :as_of AND ${ENROLLED}
         AND e.household_id IN (SELECT e.household_id FROM enrolment AS e WHERE ${covers(undefined, 'e')} AND ${ENROLLED})
         AND NOT EXISTS (SELECT 1 FROM enrolment AS next
           WHERE next.household_id = e.household_id AND next.county = :county AND next.recorded_to IS NULL
             AND next.program IN (SELECT value FROM json_each(:programs))
             AND next.valid_from <= date(e.valid_to, '+1 day') AND (next.valid_to IS NULL OR next.valid_to > e.valid_to))`,
    )
    .pluck()
    .get({ county, programs: JSON.stringify(programs), as_of: asOf }) as number;
}
