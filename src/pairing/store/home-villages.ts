import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versions } from '../../db/store/recorded-time.ts';

export interface UnknownHome {
  readonly cadre_no: string;
  readonly cadre: string;
  readonly home: string;
}

/** Cadres active on a day whose village of origin is on file, but not as the code of a place on record; by number. */
export function unknownHomes(
  db: Database,
  { county, asOf, knownAt }: { county: string; asOf: CivilDate; knownAt: number | undefined },
): UnknownHome[] {
  return db
    .prepare<[object], UnknownHome>(
      `SELECT c.cadre_no, c.name AS cadre, c.home_village AS home
       FROM (${versions('cadre', 'cadre_no, name, home_village, valid_from, valid_to', knownAt)}) AS c
       WHERE c.home_village IS NOT NULL AND (c.valid_from IS NULL OR c.valid_from <= :as_of)
         AND (c.valid_to IS NULL OR c.valid_to >= :as_of)
         AND c.home_village NOT IN (SELECT code FROM (${versions('place', 'code', knownAt)}))
       ORDER BY c.cadre_no`,
    )
    .all({ county, as_of: asOf, known_at: knownAt ?? null });
}
