import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';

/** An enrolment as it stands. */
export interface EnrolmentOnRecord {
  readonly id: number;
  readonly program: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The enrolments of a household in all programs, by their first days. */
export function enrolmentsOf(db: Database, county: string, householdId: number): EnrolmentOnRecord[] {
  return db
    .prepare<[object], EnrolmentOnRecord>(
      `SELECT id, program, valid_from AS "from", valid_to AS "to" FROM enrolment
       WHERE county = :county AND household_id = :householdId AND recorded_to IS NULL ORDER BY valid_from, program`,
    )
    .all({ county, householdId });
}

/** Ends an enrolment in recorded time: it is known no more to have been. */
export function withdrawEnrolment(db: Database, id: number, event: number): void {
  db.prepare('UPDATE enrolment SET recorded_to = ? WHERE id = ?').run(event, id);
}

/** Puts a version with other days in the place of an enrolment; a day that changed has the reason `corrected` and the document. */
export function replaceEnrolment(
  db: Database,
  id: number,
  corrected: { from: CivilDate; to: CivilDate | null; document: string | null; event: number },
): void {
  withdrawEnrolment(db, id, corrected.event);
  db.prepare(
    `INSERT INTO enrolment (county, program, household_id, valid_from, valid_to, entered_why, entered_document, left_why,
       left_document, cert_no, assisted_persons, amount, recorded_from)
     SELECT county, program, household_id, :from, :to,
       CASE WHEN valid_from = :from THEN entered_why ELSE 'corrected' END,
       CASE WHEN valid_from = :from THEN entered_document ELSE :document END,
       CASE WHEN :to IS NULL THEN NULL WHEN valid_to = :to THEN left_why ELSE 'corrected' END,
       CASE WHEN :to IS NULL THEN NULL WHEN valid_to = :to THEN left_document ELSE :document END,
       cert_no, assisted_persons, amount, :event
     FROM enrolment WHERE id = :id`,
  ).run({ ...corrected, id });
}
