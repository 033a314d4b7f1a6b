import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import type { Batch } from '../../intake/store.ts';
import { text } from '../../messages/messages.ts';

/** One line a batch, in their order; instants in the bureau's time zone. */
export function batchListText(language: Language, batches: readonly Batch[], timeZone: string): string {
  if (batches.length === 0) return text(language, 'batch.none');
  return batches
    .map(({ batch, roster, source, rows, instant, actor }) =>
      text(language, 'batch.line', {
        batch,
        instant: localTime(instant, timeZone),
        actor: harmless(actor),
        roster,
        source: harmless(source),
        ...rows,
      }),
    )
    .join('\n');
}
