import { failWith } from '../base/failure.ts';
import { reportFailures } from './failures.ts';
import type { Row } from './table.ts';

/** The equations that hold in a table of counts. */
export interface FootingRules {
  /** The columns whose cells add up to the totals row. */
  readonly down: readonly string[];
  /** Within each row and the totals: the parts add up to the whole. */
  readonly across: readonly { readonly whole: string; readonly parts: readonly string[] }[];
}

/** A cell that is not what its parts add up to. `row` counts from 1; 0 is the totals row. */
export interface FootingBreak {
  readonly row: number;
  readonly column: string;
  readonly stated: number;
  readonly sum: number;
}

const amount = (row: Row, key: string): number => {
  const cell = row[key] ?? null;
  return typeof cell === 'number' ? cell : 0;
};

/**
 * Checks every equation of a table. The totals have to come from elsewhere than the sum of the rows, or nothing is
 * checked.
 */
export function checkFooting(
  rows: readonly Row[],
  totals: Row,
  rules: FootingRules,
): { checks: number; breaks: FootingBreak[] } {
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
 * The number of equations checked.
 * @throws Failure `report.does-not-foot` (65) that names the cells which disagree.
 */
export function requireFooting(report: string, rows: readonly Row[], totals: Row, rules: FootingRules): number {
  const { checks, breaks } = checkFooting(rows, totals, rules);
  if (breaks.length > 0) {
    const cells = breaks.map(({ row, column, stated, sum }) => `${row}/${column}: ${stated} ≠ ${sum}`).join('; ');
    throw failWith(reportFailures, 'report.does-not-foot', { report, checks, cells });
  }
  return checks;
}
