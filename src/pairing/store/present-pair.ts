import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers } from '../../db/store/recorded-time.ts';
import type { Role } from '../role.ts';

/** A pairing of a household on a day. */
export interface PresentPairing {
  /** The pairing's row id. */
  readonly id: number;
  readonly cadre_id: number;
  readonly cadre_no: string;
  /** The days in which no plan moves it; null, null where it is not pinned. */
  readonly pinned_from: CivilDate | null;
  readonly pinned_to: CivilDate | null;
  /** Whether that includes the day. */
  readonly pinned: 0 | 1;
  readonly reason: string | null;
}

/** A household's pairings in a role on a day, by cadre: one lead at most, any number of support cadres. */
export function presentPairings(
  db: Database,
  of: { county: string; householdId: number; role: Role; asOf: CivilDate },
): PresentPairing[] {
  const { asOf, ...row } = of;
  return db
    .prepare<[object], PresentPairing>(
      `SELECT p.id, c.id AS cadre_id, c.cadre_no, p.pinned_from, p.pinned_to, p.reason,
         coalesce(p.pinned_from <= :as_of AND (p.pinned_to IS NULL OR p.pinned_to >= :as_of), 0) AS pinned
       FROM pairing AS p JOIN cadre AS c ON c.id = p.cadre_id
       WHERE p.household_id = :householdId AND p.role = :role AND ${covers(undefined, 'p')} ORDER BY c.cadre_no`,
    )
    .all({ ...row, as_of: asOf });
}

/** Gives a pairing that stands another pin, or none, and its reason; the version before stays on record. */
export function changePin(
  db: Database,
  id: number,
  pin: { from: CivilDate | null; to: CivilDate | null; reason: string | null; event: number },
): void {
  db.prepare('UPDATE pairing SET recorded_to = :event WHERE id = :id').run({ id, event: pin.event });
  db.prepare(
    `INSERT INTO pairing (county, household_id, cadre_id, role, valid_from, valid_to, why, reason, ended_why, ended_reason,
       pinned_from, pinned_to, plan, recorded_from)
     SELECT county, household_id, cadre_id, role, valid_from, valid_to, why, :reason, ended_why, ended_reason, :from, :to, plan,
       :event FROM pairing WHERE id = :id`,
  ).run({ id, ...pin });
}
