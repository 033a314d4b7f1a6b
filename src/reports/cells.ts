import { harmless, harmlessLines } from '../base/harmless.ts';
import type { LocalText } from '../base/local-text.ts';
import { type Fen, formatYuan } from '../base/money.ts';
import type { Cell, Column, Ratio } from './table.ts';

const isRatio = (cell: Cell): cell is Ratio => typeof cell === 'object' && cell !== null;

/** A share in per cent with one decimal, rounded down, so that 100.0 means all; empty of nothing. */
function percent({ part, whole }: Ratio): string {
  return whole === 0 ? '' : (Math.floor((part * 1000) / whole) / 10).toFixed(1);
}

const isMoney = ({ type }: Column): boolean => type === 'money' || type === 'wan';

/** Fen in ten thousand yuan, rounded half away from zero to two decimals. */
function wan(fen: Fen): number {
  return (Math.sign(fen) * Math.floor((Math.abs(fen) + 5_000) / 10_000)) / 100;
}

/** A text with its lines where a format has room for them, as spreadsheets and CSV have; undefined for any other cell. */
export function linesOf(column: Column, cell: Cell): string | undefined {
  return column.type === 'text' && typeof cell === 'string' ? harmlessLines(cell) : undefined;
}

/**
 * A cell as a spreadsheet holds it: counts and shown amounts as numbers, a share in per cent with one decimal rounded down,
 * a text with its lines, everything else as people read it.
 */
export function cellNumberOrText(
  column: Column,
  cell: Cell,
  serial: number,
  language: keyof LocalText,
): string | number | null {
  if (column.type === 'serial') return serial;
  if (cell !== null && isRatio(cell)) return cell.whole === 0 ? null : Math.floor((cell.part * 1000) / cell.whole) / 10;
  if (typeof cell !== 'number') return linesOf(column, cell) ?? cellText(column, cell, serial, language);
  if (column.type === 'wan') return wan(cell);
  return column.type === 'money' ? cell / 100 : cell;
}

/** A value as its column's list words it, in a language; a value outside the list as it is. */
function word(column: Column, value: string, language: keyof LocalText): string {
  return column.words?.get(value)?.[language] ?? value;
}

/**
 * A cell as people read it: one line, no control characters, money in yuan (or ten thousand yuan), shares in per cent. `serial` counts the
 * rows from 1.
 */
export function cellText(column: Column, cell: Cell, serial: number, language: keyof LocalText): string {
  if (column.type === 'serial') return String(serial);
  if (cell === null) return column.blank?.[language] ?? '';
  if (isRatio(cell)) return percent(cell);
  if (typeof cell === 'number') {
    if (column.type === 'wan') return wan(cell).toFixed(2);
    return column.type === 'money' ? formatYuan(cell) : String(cell);
  }
  return harmless(column.type === 'code' ? word(column, cell, language) : cell);
}

/** A cell as a program reads it: money as decimal yuan, a share as a fraction of 1 rounded down to four decimals. */
export function cellValue(column: Column, cell: Cell): string | number | null {
  if (cell === null) return null;
  if (isRatio(cell)) return cell.whole === 0 ? null : Math.floor((cell.part * 10_000) / cell.whole) / 10_000;
  return typeof cell === 'number' && isMoney(column) ? cell / 100 : cell;
}
