import { addDays, type CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { DecisionKind } from '../decision-states.ts';

/** Whether a decision and a verdict differ, from two SQL expressions; neither an undecided verdict nor a blank does. */
export const differs = (decision: string, verdict: string): string =>
  `((${decision} IN ('admit', 'pause') AND ${verdict} = 'not_eligible')
    OR (${decision} IN ('refuse', 'remove') AND ${verdict} = 'eligible'))`;

/** A household and a program. */
export interface Subject {
  readonly county: string;
  readonly program: string;
  readonly householdId: number;
}

/** A decision in force. */
export interface StandingDecision {
  /** Its row id. */
  readonly id: number;
  readonly kind: DecisionKind;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** The decision in force about a household on a day. */
export function decisionOn(db: Database, subject: Subject, asOf: CivilDate): StandingDecision | undefined {
  return db
    .prepare<[object], StandingDecision>(
      `SELECT id, kind, valid_from AS "from", valid_to AS until FROM decision
       WHERE county = :county AND program = :program AND household_id = :householdId AND recorded_to IS NULL
         AND valid_from <= :asOf AND (valid_to IS NULL OR valid_to >= :asOf)`,
    )
    .get({ ...subject, asOf });
}

/**
 * The first day from which nothing about a household and a program has been decided yet: the latest on which an enrolment or a
 * decision of it begins, or the one after an enrolment's last.
 */
export function openSince(db: Database, subject: Subject): CivilDate | undefined {
  const { latest } = db
    .prepare<[object], { latest: CivilDate | null }>(
      `SELECT MAX(day) AS latest FROM (
        SELECT valid_from AS day FROM decision
          WHERE county = :county AND program = :program AND household_id = :householdId AND recorded_to IS NULL
        UNION ALL SELECT COALESCE(DATE(valid_to, '+1 day'), valid_from) FROM enrolment
          WHERE county = :county AND program = :program AND household_id = :householdId AND recorded_to IS NULL)`,
    )
    .get(subject) ?? { latest: null };
  return latest ?? undefined;
}

/** A decision to be recorded. */
export interface NewDecision extends Subject {
  readonly kind: DecisionKind;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly reason: string;
  readonly document: string | null;
  readonly event: number;
}

export function insertDecision(db: Database, decision: NewDecision): void {
  db.prepare(
    `INSERT INTO decision (county, program, household_id, kind, valid_from, valid_to, reason, document, recorded_from)
     VALUES (:county, :program, :householdId, :kind, :from, :until, :reason, :document, :event)`,
  ).run(decision);
}

/**
 * Ends decisions the day before a day, or withdraws them where they had not begun by then. `which` is a condition on the rows,
 * with the named parameters given.
 */
export function endDecisions(
  db: Database,
  { asOf, event }: { asOf: CivilDate; event: number },
  which: string,
  parameters: Readonly<Record<string, string | number | null>>,
): void {
  const row = { ...parameters, as_of: asOf, last_day: addDays(asOf, -1), event };
  const { changes } = db
    .prepare(
      `UPDATE decision SET recorded_to = :event
       WHERE recorded_to IS NULL AND (valid_to IS NULL OR valid_to >= :as_of) AND (${which})`,
    )
    .run(row);
  if (changes === 0) return;
  db.prepare(
    `INSERT INTO decision (county, program, household_id, kind, valid_from, valid_to, reason, document, recorded_from)
     SELECT county, program, household_id, kind, valid_from, :last_day, reason, document, :event
     FROM decision WHERE recorded_to = :event AND valid_from <= :last_day AND (${which})`,
  ).run(row);
}
