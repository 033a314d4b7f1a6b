import type { Severity } from '../base/issue.ts';
import { problemsOf } from '../intake/problem.ts';

/** What can be wrong with a row or the flags of a tip or a task, with how grave it is. */
export const officeProblems = {
  'tip.future': 'error',
  'tip.household-unknown': 'error',
  'tip.about-nobody': 'error',
  'task.future': 'error',
  'task.due-early': 'error',
  'task.no-target': 'error',
  'task.progress-differs': 'error',
  'tip.alike': 'warning',
  'tip.on-file': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type OfficeProblem = keyof typeof officeProblems;

/** A problem of this room, with the severity that its code has. */
export const officeProblem = problemsOf(officeProblems);
