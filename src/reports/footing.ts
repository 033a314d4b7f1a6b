import { failWith } from '../base/failure.ts';
import { reportFailures } from './failures.ts';
import type { FootingBreak, Row, Table } from './table.ts';

/** The equations that hold in a table of counts. */
export interface FootingRules {
  /** The columns whose cells add up to the totals row. */
  readonly down: readonly string[];
  /** Within each row and the totals: the parts add up to the whole. */
  readonly across: readonly { readonly whole: string; readonly parts: readonly string[] }[];
}

/** How many equations were checked, and those that do not hold. */
export type Footing = Pick<Table, 'checks' | 'breaks'>;

const amount = (row: Row, key: string): number => {
  const cell = row[key] ?? null;
  return typeof cell === 'number' ? cell : 0;
};

/**
 * Checks every equation of a table. The totals have to come from elsewhere than the sum of the rows, or nothing is
 * checked.
 */
export function checkFooting(rows: readonly Row[], totals: Row, rules: FootingRules): Footing {
  const breaks: FootingBreak[] = [];
  let checks = 0;
  const check = (row: number, column: string, stated: number, sum: number): void => {
    checks += 1;
    if (stated !== sum) breaks.push({ row, column, stated, sum });
  };
  for (const key of rules.down) {
    const sum = rows.reduce((total, row) => total + amount(row, key), 0);
    check(0, key, amount(totals, key), sum);
  }
  for (const [index, row] of [totals, ...rows].entries()) {
    for (const { whole, parts } of rules.across) {
      const sum = parts.reduce((total, part) => total + amount(row, part), 0);
      check(index, whole, amount(row, whole), sum);
    }
  }
  return { checks, breaks };
}

/**
 * Refuses a table that does not foot.
 * @throws Failure `report.does-not-foot` (65) that names the cells which disagree.
 */
export function requireFooting({ name, checks, breaks }: Pick<Table, 'name' | 'checks' | 'breaks'>): void {
  if (breaks.length === 0) return;
  const cells = breaks.map(({ row, column, stated, sum }) => `${row}/${column}: ${stated} ≠ ${sum}`).join('; ');
  throw failWith(reportFailures, 'report.does-not-foot', { report: name, checks, cells });
}
