import { addMonths, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently, recordUseCase } from '../db/use-case.ts';
import { requireDayHasCome } from './day-to-come.ts';
import { eligibilityFailures } from './failures.ts';
import type { ReviewResult } from './review-results.ts';
import { isListed } from './store/households.ts';
import { putReview, type ReviewedEnrolment, reviewedEnrolments } from './store/reviews.ts';
import { type Named, namedSubject, programsNamed } from './subject.ts';
import { requirePlace } from './which-proposals.ts';

/** A household on a list and when it has to be looked at again. */
export interface ReviewDue extends ReviewedEnrolment {
  readonly program: string;
  /** The last review, else the entry, and the program's `review_every` later. */
  readonly due_on: CivilDate;
  readonly due: boolean;
}

/**
 * The reviews of every household on the lists whose programs have `review_every`, or those that are due on a day; by program and
 * household.
 * @throws Failure `eligibility.no-pack`, `eligibility.program-unknown`, `eligibility.place-unknown` (66).
 */
export function listReviews(
  { db, county }: Session,
  of: {
    program: string | undefined;
    place: string | undefined;
    due: boolean;
    asOf: CivilDate;
    knownAt: number | undefined;
  },
): { rows: ReviewDue[]; total: number; due: number } {
  const { asOf, knownAt } = of;
  return readConsistently(db, () => {
    if (of.place !== undefined) requirePlace({ db, county }, of.place);
    const place = of.place === county ? undefined : of.place;
    const all = programsNamed(db, county, of.program, knownAt).flatMap(
      ({ program: { id: program, reviewEveryMonths: months } }) =>
        months === undefined
          ? []
          : reviewedEnrolments(db, { county, program, place, asOf, knownAt }).map((row): ReviewDue => {
              const dueOn = addMonths(row.last_review ?? row.since, months);
              return { ...row, program, due_on: dueOn, due: dueOn <= asOf };
            }),
    );
    const rows = of.due ? all.filter(({ due }) => due) : all;
    return { rows, total: rows.length, due: all.filter(({ due }) => due).length };
  });
}

export interface ReviewRequest extends Named {
  readonly result: ReviewResult;
  readonly note: string | undefined;
  readonly document: string | undefined;
  readonly asOf: CivilDate;
}

/** A review as it was recorded. */
export interface RecordedReview {
  readonly household_no: string;
  readonly program: string;
  readonly reviewed_on: CivilDate;
  readonly result: ReviewResult;
  /** When the next is due; null where the program has no `review_every`, or where this one did not reach the household. */
  readonly next_due: CivilDate | null;
}

/**
 * Records that a household on a list was looked at again on a day.
 * @throws Failure `eligibility.no-pack`, `eligibility.program-unknown`, `eligibility.household-unknown` (66);
 * `eligibility.review-not-listed`, `eligibility.day-to-come` (65).
 */
export function recordReview(session: Session, request: ReviewRequest): Promise<RecordedReview> {
  const { db, county } = session;
  const { householdNo, result, note = null, document = null, asOf } = request;
  const parameters = { household_no: householdNo, program: request.program ?? null, as_of: asOf, result, document };
  return recordUseCase(session, { command: 'eligibility review', parameters }, (event) => {
    requireDayHasCome(session, asOf);
    const { program, householdId } = namedSubject(db, county, request);
    const subject = { county, program: program.id, householdId };
    if (!isListed(db, { ...subject, asOf, knownAt: undefined })) {
      const params = { household: householdNo, program: program.id, as_of: asOf };
      throw failWith(eligibilityFailures, 'eligibility.review-not-listed', params);
    }
    putReview(db, { ...subject, on: asOf, result, note, document, event });
    const months = result === 'not_reached' ? undefined : program.reviewEveryMonths;
    const recorded: RecordedReview = {
      household_no: householdNo,
      program: program.id,
      reviewed_on: asOf,
      result,
      next_due: months === undefined ? null : addMonths(asOf, months),
    };
    return { result: recorded, changed: true, counts: { reviews: 1 } };
  });
}
