import type { Severity } from '../../base/issue.ts';
import { problemsOf } from '../../intake/problem.ts';

/** What can be wrong with a row of the enrolments' roster once its cells have been read. */
export const enrolmentProblems = {
  'enrolment.program-unknown': 'error',
  'enrolment.day-to-come': 'error',
  'enrolment.period': 'error',
  'enrolment.reason-missing': 'error',
  'enrolment.ended-otherwise': 'error',
  'enrolment.overlaps': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type EnrolmentProblem = keyof typeof enrolmentProblems;

/** A problem of this room, with the severity that its code has. */
export const enrolmentProblem = problemsOf(enrolmentProblems);
