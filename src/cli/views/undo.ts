import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { UndoOutcome, UndoResult } from '../../intake/undo-batch.ts';
import type { Obstacle } from '../../intake/undo-participant.ts';
import { type MessageKey, text, textOf } from '../../messages/messages.ts';
import { kindText } from './record.ts';

/** How many obstacles the text view shows. */
const SHOWN = 20;

function obstacleLine(language: Language, { code, record, key, params }: Obstacle): string {
  const named = params.kind === undefined ? params : { ...params, kind: kindText(language, String(params.kind)) };
  return harmless(`  ${kindText(language, record)}  ${key}  ${textOf(language, code, named)}`);
}

function refusedLines(language: Language, { obstacles, obstacles_total: total }: UndoResult): string[] {
  const shown = obstacles.slice(0, SHOWN).map((obstacle) => obstacleLine(language, obstacle));
  const more = total > shown.length ? [text(language, 'undo.more', { more: total - shown.length })] : [];
  const hint = text(language, 'cli.hint', { hint: text(language, 'undo.later-first') });
  return [...shown, ...more, `  ${hint}`];
}

/** One line for each kind of record that has a count. */
function countLines(language: Language, key: MessageKey, counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => text(language, key, { kind: kindText(language, kind), count }));
}

function doneLines(
  language: Language,
  { removed, restored, ended, due, unchanged_since: since }: UndoResult,
): string[] {
  return [
    ...countLines(language, 'undo.removed', removed),
    ...countLines(language, 'undo.restored', restored),
    ...countLines(language, 'undo.ended', ended),
    ...due.map((command) => text(language, 'undo.due', { command })),
    ...since.map((batch) => text(language, 'undo.unchanged-since', { ...batch, source: harmless(batch.source) })),
  ];
}

/** What an undo did and what is due, or what stands in its way. */
export function undoText(language: Language, { result }: UndoOutcome): string {
  const { batch, roster, obstacles_total: total, saved } = result;
  const refused = total > 0;
  const head: MessageKey = refused ? 'undo.refused' : saved ? 'undo.done' : 'undo.dry-run-done';
  return [
    text(language, head, { batch, roster, source: harmless(result.source), total }),
    ...(refused ? refusedLines(language, result) : doneLines(language, result)),
  ].join('\n');
}
