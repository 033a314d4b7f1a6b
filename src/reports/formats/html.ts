import type { Language } from '../../base/local-text.ts';
import type { Table } from '../table.ts';
import { draftMark, noteLines, provenanceLines, scopeLines } from './framing.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import { htmlTable } from './html-table.ts';

/** Lines of text as a list of a class. */
export const htmlList = (name: string, lines: readonly string[]): string =>
  `<ul class="${name}">\n${lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('')}</ul>\n`;

/** One table as a section of a page. */
export function* htmlSection(table: Table, language: Language): Generator<string> {
  const mark = draftMark(table, language);
  yield '<section>\n';
  if (mark !== undefined) yield `<p class="draft" role="alert">${escapeHtml(mark)}</p>\n`;
  yield `<h1>${escapeHtml(table.title[language])}</h1>\n${htmlList('scope', scopeLines(table, language))}`;
  yield* htmlTable(table, language);
  yield `${htmlList('notes', noteLines(table, language))}${htmlList('made', provenanceLines(table, language))}</section>\n`;
}

function* sections(tables: readonly Table[], language: Language): Generator<string> {
  for (const table of tables) yield* htmlSection(table, language);
}

/** Tables as one page that stands alone, a section each, to be looked at and printed on A4. */
export function htmlFormat(title: string, tables: readonly Table[], language: Language): Generator<string> {
  return htmlPage(title, language, sections(tables, language));
}
