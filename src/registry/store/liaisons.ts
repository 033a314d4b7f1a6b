import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versions } from '../../db/store/recorded-time.ts';

/** A cadre who is the unit's liaison officer. */
export interface Liaison {
  readonly unit_no: string | null;
  readonly unit: string | null;
  readonly cadre_no: string;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
}

/** The liaison officers in office on a day, now or as known at an event, by unit and number. */
export function liaisonsOn(db: Database, county: string, asOf: CivilDate, knownAt: number | undefined): Liaison[] {
  const cadres = versions('cadre', 'cadre_no, name, title, phone, unit_id, liaison, valid_from, valid_to', knownAt);
  return db
    .prepare<[object], Liaison>(
      `SELECT u.unit_no, u.name AS unit, c.cadre_no, c.name, c.title, c.phone
       FROM (${cadres}) AS c LEFT JOIN (${versions('unit', 'id, unit_no, name', knownAt)}) AS u ON u.id = c.unit_id
       WHERE c.liaison = 1 AND (c.valid_from IS NULL OR c.valid_from <= :as_of)
         AND (c.valid_to IS NULL OR c.valid_to >= :as_of)
       ORDER BY u.unit_no IS NULL, u.unit_no, c.cadre_no`,
    )
    .all({ county, as_of: asOf, known_at: knownAt ?? null });
}
