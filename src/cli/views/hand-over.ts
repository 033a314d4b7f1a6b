import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { text } from '../../messages/messages.ts';
import type { HandOverResult } from '../../pairing/hand-over.ts';

/** What was handed over, a line a household, and what ended without a successor. */
export function handedOverText(language: Language, { rows, ...result }: HandOverResult): string {
  const { from, to, as_of, leads, supports, support_ended: ended } = result;
  if (rows.length === 0) return text(language, 'pair.hand-over.none', { from, as_of });
  const head = text(language, result.saved ? 'pair.hand-over.done' : 'pair.hand-over.dry', {
    from,
    to,
    as_of,
    leads,
    supports,
  });
  const lines = rows.map(({ role, ...row }) =>
    text(language, row.to_no === null ? 'pair.hand-over.ended-row' : 'pair.hand-over.row', {
      household_no: row.household_no,
      head_name: row.head_name,
      village: row.village,
      role: text(language, `pair.role.${role}`),
      from_no: row.from_no,
      from: row.from,
      to_no: row.to_no ?? '',
      to: row.to ?? '',
    }),
  );
  return [head, ...lines, ...(ended === 0 ? [] : [text(language, 'pair.hand-over.ended', { ended })])]
    .map(harmless)
    .join('\n');
}
