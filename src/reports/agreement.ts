import type { Footing } from './footing.ts';
import type { FootingBreak, Row, Table } from './table.ts';

const COUNTED = ['households', 'persons'];
const TYPES = ['dibao', 'wubao', 'veteran', 'general', 'type_blank'];
/** Those that have a column of their own wherever causes are told apart. */
const CAUSES = ['illness', 'disability', 'schooling', 'disaster', 'labour', 'cause_blank'];
const MOVED = ['opening', 'entered', 'left', 'closing'];
const PAIRED = ['paired', 'unpaired'];
const CADRES = ['cadres', 'idle'];

/** The totals of each report that are the same wherever it, or another, states them; those that a grouping lacks are none of it. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  households: [...COUNTED, ...TYPES, ...CAUSES],
  income: ['on_list'],
  movement: MOVED,
  pairing: ['households', ...PAIRED, ...CADRES],
  cadres: CADRES,
  contact: ['households'],
  villages: [...COUNTED, ...TYPES, ...PAIRED, ...MOVED],
  // Its other totals are of all its months.
  trend: ['closing'],
};

/** Under what name a total is known, where its report has another. */
const AS: Readonly<Record<string, string>> = { closing: 'households', on_list: 'households' };

interface Stated {
  readonly figure: string;
  readonly row: number;
  readonly column: string;
  readonly value: number;
}

const amount = (row: Row | undefined, key: string): number => Number(row?.[key] ?? 0);

function stated({ name, by, totals, rows }: Table): Stated[] {
  const keys = (SHARED[name] ?? []).filter((key) => totals?.[key] !== undefined);
  const whole = keys.map((key) => ({ figure: AS[key] ?? key, row: 0, column: key, value: amount(totals, key) }));
  if (name !== 'households' || (by !== 'type' && by !== 'cause')) return whole;
  // The households of a type or cause are what other groupings have as a column.
  const parts = [...rows].map((row, index) => ({
    figure: String(row[by] ?? `${by}_blank`),
    row: index + 1,
    column: 'households',
    value: amount(row, 'households'),
  }));
  return [...whole, ...parts.filter(({ figure }) => TYPES.includes(figure) || CAUSES.includes(figure))];
}

/**
 * Compares what the tables of a set have in common: every figure with the first table that states it, a check each, which is counted
 * with the later table, as is the cell that differs. Figures that stand in one table alone are no check.
 */
export function agreement(set: readonly Table[]): Footing[] {
  const first = new Map<string, number>();
  return set.map((table) => {
    const breaks: FootingBreak[] = [];
    let checks = 0;
    for (const { figure, row, column, value } of stated(table)) {
      const sum = first.get(figure);
      if (sum === undefined) first.set(figure, value);
      else {
        checks += 1;
        if (value !== sum) breaks.push({ row, column, stated: value, sum });
      }
    }
    return { checks, breaks };
  });
}
