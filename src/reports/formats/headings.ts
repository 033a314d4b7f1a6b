import type { Language } from '../../base/local-text.ts';
import type { Column } from '../table.ts';

/** A heading that may stand over several columns or take both lines. */
export interface Heading {
  readonly text: string;
  /** The first column that it stands over, from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** The lines of headings of some columns: one, or two where columns have a group. */
export function headings(columns: readonly Column[], language: Language): Heading[][] {
  const labels = columns.map(
    ({ label }, column): Heading => ({ text: label[language], column, colSpan: 1, rowSpan: 1 }),
  );
  if (columns.every(({ group }) => group === undefined)) return [labels];
  const upper: Heading[] = [];
  for (const [column, { label, group }] of columns.entries()) {
    if (group === undefined) upper.push({ text: label[language], column, colSpan: 1, rowSpan: 2 });
    else if (columns[column - 1]?.group !== group) {
      let colSpan = 1;
      while (columns[column + colSpan]?.group === group) colSpan += 1;
      upper.push({ text: group[language], column, colSpan, rowSpan: 1 });
    }
  }
  return [upper, labels.filter(({ column }) => columns[column]?.group !== undefined)];
}
