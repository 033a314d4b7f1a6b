import { displayWidth } from '../base/text-width.ts';
import { isSpanning } from './cells.ts';
import type { Cell, CellValue, Sheet } from './workbook.ts';

const NARROWEST = 4;
/** Wider text is wrapped within its cell. */
const WIDEST = 40;
/** The room that a program leaves at both sides of a cell, and for the arrow of a filter. */
const MARGIN = 2;

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
export function columnWidths({ columns, head, closing }: Sheet, rows: readonly (readonly Cell[])[]): number[] {
  const totals = closing.filter(({ role }) => role === 'total').map(({ cells }) => cells);
  const measured = [...head.map(({ cells }) => cells), ...rows, ...totals];
  return columns.map(({ width, format }, at) => {
    if (width !== undefined) return width;
    const widest = measured.reduce((most, cells) => {
      const cell = cells[at] ?? null;
      if (isSpanning(cell)) return (cell.colSpan ?? 1) > 1 ? most : Math.max(most, shownWidth(cell.value, false));
      return Math.max(most, shownWidth(cell, format === 'money'));
    }, NARROWEST);
    return Math.min(widest, WIDEST) + MARGIN;
  });
}
