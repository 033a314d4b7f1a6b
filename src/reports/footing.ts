import { failWith } from '../base/failure.ts';
import { reportFailures } from './failures.ts';
import type { FootingBreak, Row, Table } from './table.ts';

/** The equations that hold in a table of counts. */
export interface FootingRules {
  /** The columns whose cells add up to the totals row. */
  readonly down: readonly string[];
  /** Within each row and the totals: the parts, without what is taken off, add up to the whole. */
  readonly across: readonly {
    readonly whole: string;
    readonly parts: readonly string[];
    readonly less?: readonly string[];
  }[];
  /** Between rows that follow each other in time: each begins with what the one before ended with, the totals with the first and last. */
  readonly chain?: { readonly from: string; readonly to: string };
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
    for (const { whole, parts, less = [] } of rules.across) {
      const added = parts.reduce((total, part) => total + amount(row, part), 0);
      const sum = less.reduce((total, part) => total - amount(row, part), added);
      check(index, whole, amount(row, whole), sum);
    }
  }
  const { chain } = rules;
  if (chain !== undefined) {
    for (const [index, row] of rows.entries()) {
      const before = index === 0 ? totals[chain.from] : rows[index - 1]?.[chain.to];
      check(index + 1, chain.from, amount(row, chain.from), typeof before === 'number' ? before : 0);
    }
    const last = rows.at(-1);
    if (last !== undefined) check(0, chain.to, amount(totals, chain.to), amount(last, chain.to));
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
