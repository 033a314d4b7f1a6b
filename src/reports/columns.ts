import type { LocalText } from '../base/local-text.ts';
import type { CodeList } from '../intake/code-list.ts';
import { columnLabels } from '../messages/catalogue/report-labels.ts';
import type { Column, ColumnType } from './table.ts';

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
