import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';

/** What is counted, by the key of its text for several; the text for one has `.one` behind the key. */
type Counted = { [K in MessageKey]: `${K}.one` extends MessageKey ? K : never }[MessageKey];

/** A number with what it counts, in the form that the number takes: `1 row`, `2 rows`. */
export function counted(language: Language, key: Counted, count: number): string {
  return text(language, count === 1 ? `${key}.one` : key, { count });
}
