import type { ListedReferrals, ShownReferral } from '../../aid/referrals/record.ts';
import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';

function due({ due_on, due_certain, overdue }: ShownReferral, language: Language): string {
  if (due_on === null) return '';
  const doubt = due_certain ? '' : text(language, 'referral.due-doubt');
  return `${due_on}${doubt}${overdue ? ` ${text(language, 'referral.overdue')}` : ''}`;
}

const HEADINGS: readonly MessageKey[] = [
  'referral.column.number',
  'referral.column.sent',
  'referral.column.household',
  'referral.column.department',
  'referral.column.state',
  'referral.column.due',
  'referral.column.about',
];

const cells = (language: Language, row: ShownReferral): string[] =>
  [
    String(row.referral),
    row.sent_on,
    `${row.household_no} ${row.head_name}`,
    row.department,
    text(language, `referral.state.${row.state}`),
    due(row, language),
    row.note === null ? row.about : `${row.about} | ${row.note}`,
  ].map(harmless);

/** A referral after a step: where it stands, and what can be done next. */
export function referralText(language: Language, referral: ShownReferral): string {
  const next = referral.next.join(', ');
  const line = cells(language, referral)
    .filter((cell) => cell !== '')
    .join('  ');
  return next === '' ? line : `${line}\n${text(language, 'referral.next', { next })}`;
}

/** A line a referral, and their number. */
export function referralsText(language: Language, { rows, ...totals }: ListedReferrals): string {
  const heading = HEADINGS.map((key) => text(language, key));
  const lines = rows.length === 0 ? [] : inColumns([heading, ...rows.map((row) => cells(language, row))]);
  return [...lines, text(language, 'referral.total', totals)].join('\n');
}
