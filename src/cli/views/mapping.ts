import { harmless } from '../../base/harmless.ts';
import { dayOf } from '../../base/instant.ts';
import type { Issue } from '../../base/issue.ts';
import type { Language } from '../../base/local-text.ts';
import { truncate } from '../../base/text-width.ts';
import type { SavedRow } from '../../intake/mapping/saved.ts';
import { text } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';
import { yamlIssueLines } from './yaml-issues.ts';

/** Columns of a terminal that the headings of a mapping take at most. */
const HEADINGS_WIDTH = 60;

/** Every problem of a mapping's text. */
export function mappingIssuesText(language: Language, file: string, issues: readonly Issue[]): string {
  const lines = issues.flatMap((issue) => yamlIssueLines(language, file, issue));
  return [...lines, text(language, 'mapping.invalid', { file: harmless(file), issues: issues.length })].join('\n');
}

/** A line a saved mapping: its name, roster, day, actor, and the headings that it is for. */
export function mappingsText(language: Language, rows: readonly SavedRow[], timeZone: string): string {
  if (rows.length === 0) return text(language, 'mapping.none');
  const cells = rows.map(({ mapping, roster, instant, actor, headings }) => [
    mapping,
    roster,
    dayOf(instant, timeZone),
    harmless(actor),
    truncate(harmless(headings.join(text(language, 'words.separator'))), HEADINGS_WIDTH),
  ]);
  return inColumns(cells).join('\n');
}
