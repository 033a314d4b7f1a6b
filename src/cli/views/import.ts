import { exit } from '../../base/exit-code.ts';
import { harmless } from '../../base/harmless.ts';
import type { Issue } from '../../base/issue.ts';
import type { Language } from '../../base/local-text.ts';
import { truncate } from '../../base/text-width.ts';
import type { ImportOutcome } from '../../intake/import-files.ts';
import type { BatchResult } from '../../intake/import-result.ts';
import { SAVED } from '../../intake/mapping/mapping.ts';
import { hintOf, type MessageKey, text, textOf } from '../../messages/messages.ts';
import { counted } from './counted.ts';

/** How many issues of a file the text view shows. */
const SHOWN = 20;

/** How many lines it names of those ignored, or given a number. */
const NAMED = 10;

/** Columns that the text of an ignored line takes at most. */
const LINE_WIDTH = 30;

/** An issue without its place: what is wrong, with the value where the message does not say it. */
function issueText(language: Language, { code, params, value }: Issue): string {
  const message = harmless(textOf(language, code, params));
  return value === undefined || message.includes(value) ? message : `${message} [${value}]`;
}

/** Why a row was rejected, for the rejects file: the clerk's own heading of the column, and what is wrong there. */
export function reasonText(language: Language, issue: Issue, heading: string | undefined): string {
  const reason = issueText(language, issue);
  return heading === undefined ? reason : text(language, 'import.reason', { heading, reason });
}

type Headings = ReadonlyMap<string, string>;

/** `cunbao.csv:17:户主身份证号: error: … [value]`, the column by the clerk's own heading. */
function issueLine(language: Language, source: string, issue: Issue, headings: Headings): string {
  const column = issue.column === undefined ? undefined : (headings.get(issue.column) ?? issue.column);
  const place = [source, issue.line, column].filter((part) => part !== undefined).join(':');
  const severity = text(language, issue.severity === 'error' ? 'import.error' : 'import.warning');
  return `  ${place}: ${severity}: ${issueText(language, issue)}`;
}

/** A line an issue, and what to try behind the issues, one after another, that it is about. */
function issueLines(language: Language, source: string, issues: readonly Issue[], headings: Headings): string[] {
  const hints = issues.map(({ code, params }) => hintOf(language, code, params));
  return issues.flatMap((issue, at) => {
    const line = issueLine(language, source, issue, headings);
    const hint = hints[at];
    if (hint === undefined || hint === hints[at + 1]) return [line];
    return [line, `    ${text(language, 'cli.hint', { hint: harmless(hint) })}`];
  });
}

/** The first of some lines with what is to be said of them; `…` where there are more. */
function namedLines(
  language: Language,
  lines: readonly { readonly line: number; readonly text: string }[],
  total: number,
): string {
  const named = lines.slice(0, NAMED).map((each) => text(language, 'import.line', { ...each }));
  return [...named, ...(total > NAMED ? ['…'] : [])].join(text(language, 'words.separator'));
}

/** What is on file now although no cell says it, and what is not although a line does: layout, numbers given, columns. */
function asideLines(language: Language, batch: BatchResult): string[] {
  const said: string[] = [];
  if (batch.ignored_lines.length > 0) {
    const lines = batch.ignored_lines.map((each) => ({ ...each, text: truncate(each.text, LINE_WIDTH) }));
    said.push(text(language, 'import.ignored-lines', { lines: namedLines(language, lines, lines.length) }));
  }
  if (batch.columns_ignored.length > 0) {
    const columns = batch.columns_ignored.join(text(language, 'words.separator'));
    said.push(text(language, 'import.columns-ignored', { columns }));
  }
  if (batch.given.length > 0) {
    const numbers = batch.records.numbers_given ?? batch.given.length;
    const lines = batch.given.map(({ line, ...number }) => ({ line, text: Object.values(number).join(' ') }));
    said.push(text(language, 'import.given', { numbers, lines: namedLines(language, lines, numbers) }));
  }
  return said;
}

function batchLines(language: Language, batch: BatchResult, headings: Headings): string[] {
  const source = harmless(batch.source);
  const { rows } = batch;
  const counts = {
    ...rows,
    rows: counted(language, 'import.rows', rows.read),
    layout: counted(language, 'import.layout', rows.ignored),
  };
  const lines =
    batch.header_line === null
      ? [text(language, 'import.file-unread', { source })]
      : [text(language, 'import.file', { source, ...counts })];
  if (batch.batch !== null) {
    const place = { encoding: batch.encoding ?? '', line: batch.header_line ?? 0 };
    lines.push(text(language, 'import.batch', { batch: batch.batch, ...place }));
  }
  if (batch.mapping !== null) {
    const mapping = harmless(batch.mapping);
    lines.push(text(language, mapping === SAVED ? 'import.mapped-saved' : 'import.mapped', { mapping }));
  }
  lines.push(...asideLines(language, batch));
  if (batch.rejects !== null) lines.push(text(language, 'import.rejects-written', { file: harmless(batch.rejects) }));
  const shown = batch.issues.slice(0, SHOWN);
  lines.push(...issueLines(language, source, shown, headings));
  const more = batch.issues_total - shown.length;
  return more > 0 ? [...lines, text(language, 'import.more-issues', { more })] : lines;
}

function conclusion({ result, exit: code, unreadable }: ImportOutcome, dryRun: boolean): MessageKey {
  if (unreadable) return 'import.unreadable';
  if (code === exit.data) return 'import.refused';
  if (dryRun) return 'import.dry-run-done';
  return result.batches.some(({ batch }) => batch !== null) ? 'import.saved' : 'import.nothing-changed';
}

/** The outcome of an import: a block a file, with its first issues, and whether it was saved. */
export function importText(language: Language, outcome: ImportOutcome, dryRun: boolean): string {
  const lines = outcome.result.batches.flatMap((batch, at) =>
    batchLines(language, batch, outcome.headings[at] ?? new Map()),
  );
  return [...lines, text(language, conclusion(outcome, dryRun))].join('\n');
}
