import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import { maskNumbersIn } from '../base/mask.ts';
import { publicHolidays } from '../base/public-holidays.ts';
import { workingDaysAfter } from '../base/working-days.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase, type UseCase } from '../db/use-case.ts';
import { requireDayHasCome } from './day-to-come.ts';
import { eligibilityFailures } from './failures.ts';
import {
  isOpen,
  type ObjectionOutcome,
  type ObjectionStep,
  objectionAfter,
  objectionSteps,
} from './objection-states.ts';
import {
  nextObjection,
  type Objection,
  type ObjectionRow,
  objectionOf,
  openObjection,
  putObjection,
  readObjections,
} from './store/objections.ts';
import { type Named, namedSubject } from './subject.ts';

/** How many working days the re-investigation of an objection may take (民发〔2012〕220号). */
export const answerWithin = 20;

export interface ReceiveRequest extends Named {
  /** Who objects; undefined: somebody who gave no name. */
  readonly raisedBy: string | undefined;
  readonly grounds: string;
  readonly asOf: CivilDate;
  /** Working days until the answer is due, the day of receipt not counted. */
  readonly within: number;
  /** The public notice that it objects to, and what makes sure within the transaction that the household is on it. */
  readonly notice?: { readonly number: number; readonly require: (householdId: number) => void };
}

/** An objection as JSON shows it. */
export type ShownObjection = Objection & {
  readonly due_certain: boolean;
};

function shown({ householdId: _id, dueCertain, ...objection }: ObjectionRow): ShownObjection {
  const { raised_by, grounds, finding, answer, document } = objection;
  return {
    ...objection,
    raised_by: prose(raised_by),
    grounds: maskNumbersIn(grounds),
    finding: prose(finding),
    answer: prose(answer),
    document: prose(document),
    due_certain: dueCertain === 1,
  };
}

const prose = (text: string | null): string | null => (text === null ? null : maskNumbersIn(text));

/**
 * Receives an objection about a household and a program. The answer is due after so many working days.
 * @throws Failure `eligibility.grounds-blank` (64); `eligibility.no-pack`, `eligibility.program-unknown`,
 * `eligibility.household-unknown` (66); `eligibility.objection-open`, `eligibility.day-to-come` (65).
 */
export async function receiveObjection(
  session: Session,
  { raisedBy, within, asOf, notice, ...request }: ReceiveRequest,
): Promise<ShownObjection> {
  const { db, county } = session;
  const grounds = request.grounds.trim();
  if (grounds === '') throw failWith(eligibilityFailures, 'eligibility.grounds-blank');
  const year = Number(asOf.slice(0, 4));
  const due = workingDaysAfter(asOf, within, await publicHolidays([year, year + 1, year + 2]));
  const asked = { household_no: request.householdNo, program: request.program ?? null, as_of: asOf, within };
  const useCase =
    notice === undefined
      ? { command: 'eligibility object', parameters: asked }
      : { command: 'notice objection add', parameters: { ...asked, notice: notice.number } };
  return recordUseCase(session, useCase, (event) => {
    requireDayHasCome(session, asOf);
    const { program, householdId } = namedSubject(db, county, request);
    notice?.require(householdId);
    const open = openObjection(db, { county, program: program.id, householdId });
    if (open !== undefined) {
      throw failWith(eligibilityFailures, 'eligibility.objection-open', {
        household: request.householdNo,
        number: open,
      });
    }
    const objection: ObjectionRow = {
      number: nextObjection(db, county),
      program: program.id,
      householdId,
      state: 'received',
      received_on: asOf,
      due_on: due.date,
      dueCertain: due.certain ? 1 : 0,
      raised_by: raisedBy ?? null,
      notice: notice?.number ?? null,
      grounds,
      investigated_on: null,
      finding: null,
      closed_on: null,
      outcome: null,
      answer: null,
      document: null,
    };
    putObjection(db, county, objection, event);
    return { result: shown(objection), changed: true, counts: { objections: 1 } };
  });
}

/** A step in the life of an objection, with what was found or answered. */
export interface StepRequest {
  readonly number: number;
  readonly step: ObjectionStep;
  /** What was found, answered, or why it was withdrawn. */
  readonly text: string;
  /** Of an answer only. */
  readonly outcome: ObjectionOutcome | undefined;
  readonly document: string | undefined;
  readonly asOf: CivilDate;
}

/**
 * Takes an objection a step further.
 * @throws Failure `eligibility.finding-blank`, `eligibility.outcome-missing` (64); `eligibility.objection-unknown` (66);
 * `eligibility.objection-forbidden`, `eligibility.objection-too-early`, `eligibility.day-to-come` (65).
 */
