import type { Severity } from '../base/issue.ts';
import { problemsOf } from '../intake/problem.ts';

/** What can be wrong with a measure's row, with how grave it is. */
export const aidProblems = {
  'measure.done-future': 'error',
  'measure.planned-future': 'error',
  'measure.done-early': 'error',
  'measure.due-before-plan': 'error',
  'measure.follow-up-early': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type AidProblem = keyof typeof aidProblems;

/** A problem of this room, with the severity that its code has. */
export const aidProblem = problemsOf(aidProblems);
