import type { Language } from '../../base/local-text.ts';
import type { Shown } from '../../intake/shown.ts';
import { text, textOf } from '../../messages/messages.ts';
import { codeListOf } from '../../registry/code-lists/by-column.ts';

/** Columns with the headings that rosters know them by. */
export type Labels = Readonly<Record<string, { readonly labels: readonly string[] }>>;

/** A kind of record (`household`, `verdict`) for people. */
export const kindText = (language: Language, record: string): string => textOf(language, `record.${record}`);

/** A column's name for people. */
export function labelText(language: Language, columns: Labels, column: string): string {
  return (language === 'zh' ? columns[column]?.labels[0] : undefined) ?? column.replaceAll('_', ' ');
}

/** A code as its list words it; the clerk's own word, where one is kept, says more. */
export function wordText(language: Language, column: string, value: string | number): string {
  const code = codeListOf[column]?.find((each) => each.value === value);
  return code === undefined ? String(value) : language === 'zh' ? code.labels[0] : code.en;
}

/** A value in words; empty for a blank. */
export function cellText(language: Language, column: string, value: Shown): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return text(language, value ? 'value.yes' : 'value.no');
  if (typeof value !== 'object') return wordText(language, column, value);
  const parts = Array.isArray(value) ? value.map((each) => wordText(language, column, each)) : Object.values(value);
  return parts.join(text(language, 'words.separator'));
}
