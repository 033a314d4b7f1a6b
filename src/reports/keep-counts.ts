import type { Session } from '../db/session.ts';
import { AlikeKinds } from '../db/store/alike-kinds.ts';
import { lastEvent } from '../db/store/events.ts';
import { readConsistently } from '../db/use-case.ts';
import { type KeptCount, keep, keptSpans } from './store/kept-counts.ts';
import { addKinds, sameDays } from './store/kinds.ts';
import type { Scope } from './store/known.ts';
import { type IdSpan, listedSpan } from './store/listed-span.ts';

/** How many row ids a kept count spans: to count them takes the command that changed one of them less than a fifth of a second. */
const SPAN = 1 << 16;

/**
 * Keeps the counts that a report on a whole list asks for on a day, as it is known now, where they are missing or hold no more. They are
 * counted without keeping anybody from writing: what is recorded meanwhile is recorded after them, as every report sees.
 * @param size how many row ids a count spans.
 * @returns of how many spans it kept the count.
 * @throws the driver's errors, where the file cannot be written to.
 */
export function keepCounts({ db }: Session, scope: Scope, size = SPAN): number {
  const counts = readConsistently(db, () => {
    const missing = missingSpans(listedSpan(db), keptSpans(db, scope), size);
    const event = lastEvent(db)?.event ?? 0;
    return missing.map((span): KeptCount => {
      const kinds = new AlikeKinds();
      addKinds(kinds, db, scope, span);
      return { ...span, ...sameDays(db, scope, span), event, kinds: kinds.counted() };
    });
  });
  if (counts.length > 0) db.transaction(() => keep(db, scope, counts)).immediate();
  return counts.length;
}

/** The spans, all of one size, that make up a list's and of which no count holds. */
function missingSpans(listed: IdSpan, kept: readonly IdSpan[], size: number): IdSpan[] {
  const held = new Set(kept.map(({ first }) => first));
  const missing: IdSpan[] = [];
  for (let first = listed.first - (listed.first % size); first <= listed.last; first += size)
    if (!held.has(first)) missing.push({ first, last: first + size - 1 });
  return missing;
}
