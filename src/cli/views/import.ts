import { exit } from '../../base/exit-code.ts';
import { harmless } from '../../base/harmless.ts';
import type { Issue } from '../../base/issue.ts';
import type { Language } from '../../base/local-text.ts';
import type { ImportOutcome } from '../../intake/import-files.ts';
import type { BatchResult } from '../../intake/import-result.ts';
import { hintOf, type MessageKey, text, textOf } from '../../messages/messages.ts';

/** How many issues of a file the text view shows. */
const SHOWN = 20;

/** An issue without its place: what is wrong, with the value. */
export function issueText(language: Language, { code, params, value }: Issue): string {
  const message = harmless(textOf(language, code, params));
  return value === undefined ? message : `${message} [${value}]`;
}

/** `cunbao.csv:17:head_id_number: error: … [value]`, and what to try on a line of its own. */
function issueLines(language: Language, source: string, issue: Issue): string[] {
  const place = [source, issue.line, issue.column].filter((part) => part !== undefined).join(':');
  const severity = text(language, issue.severity === 'error' ? 'import.error' : 'import.warning');
  return [`  ${place}: ${severity}: ${issueText(language, issue)}`];
}

/** What to try about the issues shown, each hint once. */
function hintLines(language: Language, issues: readonly Issue[]): string[] {
  const hints = issues.map(({ code, params }) => hintOf(language, code, params));
  return [...new Set(hints.filter((hint) => hint !== undefined))].map(
    (hint) => `  ${text(language, 'cli.hint', { hint: harmless(hint) })}`,
  );
}

function batchLines(language: Language, batch: BatchResult): string[] {
  const source = harmless(batch.source);
  const lines =
    batch.header_line === null
      ? [text(language, 'import.file-unread', { source })]
      : [text(language, 'import.file', { source, ...batch.rows })];
  if (batch.batch !== null) {
    const place = { encoding: batch.encoding ?? '', line: batch.header_line ?? 0 };
    lines.push(text(language, 'import.batch', { batch: batch.batch, ...place }));
  }
  if (batch.columns_ignored.length > 0) {
    lines.push(text(language, 'import.columns-ignored', { columns: batch.columns_ignored.join('、') }));
  }
  if (batch.rejects !== null) lines.push(text(language, 'import.rejects-written', { file: harmless(batch.rejects) }));
  const shown = batch.issues.slice(0, SHOWN);
  for (const issue of shown) lines.push(...issueLines(language, source, issue));
  const more = batch.issues_total - shown.length;
  if (more > 0) lines.push(text(language, 'import.more-issues', { more }));
  return [...lines, ...hintLines(language, shown)];
}

function conclusion({ result, exit: code, unreadable }: ImportOutcome, dryRun: boolean): MessageKey {
  if (unreadable) return 'import.unreadable';
  if (code === exit.data) return 'import.refused';
  if (dryRun) return 'import.dry-run-done';
  return result.batches.some(({ batch }) => batch !== null) ? 'import.saved' : 'import.nothing-changed';
}

/** The outcome of an import: a block a file, with its first issues, and whether it was saved. */
export function importText(language: Language, outcome: ImportOutcome, dryRun: boolean): string {
  const lines = outcome.result.batches.flatMap((batch) => batchLines(language, batch));
  return [...lines, text(language, conclusion(outcome, dryRun))].join('\n');
}
