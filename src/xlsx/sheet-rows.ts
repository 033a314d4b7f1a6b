import type { CivilDate } from '../base/civil-date.ts';
import { type Failure, failWith } from '../base/failure.ts';
import { displayWidth, wrap } from '../base/text-width.ts';
import { columnName } from './cell-reference.ts';
import { isSpanning } from './cells.ts';
import { xlsxFailures } from './failures.ts';
import { styleOf } from './styles-xml.ts';
import { type Cell, type CellValue, limits, type Row, type RowRole, type SheetColumn } from './workbook.ts';
import { xmlText } from './xml-text.ts';

const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system, for days from 1 March 1900 on: before that it counts a day that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DATE = '1900-03-01';

const dayNumber = (date: CivilDate): number => (Date.parse(`${date}T00:00:00Z`) - DAY_ZERO) / DAY_MS;

/** What an XML reader would drop or change. */
const EDGE_SPACE = /^\s|\s$|[\t\n]/;

/** Points that a line of text takes, by role, and what stands above and below the lines of a row. */
const LINE_HEIGHT: Readonly<Record<RowRole, number>> = { title: 28, info: 15, head: 16, body: 15, total: 15, note: 14 };
const PADDING = 3;

/** How much larger the characters of a title are than those that widths are counted in. */
const TITLE_SCALE = 1.7;

/** The height of rows that do not say another: one line of data. */
export const DEFAULT_HEIGHT = LINE_HEIGHT.body + PADDING;

/** Why a sheet cannot be written. */
export const tooManyRows = (sheet: string): Failure =>
  failWith(xlsxFailures, 'xlsx.too-many-rows', { sheet, limit: limits.rows });

/** Writes the rows of one sheet as XML, counting them and collecting what has to be said after them. */
export class RowWriter {
  /** The rows written so far. */
  count = 0;
  /** The ranges of the cells that cover others, `A1:T1`. */
  readonly merged: string[] = [];
  readonly #sheet: string;
  readonly #columns: readonly SheetColumn[];
  readonly #widths: readonly number[];
  readonly #letters: readonly string[];
  /** The style of a row's cells by column, by role. */
  readonly #styles = new Map<RowRole, readonly number[]>();

  constructor(sheet: string, columns: readonly SheetColumn[], widths: readonly number[]) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#widths = widths;
    this.#letters = columns.map((_, column) => columnName(column));
  }

  /**
   * The XML of a row.
   * @throws Failure `xlsx.too-many-rows`, `xlsx.text-too-long` (65).
   */
  row({ role, cells }: Row): string {
    this.count += 1;
    if (this.count > limits.rows) throw tooManyRows(this.#sheet);
    const styles = this.#stylesOf(role);
    const text = styleOf(role, 'text');
    let xml = `<row r="${this.count}"${this.#height(role, cells)}>`;
    for (let column = 0; column < this.#columns.length; column += 1) {
      const cell = cells[column] ?? null;
      if (isSpanning(cell)) this.#merge(column, cell.colSpan ?? 1, cell.rowSpan ?? 1);
      const value = isSpanning(cell) ? cell.value : cell;
      const at = `<c r="${this.#letters[column]}${this.count}" s="`;
      const style = styles[column] ?? text;
      if (value === null || value === '') xml += `${at}${style}"/>`;
      else if (typeof value === 'number' && style !== text) xml += `${at}${style}"><v>${value}</v></c>`;
      else if (typeof value === 'object' && value.date >= FIRST_DATE) {
        xml += `${at}${styleOf(role, 'date')}"><v>${dayNumber(value.date)}</v></c>`;
      } else xml += `${at}${text}" t="inlineStr"><is>${this.#text(column, value)}</is></c>`;
    }
    return `${xml}</row>`;
  }

  #stylesOf(role: RowRole): readonly number[] {
    let styles = this.#styles.get(role);
    if (styles === undefined) {
      styles = this.#columns.map(({ format }) => styleOf(role, format));
      this.#styles.set(role, styles);
    }
    return styles;
  }

  #merge(column: number, colSpan: number, rowSpan: number): void {
    if (colSpan === 1 && rowSpan === 1) return;
    const last = this.#letters[column + colSpan - 1] ?? '';
    this.merged.push(`${this.#letters[column]}${this.count}:${last}${this.count + rowSpan - 1}`);
  }

  #text(column: number, value: NonNullable<CellValue>): string {
    const text = typeof value === 'object' ? value.date : String(value);
    if (text.length > limits.text) {
      const place = { sheet: this.#sheet, row: this.count, column: this.#letters[column] ?? '' };
      throw failWith(xlsxFailures, 'xlsx.text-too-long', { ...place, limit: limits.text });
    }
    const space = EDGE_SPACE.test(text) ? ' xml:space="preserve"' : '';
    return `<t${space}>${xmlText(text)}</t>`;
  }

  /** The height of a row, where it is not the usual one: programs do not fit rows whose cells cover several columns. */
  #height(role: RowRole, cells: readonly Cell[]): string {
    let most = 1;
    for (const [column, cell] of cells.entries()) most = Math.max(most, this.#lines(role, column, cell));
    const points = most * LINE_HEIGHT[role] + PADDING;
    return points === DEFAULT_HEIGHT ? '' : ` ht="${points}" customHeight="1"`;
  }

  /** The lines that a cell's text takes at the width it has; a text that covers several rows has room. */
  #lines(role: RowRole, column: number, cell: Cell): number {
    const { value, colSpan = 1, rowSpan = 1 } = isSpanning(cell) ? cell : { value: cell };
    if (typeof value !== 'string' || rowSpan > 1) return 1;
    let width = -1;
    for (let covered = 0; covered < colSpan; covered += 1) width += this.#widths[column + covered] ?? 0;
    if (role === 'title') width /= TITLE_SCALE;
    // No character is wider than two columns: most cells need no closer look.
    if (value.length * 2 <= width && !value.includes('\n')) return 1;
    return value.split('\n').reduce((sum, line) => sum + linesOf(line, width, role), 0);
  }
}

/** Rows of data are many, and breaking each would take longer than writing it: theirs is an estimate, right for Chinese. */
function linesOf(text: string, width: number, role: RowRole): number {
  if (role !== 'body') return wrap(text, width).length;
  const shown = displayWidth(text);
  return shown <= width ? 1 : Math.ceil(shown / (width - 1));
}
