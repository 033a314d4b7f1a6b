import type { Language } from '../../base/local-text.ts';
import { displayWidth } from '../../base/text-width.ts';
import { type Column, isNumeric, type Row, type Table } from '../table.ts';
import { readableColumns, rowTexts, totalTexts } from './framing.ts';
import { type Heading, headings } from './headings.ts';
import { escapeHtml } from './html-page.ts';

/** How a text of a cell is printed, beside as it is. */
export type CellPrint = (text: string, column: Column) => string;

function headingCell({ text, column, colSpan, rowSpan }: Heading, of: readonly Column[]): string {
  const under = of[column];
  const kind = colSpan === 1 && under !== undefined && isNumeric(under) ? ' class="n"' : '';
  const columns = colSpan > 1 ? ` colspan="${colSpan}"` : '';
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  const scope = colSpan > 1 ? 'colgroup' : 'col';
  return `<th scope="${scope}"${kind}${columns}${rows}>${escapeHtml(text)}</th>`;
}

/** A text wider than this, in columns of a terminal, gets a wider cell. */
const LONG = 20;

function cell(column: Column, text: string, beside: string): string {
  const kind = isNumeric(column) ? 'n' : column.type === 'text' ? (displayWidth(text) > LONG ? 'l' : 't') : 'k';
  return `<td class="${kind}">${escapeHtml(text)}${beside}</td>`;
}

/** What a page does with a table's rows beyond printing them. */
export interface RowLook {
  readonly print?: CellPrint;
  /** The class of a row that has to stand out; '' for none. */
  readonly classOf?: (row: Row) => string;
  /** Markup, safe already, that stands after the text of a cell. */
  readonly beside?: (column: Column, row: Row) => string;
}

/** A table's rows in HTML, in a box that scrolls, by keyboard too, where it is wider than the page. */
export function* htmlTable(table: Table, language: Language, look: RowLook = {}): Generator<string> {
  const { print = (text) => text, classOf = () => '', beside = () => '' } = look;
  const columns = readableColumns(table);
  const line = (texts: readonly string[], row: Row, className: string): string => {
    const cells = columns.map((column, index) => cell(column, print(texts[index] ?? '', column), beside(column, row)));
    return `<tr${className === '' ? '' : ` class="${className}"`}>${cells.join('')}</tr>\n`;
  };
  yield `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(table.title[language])}">\n<table>\n<thead>\n`;
  for (const heads of headings(columns, language)) {
    yield `<tr>${heads.map((head) => headingCell(head, columns)).join('')}</tr>\n`;
  }
  yield '</thead>\n<tbody>\n';
  let serial = 0;
  for (const row of table.rows) {
    serial += 1;
    yield line(rowTexts(columns, row, serial, language), row, classOf(row));
  }
  yield '</tbody>\n';
  const { totals } = table;
  if (totals !== undefined) yield `<tfoot>\n${line(totalTexts(columns, totals, language), totals, '')}</tfoot>\n`;
  yield '</table>\n</div>\n';
}
