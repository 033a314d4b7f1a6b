import { sha256 } from '../../base/digest.ts';
import type { Database } from '../../db/driver.ts';
import type { AlikeKinds } from '../../db/store/alike-kinds.ts';
import { countingText, type SameDays } from './kinds.ts';
import { bindings, type Scope } from './known.ts';
import type { IdSpan } from './listed-span.ts';

/** A count of the households of a span, as it was after the records of an event. */
export interface KeptCount extends IdSpan, SameDays {
  readonly event: number;
  /** As `AlikeKinds` gives what it counted. */
  readonly kinds: Uint8Array;
}

/** To look at more changed records than these would take as long as to count the households of a span or two. */
const MOST_CHANGES = 50_000;

/**
 * Enrolments, households and persons that were recorded or ended after an event, by household: what changed its records. A former
 * version was ended after it was recorded.
 */
const CHANGES = [
  ['enrolment', 'household_id', 'recorded_from'],
  ['enrolment', 'household_id', 'recorded_to'],
  ['household', 'id', 'recorded_from'],
  ['household_former', 'id', 'recorded_to'],
  ['person', 'household_id', 'recorded_from'],
  ['person_former', 'household_id', 'recorded_to'],
].map(
  ([table, household, event]) =>
    `SELECT ${household} AS household_id, ${event} AS event FROM ${table} WHERE ${event} > (SELECT min(event) FROM held)`,
);

const keyOf = (scope: Scope) => ({ ...bindings(scope), statement: sha256(countingText(scope)) });

/** The spans of kept counts that hold for the list on the day, as it is known now; in order. */
export function keptSpans(db: Database, scope: Scope): IdSpan[] {
  return db
    .prepare<[object], IdSpan>(
      `WITH held AS MATERIALIZED (
         SELECT first, last, event FROM kept_count
         WHERE county = :county AND programs = :programs AND statement = :statement
           AND since <= :as_of AND (until IS NULL OR until > :as_of)),
       changed AS MATERIALIZED (${CHANGES.join(' UNION ALL ')} LIMIT ${MOST_CHANGES})
       SELECT first, last FROM held
       WHERE (SELECT count(*) FROM changed) < ${MOST_CHANGES} AND first NOT IN (
         SELECT k.first FROM changed c CROSS JOIN kept_count k ON k.county = :county AND k.event < c.event AND k.last >= c.household_id
           AND k.first = (SELECT max(first) FROM kept_count WHERE county = :county AND first <= c.household_id))
       ORDER BY first`,
    )
    .all(keyOf(scope));
}

/** Counts the households of a kept count. */
export function addKept(kinds: AlikeKinds, db: Database, { county }: Scope, { first }: IdSpan): void {
  const counted = db
    .prepare<[string, number], Uint8Array>('SELECT kinds FROM kept_count WHERE county = ? AND first = ?')
    .pluck()
    .get(county, first);
  if (counted === undefined) throw new Error('a kept count that is gone');
  kinds.addCounted(counted);
}

/** Keeps counts in place of those that they overlap. Has to be used within a transaction. */
export function keep(db: Database, scope: Scope, counts: readonly KeptCount[]): void {
  const drop = db.prepare('DELETE FROM kept_count WHERE county = :county AND first <= :last AND last >= :first');
  const insert = db.prepare(
    `INSERT INTO kept_count (county, first, last, programs, statement, event, since, until, kinds)
     VALUES (:county, :first, :last, :programs, :statement, :event, :since, :until, :kinds)`,
  );
  const key = keyOf(scope);
  for (const count of counts) {
    const row = { ...key, ...count };
    drop.run(row);
    insert.run(row);
  }
}
