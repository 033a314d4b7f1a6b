import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { stands, versions } from '../../db/store/recorded-time.ts';
import type { ObjectionOutcome, ObjectionState } from '../objection-states.ts';

/** An objection as it stands. */
export interface Objection {
  readonly number: number;
  readonly program: string;
  readonly state: ObjectionState;
  readonly received_on: CivilDate;
  /** The last day for the answer. */
  readonly due_on: CivilDate;
  readonly raised_by: string | null;
  /** The number of the public notice that it objects to. */
  readonly notice: number | null;
  readonly grounds: string;
  readonly investigated_on: CivilDate | null;
  readonly finding: string | null;
  readonly closed_on: CivilDate | null;
  readonly outcome: ObjectionOutcome | null;
  readonly answer: string | null;
  readonly document: string | null;
}

/** With what belongs to the row: whether no holiday on the way to the deadline is unknown, and whom it is about. */
export interface ObjectionRow extends Objection {
  readonly householdId: number;
  readonly dueCertain: 0 | 1;
}

const COLUMNS = `number, program, household_id AS householdId, state, received_on, due_on, due_certain AS dueCertain, raised_by,
  notice, grounds, investigated_on, finding, closed_on, outcome, answer, document`;

/** The objection of a number. */
export function objectionOf(db: Database, county: string, number: number): ObjectionRow | undefined {
  return db
    .prepare<[string, number], ObjectionRow>(
      `SELECT ${COLUMNS} FROM objection WHERE county = ? AND number = ? AND recorded_to IS NULL`,
    )
    .get(county, number);
}

/** The number of the objection about a household and a program that is open; undefined when none is. */
export function openObjection(
  db: Database,
  of: { county: string; program: string; householdId: number },
): number | undefined {
  return db
    .prepare<[object], number>(
      `SELECT number FROM objection WHERE county = :county AND program = :program AND household_id = :householdId
         AND recorded_to IS NULL AND state IN ('received', 'investigated')`,
    )
    .pluck()
    .get(of);
}

/** The households of a program with an objection that is open. */
export function underObjection(db: Database, of: { county: string; program: string }): ReadonlySet<number> {
  const ids = db
    .prepare<[object], number>(
      `SELECT household_id FROM objection WHERE county = :county AND program = :program AND recorded_to IS NULL
         AND state IN ('received', 'investigated')`,
    )
    .pluck()
    .all(of);
  return new Set(ids);
}

/** The number that the next objection of a county gets. */
export function nextObjection(db: Database, county: string): number {
  const last = db
    .prepare<[string], number | null>('SELECT MAX(number) FROM objection WHERE county = ?')
    .pluck()
    .get(county);
  return (last ?? 0) + 1;
}

/** Records an objection as it now is, in the place of what stood under its number. */
export function putObjection(db: Database, county: string, objection: ObjectionRow, event: number): void {
  db.prepare(
    'UPDATE objection SET recorded_to = :event WHERE county = :county AND number = :number AND recorded_to IS NULL',
  ).run({ county, number: objection.number, event });
  db.prepare(
    `INSERT INTO objection (county, number, program, household_id, state, received_on, due_on, due_certain, raised_by, notice, grounds,
       investigated_on, finding, closed_on, outcome, answer, document, recorded_from)
     VALUES (:county, :number, :program, :householdId, :state, :received_on, :due_on, :dueCertain, :raised_by, :notice, :grounds,
       :investigated_on, :finding, :closed_on, :outcome, :answer, :document, :event)`,
  ).run({ ...objection, county, event });
}

/** An objection with the household that it is about. */
export type ListedObjection = ObjectionRow & { readonly household_no: string; readonly head_name: string };

/** Every objection, now or as known at an event, by number. */
export function readObjections(db: Database, county: string, knownAt: number | undefined): ListedObjection[] {
  return db
    .prepare<[object], ListedObjection>(
      `SELECT h.household_no, h.head_name, o.* FROM (
         SELECT ${COLUMNS} FROM objection WHERE county = :county AND ${stands(knownAt)}) AS o
       JOIN (${versions('household', 'id, household_no, head_name', knownAt)}) AS h ON h.id = o.householdId ORDER BY o.number`,
    )
    .all({ county, known_at: knownAt ?? null });
}
