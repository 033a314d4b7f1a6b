import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { stands, versions } from '../../db/store/recorded-time.ts';
import type { Field } from '../../registry/store/versioned-table.ts';

/** A field of which the last visit that spoke of it says otherwise than the household's record. */
export interface Contradiction {
  readonly household_no: string;
  readonly field: string;
  readonly stated: Field;
  readonly on_file: Field;
  readonly visit_no: number;
  readonly visited_on: CivilDate;
}

/**
 * What visits up to a day contradict, as known now or at an event, by household and field: of each field the last statement counts,
 * unless the household was surveyed after that visit.
 */
export function contradictions(
  db: Database,
  asked: { county: string; asOf: CivilDate; knownAt: number | undefined; fields: readonly string[] },
): IterableIterator<Contradiction> {
  const { county, asOf, knownAt, fields } = asked;
  const onFile = fields.map((field) => `WHEN '${field}' THEN h.${field}`).join(' ');
  const households = versions('household', ['id', 'household_no', 'surveyed_on', ...fields].join(', '), knownAt);
  return db
    .prepare<[object], Contradiction>(
      `WITH statement AS (
         SELECT v.household_id, j.key AS field, j.value AS stated, v.visit_no, v.visited_on,
           row_number() OVER (PARTITION BY v.household_id, j.key ORDER BY v.visited_on DESC, v.visit_no DESC) AS place
         FROM visit AS v, json_each(v.verified) AS j
         WHERE v.county = :county AND ${stands(knownAt, 'v')} AND v.verified IS NOT NULL AND v.visited_on <= :as_of),
       compared AS (
         SELECT h.household_no, s.field, s.stated, CASE s.field ${onFile} END AS on_file, s.visit_no, s.visited_on
         FROM statement AS s JOIN (${households}) AS h ON h.id = s.household_id
         WHERE s.place = 1 AND (h.surveyed_on IS NULL OR h.surveyed_on <= s.visited_on))
       SELECT * FROM compared WHERE stated IS NOT on_file ORDER BY household_no, field`,
    )
    .iterate({ county, as_of: asOf, known_at: knownAt ?? null });
}
