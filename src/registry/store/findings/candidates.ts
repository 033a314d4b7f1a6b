import type { Database } from '../../../db/driver.ts';
import type { Moment } from '../../checks/check.ts';
import type { Candidate } from '../../likeness/candidate.ts';
import { present } from './present.ts';

/** Everybody who stands in a household on a day, by household and number; a head on the household's own row only comes first. */
export function readCandidates(db: Database, county: string, { asOf, knownAt }: Moment): Candidate[] {
  return db
    .prepare<[object], Candidate>(
      `WITH ${present(knownAt)}, somebody AS (
         SELECT p.household_no, p.person_no, p.name, p.sex, p.birth_date, p.village_id,
           coalesce(p.id_key, CASE WHEN p.relation = 'head' THEN h.head_id_key END) AS id_key
         FROM present_person AS p JOIN present_household AS h ON h.id = p.household_id
         UNION ALL SELECT household_no, NULL, head_name, NULL, NULL, village_id, head_id_key FROM row_head)
       SELECT household_no AS householdNo, person_no AS personNo, somebody.name, id_key AS idKey,
         coalesce(sex, CASE substr(id_key, 17, 1) % 2 WHEN 1 THEN 'male' WHEN 0 THEN 'female' END) AS sex,
         coalesce(birth_date, substr(id_key, 7, 4) || '-' || substr(id_key, 11, 2) || '-' || substr(id_key, 13, 2)) AS birth,
         place.code AS village, place.town_code AS town
       FROM somebody JOIN place ON place.id = somebody.village_id ORDER BY 1, 2`,
    )
    .all({ county, as_of: asOf, known_at: knownAt ?? null });
}
