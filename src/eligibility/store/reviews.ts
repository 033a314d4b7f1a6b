import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers, stands, versions } from '../../db/store/recorded-time.ts';
import type { ReviewResult } from '../review-results.ts';

/** A household on a program's list, with its last review that reached it. */
export interface ReviewedEnrolment {
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
  readonly since: CivilDate;
  readonly last_review: CivilDate | null;
}

/** Who is on a program's list on a day, now or as known at an event, by household; of a place where one is named. */
export function reviewedEnrolments(
  db: Database,
  of: { county: string; program: string; place: string | undefined; asOf: CivilDate; knownAt: number | undefined },
): ReviewedEnrolment[] {
  const { county, program, place, asOf, knownAt } = of;
  return db
    .prepare<[object], ReviewedEnrolment>(
      `SELECT h.household_no, h.head_name, v.code AS village_code, v.name AS village, e.valid_from AS since, (
         SELECT MAX(r.reviewed_on) FROM review AS r WHERE r.county = e.county AND r.program = e.program
           AND r.household_id = e.household_id AND r.result <> 'not_reached' AND r.reviewed_on >= e.valid_from
           AND r.reviewed_on <= :as_of AND ${stands(knownAt, 'r')}) AS last_review
       FROM enrolment AS e
       JOIN (${versions('household', 'id, household_no, head_name, village_id', knownAt)}) AS h ON h.id = e.household_id
       JOIN (${versions('place', 'id, code, name, town_code', knownAt)}) AS v ON v.id = h.village_id
       WHERE e.program = :program AND ${covers(knownAt, 'e')} AND (:place IS NULL OR :place IN (v.code, v.town_code))
       ORDER BY h.household_no`,
    )
    .all({ county, program, place: place ?? null, as_of: asOf, known_at: knownAt ?? null });
}

/** Records a review, in the place of one of the same day. */
export function putReview(
  db: Database,
  review: {
    county: string;
    program: string;
    householdId: number;
    on: CivilDate;
    result: ReviewResult;
    note: string | null;
    document: string | null;
    event: number;
  },
): void {
  db.prepare(
    `UPDATE review SET recorded_to = :event WHERE county = :county AND program = :program AND household_id = :householdId
       AND reviewed_on = :on AND recorded_to IS NULL`,
  ).run(review);
  db.prepare(
    `INSERT INTO review (county, program, household_id, reviewed_on, result, note, document, recorded_from)
     VALUES (:county, :program, :householdId, :on, :result, :note, :document, :event)`,
  ).run(review);
}
