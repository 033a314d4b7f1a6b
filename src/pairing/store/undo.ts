import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { addedIds, batchParameters } from '../../registry/store/batch-versions.ts';

/** A pairing on record that names a household or cadre which a batch added. */
export interface NamedByPairing {
  readonly record: 'household' | 'cadre';
  readonly key: string;
  /** The other one that it joins. */
  readonly other: string;
  readonly from: CivilDate;
}

/** The pairings on record, ended ones included, that name what a batch added; by record and day. */
export function pairingsOfBatch(db: Database, county: string, batch: BatchKey): IterableIterator<NamedByPairing> {
  const naming = (record: 'household' | 'cadre', own: string, other: string): string =>
    `SELECT '${record}' AS record, ${own} AS "key", ${other} AS other, p.valid_from AS "from"
     FROM pairing AS p JOIN household AS h ON h.id = p.household_id JOIN cadre AS c ON c.id = p.cadre_id
     WHERE p.county = :county AND p.recorded_to IS NULL AND p.${record}_id IN (${addedIds(record)})`;
  return db
    .prepare<[object], NamedByPairing>(
      `${naming('household', 'h.household_no', 'c.cadre_no')}
       UNION ALL ${naming('cadre', 'c.cadre_no', 'h.household_no')} ORDER BY 1, 2, 4, 3`,
    )
    .iterate(batchParameters(county, batch));
}
