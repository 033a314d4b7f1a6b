import type { Cell, SpanningCell } from './workbook.ts';

export function isSpanning(cell: Cell): cell is SpanningCell {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}
