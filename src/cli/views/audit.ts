import type { Language } from '../../base/local-text.ts';
import type { AuditBreach, AuditVerification } from '../../db/audit.ts';
import { type MessageKey, text } from '../../messages/messages.ts';

const BREACHES: Readonly<Record<AuditBreach['what'], MessageKey>> = {
  hash: 'cli.audit.breach.hash',
  chain: 'cli.audit.breach.chain',
  rows: 'cli.audit.breach.rows',
  unknown: 'cli.audit.breach.unknown',
  bureau: 'cli.audit.breach.bureau',
};

/** One line where the log is intact, else a line a breach. */
export function auditText(language: Language, result: AuditVerification): string {
  const { events, head, breaches } = result;
  if (breaches.length === 0) return text(language, 'cli.audit.intact', { events, head });
  return breaches.map(({ event, what, table = '' }) => text(language, BREACHES[what], { event, table })).join('\n');
}
