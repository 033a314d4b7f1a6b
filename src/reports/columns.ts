import type { LocalText } from '../base/local-text.ts';
import type { CodeList } from '../intake/code-list.ts';
import { columnLabels } from '../messages/catalogue/report-labels.ts';
import type { Column, ColumnType, Row } from './table.ts';

/** A column whose key is its label's key in the catalogue. */
export function column(
  key: keyof typeof columnLabels,
  type: ColumnType,
  extra: Partial<Pick<Column, 'words' | 'blank' | 'dataOnly' | 'group'>> = {},
): Column {
  return { key, label: columnLabels[key], type, ...extra };
}

/** The words of a code list by value. */
export function wordsOf(list: CodeList<string>): ReadonlyMap<string, LocalText> {
  return new Map(list.map(({ value, labels, en }) => [value, { zh: labels[0], en }]));
}

/** Rows in the order in which the list of their first column has its values, where that is a code; what is on no list last. */
export function inListOrder<T extends Row>(rows: readonly T[], [first]: readonly Column[]): readonly T[] {
  const { key, words } = first ?? {};
  if (key === undefined || words === undefined) return rows;
  const places = new Map([...words.keys()].map((value, place) => [value, place]));
  const place = (row: T): number => places.get(String(row[key])) ?? places.size;
  return rows.toSorted((a, b) => place(a) - place(b));
}
