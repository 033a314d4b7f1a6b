import type { Severity } from '../base/issue.ts';
import { problemsOf } from '../intake/problem.ts';

/** What can be wrong with a visit's row or flags, with how grave it is. */
export const visitProblems = {
  'visit.future': 'error',
  'visit.twice': 'error',
  'visit.no-lead': 'error',
  'visit.before-record': 'warning',
  'visit.household-left': 'warning',
  'visit.cadre-not-in-office': 'warning',
  'verified.form': 'error',
  'verified.field': 'error',
  'verified.value': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type VisitProblem = keyof typeof visitProblems;

/** A problem of this room, with the severity that its code has. */
export const visitProblem = problemsOf(visitProblems);
