import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versionsUntil } from '../../db/store/numbered-table.ts';
import { tipTable } from '../../office/tips/tip.ts';
import type { Period } from '../table.ts';

/** What a row of the report on tips can stand for: columns of the tip. */
export type TipGrouping = 'channel' | 'subject' | 'kind';

/** Tips received, by what they are about and what became of them; days from receipt to answer. */
export interface TipCounts {
  tips_received: number;
  tips_urgent: number;
  about_household: number;
  about_village: number;
  about_policy: number;
  tips_pending: number;
  tips_taken_in: number;
  tips_heeded: number;
  tips_not_founded: number;
  tips_referred: number;
  tips_answered: number;
  tips_unanswered: number;
  answer_days: number;
  answer_days_mean: number | null;
  answer_days_most: number | null;
}

const when = (condition: string, name: string): string => `count(*) FILTER (WHERE ${condition}) AS ${name}`;
const DAYS = 'julianday(state_on) - julianday(received_on)';
const answered = "FILTER (WHERE state = 'answered')";

/** A tip that is looked into anew after a referral came back has no outcome until it is settled again. */
const COUNTS = [
  'count(*) AS tips_received',
  when('urgent = 1', 'tips_urgent'),
  when("subject = 'household'", 'about_household'),
  when("subject = 'village'", 'about_village'),
  when("subject = 'policy'", 'about_policy'),
  when('outcome IS NULL', 'tips_pending'),
  when("outcome = 'taken_in'", 'tips_taken_in'),
  when("outcome = 'heeded'", 'tips_heeded'),
  when("outcome = 'not_founded'", 'tips_not_founded'),
  when("outcome = 'referred'", 'tips_referred'),
  when("state = 'answered'", 'tips_answered'),
  when("state <> 'answered'", 'tips_unanswered'),
  `coalesce(CAST(sum(${DAYS}) ${answered} AS INTEGER), 0) AS answer_days`,
  `CAST(round(avg(${DAYS}) ${answered}) AS INTEGER) AS answer_days_mean`,
  `CAST(max(${DAYS}) ${answered} AS INTEGER) AS answer_days_most`,
].join(', ');

interface Asked {
  readonly county: string;
  readonly period: Period;
  /** What became of them by this day. */
  readonly asOf: CivilDate;
  readonly knownAt: number | undefined;
}

const received = ({ knownAt }: Asked): string =>
  `FROM (${versionsUntil(tipTable, knownAt)}) WHERE received_on BETWEEN :from AND :to`;

const parameters = ({ county, period, asOf, knownAt }: Asked) => ({
  county,
  ...period,
  until: asOf,
  known_at: knownAt ?? null,
});

/** Counts by group, in the order of the groups' values. */
export function tipGroups(
  db: Database,
  asked: Asked,
  by: TipGrouping,
): (TipCounts & Readonly<Record<string, string | number | null>>)[] {
  return db
    .prepare<[object], TipCounts & Record<string, string | number | null>>(
      `SELECT ${by} AS ${by}, ${COUNTS} ${received(asked)} GROUP BY ${by} ORDER BY ${by}`,
    )
    .all(parameters(asked));
}

/** The same over all of them. */
export function tipTotals(db: Database, asked: Asked): TipCounts {
  const row = db.prepare<[object], TipCounts>(`SELECT ${COUNTS} ${received(asked)}`).get(parameters(asked));
  if (row === undefined) throw new Error('a count without a row');
  return row;
}
