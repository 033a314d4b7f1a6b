import type { Language } from '../../base/local-text.ts';
import { padEnd, padStart, wrap } from '../../base/text-width.ts';
import { type Column, isNumeric, type Table } from '../table.ts';
import { type FittedColumn, fitColumns, GAP } from './column-fit.ts';
import { draftMark, noteLines, provenanceLines, readableColumns, rowTexts, scopeLines, totalTexts } from './framing.ts';

export interface TextOptions {
  /** Columns of the terminal; left out, nothing is wrapped. */
  readonly width?: number;
}

interface Band {
  readonly columns: readonly Column[];
  readonly fitted: readonly FittedColumn[];
}

/**
 * One row as lines of equal width: cells wrapped into their columns, numbers to the right, headings resting on their
 * rule.
 */
function lines({ columns, fitted }: Band, cells: readonly string[], heading = false): string[] {
  const blocks = fitted.map(({ index, width }) => wrap(cells[index] ?? '', width));
  const height = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, line) =>
    fitted
      .map(({ index, width }, place) => {
        const block = blocks[place] ?? [];
        const text = block[heading ? line - height + block.length : line] ?? '';
        const column = columns[index];
        return column !== undefined && isNumeric(column) ? padStart(text, width) : padEnd(text, width);
      })
      .join(' '.repeat(GAP)),
  );
}

const marked = (table: Table, language: Language): string[] => {
  const mark = draftMark(table, language);
  return mark === undefined ? [] : [mark];
};

const rule = ({ fitted }: Band): string => fitted.map(({ width }) => '-'.repeat(width)).join(' '.repeat(GAP));

/**
 * A table as aligned text for a terminal or a plain file, line by line with line ends. Every line of one band of the
 * table has the same display width; no character is lost at any width. All rows are held in memory, for their widths.
 */
export function* textFormat(table: Table, language: Language, options: TextOptions = {}): Generator<string> {
  const columns = readableColumns(table);
  const width = options.width ?? Number.POSITIVE_INFINITY;
  const headings = columns.map(({ label }) => label[language]);
  const rows = Array.from(table.rows, (row, index) => rowTexts(columns, row, index + 1, language));
  const totals = table.totals === undefined ? [] : [totalTexts(columns, table.totals, language)];
  const texts = columns.map((_, index) => [...rows, ...totals].map((cells) => cells[index] ?? ''));
  const prose = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => wrap(text, width)).map((line) => `${line}\n`);

  yield* prose([...marked(table, language), table.title[language], ...scopeLines(table, language)]);
  for (const fitted of fitColumns(columns, headings, texts, width)) {
    const band = { columns, fitted };
    yield '\n';
    for (const line of [...lines(band, headings, true), rule(band)]) yield `${line}\n`;
    for (const cells of rows) for (const line of lines(band, cells)) yield `${line}\n`;
    for (const cells of totals) for (const line of [rule(band), ...lines(band, cells)]) yield `${line}\n`;
  }
  yield '\n';
  yield* prose([...noteLines(table, language), ...provenanceLines(table, language)]);
}
