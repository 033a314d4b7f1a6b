import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { NoticeSubject } from '../notice.ts';
import type { Head } from '../public-name.ts';

/** A household that a notice is about, as it is on file. */
export interface Subject extends Head {
  readonly household_id: number;
  readonly village_code: string;
  readonly village: string;
  readonly town: string;
  readonly persons: number | null;
  readonly type: string | null;
  /** Fen a month or a year, as the program pays. */
  readonly amount: number | null;
}

export interface SubjectsAsked {
  readonly county: string;
  readonly program: string;
  readonly about: NoticeSubject;
  /** A town's or village's code; undefined: the whole county. */
  readonly place: string | undefined;
  readonly asOf: CivilDate;
}

const PROPOSED = `SELECT household_id, NULL AS fixed FROM proposal
  WHERE county = :county AND program = :program AND kind = :about AND recorded_to IS NULL`;

const LISTED = `SELECT household_id, amount AS fixed FROM enrolment
  WHERE county = :county AND program = :program AND recorded_to IS NULL
    AND valid_from <= :as_of AND (valid_to IS NULL OR valid_to >= :as_of)`;

/**
 * The households with an open proposal of a program, or on its list on a day, by village and number. An amount is the one of a list that
 * was taken over, else that of the verdict on record.
 */
export function noticeSubjects(db: Database, { place, asOf, ...of }: SubjectsAsked): Subject[] {
  return db
    .prepare<[object], Subject>(
      `SELECT h.id AS household_id, h.head_name, m.birth_date, coalesce(h.head_id_number, m.id_number) AS id_number,
         p.code AS village_code, p.name AS village, coalesce(town.name, '') AS town, h.household_type AS type,
         coalesce(h.household_size, (SELECT nullif(count(*), 0) FROM person AS n WHERE n.household_id = h.id
           AND (n.left_on IS NULL OR n.left_on > :as_of))) AS persons,
         coalesce(c.fixed, v.benefit) AS amount
       FROM (${of.about === 'list' ? LISTED : PROPOSED}) AS c
       JOIN household AS h ON h.id = c.household_id
       JOIN place AS p ON p.id = h.village_id
       LEFT JOIN place AS town ON town.county = p.county AND town.code = p.town_code
       LEFT JOIN person AS m ON m.id = (SELECT n.id FROM person AS n WHERE n.household_id = h.id AND n.relation = 'head'
         ORDER BY n.left_on IS NOT NULL, n.person_no LIMIT 1)
       LEFT JOIN verdict AS v ON v.county = :county AND v.program = :program AND v.household_id = h.id AND v.recorded_to IS NULL
       WHERE :place IS NULL OR p.code = :place OR p.town_code = :place
       ORDER BY p.code, h.household_no`,
    )
    .all({ ...of, place: place ?? null, as_of: asOf });
}

/** The latest day of which the proposals are that a notice would tell of; undefined where it tells of none. */
export function proposedUntil(
  db: Database,
  { county, program, about }: Pick<SubjectsAsked, 'county' | 'program' | 'about'>,
): CivilDate | undefined {
  const latest = db
    .prepare<[object], CivilDate | null>(
      `SELECT max(as_of) FROM proposal
       WHERE county = :county AND program = :program AND kind = :about AND recorded_to IS NULL`,
    )
    .pluck()
    .get({ county, program, about });
  return latest ?? undefined;
}

/** What a place is called: a village with its town; of the county nothing. */
export function placeName(db: Database, county: string, code: string): string {
  const row = db
    .prepare<[string, string], { name: string; town: string | null }>(
      `SELECT p.name, CASE WHEN p.code = p.town_code THEN NULL ELSE t.name END AS town
       FROM place AS p LEFT JOIN place AS t ON t.county = p.county AND t.code = p.town_code
       WHERE p.county = ? AND p.code = ?`,
    )
    .get(county, code);
  return row === undefined ? '' : `${row.town ?? ''}${row.name}`;
}
