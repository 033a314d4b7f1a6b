import { exit } from '../../base/exit-code.ts';
import { harmless } from '../../base/harmless.ts';
import type { Issue } from '../../base/issue.ts';
import type { Language } from '../../base/local-text.ts';
import { truncate } from '../../base/text-width.ts';
import type { MissingResult } from '../../intake/completeness.ts';
import type { ImportOutcome } from '../../intake/import-files.ts';
import type { BatchResult } from '../../intake/import-result.ts';
import type { IssueGroup } from '../../intake/issue-list.ts';
import { SAVED } from '../../intake/mapping/mapping.ts';
import { hintOf, type MessageKey, text, textOf } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';
import { counted } from './counted.ts';
import { wordText } from './record.ts';

/** How many kinds of issues of a file, and how many missing records, the text view shows. */
const SHOWN = 20;

/** How many lines it names of those ignored, or given a number. */
const NAMED = 10;

/** The sheet of codes in a template of ours, in whichever language it was made: nobody writes anything in it. */
const CODE_SHEETS: readonly string[] = [text('zh', 'template.choices'), text('en', 'template.choices')];

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

/** More issues of one kind than this are told together. */
const ALONE = 3;

/** Lines as people name them: `4-9, 12, …`. */
function linesText(language: Language, { lines, total }: IssueGroup): string {
  const named = lines.slice(0, NAMED).map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
  const told = lines.slice(0, NAMED).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return [...named, ...(told < total ? ['…'] : [])].join(text(language, 'words.separator'));
}

/** Many issues of one kind in a column: how many, the first one's words, the lines, the first values. */
function groupLines(language: Language, source: string, group: IssueGroup, headings: Headings): string[] {
  const [first] = group.examples;
  if (first === undefined) return [];
  const column = group.column === undefined ? [] : [headings.get(group.column) ?? group.column];
  const values = [...new Set(group.examples.flatMap(({ value }) => value ?? []))].map((value) => `[${value}]`);
  return [
    text(language, 'import.alike', {
      place: [source, ...column].join(':'),
      severity: text(language, group.severity === 'error' ? 'import.error' : 'import.warning'),
      count: group.total,
      message: harmless(textOf(language, first.code, first.params)),
    }),
    text(language, 'import.alike-lines', {
      lines: linesText(language, group),
      values:
        values.length === 0
          ? ''
          : text(language, 'import.alike-values', { values: values.join(text(language, 'words.separator')) }),
    }),
  ];
}

/** The issues of a file kind by kind, errors first: few of a kind one by one, many together; each kind with what to try. */
export function issueLines(
  language: Language,
  source: string,
  groups: readonly IssueGroup[],
  headings: Headings,
): string[] {
  return groups.flatMap((group) => {
    const lines =
      group.total <= ALONE
        ? group.examples.map((issue) => issueLine(language, source, issue, headings))
        : groupLines(language, source, group, headings);
    const [first] = group.examples;
    const hint = first && hintOf(language, first.code, first.params);
    return hint === undefined ? lines : [...lines, `    ${text(language, 'cli.hint', { hint: harmless(hint) })}`];
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
function asideLines(language: Language, batch: BatchResult, verbose: boolean): string[] {
  const said: string[] = [];
  const layout = batch.ignored_lines.filter(({ untouched }) => !untouched);
  if (verbose) {
    said.push(
      ...batch.ignored_lines.map(({ line, text: said }) => text(language, 'import.ignored-line', { line, text: said })),
    );
  } else if (layout.length > 0) {
    const lines = layout.map((each) => ({ line: each.line, text: truncate(each.text, LINE_WIDTH) }));
    said.push(text(language, 'import.ignored-lines', { lines: namedLines(language, lines, lines.length) }));
  }
  if (batch.untouched > 0) said.push(counted(language, 'import.untouched', batch.untouched));
  if (batch.columns_ignored.length > 0) {
    const columns = batch.columns_ignored.join(text(language, 'words.separator'));
    said.push(text(language, 'import.columns-ignored', { columns }));
  }
  const unread = batch.sheets_ignored.filter((sheet) => !CODE_SHEETS.includes(sheet));
  if (unread.length > 0) {
    said.push(text(language, 'import.sheets-ignored', { sheets: unread.join(text(language, 'words.separator')) }));
  }
  if (batch.given.length > 0) {
    const numbers = batch.records.numbers_given ?? batch.given.length;
    const lines = batch.given.map(({ line, ...number }) => ({ line, text: Object.values(number).join(' ') }));
    said.push(text(language, 'import.given', { numbers, lines: namedLines(language, lines, numbers) }));
  }
  return said;
}

/** What the view of one file is made of. */
interface Shown {
  readonly headings: Headings;
  readonly groups: readonly IssueGroup[];
  readonly verbose: boolean;
}

function batchLines(language: Language, batch: BatchResult, { headings, groups, verbose }: Shown): string[] {
  const source = harmless(batch.source);
  const { rows } = batch;
  const counts = {
    ...rows,
    rows: counted(language, 'import.rows', rows.read),
    layout: counted(language, 'import.layout', rows.ignored - batch.untouched),
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
  lines.push(...asideLines(language, batch, verbose));
  if (batch.rejects !== null) lines.push(text(language, 'import.rejects-written', { file: harmless(batch.rejects) }));
  const shown = groups.slice(0, SHOWN);
  lines.push(...issueLines(language, source, shown, headings));
  const more = batch.issues_total - shown.reduce((sum, { total }) => sum + total, 0);
  return more > 0 ? [...lines, text(language, 'import.more-issues', { more })] : lines;
}

const MISSING = {
  reported: 'import.missing-reported',
  left: 'import.missing-left',
  refused: 'import.missing-refused',
} as const satisfies Record<MissingResult['did'], MessageKey>;

/** The households that the sheets leave out, and what became of them. */
function missingLines(language: Language, missing: MissingResult): string[] {
  const { did, total, of, rows, reason, from } = missing;
  if (total === 0) return [text(language, 'import.missing-none', { of })];
  const shown = rows.slice(0, SHOWN);
  const lines = inColumns(shown.map(({ key, name, place }) => ['', harmless(key), harmless(name), harmless(place)]));
  return [
    text(language, MISSING[did], {
      total,
      of,
      reason: reason === null ? '' : wordText(language, 'left_reason', reason),
      from: from ?? '',
    }),
    ...lines,
    ...(total > shown.length ? [text(language, 'import.missing-more', { more: total - shown.length })] : []),
  ];
}

function conclusion({ result, exit: code, unreadable }: ImportOutcome, dryRun: boolean): MessageKey {
  if (unreadable) return 'import.unreadable';
  if (code === exit.data) return 'import.refused';
  if (dryRun) return 'import.dry-run-done';
  return result.batches.some(({ batch }) => batch !== null) ? 'import.saved' : 'import.nothing-changed';
}

/** The outcome of an import: a block a file, with its issues kind by kind, what is missing, and whether it was saved. */
export function importText(
  language: Language,
  outcome: ImportOutcome,
  { dryRun, verbose }: { dryRun: boolean; verbose: boolean },
): string {
  const { batches, missing } = outcome.result;
  const lines = batches.flatMap((batch, at) => {
    const headings = outcome.headings[at] ?? new Map();
    return batchLines(language, batch, { headings, groups: outcome.groups[at] ?? [], verbose });
  });
  if (missing !== undefined) lines.push(...missingLines(language, missing));
  if (missing?.did === 'refused') return lines.join('\n');
  return [...lines, text(language, conclusion(outcome, dryRun))].join('\n');
}
