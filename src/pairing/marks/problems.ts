import type { Severity } from '../../base/issue.ts';
import { problemsOf } from '../../intake/problem.ts';

/** What can be wrong with a row of a plan that was marked up, with how grave it is. */
export const markProblems = {
  'marks.no-column': 'error',
  'marks.no-rows': 'error',
  'marks.number': 'error',
  'marks.other-plan': 'error',
  'marks.not-in-plan': 'error',
  'marks.no-place': 'error',
  'marks.twice': 'error',
  'marks.proposal-changed': 'error',
  'marks.nobody': 'error',
  'marks.cadre-unknown': 'error',
  'marks.cadre-ambiguous': 'error',
  'marks.cadre-other-unit': 'error',
  'marks.no-reason': 'error',
  'marks.reason-alone': 'warning',
  'marks.same': 'warning',
  'marks.cadre-full': 'error',
  'marks.lacks-function': 'error',
  'marks.beyond-reach': 'warning',
  'pairing.cadre-inactive': 'error',
  'pairing.near-kin': 'error',
  'pairing.home-village': 'error',
  'pairing.barred-by-name': 'error',
  'pairing.leads-already': 'error',
  'pairing.supports-pinned': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type MarkProblem = keyof typeof markProblems;

/** A problem of a marked row, with the severity that its code has. */
export const markProblem = problemsOf(markProblems);
