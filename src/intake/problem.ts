import type { Params } from '../base/failure.ts';
import type { Issue, Severity } from '../base/issue.ts';

/** What is wrong with a cell or a row, before it is known where: intake adds line, column and the masked value. */
export type Problem = Pick<Issue, 'code' | 'severity' | 'params'>;

/** Makes the problems of a room, each with the severity that its code has in the room's table. */
export function problemsOf<Code extends string>(
  severities: Readonly<Record<Code, Severity>>,
): (code: Code, params?: Params) => Problem {
  return (code, params) => ({ code, severity: severities[code], ...(params && { params }) });
}
