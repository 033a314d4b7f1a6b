import type { CivilDate } from '../base/civil-date.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { type CatalogueFact, factCatalogue } from './facts.ts';
import { blankFacts } from './store/blank-facts.ts';

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
  /** How many households on file lack it; of a member's fact, how many have nobody on file or a member without it. */
  readonly lacking?: number;
}

/** Where and on which day the households are counted that lack a fact. */
export interface CountedOn {
  readonly session: Session;
  readonly asOf: CivilDate;
  readonly knownAt: number | undefined;
}

/** The facts that rules may read; with a database also how many of its households lack each. */
export function listFacts(counted?: CountedOn): { rows: FactRow[]; households: number | null } {
  const blanks = counted && blankFacts(counted.session.db, counted.session.county, counted.asOf, counted.knownAt);
  const rows = factCatalogue.map(({ name, subject, type, blank, meaning }, at): FactRow => {
    const lacking = blanks?.lacking[at];
    return {
      fact: subject === 'member' ? `m.${name}` : name,
      subject,
      type: type.kind,
      unit: type.kind === 'number' ? type.unit : null,
      values: type.kind === 'code' || type.kind === 'codes' ? type.values : [],
      blank,
      meaning,
      ...(lacking === undefined ? {} : { lacking }),
    };
  });
  return { rows, households: blanks?.households ?? null };
}
