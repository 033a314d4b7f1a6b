import { harmless } from '../../base/harmless.ts';
import type { Issue } from '../../base/issue.ts';
import type { Language } from '../../base/local-text.ts';
import { hintOf, text, textOf } from '../../messages/messages.ts';

/** What is wrong with a YAML text: `file:line:column: problem`, and what to try. */
export function yamlIssueLines(
  language: Language,
  read: string,
  { file = read, line, column, code, params }: Issue,
): string[] {
  const hint = hintOf(language, code, params);
  return [
    harmless(`${file}:${line}:${column}: ${textOf(language, code, params)}`),
    ...(hint === undefined ? [] : [`  ${text(language, 'cli.hint', { hint: harmless(hint) })}`]),
  ];
}
