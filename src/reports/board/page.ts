import type { Language } from '../../base/local-text.ts';
import { text } from '../../messages/messages.ts';
import { draftMark, noteLines, provenanceLines, readableColumns, scopeLines } from '../formats/framing.ts';
import { htmlList } from '../formats/html.ts';
import { escapeHtml, htmlPage } from '../formats/html-page.ts';
import { htmlTable, type RowLook } from '../formats/html-table.ts';
import type { Column, Row } from '../table.ts';
import type { Sheet } from './sheets.ts';
import { BOARD_STYLE } from './style.ts';

/** The sheets for the office's wall as one page that stands alone; on paper each begins a page, with its heads on every one. */
export function boardPage(sheets: readonly Sheet[], language: Language): Generator<string> {
  return htmlPage(text(language, 'board.title'), language, body(sheets, language), BOARD_STYLE);
}

/** A table of no more columns runs down a sheet of paper twice. */
const FEW_COLUMNS = 5;

const isLate = (row: Row): boolean => row.overdue === 'yes';

/** A short bar beside a share of a target; one that is passed ends at its end. */
function gauge({ type }: Column, cell: Row[string] | undefined): string {
  if (type !== 'ratio' || typeof cell !== 'object' || cell === null || cell.whole === 0) return '';
  const width = Math.min(100, Math.floor((cell.part * 100) / cell.whole));
  return `<svg class="gauge" viewBox="0 0 100 7" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="all" width="100" height="7"/><rect class="part" width="${width}" height="7"/></svg>`;
}

/** What is overdue stands out by a mark, by weight and by colour; a commitment's share has a bar. */
const LOOK: RowLook = {
  classOf: (row) => (isLate(row) ? 'late' : ''),
  beside: (column, row) => (column.key === 'reached_rate' ? gauge(column, row[column.key]) : ''),
};

function* body(sheets: readonly Sheet[], language: Language): Generator<string> {
  for (const [index, sheet] of sheets.entries()) yield* sheetSection(sheet, `sheet-${index + 1}`, language);
}

function* sheetSection(sheet: Sheet, id: string, language: Language): Generator<string> {
  const mark = draftMark(sheet, language);
  const few = readableColumns(sheet).length <= FEW_COLUMNS ? ' few' : '';
  yield `<section class="sheet${few}" aria-labelledby="${id}">\n`;
  if (mark !== undefined) yield `<p class="draft" role="alert">${escapeHtml(mark)}</p>\n`;
  yield `<h1 id="${id}">${escapeHtml(sheet.title[language])}</h1>\n${htmlList('scope', scopeLines(sheet, language))}`;
  const late = sheet.rows.filter(isLate).length;
  if (late > 0) yield `<p class="past">${escapeHtml(text(language, 'board.overdue', { count: late }))}</p>\n`;
  if (sheet.rows.length === 0) yield `<p class="none">${escapeHtml(text(language, 'board.none'))}</p>\n`;
  else yield* htmlTable(sheet, language, LOOK);
  yield `${htmlList('notes', noteLines(sheet, language))}${htmlList('made', provenanceLines(sheet, language))}</section>\n`;
}
