import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import type { ObjectionOutcome } from '../eligibility/objection-states.ts';
import { answerWithin, receiveObjection, resolveObjection, type ShownObjection } from '../eligibility/objections.ts';
import { objectionOf } from '../eligibility/store/objections.ts';
import { noticeFailures } from './failures.ts';
import { maskedName } from './public-name.ts';
import { standingNotice } from './step.ts';
import { linesOf } from './store/notices.ts';

export interface NoticeObjectionRequest {
  readonly notice: number;
  readonly householdNo: string;
  /** Who objects; undefined: somebody who gave no name. */
  readonly raisedBy: string | undefined;
  readonly grounds: string;
  readonly asOf: CivilDate;
}

const shown = (objection: ShownObjection): ShownObjection => ({
  ...objection,
  raised_by: objection.raised_by === null ? null : maskedName(objection.raised_by),
});

/**
 * Receives an objection to a notice about a household on it. It is the same objection as one to a verdict, and goes the same way.
 * @throws Failure `notice.none` (66); `notice.not-posted`, `notice.not-on-it` (65); as `receiveObjection`.
 */
export async function objectToNotice(session: Session, request: NoticeObjectionRequest): Promise<ShownObjection> {
  const { notice: no, householdNo, asOf } = request;
  const { db, county } = session;
  const { program } = standingNotice(session, no);
  const require = (householdId: number): void => {
    const { starts_on: since, withdrawn_on } = standingNotice(session, no);
    if (since === null || asOf < since || withdrawn_on !== null) {
      throw failWith(noticeFailures, 'notice.not-posted', { notice: no, as_of: asOf });
    }
    if (!linesOf(db, county, no).some(({ household_id }) => household_id === householdId)) {
      throw failWith(noticeFailures, 'notice.not-on-it', { notice: no, household: householdNo });
    }
  };
  const { raisedBy, grounds } = request;
  const objection = await receiveObjection(session, {
    ...{ householdNo, program, raisedBy, grounds, asOf, within: answerWithin },
    notice: { number: no, require },
  });
  return shown(objection);
}

export interface ResolveObjectionRequest {
  readonly number: number;
  readonly finding: string | undefined;
  readonly outcome: ObjectionOutcome;
  readonly text: string;
  readonly document: string | undefined;
  readonly asOf: CivilDate;
}

/**
 * Answers an objection to a notice.
 * @throws Failure `notice.objection-of-other` (66) where it is to no notice; as `resolveObjection`.
 */
export async function resolveNoticeObjection(
  session: Session,
  request: ResolveObjectionRequest,
): Promise<ShownObjection> {
  const { number } = request;
  const objection = objectionOf(session.db, session.county, number);
  if (objection !== undefined && objection.notice === null) {
    throw failWith(noticeFailures, 'notice.objection-of-other', { number });
  }
  return shown(await resolveObjection(session, request));
}
