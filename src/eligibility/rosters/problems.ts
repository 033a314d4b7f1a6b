import type { Params } from '../../base/failure.ts';
import type { Severity } from '../../base/issue.ts';
import type { Problem } from '../../intake/problem.ts';

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

export function enrolmentProblem(code: EnrolmentProblem, params: Params): Problem {
  return { code, severity: enrolmentProblems[code], params };
}
