import type { LocalText } from '../base/local-text.ts';
import { type CatalogueFact, factCatalogue } from './facts.ts';

/** A fact that rules may read, as `rules facts` shows it. */
export interface FactRow {
  readonly fact: string;
  readonly subject: CatalogueFact['subject'];
  readonly type: CatalogueFact['type']['kind'];
  /** Of a number, else null. */
  readonly unit: string | null;
  /** Of a code, else none. */
  readonly values: readonly string[];
  /** What a blank means: nobody has said, or there is none. */
  readonly blank: CatalogueFact['blank'];
  readonly meaning: LocalText;
}

export function listFacts(): { rows: FactRow[] } {
  const rows = factCatalogue.map(({ name, subject, type, blank, meaning }) => ({
    fact: subject === 'member' ? `m.${name}` : name,
    subject,
    type: type.kind,
    unit: type.kind === 'number' ? type.unit : null,
    values: type.kind === 'code' ? type.values : [],
    blank,
    meaning,
  }));
  return { rows };
}
