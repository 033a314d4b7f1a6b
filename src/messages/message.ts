import type { LocalText } from '../base/local-text.ts';

/** A text in both languages with `{placeholders}` for the parameters (`{state:objection.state}` for a code that has a text, `{days?# day|# days}` for a number and its noun); the hint says what to try. */
export interface Message extends LocalText {
  hint?: LocalText;
}

/** A room's messages: every code of its tables (a missing one does not compile), and any further texts it needs. */
export type Catalogue<Code extends string> = Readonly<Record<Code, Message>> & Readonly<Record<string, Message>>;
