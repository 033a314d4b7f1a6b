import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versions } from '../../db/store/recorded-time.ts';

/** Someone of whom the near-kin test cannot tell whether a household is theirs. */
export interface Unnumbered {
  cadre_no: string;
  cadre: string;
  /** The reported relative without a number; null where it is the cadre. */
  kin: string | null;
  relation: string | null;
}

/**
 * Cadres active on a day, and their reported kin, who have no identity number on file, now or as known at an event; by cadre, then
 * kin.
 */
export function withoutNumber(db: Database, county: string, asOf: CivilDate, knownAt?: number): Unnumbered[] {
  const cadres = `(${versions('cadre', 'id, cadre_no, name, id_key, valid_from, valid_to', knownAt)})`;
  const kin = `(${versions('kin', 'cadre_id, name, relation, id_key', knownAt)})`;
  const active = `(c.valid_from IS NULL OR c.valid_from <= :as_of)
    AND (c.valid_to IS NULL OR c.valid_to >= :as_of)`;
  return db
    .prepare<[object], Unnumbered>(
      `SELECT c.cadre_no, c.name AS cadre, NULL AS kin, NULL AS relation FROM ${cadres} AS c WHERE ${active} AND c.id_key IS NULL
       UNION ALL SELECT c.cadre_no, c.name, k.name, k.relation FROM ${kin} AS k JOIN ${cadres} AS c ON c.id = k.cadre_id
       WHERE ${active} AND k.id_key IS NULL
       ORDER BY 1, 3, 4`,
    )
    .all({ county, as_of: asOf, known_at: knownAt ?? null });
}
