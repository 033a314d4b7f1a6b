import type { Database } from '../../db/driver.ts';
import { addAlike } from '../../db/store/alike.ts';
import type { AlikeKinds } from '../../db/store/alike-kinds.ts';
import { stands } from '../../db/store/recorded-time.ts';
import { daysPersonsChange, type RecordedDays } from '../../eligibility/store/relations.ts';
import { bindings, countedHomes, listed, type Scope } from './known.ts';
import type { IdSpan } from './listed-span.ts';

/** What listed households have in common for every grouping by place, type or cause. */
export const KIND = ['village_id', 'household_type', 'main_cause'] as const;

const AMONG = ' AND e.household_id BETWEEN :first AND :last';

// Numbers would be bound as floating point.
const boundTo = (scope: Scope, { first, last }: IdSpan) => ({
  ...bindings(scope),
  first: BigInt(first),
  last: BigInt(last),
});

/** The statement by which listed households of a span are counted by kind; nothing but a household's own records decides what it counts as. */
const kindsOf = (scope: Scope) => ({
  ctes: `${listed(scope, AMONG)}, ${countedHomes(scope)}`,
  from: 'FROM counted',
  values: KIND,
  amount: 'persons',
});

/** Counts the listed households of a span of row ids from their records. */
export function addKinds(kinds: AlikeKinds, db: Database, scope: Scope, span: IdSpan): void {
  addAlike(kinds, db, { ...kindsOf(scope), parameters: boundTo(scope, span) });
}

/** The days on which a count is the same: as texts, from `since` up to before `until`; null where it is so for good. */
export interface SameDays {
  readonly since: string;
  readonly until: string | null;
}

const ENROLMENTS = `FROM enrolment e
  WHERE +e.program IN (SELECT value FROM json_each(:programs)) AND +e.county = :county AND +${stands(undefined, 'e')}${AMONG}`;
const REGISTERED = `FROM (SELECT id, left_on, household_size FROM household WHERE +county = :county AND id BETWEEN :first AND :last) h`;

/**
 * The days on which somebody of a span comes to count otherwise: enrolments begin or end, households leave, members come or go; also of
 * those who are registered there and not on the list, whom to tell apart would cost more than it helps.
 */
const TURNING_DAYS: readonly RecordedDays[] = [
  // An enrolment covers its last day: no other day stands between it and the blank after it.
  { days: ['e.valid_from', "e.valid_to || ' '"], from: ENROLMENTS },
  ...daysPersonsChange(REGISTERED),
];

/** For each of some days the last one up to the day asked for, and the first one after it. */
const nearest = ({ days, from }: RecordedDays): string => {
  const both = days.map(
    (day) => `max(${day}) FILTER (WHERE ${day} <= :as_of), min(${day}) FILTER (WHERE ${day} > :as_of)`,
  );
  return `SELECT ${both.join(', ')} ${from}`;
};

const SAME_DAYS = TURNING_DAYS.map(nearest);

/** The days around the scope's on which the households of a span count as the same. */
export function sameDays(db: Database, scope: Scope, span: IdSpan): SameDays {
  const parameters = boundTo(scope, span);
  const found = SAME_DAYS.flatMap((sql) => db.prepare<[object], (string | null)[]>(sql).raw().get(parameters) ?? []);
  const days = found.filter((day) => day !== null).sort();
  return {
    since: days.findLast((day) => day <= scope.asOf) ?? '',
    until: days.find((day) => day > scope.asOf) ?? null,
  };
}

/** The texts that decide what is counted and for how long: another version of the program may have others. */
export const countingText = (scope: Scope): string => JSON.stringify([kindsOf(scope), SAME_DAYS]);
