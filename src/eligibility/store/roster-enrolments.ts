import type { CivilDate } from '../../base/civil-date.ts';
import type { Database, Statement } from '../../db/driver.ts';
import { proposalEnder } from './enrolments.ts';

/** What a roster's row says about an enrolment; undefined keeps what stands, null erases. Amounts are fen a month. */
export interface StatedEnrolment {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly leftWhy: string | null;
  readonly certNo: string | null | undefined;
  readonly assistedPersons: number | null | undefined;
  readonly amount: number | null | undefined;
}

type Details = Pick<RosterEnrolment, 'certNo' | 'assistedPersons' | 'amount'>;

/** An enrolment as it stands. */
export interface RosterEnrolment {
  readonly id: number;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly certNo: string | null;
  readonly assistedPersons: number | null;
  readonly amount: number | null;
}

/** Writes what a roster says about lists. Has to be used within the import's transaction. */
export class RosterEnrolments {
  readonly #stamp: { county: string; batch: number; event: number };
  readonly #of: Statement<[object], RosterEnrolment>;
  readonly #insert: Statement<[object]>;
  readonly #end: Statement<[object]>;
  readonly #copy: Statement<[object]>;
  readonly #endProposal: ReturnType<typeof proposalEnder>;

  constructor(db: Database, stamp: { county: string; batch: number; event: number }) {
    this.#endProposal = proposalEnder(db);
    this.#stamp = stamp;
    this.#of = db.prepare(
      `SELECT id, valid_from AS "from", valid_to AS "to", cert_no AS certNo, assisted_persons AS assistedPersons, amount
       FROM enrolment WHERE county = :county AND program = :program AND household_id = :householdId AND recorded_to IS NULL
       ORDER BY valid_from`,
    );
    this.#insert = db.prepare(
      `INSERT INTO enrolment (county, program, household_id, valid_from, valid_to, entered_why, left_why, cert_no,
         assisted_persons, amount, batch, line, recorded_from)
       VALUES (:county, :program, :householdId, :from, :to, 'imported', :leftWhy, :certNo, :assistedPersons, :amount, :batch,
         :line, :event)`,
    );
    this.#end = db.prepare('UPDATE enrolment SET recorded_to = :event, ended_batch = :batch WHERE id = :id');
    this.#copy = db.prepare(
      `INSERT INTO enrolment (county, program, household_id, valid_from, valid_to, entered_why, entered_document, left_why,
         left_document, cert_no, assisted_persons, amount, batch, line, recorded_from)
       SELECT county, program, household_id, valid_from, valid_to, entered_why, entered_document, left_why, left_document,
         :certNo, :assistedPersons, :amount, :batch, :line, :event FROM enrolment WHERE id = :id`,
    );
  }

  /** The enrolments of a household in a program, by their first days. */
  of(program: string, householdId: number): RosterEnrolment[] {
    return this.#of.all({ county: this.#stamp.county, program, householdId });
  }

  /** Adds an enrolment and ends what was proposed about the household. Gives its row id. */
  add(program: string, householdId: number, stated: StatedEnrolment, line: number): number {
    const { from, to, leftWhy, certNo = null, assistedPersons = null, amount = null } = stated;
    const { county, batch, event } = this.#stamp;
    this.#endProposal({ county, program, householdId }, event);
    // Named one by one: to put objects together key by key takes longer than to write the row.
    const row = {
      county,
      program,
      householdId,
      from,
      to,
      leftWhy,
      certNo,
      assistedPersons,
      amount,
      batch,
      line,
      event,
    };
    return Number(this.#insert.run(row).lastInsertRowid);
  }

  /** Puts a version with other details in the place of the one that stands. Gives its row id. */
  change({ id }: RosterEnrolment, details: Details, line: number): number {
    this.#end.run({ ...this.#stamp, id });
    return Number(this.#copy.run({ ...this.#stamp, ...details, line, id }).lastInsertRowid);
  }
}

/** What an enrolment's details are once a row has been taken in. */
export function mergedDetails(standing: RosterEnrolment, stated: StatedEnrolment): Details {
  const kept = <T>(value: T | undefined, before: T): T => (value === undefined ? before : value);
  return {
    certNo: kept(stated.certNo, standing.certNo),
    assistedPersons: kept(stated.assistedPersons, standing.assistedPersons),
    amount: kept(stated.amount, standing.amount),
  };
}

export const differInDetails = (a: Details, b: Details): boolean =>
  a.certNo !== b.certNo || a.assistedPersons !== b.assistedPersons || a.amount !== b.amount;