export function stepObjection(session: Session, request: StepRequest): Promise<ShownObjection> {
  const { number, step, asOf, outcome, document = null } = request;
  const parameters = { number, step, as_of: asOf, outcome: outcome ?? null, document };
  return takeFurther(session, { command: 'eligibility objection', parameters }, request, [request]);
}

/** How an objection is settled. */
export interface ResolveRequest extends Omit<StepRequest, 'step' | 'outcome'> {
  /** What was found on looking into it; undefined where that is on record already. */
  readonly finding: string | undefined;
  readonly outcome: ObjectionOutcome;
}

/**
 * Answers an objection to a public notice, with the investigation that has to come before where it is not on record yet.
 * @throws Failure as `stepObjection`.
 */
export function resolveObjection(session: Session, request: ResolveRequest): Promise<ShownObjection> {
  const { finding, ...answer } = request;
  const { number, asOf, outcome, document = null } = request;
  const parameters = { number, as_of: asOf, outcome, document, investigated: finding !== undefined };
  const steps: StepRequest[] = [
    ...(finding === undefined
      ? []
      : [{ ...answer, step: 'investigate' as const, text: finding, outcome: undefined, document: undefined }]),
    { ...answer, step: 'answer' },
  ];
  return takeFurther(session, { command: 'notice objection resolve', parameters }, request, steps);
}

function takeFurther(
  session: Session,
  useCase: UseCase,
  { number, asOf }: Pick<StepRequest, 'number' | 'asOf'>,
  steps: readonly StepRequest[],
): Promise<ShownObjection> {
  const { db, county } = session;
  for (const { step, text, outcome } of steps) {
    if (text.trim() === '') throw failWith(eligibilityFailures, 'eligibility.finding-blank');
    if ((step === 'answer') !== (outcome !== undefined))
      throw failWith(eligibilityFailures, 'eligibility.outcome-missing');
  }
  return recordUseCase(session, useCase, (event) => {
    requireDayHasCome(session, asOf);
    const standing = objectionOf(db, county, number);
    if (standing === undefined) throw failWith(eligibilityFailures, 'eligibility.objection-unknown', { number });
    const next = steps.reduce(objectionAfterStep, standing);
    putObjection(db, county, next, event);
    return { result: shown(next), changed: true, counts: { objections: 1 } };
  });
}

/** @throws Failure `eligibility.objection-forbidden`, `eligibility.objection-too-early` (65). */
function objectionAfterStep(standing: ObjectionRow, request: StepRequest): ObjectionRow {
  const { number, step, asOf, outcome, document = standing.document } = request;
  const state = objectionAfter(standing.state, step);
  if (state === undefined) {
    const permitted =
      objectionSteps.filter((each) => objectionAfter(standing.state, each) !== undefined).join(', ') || 'none';
    const params = { number, state: standing.state, step, permitted };
    throw failWith(eligibilityFailures, 'eligibility.objection-forbidden', params);
  }
  const since = standing.investigated_on ?? standing.received_on;
  if (asOf < since)
    throw failWith(eligibilityFailures, 'eligibility.objection-too-early', { number, as_of: asOf, since });
  const said = request.text.trim();
  return step === 'investigate'
    ? { ...standing, state, investigated_on: asOf, finding: said, document }
    : { ...standing, state, closed_on: asOf, answer: said, outcome: outcome ?? null, document };
}

/** An objection in the list. */
export type ObjectionListed = ShownObjection & {
  readonly household_no: string;
  readonly head_name: string;
  /** Open after its last day. */
  readonly overdue: boolean;
};

/** The objections by number: all, those that are open, or those that are overdue on a day. */
export function listObjections(
  { db, county }: Session,
  { which, asOf, knownAt }: { which: 'all' | 'open' | 'overdue'; asOf: CivilDate; knownAt: number | undefined },
): { rows: ObjectionListed[]; total: number; overdue: number } {
  const all = readObjections(db, county, knownAt).map(({ household_no, head_name, ...row }): ObjectionListed => {
    const overdue = isOpen(row.state) && row.due_on < asOf;
    return { household_no, head_name, ...shown(row), overdue };
  });
  const rows = all.filter(
    ({ state, overdue }) => which === 'all' || (which === 'open' && isOpen(state)) || (which === 'overdue' && overdue),
  );
  return { rows, total: rows.length, overdue: all.filter(({ overdue }) => overdue).length };
}
