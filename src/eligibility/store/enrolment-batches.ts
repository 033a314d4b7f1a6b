import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { batchParameters } from '../../registry/store/batch-versions.ts';

/*
 * What a batch did to lists: the enrolments that it recorded bear its number and its event, those it ended name it.
 */

const MADE = 'e.county = :county AND e.batch = :batch AND e.recorded_from = :made';

const HOUSEHOLD_NO = `COALESCE((SELECT h.household_no FROM household AS h WHERE h.id = e.household_id),
  (SELECT f.household_no FROM household_former AS f WHERE f.id = e.household_id LIMIT 1))`;

const HEAD_NAME = '(SELECT h.head_name FROM household AS h WHERE h.id = e.household_id)';

/** One enrolment of a batch, with what stood before it where the batch changed one; amounts in fen a month. */
export interface BatchEnrolment {
  readonly line: number;
  readonly household_no: string;
  readonly name: string | null;
  readonly program: string;
  readonly from: CivilDate;
  readonly changed: 0 | 1;
  readonly cert_no: string | null;
  readonly assisted_persons: number | null;
  readonly amount: number | null;
  readonly cert_no_before: string | null;
  readonly assisted_persons_before: number | null;
  readonly amount_before: number | null;
}

/** What a batch did, by line; it stays the same when the batch is undone. */
export function enrolmentsOfBatch(db: Database, county: string, batch: BatchKey): BatchEnrolment[] {
  return db
    .prepare<[object], BatchEnrolment>(
      `SELECT e.line, ${HOUSEHOLD_NO} AS household_no, ${HEAD_NAME} AS name, e.program, e.valid_from AS "from",
         b.id IS NOT NULL AS changed, e.cert_no, e.assisted_persons, e.amount, b.cert_no AS cert_no_before,
         b.assisted_persons AS assisted_persons_before, b.amount AS amount_before
       FROM enrolment AS e LEFT JOIN enrolment AS b ON b.county = e.county AND b.program = e.program
         AND b.household_id = e.household_id AND b.valid_from = e.valid_from AND b.ended_batch = :batch AND b.recorded_to = :made
       WHERE ${MADE} ORDER BY e.line, household_no, e.program`,
    )
    .all(batchParameters(county, batch));
}

/** Something that stands on an enrolment of a batch. */
export interface StandsOn {
  readonly household_no: string;
  readonly program: string;
  readonly from: CivilDate;
  /** The batch that changed it; null where a command did. */
  readonly batch: number | null;
  /** What names the household since. */
  readonly kind: 'enrolment' | 'decision' | 'review';
}

/** The batch's enrolments that were changed or ended since, and the decisions and reviews since about the households in them. */
export function standingOnBatch(db: Database, county: string, batch: BatchKey): StandsOn[] {
  const since = (kind: 'decision' | 'review'): string => `
    SELECT ${HOUSEHOLD_NO}, e.program, e.valid_from, NULL, '${kind}' FROM enrolment AS e WHERE ${MADE} AND EXISTS (
      SELECT 1 FROM ${kind} AS x WHERE x.county = e.county AND x.program = e.program AND x.household_id = e.household_id
        AND x.recorded_to IS NULL AND x.recorded_from > :made)`;
  return db
    .prepare<[object], StandsOn>(
      `SELECT ${HOUSEHOLD_NO} AS household_no, e.program, e.valid_from AS "from", e.ended_batch AS batch, 'enrolment' AS kind
       FROM enrolment AS e WHERE ${MADE} AND e.recorded_to IS NOT NULL
       UNION ALL ${since('decision')} UNION ALL ${since('review')} ORDER BY 1, 2, 3, 5`,
    )
    .all(batchParameters(county, batch));
}

/** An enrolment that was taken back. */
export interface TakenEnrolment {
  readonly program: string;
  readonly householdId: number;
  readonly from: CivilDate;
}

/** Takes a batch's enrolments back and puts those that it changed as they were; gives those that stand no more. */
export function takeBackEnrolments(
  db: Database,
  county: string,
  batch: BatchKey,
  event: number,
): { removed: TakenEnrolment[]; restored: number } {
  const parameters = { ...batchParameters(county, batch), event };
  db.prepare(`UPDATE enrolment AS e SET recorded_to = :event WHERE ${MADE} AND e.recorded_to IS NULL`).run(parameters);
  const { changes: restored } = db
    .prepare(
      `INSERT INTO enrolment (county, program, household_id, valid_from, valid_to, entered_why, entered_document, left_why,
         left_document, cert_no, assisted_persons, amount, batch, line, recorded_from)
       SELECT county, program, household_id, valid_from, valid_to, entered_why, entered_document, left_why, left_document,
         cert_no, assisted_persons, amount, batch, line, :event
       FROM enrolment WHERE county = :county AND ended_batch = :batch AND recorded_to = :made`,
    )
    .run(parameters);
  const removed = db
    .prepare<[object], TakenEnrolment>(
      `SELECT e.program, e.household_id AS householdId, e.valid_from AS "from" FROM enrolment AS e
       WHERE ${MADE} AND NOT EXISTS (SELECT 1 FROM enrolment AS s WHERE s.county = e.county AND s.program = e.program
         AND s.household_id = e.household_id AND s.valid_from = e.valid_from AND s.recorded_to IS NULL)
       ORDER BY e.program, e.valid_from, e.household_id`,
    )
    .all(parameters);
  db.prepare(
    `UPDATE proposal SET recorded_to = :event WHERE county = :county AND recorded_to IS NULL AND EXISTS (
       SELECT 1 FROM enrolment AS e WHERE ${MADE} AND e.program = proposal.program AND e.household_id = proposal.household_id)`,
  ).run(parameters);
  return { removed, restored };
}
