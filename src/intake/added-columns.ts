import type { Language } from '../base/local-text.ts';

/** The headings of the two columns that a rejects file adds to the clerk's own: the row's line, and why it was rejected. */
export const addedColumns: Readonly<Record<Language, readonly [string, string]>> = {
  zh: ['行号', '退回原因'],
  en: ['line', 'reason'],
};

const pairs = Object.values(addedColumns);

/** Whether a heading is one that a rejects file adds, so that nobody misses its column when the file comes back. */
export const isAddedColumn = (heading: string): boolean => pairs.some((pair) => pair.includes(heading.trim()));

/** Whether a header ends with the two columns of a rejects file, in either language. */
export function endsWithAddedColumns(headings: readonly string[]): boolean {
  return pairs.some(([line, reason]) => headings.at(-2)?.trim() === line && headings.at(-1)?.trim() === reason);
}
