import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { reportFailures } from './failures.ts';
import { type Condition, resolveCondition } from './where.ts';

/** Who a list of households is made for: what belongs to others is left out, and what the reader does not need. */
export interface Reader {
  readonly kind: ReaderKind;
  readonly condition: Condition;
  /** As asked for, or as it stands on record. */
  readonly name: string;
}

export const readerKinds = ['unit', 'branch', 'cadre'] as const;
export type ReaderKind = (typeof readerKinds)[number];

/**
 * The reader that `--for KIND NAME` names, by number or name.
 * @throws Failure `report.reader` (64), `report.where-unknown`, `report.where-ambiguous` (66).
 */
export function readerOf(session: Session, words: readonly string[]): Reader {
  const [kind, name] = words;
  const known = readerKinds.find((each) => each === kind);
  if (known === undefined || name === undefined || words.length > 2) {
    throw failWith(reportFailures, 'report.reader', { given: words.join(' '), choices: readerKinds.join(', ') });
  }
  const condition = resolveCondition(session, `${known}=${name}`, [name]);
  return { kind: known, condition, name };
}
