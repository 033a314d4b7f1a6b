import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { displayWidth, padEnd } from '../../base/text-width.ts';
import { text } from '../../messages/messages.ts';
import { codeListOf } from '../../registry/code-lists/by-column.ts';
import { branches } from '../../registry/rosters/branches.ts';
import { cadreColumns } from '../../registry/rosters/cadre-columns.ts';
import { householdColumns } from '../../registry/rosters/household-columns.ts';
import { memberColumns } from '../../registry/rosters/member-columns.ts';
import { villages } from '../../registry/rosters/villages.ts';
import type { Provenance, Shown, ShownRecord } from '../../registry/shown-record.ts';

const columns: Readonly<Record<string, { readonly labels: readonly string[] }>> = {
  ...villages.columns,
  ...branches.columns,
  ...cadreColumns,
  ...memberColumns,
  ...householdColumns,
  left_by_command: { labels: ['已登记离任'] },
  left_why: { labels: ['离任原因'] },
  left_document: { labels: ['离任文件'] },
};

/** A column's heading. */
export function label(language: Language, column: string): string {
  return (language === 'zh' ? columns[column]?.labels[0] : undefined) ?? column.replaceAll('_', ' ');
}

/** A code as its list words it; the clerk's own word, where one is kept, says more. */
export function word(language: Language, column: string, value: string | number): string {
  const code = codeListOf[column]?.find((each) => each.value === value);
  return code === undefined ? String(value) : language === 'zh' ? code.labels[0] : code.en;
}

/** A value in words; nothing for a blank one. */
export function cell(language: Language, column: string, value: Shown): string {
  if (typeof value === 'boolean') return text(language, value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) {
    return value.map((each) => word(language, column, each)).join(text(language, 'words.separator'));
  }
  return typeof value === 'string' || typeof value === 'number' ? word(language, column, value) : '';
}

/** The values on record, one a line, with the clerk's own words in brackets; blanks are left out. */
export function facts(language: Language, { facts }: ShownRecord): string[] {
  const words = (facts.raw ?? {}) as Readonly<Record<string, string>>;
  const shown = Object.entries(facts).filter(([column, value]) => column !== 'raw' && value !== null);
  const width = Math.max(...shown.map(([column]) => displayWidth(label(language, column))));
  return shown.map(([column, value]) => {
    const own = words[column] === undefined ? '' : ` (${words[column]})`;
    return harmless(`${padEnd(label(language, column), width)}  ${cell(language, column, value)}${own}`);
  });
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
