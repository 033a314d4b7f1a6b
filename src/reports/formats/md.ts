import type { Language } from '../../base/local-text.ts';
import { isNumeric, type Table } from '../table.ts';
import { draftMark, noteLines, provenanceLines, readableColumns, rowTexts, scopeLines, totalTexts } from './framing.ts';

/** Text that Markdown, and the HTML it lets through, take literally. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#]/g, '\\$&');
}

/** A row of a table. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A table as Markdown (GitHub's dialect for tables), line by line with line ends. */
export function* mdFormat(table: Table, language: Language): Generator<string> {
  const columns = readableColumns(table);
  const mark = draftMark(table, language);
  if (mark !== undefined) yield `> **${escaped(mark)}**\n\n`;
  yield `# ${escaped(table.title[language])}\n\n`;
  for (const line of scopeLines(table, language)) yield `${escaped(line)}\n`;
  yield '\n';
  yield tableRow(columns.map(({ label }) => escaped(label[language])));
  yield tableRow(columns.map((column) => (isNumeric(column) ? '---:' : '---')));
  let serial = 0;
  for (const row of table.rows) {
    serial += 1;
    yield tableRow(rowTexts(columns, row, serial, language).map(escaped));
  }
  if (table.totals !== undefined) {
    const cells = totalTexts(columns, table.totals, language);
    yield tableRow(cells.map((cell) => (cell === '' ? '' : `**${escaped(cell)}**`)));
  }
  yield '\n';
  for (const line of [...noteLines(table, language), ...provenanceLines(table, language)]) yield `- ${escaped(line)}\n`;
}
