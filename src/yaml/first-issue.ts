import { exit } from '../base/exit-code.ts';
import { Failure } from '../base/failure.ts';
import type { Issue } from '../base/issue.ts';

/**
 * The first problem of a text by its place, to be thrown (65).
 * @param file the name to show.
 */
export function firstIssue({ issues }: { readonly issues: readonly Issue[] }, file: string): Failure {
  const [issue] = issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || Number(a.column) - Number(b.column));
  const place = { file, line: issue?.line ?? 1, column: issue?.column ?? 1 };
  return new Failure(issue?.code ?? 'yaml.not-a-mapping', exit.data, issue?.params, place);
}
