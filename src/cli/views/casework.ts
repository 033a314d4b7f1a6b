import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { listObjections, ShownObjection } from '../../eligibility/objections.ts';
import type { listReviews, RecordedReview } from '../../eligibility/reviews.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';

/** An objection after a step: where it stands, and until when it has to be answered. */
export function objectionText(language: Language, objection: ShownObjection): string {
  const { number, program, state, received_on, due_on, due_certain: certain, outcome } = objection;
  const doubt = certain ? '' : text(language, 'objection.doubt');
  const shown = text(language, `objection.state.${state}`);
  const line = text(language, 'objection.line', { number, program, state: shown, received_on, due_on, doubt });
  return [line, ...(outcome === 'upheld' ? [text(language, 'objection.upheld-hint')] : [])].join('\n');
}

const headed = (language: Language, keys: readonly MessageKey[], rows: readonly string[][]): string[] =>
  rows.length === 0 ? [] : inColumns([keys.map((key) => text(language, key)), ...rows.map((row) => row.map(harmless))]);

/** A line an objection, and their number. */
export function objectionsText(language: Language, result: ReturnType<typeof listObjections>): string {
  const rows = result.rows.map((row) => [
    String(row.number),
    row.household_no,
    row.head_name,
    row.program,
    text(language, `objection.state.${row.state}`) +
      (row.outcome === null ? '' : ` ${text(language, `objection.outcome.${row.outcome}`)}`),
    row.received_on,
    row.due_on + (row.overdue ? ` ${text(language, 'objection.overdue')}` : ''),
    row.grounds,
  ]);
  const keys: MessageKey[] = [
    'objection.column.number',
    'eligibility.column.household',
    'eligibility.column.head',
    'eligibility.column.program',
    'objection.column.state',
    'objection.column.received',
    'objection.column.due',
    'objection.column.grounds',
  ];
  return [
    ...headed(language, keys, rows),
    text(language, 'objection.total', { total: result.total, overdue: result.overdue }),
  ].join('\n');
}

/** A review, and when the next is due. */
export function reviewedText(language: Language, review: RecordedReview): string {
  const { household_no: household, program, reviewed_on: date, result, next_due: due } = review;
  const next = due === null ? '' : text(language, 'review.next', { date: due });
  return text(language, 'review.recorded', {
    household,
    program,
    date,
    result: text(language, `review.result.${result}`),
    next,
  });
}

/** A line a household on a list, and their number. */
export function reviewsText(language: Language, result: ReturnType<typeof listReviews>): string {
  const rows = result.rows.map((row) => [
    row.household_no,
    row.head_name,
    row.village,
    row.program,
    row.last_review ?? '',
    row.due_on + (row.due ? ` ${text(language, 'review.due')}` : ''),
  ]);
  const keys: MessageKey[] = [
    'eligibility.column.household',
    'eligibility.column.head',
    'eligibility.column.village',
    'eligibility.column.program',
    'review.column.last',
    'review.column.due',
  ];
  const { total, due } = result;
  return [...headed(language, keys, rows), text(language, 'review.total', { total, due })].join('\n');
}
