import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Database } from '../db/driver.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { requireDayHasCome } from './day-to-come.ts';
import { actsIn, type DecisionAct, type DecisionState, decisionState, stateAfter } from './decision-states.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { eligibilityFailures } from './failures.ts';
import type { LeaveReason } from './leave-reasons.ts';
import { decisionOn, endDecisions, insertDecision, openSince, type Subject } from './store/decisions.ts';
import { carryOut, chooseOne, proposalEnder } from './store/enrolments.ts';
import { isListed, isPresent } from './store/households.ts';
import { type Named, namedSubject } from './subject.ts';

/** A person's act about a household and a program. */
export interface Decision {
  readonly act: DecisionAct;
  readonly reason: string;
  /** The last day on which it holds; undefined: until it is lifted. */
  readonly until: CivilDate | undefined;
  readonly document: string | undefined;
  /** The first day on which it holds. */
  readonly asOf: CivilDate;
  /** Of a removal, why the enrolment ends. */
  readonly leftWhy: LeaveReason;
}

export interface DecideRequest extends Named, Decision {}

export interface DecideResult {
  readonly household_no: string;
  readonly program: string;
  readonly as_of: CivilDate;
  readonly act: DecisionAct;
  readonly until: CivilDate | null;
  readonly state: DecisionState;
  /** What it did to the list. */
  readonly entered: boolean;
  readonly left: boolean;
  /** Whether a proposal of a refresh was open and has ended. */
  readonly proposal_ended: boolean;
}

/**
 * Records a person's decision about a household, which no refresh goes against while it is in force, and does what it says: an
 * admission enters the household on the list, a removal ends its enrolment the day before. It takes the place of the decision
 * that stood.
 * @throws Failure `eligibility.reason-blank`, `eligibility.until-before` (64); `eligibility.no-pack`, `eligibility.program-unknown`,
 * `eligibility.household-unknown`, `eligibility.household-absent` (66); `eligibility.decide-forbidden`, `eligibility.decide-too-early`, `eligibility.day-to-come` (65).
 */
export function decide(session: Session, request: DecideRequest, onEnded: OnEnrolmentsEnded): Promise<DecideResult> {
  const { db, county } = session;
  const { householdNo, act, asOf } = request;
  const decision = { ...request, reason: requireReason(request.reason) };
  const { reason, until = null, document = null } = decision;
  if (until !== null && until < asOf)
    throw failWith(eligibilityFailures, 'eligibility.until-before', { until, as_of: asOf });
  const parameters = { household_no: householdNo, program: request.program, act, as_of: asOf, until, reason, document };
  return recordUseCase(session, { command: 'eligibility decide', parameters }, (event) => {
    requireDayHasCome(session, asOf);
    const { program, householdId } = namedSubject(db, county, request);
    const subject = { county, program: program.id, householdId };
    const done = applyDecision(db, { ...subject, householdNo }, decision, event, onEnded);
    const result = { household_no: householdNo, program: program.id, as_of: asOf, act, until, ...done };
    return { result, changed: true, counts: { entered: Number(done.entered), left: Number(done.left) } };
  });
}

/** @throws Failure `eligibility.reason-blank` (64). */
export function requireReason(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed === '') throw failWith(eligibilityFailures, 'eligibility.reason-blank');
  return trimmed;
}

/** Does what a decision says within a use case. @throws Failure `eligibility.decide-forbidden`, `eligibility.decide-too-early` (65). */
export function applyDecision(
  db: Database,
  { householdNo, ...subject }: Subject & { readonly householdNo: string },
  { act, reason, until, document, asOf, leftWhy }: Decision,
  event: number,
  onEnded: OnEnrolmentsEnded,
): Pick<DecideResult, 'state' | 'entered' | 'left' | 'proposal_ended'> {
  const listed = isListed(db, { ...subject, asOf, knownAt: undefined });
  const state = decisionState(listed, decisionOn(db, subject, asOf)?.kind);
  requireOpenDay(db, subject, householdNo, asOf);
  if (!actsIn(state).includes(act)) {
    const params = {
      household: householdNo,
      program: subject.program,
      act,
      state,
      permitted: actsIn(state).join(', '),
    };
    throw failWith(eligibilityFailures, 'eligibility.decide-forbidden', params);
  }
  if (act === 'admit' && !isPresent(db, subject.householdId, asOf)) {
    throw failWith(eligibilityFailures, 'eligibility.household-absent', { household: householdNo, as_of: asOf });
  }
  const entered = act === 'admit' && !listed;
  const left = act === 'remove';
  const change = { ...subject, asOf, document: document ?? null, event };
  const proposalEnded = proposalEnder(db)(subject, event);
  if (entered || left) {
    chooseOne(db, subject.householdId, entered ? 'enter' : 'leave', entered ? 'decision' : leftWhy);
    carryOut(db, change);
  }
  const own = 'county = :county AND program = :program AND household_id = :householdId';
  endDecisions(db, { asOf, event }, own, { ...subject });
  if (act !== 'lift') {
    insertDecision(db, { ...change, kind: act, from: asOf, until: until ?? null, reason });
  }
  if (left) {
    const { county, program, householdId } = subject;
    onEnded(db, { county, event, program, householdIds: [householdId], lastDay: addDays(asOf, -1) });
  }
  return { state: stateAfter(state, act), entered, left, proposal_ended: proposalEnded };
}

function requireOpenDay(db: Database, subject: Subject, household: string, asOf: CivilDate): void {
  const since = openSince(db, subject);
  if (since === undefined || asOf >= since) return;
  throw failWith(eligibilityFailures, 'eligibility.decide-too-early', { household, as_of: asOf, since });
}
