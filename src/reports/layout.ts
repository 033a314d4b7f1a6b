import type { LocalText } from '../base/local-text.ts';
import type { Report, Variant } from './report.ts';
import type { Cell, Column, Row, Table } from './table.ts';

/** A bureau's own table: a report with its own title, columns, order and remarks. */
export interface Layout {
  readonly report: Report;
  readonly variant: Variant;
  readonly title: LocalText | undefined;
  readonly columns: readonly LayoutColumn[];
  /** Conditions as `--where` takes them. */
  readonly where: readonly string[];
  /** The columns that rows are sorted by, first the first; left out, the report's own order. */
  readonly order: readonly { readonly column: string; readonly descending: boolean }[];
  readonly notes: readonly LocalText[];
}

export interface LayoutColumn {
  readonly column: Column;
  readonly title: LocalText | undefined;
  /** Whether its amounts are shown in ten thousand yuan (万元), rounded. */
  readonly wan: boolean;
}

const isNumber = (cell: Cell): cell is number => typeof cell === 'number';

/** The order of two cells: numbers before texts before nothing, shares by their value. */
function order(a: Cell, b: Cell): number {
  const value = (cell: Cell): Cell =>
    typeof cell === 'object' && cell !== null ? (cell.whole === 0 ? null : cell.part / cell.whole) : cell;
  const [left, right] = [value(a), value(b)];
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  if (isNumber(left) && isNumber(right)) return left - right;
  if (isNumber(left) || isNumber(right)) return isNumber(left) ? -1 : 1;
  return left < right ? -1 : 1;
}

/** Rows in the layout's order; equal ones stay in the report's. */
function sorted(rows: readonly Row[], by: Layout['order']): Row[] {
  return rows.toSorted((a, b) => {
    for (const { column, descending } of by) {
      const [left, right] = [a[column] ?? null, b[column] ?? null];
      const found = order(left, right);
      // Nothing stands last in either direction.
      if (found !== 0) return descending && left !== null && right !== null ? -found : found;
    }
    return 0;
  });
}

/** A heading of yuan as one of ten thousand yuan: `发放金额(元)`. */
const inWan = ({ zh, en }: LocalText): LocalText => ({
  zh: zh.replace('元', '万元'),
  en: en.replace('yuan', '10,000 yuan'),
});

/** A finished table in a bureau's own layout. What was checked stays checked; nothing in it is reckoned anew. */
export function laidOut(table: Table, layout: Layout): Table {
  const columns = layout.columns.map(({ column, title, wan }): Column => {
    const { dataOnly: _, group: _group, ...shown } = column;
    const label = title ?? (wan ? inWan(column.label) : column.label);
    return { ...shown, label, ...(wan && { type: 'wan' as const }) };
  });
  return {
    ...table,
    title: layout.title ?? table.title,
    columns,
    rows: layout.order.length === 0 ? table.rows : sorted([...table.rows], layout.order),
    remarks: layout.notes,
  };
}
