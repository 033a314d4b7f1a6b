import { addDays, type CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { endDecisions, type Subject } from './decisions.ts';

/** Where and when changes to a program's list are recorded. */
export interface ListChange {
  readonly county: string;
  readonly program: string;
  /** The first day on which an entry or a leaving counts. */
  readonly asOf: CivilDate;
  readonly document: string | null;
  readonly event: number;
}

/** What a change did to a list. */
export interface Changed {
  readonly entered: number;
  /** Row ids of the households that left, in ascending order. */
  readonly left: readonly number[];
}

/** The programs that a household has ever been enrolled in. */
export function enrolledPrograms(db: Database, county: string): string[] {
  return db
    .prepare<[string], string>('SELECT DISTINCT program FROM enrolment WHERE county = ? ORDER BY program')
    .pluck()
    .all(county);
}

/** The programs that have an enrolment or an open proposal on record. */
export function programsWithLists(db: Database, county: string): string[] {
  return db
    .prepare<[object], string>(
      `SELECT program FROM enrolment WHERE county = :county
       UNION SELECT program FROM proposal WHERE county = :county AND recorded_to IS NULL ORDER BY program`,
    )
    .pluck()
    .all({ county });
}

const TRANSITIONS = `CREATE TEMP TABLE IF NOT EXISTS transition (
  household_id INTEGER PRIMARY KEY, kind TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
DELETE FROM temp.transition`;

/** Chooses the proposals of `temp.outcome` to be carried out. */
export function chooseOutcomes(db: Database): void {
  db.exec(TRANSITIONS);
  db.exec(`INSERT INTO temp.transition (household_id, kind, reason)
    SELECT household_id, proposal, reason FROM temp.outcome WHERE proposal IS NOT NULL`);
}

/** Chooses one household to enter or leave. */
export function chooseOne(db: Database, householdId: number, kind: 'enter' | 'leave', reason: string): void {
  db.exec(TRANSITIONS);
  db.prepare('INSERT INTO temp.transition (household_id, kind, reason) VALUES (?, ?, ?)').run(
    householdId,
    kind,
    reason,
  );
}

/** Gives what ends the open proposal about a household and a program, because what it rested on has changed, and says whether there was one. */
export function proposalEnder(db: Database): (subject: Subject, event: number) => boolean {
  const end = db.prepare(
    `UPDATE proposal SET recorded_to = :event
     WHERE county = :county AND program = :program AND household_id = :householdId AND recorded_to IS NULL`,
  );
  return ({ county, program, householdId }, event) => end.run({ county, program, householdId, event }).changes > 0;
}

/** Chooses open proposals to be carried out: all of a program, those of some households, or those of a place; of one kind or both. */
export function chooseProposals(
  db: Database,
  of: {
    county: string;
    program: string;
    households?: readonly string[];
    place?: string;
    kind?: 'enter' | 'leave';
  },
): void {
  db.exec(TRANSITIONS);
  const which =
    of.households !== undefined
      ? `h.household_no IN (${of.households.map(() => '?').join(', ')})`
      : of.place !== undefined
        ? '(p.code = :place OR p.town_code = :place)'
        : '1 = 1';
  db.prepare(
    `INSERT INTO temp.transition (household_id, kind, reason)
    SELECT o.household_id, o.kind, o.reason FROM proposal AS o
      JOIN household AS h ON h.id = o.household_id JOIN place AS p ON p.id = h.village_id
    WHERE o.county = :county AND o.program = :program AND o.recorded_to IS NULL
      AND (:kind IS NULL OR o.kind = :kind) AND ${which}`,
  ).run([...(of.households ?? [])], {
    county: of.county,
    program: of.program,
    place: of.place ?? null,
    kind: of.kind ?? null,
  });
}

/**
 * Takes out of those chosen to enter whom that would put on two lists that exclude each other: who is on such a list on the day
 * or later, and, unless somebody has made the choice (`choosing` false), who is proposed for one. How many.
 */
export function holdBack(
  db: Database,
  of: { county: string; excluded: readonly string[]; asOf: CivilDate; choosing: boolean },
): number {
  if (of.excluded.length === 0) return 0;
  const programs = `program IN (${of.excluded.map(() => '?').join(', ')})`;
  const { changes } = db
    .prepare(
      `DELETE FROM temp.transition WHERE kind = 'enter' AND household_id IN (
        SELECT household_id FROM enrolment WHERE county = :county AND ${programs} AND recorded_to IS NULL
          AND (valid_to IS NULL OR valid_to >= :as_of)
        UNION ALL SELECT household_id FROM proposal WHERE county = :county AND ${programs} AND recorded_to IS NULL
          AND kind = 'enter' AND :choosing = 1)`,
    )
    .run([...of.excluded, ...of.excluded], { county: of.county, as_of: of.asOf, choosing: Number(of.choosing) });
  return changes;
}

/** Takes households out of those chosen to enter. */
export function leaveOut(db: Database, households: readonly { readonly householdId: number }[]): void {
  const remove = db.prepare("DELETE FROM temp.transition WHERE kind = 'enter' AND household_id = ?");
  for (const { householdId } of households) remove.run(householdId);
}

/** Chooses households that have left the registry to leave every list. */
export function chooseDeparted(db: Database, householdIds: readonly number[], reason: string): void {
  db.exec(TRANSITIONS);
  const choose = db.prepare(`INSERT INTO temp.transition (household_id, kind, reason) VALUES (?, 'leave', ?)`);
  for (const id of householdIds) choose.run(id, reason);
}

/**
 * Carries out what was chosen: an entry opens an enrolment on the day; a leaving ends the open one the day before, or
 * withdraws it when it had not begun by then. Their proposals and leave periods end, and so do the decisions that kept on the
 * list those who leave it.
 */
export function carryOut(db: Database, change: ListChange): Changed {
  const row = { ...change, as_of: change.asOf, last_day: addDays(change.asOf, -1) };
  const leaving = "household_id IN (SELECT household_id FROM temp.transition WHERE kind = 'leave')";
  const standing = 'county = :county AND program = :program AND recorded_to IS NULL';
  const left = db
    .prepare<[object], { household_id: number }>(
      `UPDATE enrolment SET recorded_to = :event WHERE ${standing} AND valid_to IS NULL AND ${leaving} RETURNING household_id`,
    )
    .all(row);
  db.prepare(
    `INSERT INTO enrolment (county, program, household_id, valid_from, valid_to, entered_why, entered_document, left_why,
      left_document, cert_no, assisted_persons, amount, recorded_from)
    SELECT e.county, e.program, e.household_id, e.valid_from, :last_day, e.entered_why, e.entered_document, t.reason,
      :document, e.cert_no, e.assisted_persons, e.amount, :event
    FROM temp.transition AS t JOIN enrolment AS e ON e.household_id = t.household_id
    WHERE t.kind = 'leave' AND e.county = :county AND e.program = :program AND e.recorded_to = :event
      AND e.valid_to IS NULL AND e.valid_from <= :last_day`,
  ).run(row);
  const { changes: entered } = db
    .prepare(
      `INSERT INTO enrolment (county, program, household_id, valid_from, entered_why, entered_document, recorded_from)
      SELECT :county, :program, household_id, :as_of, reason, :document, :event
      FROM temp.transition WHERE kind = 'enter'`,
    )
    .run(row);
  const keeping = `county = :county AND program = :program AND kind IN ('admit', 'pause') AND ${leaving}`;
  endDecisions(db, change, keeping, { county: change.county, program: change.program });
  db.prepare(`UPDATE leave_period SET recorded_to = :event WHERE ${standing} AND ${leaving}`).run(row);
  db.prepare(
    `UPDATE proposal SET recorded_to = :event
    WHERE ${standing} AND household_id IN (SELECT household_id FROM temp.transition)`,
  ).run(row);
  return { entered, left: left.map((each) => each.household_id).sort((a, b) => a - b) };
}
