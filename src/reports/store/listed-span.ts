import type { Database } from '../../db/driver.ts';

/** The row ids of households among which all lie that are meant, both ends included; none where the last is before the first. */
export interface IdSpan {
  readonly first: number;
  readonly last: number;
}

/** From the first to the last household that was ever on a list. */
export function listedSpan(db: Database): IdSpan {
  const span = db
    .prepare<[], IdSpan>(
      `SELECT coalesce((SELECT min(household_id) FROM enrolment), 0) AS first, coalesce((SELECT max(household_id) FROM enrolment), -1) AS last`,
    )
    .get();
  if (span === undefined) throw new Error('a span without a row');
  return span;
}

/** How many ids lie in a span. */
export const idsIn = ({ first, last }: IdSpan): number => Math.max(0, last - first + 1);

/** What of a span some others leave, which do not overlap and stand in order. */
export function gapsBetween(span: IdSpan, taken: readonly IdSpan[]): IdSpan[] {
  const firsts = [span.first, ...taken.map(({ last }) => last + 1)];
  const lasts = [...taken.map(({ first }) => first - 1), span.last];
  return firsts
    .map((first, at) => ({ first: Math.max(first, span.first), last: Math.min(lasts[at] ?? span.last, span.last) }))
    .filter((gap) => idsIn(gap) > 0);
}

/** A report notices when it has to count so many ids itself: they take it a quarter of a second. */
const WORTH_KEEPING = 1 << 17;

/** Whether so many households were ever on a list that counts of them are worth keeping. */
export const isWorthKeeping = (db: Database): boolean => idsIn(listedSpan(db)) >= WORTH_KEEPING;
