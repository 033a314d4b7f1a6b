import { smallCellLabel } from '../messages/catalogue/report-labels.ts';
import { isNumeric, type Row, type Table } from './table.ts';

/** Fewer households than this may be known one by one to their neighbours: a page for many readers does not show them. */
export const SMALL = 5;

/**
 * A table whose rows of few households show no numbers: those of which any of the columns named counts one to four. Where the totals would
 * give a hidden number away - one row is hidden alone, or all that are hidden add up to fewer than five - the next smallest rows are
 * hidden too. Rows that count nobody stay: they are about nobody.
 */
export function hideSmall(table: Table, counts: readonly string[]): Table {
  const rows = [...table.rows];
  const small = (count: number): boolean => count > 0 && count < SMALL;
  const hidden = new Set(rows.filter((row) => counts.some((key) => small(amount(row, key)))));
  for (let next = revealed(rows, hidden, counts); next !== undefined; next = revealed(rows, hidden, counts))
    hidden.add(next);
  if (hidden.size === 0) return table;
  const numbers = table.columns.filter((column) => isNumeric(column) && column.type !== 'serial');
  const none = Object.fromEntries(numbers.map(({ key }) => [key, null]));
  return {
    ...table,
    columns: table.columns.map((each) => (numbers.includes(each) ? { ...each, blank: smallCellLabel } : each)),
    rows: rows.map((row) => (hidden.has(row) ? { ...row, ...none } : row)),
    notes: [...table.notes, { code: 'report.note.small', params: { small: SMALL } }],
  };
}

function amount(row: Row, key: string): number {
  const cell = row[key];
  return typeof cell === 'number' ? cell : 0;
}

/**
 * Where somebody who takes what is shown off the totals learns a small number, or that of a single row: the row to hide beside them, the
 * smallest that counts anybody.
 */
function revealed(rows: readonly Row[], hidden: ReadonlySet<Row>, counts: readonly string[]): Row | undefined {
  for (const key of counts) {
    const counting = rows.filter((row) => amount(row, key) > 0);
    const told = counting.filter((row) => hidden.has(row));
    const sum = told.reduce((total, row) => total + amount(row, key), 0);
    if (told.length === 0 || (told.length > 1 && sum >= SMALL)) continue;
    const [next] = counting.filter((row) => !hidden.has(row)).toSorted((a, b) => amount(a, key) - amount(b, key));
    if (next !== undefined) return next;
  }
  return undefined;
}
