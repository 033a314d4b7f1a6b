import type { Language } from '../../base/local-text.ts';
import { displayWidth } from '../../base/text-width.ts';
import { type Column, isNumeric, type Table } from '../table.ts';
import { draftMark, noteLines, provenanceLines, readableColumns, rowTexts, scopeLines, totalTexts } from './framing.ts';
import { type Heading, headings } from './headings.ts';
import { escapeHtml, htmlPage } from './html-page.ts';

const list = (name: string, lines: readonly string[]): string =>
  `<ul class="${name}">\n${lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('')}</ul>\n`;

function headingCell({ text, colSpan, rowSpan }: Heading): string {
  const columns = colSpan > 1 ? ` colspan="${colSpan}"` : '';
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  const scope = colSpan > 1 ? 'colgroup' : 'col';
  return `<th scope="${scope}"${columns}${rows}>${escapeHtml(text)}</th>`;
}

/** A text wider than this, in columns of a terminal, gets a wider cell. */
const LONG = 20;

function cell(column: Column, text: string): string {
  const kind = isNumeric(column) ? 'n' : column.type === 'text' ? (displayWidth(text) > LONG ? 'l' : 't') : 'k';
  return `<td class="${kind}">${escapeHtml(text)}</td>`;
}

const tableRow = (columns: readonly Column[], texts: readonly string[]): string =>
  `<tr>${columns.map((column, index) => cell(column, texts[index] ?? '')).join('')}</tr>\n`;

/** One table as a section of a page. */
export function* htmlSection(table: Table, language: Language): Generator<string> {
  const columns = readableColumns(table);
  const mark = draftMark(table, language);
  yield '<section>\n';
  if (mark !== undefined) yield `<p class="draft" role="alert">${escapeHtml(mark)}</p>\n`;
  yield `<h1>${escapeHtml(table.title[language])}</h1>\n${list('scope', scopeLines(table, language))}`;
  // Where it is wider than the screen it scrolls, by keyboard too.
  yield `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(table.title[language])}">\n<table>\n<thead>\n`;
  for (const line of headings(columns, language)) yield `<tr>${line.map(headingCell).join('')}</tr>\n`;
  yield '</thead>\n<tbody>\n';
  let serial = 0;
  for (const row of table.rows) {
    serial += 1;
    yield tableRow(columns, rowTexts(columns, row, serial, language));
  }
  yield '</tbody>\n';
  if (table.totals !== undefined) {
    yield `<tfoot>\n${tableRow(columns, totalTexts(columns, table.totals, language))}</tfoot>\n`;
  }
  yield `</table>\n</div>\n${list('notes', noteLines(table, language))}${list('made', provenanceLines(table, language))}</section>\n`;
}

function* sections(tables: readonly Table[], language: Language): Generator<string> {
  for (const table of tables) yield* htmlSection(table, language);
}

/** Tables as one page that stands alone, a section each, to be looked at and printed on A4. */
export function htmlFormat(title: string, tables: readonly Table[], language: Language): Generator<string> {
  return htmlPage(title, language, sections(tables, language));
}
