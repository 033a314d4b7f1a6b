import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { Entitled, EntitledRow } from '../../eligibility/entitled.ts';
import { text } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';
import { rowsCsv } from './simulated.ts';
import { amountText } from './verdicts.ts';

/** How many rows a text lists; a file has them all. */
const SHOWN = 50;

/** The counts of every program, and where entitlement and list are not the same. */
export function entitledText(language: Language, { programs, rows, total }: Entitled): string {
  const shown = rows.slice(0, SHOWN);
  const headings = (['household', 'head', 'village', 'kind', 'program', 'other', 'because', 'benefit'] as const).map(
    (key) => text(language, `eligibility.column.${key}`),
  );
  const cells = shown.map((row) => [
    row.household_no,
    row.head_name,
    row.village,
    text(language, `eligibility.entitled.${row.kind}`),
    row.program,
    row.other ?? '',
    row.because.join(text(language, 'words.separator')),
    row.benefit === null ? '' : amountText(language, row.benefit),
  ]);
  return [
    ...Object.entries(programs).map(([program, counts]) =>
      text(language, 'eligibility.entitled-line', { program, ...counts }),
    ),
    ...(shown.length === 0 ? [] : inColumns([headings, ...cells])),
    text(language, 'eligibility.entitled-rows', { total, shown: shown.length }),
  ]
    .map(harmless)
    .join('\n');
}

export const entitledCsv = (rows: readonly EntitledRow[]): Generator<string> => rowsCsv(rows);
