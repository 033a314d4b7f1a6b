import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import type { Batch } from '../../intake/store.ts';
import { text } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';
import { counted } from './counted.ts';

/** One line a batch, in their order; instants in the bureau's time zone. */
export function batchListText(language: Language, batches: readonly Batch[], timeZone: string): string {
  if (batches.length === 0) return text(language, 'batch.none');
  const cells = batches.map(({ batch, roster, source, rows, instant, actor }) => [
    String(batch),
    localTime(instant, timeZone),
    harmless(actor),
    roster,
    harmless(source),
    text(language, 'batch.counts', { ...rows, rows: counted(language, 'import.rows', rows.read) }),
  ]);
  return inColumns(cells).join('\n');
}
