import { addDays, type CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers } from '../../db/store/recorded-time.ts';
import type { CadreLeaving } from '../../registry/code-lists/cadre-leaving.ts';
import type { Role } from '../role.ts';

/** Why a pairing ended; where the cadre left, the reason for that. */
export type EndedWhy =
  | 'moved'
  | 'unpaired'
  | 'off_list'
  | 'not_called'
  | 'leads'
  | 'released'
  | 'handed_over'
  | CadreLeaving;

/**
 * How a pairing came about: by a plan, by a hand-over, or by hand with a person's reason and a pin, open where it has no last day; with
 * the plan that the person marked up, if it was one.
 */
export type Origin =
  | { readonly why: 'plan'; readonly plan: number }
  | { readonly why: 'hand_over'; readonly reason: string }
  | { readonly why: 'set'; readonly reason: string; readonly pinnedTo: CivilDate | null; readonly plan?: number };

/**
 * Opens pairings of a role on a day; gives the function that writes one. It ends with the cadre's term where that is known to end. Who
 * comes to lead a household is no longer one of its support cadres.
 */
export function pairingOpener(
  db: Database,
  under: { county: string; role: Role; from: CivilDate; event: number },
  origin: Origin,
): (household: string, cadre: string) => void {
  const insert = db.prepare(
    `INSERT INTO pairing (county, household_id, cadre_id, role, valid_from, valid_to, why, reason, ended_why, pinned_from,
       pinned_to, plan, recorded_from)
     SELECT :county, h.id, c.id, :role, :from, iif(c.left_by_command = 1, c.valid_to, NULL), :why, :reason,
       iif(c.left_by_command = 1, c.left_why, NULL), :pinnedFrom, :pinnedTo, :plan, :event
     FROM household AS h, cadre AS c WHERE h.id = :householdId AND c.id = :cadreId`,
  );
  const { county, role, from, event } = under;
  const plain = { plan: null, reason: null, pinnedFrom: null, pinnedTo: null };
  const how = { ...plain, ...origin, ...(origin.why === 'set' ? { pinnedFrom: from } : {}) };
  const end = pairingEnder(db, 'household', { county, lastDay: addDays(from, -1), event });
  const ids = db.prepare<[object], { householdId: number; cadreId: number }>(
    `SELECT h.id AS householdId, c.id AS cadreId FROM household AS h, cadre AS c
       WHERE h.county = :county AND h.household_no = :household AND c.county = :county AND c.cadre_no = :cadre`,
  );
  return (household, cadre) => {
    const pair = ids.get({ county, household, cadre });
    if (pair === undefined) throw new Error(`a pairing of unknown ${household} and ${cadre}`);
    if (role === 'lead') end(pair.householdId, { why: 'leads', role: 'support', cadreId: pair.cadreId });
    insert.run({ ...under, ...how, ...pair });
  };
}

/** What an end is put down to. */
export interface Ending {
  readonly why: EndedWhy;
  /** In a person's words. */
  readonly reason?: string;
  /** The role it is about; all where none is named. */
  readonly role?: Role;
  /** The cadre's row id; of whoever where none is named. */
  readonly cadreId?: number;
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
  const theirs = `county = :county AND ${of}_id = :id AND (:role IS NULL OR role = :role)
    AND (:cadreId IS NULL OR cadre_id = :cadreId)`;
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
  return (id, { why, reason, role, cadreId }) => {
    const row = { ...under, id, role: role ?? null, cadreId: cadreId ?? null };
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

/** The row ids of cadres by number. */
export function cadreIds(db: Database, county: string): Map<string, number> {
  const rows = db
    .prepare<[string], [string, number]>('SELECT cadre_no, id FROM cadre WHERE county = ?')
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

/** How many pairings of a role on record, of all households or one (by row id), begin after a day. */
export function countLater(
  db: Database,
  { county, role, asOf }: { county: string; role: Role; asOf: CivilDate },
  householdId?: number,
): number {
  return db
    .prepare<[object], number>(
      `SELECT count(*) FROM pairing WHERE county = :county AND role = :role AND recorded_to IS NULL AND valid_from > :asOf
         AND (:householdId IS NULL OR household_id = :householdId)`,
    )
    .pluck()
    .get({ county, role, asOf, householdId: householdId ?? null }) as number;
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
