import { addDays, type CivilDate, daysBetween } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import { listTerms } from './policies.ts';
import { listedWithoutLead, listPeriods, type Period } from './store/awaiting.ts';

/** A household on the list that nobody leads on a day. */
export interface Awaiting {
  readonly household_no: string;
  /** The first day on which it was on the list without a lead, and so on every day since. */
  readonly since: CivilDate;
  /** From then to the day asked about. */
  readonly days: number;
  /** Whether that is longer than the policy's `lead_within`. */
  readonly overdue: boolean;
  readonly within: number;
}

/**
 * The households that await a lead on a day, now or as known at an event, by number. A lead counts on the days on which the pairing holds and the cadre is in
 * office.
 */
export function awaitingLead(session: Session, asOf: CivilDate, knownAt?: number): Awaiting[] {
  const { db, county } = session;
  const { list, leadWithin: within } = listTerms(session, knownAt);
  const asked = { county, programs: list, asOf, knownAt };
  const periods = new Map<string, Period[]>();
  for (const { household_no, ...period } of listPeriods(db, asked)) {
    const known = periods.get(household_no);
    if (known === undefined) periods.set(household_no, [period]);
    else known.push(period);
  }
  return listedWithoutLead(db, asked).map(({ household_no, last_lead }) => {
    const listed = listedSince(periods.get(household_no) ?? [], asOf);
    const free = last_lead === null ? listed : addDays(last_lead, 1);
    const since = free > listed ? free : listed;
    const days = daysBetween(since, asOf);
    return { household_no, since, days, overdue: days > within, within };
  });
}

/**
 * The first day of the unbroken stretch on the list that reaches the last of some periods.
 * @param periods in the order of their first days; of several lists they may overlap.
 */
export function listedSince(periods: readonly Period[], asOf: CivilDate): CivilDate {
  let since = asOf;
  let until: CivilDate | undefined;
  for (const { from, to } of periods) {
    if (until === undefined || from > addDays(until, 1)) since = from;
    const end = to === null || to > asOf ? asOf : to;
    if (until === undefined || end > until) until = end;
  }
  return since;
}
