import type { Issue } from '../base/issue.ts';

/** What is wrong with a cell or a row, before it is known where: intake adds line, column and the masked value. */
export type Problem = Pick<Issue, 'code' | 'severity' | 'params'>;
