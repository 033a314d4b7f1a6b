import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import type { Shown } from '../../intake/shown.ts';
import { text, textOf } from '../../messages/messages.ts';
import { codeListOf } from '../../registry/code-lists/by-column.ts';
import { branches } from '../../registry/rosters/branches.ts';
import { cadreColumns } from '../../registry/rosters/cadre-columns.ts';
import { householdColumns } from '../../registry/rosters/household-columns.ts';
import { memberColumns } from '../../registry/rosters/member-columns.ts';
import { villages } from '../../registry/rosters/villages.ts';
import type { Provenance, ShownRecord } from '../../registry/shown-record.ts';
import { inColumns } from './columns.ts';

/** Columns with the headings that rosters know them by. */
export type Labels = Readonly<Record<string, { readonly labels: readonly string[] }>>;

/** The headings of households, their members and cadres. */
const headings: Labels = {
  ...villages.columns,
  ...branches.columns,
  ...cadreColumns,
  ...memberColumns,
  ...householdColumns,
  left_by_command: { labels: ['已登记离任'] },
  left_why: { labels: ['离任原因'] },
  left_document: { labels: ['离任文件'] },
  person_no: { labels: ['成员序号'] },
  source: { labels: ['来源文件'] },
  line: { labels: ['行号'] },
};

/** A kind of record (`household`, `verdict`) for people. */
export const kindText = (language: Language, record: string): string => textOf(language, `record.${record}`);

/** A column's name for people. */
export function labelText(language: Language, columns: Labels, column: string): string {
  return (language === 'zh' ? columns[column]?.labels[0] : undefined) ?? column.replaceAll('_', ' ');
}

/** The name of a column of a household, member or cadre. */
export const headingText = (language: Language, column: string): string => labelText(language, headings, column);

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

/** The values on record, one a line, with the clerk's own words in brackets; blanks are left out. */
export function facts(language: Language, { facts }: ShownRecord): string[] {
  const words = (facts.raw ?? {}) as Readonly<Record<string, string>>;
  const shown = Object.entries(facts).filter(([column, value]) => column !== 'raw' && value !== null);
  return inColumns(
    shown.map(([column, value]) => {
      const own = words[column] === undefined ? '' : ` (${words[column]})`;
      return [headingText(language, column), harmless(`${cellText(language, column, value)}${own}`)];
    }),
  );
}

/** Where a record comes from, instants in the bureau's time zone. */
export function origin(language: Language, provenance: Provenance, timeZone: string): string {
  const { batch, source, line, recorded, former_versions: former } = provenance;
  return text(language, 'household.provenance', {
    batch: batch ?? '',
    source: harmless(source ?? ''),
    line: line ?? '',
    recorded: recorded === null ? '' : localTime(recorded, timeZone),
    former,
  });
}
