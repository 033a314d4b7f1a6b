import { displayWidth } from '../base/text-width.ts';
import { isSpanning } from './cells.ts';
import type { Cell, CellValue, Sheet } from './workbook.ts';

const NARROWEST = 4;
/** Wider text is wrapped within its cell. */
const WIDEST = 40;
/** The room that a program leaves at both sides of a cell, and for the arrow of a filter. */
const MARGIN = 2;

/** What an A4 page takes without being printed smaller than is easily read, and below which texts are not squeezed for it. */
const PAGE_WIDTH = { landscape: 190, portrait: 120 } as const;
const NARROWEST_TEXT = 12;

/** Takes from the widest columns of text, which wrap, until the sheet fits the page or they are narrow. */
function narrowed(widths: readonly number[], wraps: readonly boolean[], page: number): number[] {
  const fitted = [...widths];
  for (let over = widths.reduce((sum, width) => sum + width, 0) - page; over > 0; over -= 1) {
    const widest = Math.max(...fitted.filter((_, at) => wraps[at]));
    if (!(widest > NARROWEST_TEXT)) break;
    const at = fitted.findIndex((width, index) => wraps[index] && width === widest);
    fitted[at] = widest - 1;
  }
  return fitted;
}

/** About how wide a value is shown: numbers with two decimals and thousands apart are taken for the widest. */
function shownWidth(value: CellValue, money: boolean): number {
  if (value === null) return 0;
  if (typeof value === 'object') return value.date.length;
  if (typeof value === 'string') return displayWidth(value);
  const text = money ? value.toFixed(2) : String(value);
  return money ? text.length + Math.floor((text.length - 3) / 3) : text.length;
}

/**
 * The width of every column in characters: the one given, else what its headings and the given rows need. A cell that
 * covers several columns asks for nothing.
 */
export function columnWidths({ columns, head, closing, page }: Sheet, rows: readonly (readonly Cell[])[]): number[] {
  const totals = closing.filter(({ role }) => role === 'total').map(({ cells }) => cells);
  const measured = [...head.map(({ cells }) => cells), ...rows, ...totals];
  const widths = columns.map(({ width, format }, at) => {
    if (width !== undefined) return width;
    const widest = measured.reduce((most, cells) => {
      const cell = cells[at] ?? null;
      if (isSpanning(cell)) return (cell.colSpan ?? 1) > 1 ? most : Math.max(most, shownWidth(cell.value, false));
      return Math.max(most, shownWidth(cell, format === 'money'));
    }, NARROWEST);
    return Math.min(widest, WIDEST) + MARGIN;
  });
  const wraps = columns.map(
    ({ width, format, unbroken }) => width === undefined && unbroken !== true && format === 'text',
  );
  return narrowed(widths, wraps, PAGE_WIDTH[page.orientation]);
}
