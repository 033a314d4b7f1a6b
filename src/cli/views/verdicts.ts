import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { BenefitAmount } from '../../eligibility/explain-benefit.ts';
import type { listVerdicts, VerdictRow } from '../../eligibility/list-verdicts.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';

const HEADINGS: readonly MessageKey[] = [
  'eligibility.column.household',
  'eligibility.column.head',
  'eligibility.column.village',
  'eligibility.column.program',
  'eligibility.column.verdict',
  'eligibility.column.because',
  'eligibility.column.proposal',
  'eligibility.column.on-list',
  'eligibility.column.decision',
  'eligibility.column.benefit',
];

function decisionText(language: Language, { decision: kind, differs }: VerdictRow): string {
  if (kind === null) return '';
  const decision = text(language, `eligibility.act.${kind}`);
  return differs ? text(language, 'eligibility.differs', { decision }) : decision;
}

/** An amount with the time that it is for; a question mark where it is unknown. */
export function amountText(language: Language, { amount, per }: BenefitAmount): string {
  if (amount === null) return '?';
  return text(language, 'eligibility.amount', { amount, per: text(language, `eligibility.per.${per}`) });
}

function cells(language: Language, row: VerdictRow): string[] {
  return [
    row.household_no,
    row.head_name,
    row.village,
    row.program,
    row.verdict === null ? '' : text(language, `eligibility.verdict.${row.verdict}`),
    row.because.join(text(language, 'words.separator')),
    row.proposal === null ? '' : text(language, `eligibility.proposal.${row.proposal}`),
    text(language, row.on_list ? 'value.yes' : 'value.no'),
    decisionText(language, row),
    row.benefit === null ? '' : amountText(language, row.benefit),
  ].map(harmless);
}

/** A line a household and program under their headings, and their number. */
export function verdictsText(language: Language, { rows, total, benefits }: ReturnType<typeof listVerdicts>): string {
  const households = new Set(rows.map(({ household_no }) => household_no)).size;
  const count = text(language, 'eligibility.rows', { total, households });
  if (total === 0) return count;
  const headings = HEADINGS.map((key) => text(language, key));
  const paid = rows.some(({ benefit }) => benefit !== null);
  const shown = [headings, ...rows.map((row) => cells(language, row))].map((row) => (paid ? row : row.slice(0, -1)));
  const sums = Object.entries(benefits).map(([program, sum]) =>
    text(language, 'eligibility.benefits', { program, ...sum, amount: amountText(language, sum) }),
  );
  return [...inColumns(shown), count, ...sums].join('\n');
}
