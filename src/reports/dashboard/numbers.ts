import type { Cell, Ratio, Row, Table } from '../table.ts';

/** Digits in groups of three: 2086 -> 2,086. What is no number stays as it is. */
export function grouped(text: string): string {
  return text.replace(/^(-?)(\d{4,})(?=\.|$)/, (_, sign: string, digits: string) => {
    return sign + digits.replace(/\B(?=(\d{3})+$)/g, ',');
  });
}

/** A count as people read it. */
export const shownCount = (count: number): string => grouped(String(count));

/** A share in per cent with one decimal, rounded down, so that 100 % means all (none and all without the decimal); undefined of nothing. */
export function shownShare({ part, whole }: Ratio): string | undefined {
  if (whole === 0) return undefined;
  if (part === 0 || part === whole) return part === 0 ? '0%' : '100%';
  return `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)}%`;
}

/** A count of a row; null where it is not shown. */
export function countIn(row: Row | undefined, key: string): number | null {
  const cell = row?.[key] ?? null;
  return typeof cell === 'number' ? cell : null;
}

/** A total; 0 where nothing was counted. */
export const totalOf = ({ totals }: Table, key: string): number => countIn(totals, key) ?? 0;

export const ratioIn = (cell: Cell | undefined): Ratio | null =>
  typeof cell === 'object' && cell !== null ? cell : null;
