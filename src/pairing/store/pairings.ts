import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers } from '../../db/store/recorded-time.ts';
import type { CadreLeaving } from '../../registry/code-lists/cadre-leaving.ts';

/** Why a pairing ended; where the cadre left, the reason for that. */
export type EndedWhy = 'moved' | 'unpaired' | 'off_list' | 'released' | CadreLeaving;

/** How a lead came about: by a plan, or by hand with a person's reason and a pin, open where it has no last day. */
export type LeadOrigin =
  | { readonly why: 'plan'; readonly plan: number }
  | { readonly why: 'set'; readonly reason: string; readonly pinnedTo: CivilDate | null };

/** Opens lead pairings on a day; gives the function that writes one. It ends with the cadre's term where that is known to end. */
export function leadOpener(
  db: Database,
  under: { county: string; from: CivilDate; event: number },
  origin: LeadOrigin,
): (household: string, cadre: string) => void {
  const insert = db.prepare(
    `INSERT INTO pairing (county, household_id, cadre_id, role, valid_from, valid_to, why, reason, ended_why, pinned_from,
       pinned_to, plan, recorded_from)
     SELECT :county, h.id, c.id, 'lead', :from, iif(c.left_by_command = 1, c.valid_to, NULL), :why, :reason,
       iif(c.left_by_command = 1, c.left_why, NULL), :pinnedFrom, :pinnedTo, :plan, :event
     FROM household AS h, cadre AS c
     WHERE h.county = :county AND h.household_no = :household AND c.county = :county AND c.cadre_no = :cadre`,
  );
  const how =
    origin.why === 'plan'
      ? { why: origin.why, plan: origin.plan, reason: null, pinnedFrom: null, pinnedTo: null }
      : { ...origin, plan: null, pinnedFrom: under.from };
  return (household, cadre) => {
    insert.run({ ...under, ...how, household, cadre });
  };
}

/** What an end is put down to. */
export interface Ending {
  readonly why: EndedWhy;
  /** In a person's words. */
  readonly reason?: string;
  /** The role it is about; all where none is named. */
  readonly role?: 'lead';
}

/**
 * Ends pairings after a day; gives the function that does it for one household or cadre, and gives the row ids of the households
 * concerned. What had not begun by then is withdrawn in recorded time.
 */
export function pairingEnder(
  db: Database,
  of: 'household' | 'cadre',
  under: { county: string; lastDay: CivilDate; event: number },
): (id: number, ending: Ending) => number[] {
  const theirs = `county = :county AND ${of}_id = :id AND (:role IS NULL OR role = :role)`;
  const close = db
    .prepare<[object], number>(
      `UPDATE pairing SET recorded_to = :event
       WHERE ${theirs} AND recorded_to IS NULL AND (valid_to IS NULL OR valid_to > :lastDay) RETURNING household_id`,
    )
    .pluck();
  const keepPast = db.prepare(
    `INSERT INTO pairing (county, household_id, cadre_id, role, valid_from, valid_to, why, reason, ended_why, ended_reason,
       pinned_from, pinned_to, plan, recorded_from)
     SELECT county, household_id, cadre_id, role, valid_from, :lastDay, why, reason, :why, :reason,
       iif(pinned_from <= :lastDay, pinned_from, NULL), iif(pinned_from <= :lastDay, pinned_to, NULL), plan, :event
     FROM pairing WHERE ${theirs} AND recorded_to = :event AND valid_from <= :lastDay ORDER BY id`,
  );
  return (id, { why, reason, role }) => {
    const row = { ...under, id, role: role ?? null };
    const concerned = close.all(row);
    if (concerned.length > 0) keepPast.run({ ...row, why, reason: reason ?? null });
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

/** How many lead pairings on record, of all households or one (by row id), begin after a day. */
export function countLaterLeads(db: Database, county: string, asOf: CivilDate, householdId?: number): number {
  return db
    .prepare<[object], number>(
      `SELECT count(*) FROM pairing WHERE county = :county AND role = 'lead' AND recorded_to IS NULL AND valid_from > :asOf
         AND (:householdId IS NULL OR household_id = :householdId)`,
    )
    .pluck()
    .get({ county, asOf, householdId: householdId ?? null }) as number;
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
