import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import type { Batch } from '../../intake/store.ts';
import { text } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';
import { counted } from './counted.ts';

/** A batch in cells: number, when, who, roster, file, counts. */
function batchCells(language: Language, batch: Omit<Batch, 'undone'>, timeZone: string): string[] {
  const { roster, source, rows, instant, actor } = batch;
  return [
    String(batch.batch),
    localTime(instant, timeZone),
    harmless(actor),
    roster,
    harmless(source),
    text(language, 'batch.counts', { ...rows, rows: counted(language, 'import.rows', rows.read) }),
  ];
}

/** Batches in columns, each with a line of its own where it was undone. */
export function batchLines(language: Language, batches: readonly Batch[], timeZone: string): string[] {
  const lines = inColumns(batches.map((batch) => batchCells(language, batch, timeZone)));
  return batches.flatMap(({ undone }, at) => {
    const line = lines[at] ?? '';
    if (undone === null) return [line];
    const when = { instant: localTime(undone.instant, timeZone), actor: harmless(undone.actor), event: undone.event };
    return [line, text(language, 'batch.undone', when)];
  });
}

/** The batches in their order; instants in the bureau's time zone. */
export function batchListText(language: Language, batches: readonly Batch[], timeZone: string): string {
  return batches.length === 0 ? text(language, 'batch.none') : batchLines(language, batches, timeZone).join('\n');
}
