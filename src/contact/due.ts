import { addDays, type CivilDate } from '../base/civil-date.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { dutyTitles, passAsked } from './check.ts';
import { type ContactLine, contactLine } from './line.ts';
import { type ContactPolicyText, contactPolicy } from './policy/in-force.ts';
import { type LunarCalendar, loadLunarCalendar } from './policy/lunar.ts';
import { dueUntil } from './store/gaps.ts';

/** Something to do: whom to meet by which day. */
export interface DueLine extends ContactLine {
  due_on: CivilDate;
  /** Whether the day has passed. */
  overdue: boolean;
}

export interface DueList {
  as_of: CivilDate;
  until: CivilDate;
  policy: string;
  households: number;
  overdue: number;
  rows: readonly DueLine[];
}

/** What is asked of the duties: the days from one day on, as known now or at an event, and the policy of a bureau that has chosen none. */
export interface DueAsked {
  readonly asOf: CivilDate;
  readonly days: number;
  readonly knownAt: number | undefined;
  readonly shipped: () => ContactPolicyText;
}

/** What falls due, with the titles of the duties. */
export interface Due {
  readonly list: DueList;
  readonly titles: ReadonlyMap<string, LocalText>;
}

/**
 * What falls due in the days from one day on, what is overdue included, and the festivals whose window opens by then; by unit,
 * cadre and household.
 */
export async function contactDue(session: Session, asked: DueAsked): Promise<Due> {
  const lunar = await loadLunarCalendar();
  return readConsistently(session.db, () => dueOn(session, asked, lunar));
}

/** The same, once the calendar is loaded and of the moment that the caller reads. */
export function dueOn(session: Session, { asOf, days, knownAt, shipped }: DueAsked, lunar: LunarCalendar): Due {
  const until = addDays(asOf, days);
  const known = contactPolicy(session, shipped, knownAt);
  const asked = passAsked(session, known, { asOf, opensBy: until, knownAt }, lunar);
  const rows = dueUntil(session.db, asked, until).map((line): DueLine => {
    const due = line.due_on ?? line.since;
    return { ...contactLine(line, asked.items, asOf), due_on: due, overdue: due < asOf };
  });
  const list = {
    as_of: asOf,
    until,
    policy: known.policy.name,
    households: new Set(rows.map(({ household_no }) => household_no)).size,
    overdue: rows.filter(({ overdue }) => overdue).length,
    rows,
  };
  return { list, titles: dutyTitles(known) };
}
