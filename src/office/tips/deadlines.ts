import type { CivilDate } from '../../base/civil-date.ts';
import { publicHolidays } from '../../base/public-holidays.ts';
import { type HolidayCalendar, type WorkingDeadline, workingDaysAfter } from '../../base/working-days.ts';
import type { TipState } from './states.ts';

/** The working days that a tip may rest in a state, the day on which it came there not counted. */
type Terms = Readonly<Record<Exclude<TipState, 'answered'>, number>>;

/**
 * The Regulations on Letters and Visits (信访条例, State Council decree 431 of 2005) give 15 days to say whether a matter is taken up
 * (article 22) and 60 days to settle it (article 33). How the 20 working days below are spread over the steps, within both, is an
 * assumption.
 */
const ORDINARY: Terms = { new: 2, assigned: 10, checked: 3, taken_in: 5, not_founded: 5, referred: 5 };

/**
 * An assumption, after the urgent procedure of temporary relief (国发〔2014〕47号: help first, the papers afterwards): a day
 * to find somebody, two to go there.
 */
const URGENT: Terms = { new: 1, assigned: 2, checked: 1, taken_in: 1, not_founded: 1, referred: 1 };

export interface Waiting {
  readonly state: TipState;
  /** The day on which it came into the state. */
  readonly state_on: CivilDate;
  readonly urgent: 0 | 1;
  /** A last day that was set by hand, for this state. */
  readonly due_stated: CivilDate | null;
}

/** The holidays that the deadlines of tips can meet. */
export function holidaysFor(tips: readonly Pick<Waiting, 'state_on'>[]): Promise<HolidayCalendar> {
  const years = new Set(tips.map(({ state_on }) => Number(state_on.slice(0, 4))).flatMap((year) => [year, year + 1]));
  return publicHolidays([...years].sort((a, b) => a - b));
}

/** The last day for a tip's next step; undefined where none is left. */
export function deadlineOf(tip: Waiting, calendar: HolidayCalendar): WorkingDeadline | undefined {
  if (tip.state === 'answered') return undefined;
  if (tip.due_stated !== null) return { date: tip.due_stated, certain: true };
  return workingDaysAfter(tip.state_on, (tip.urgent === 1 ? URGENT : ORDINARY)[tip.state], calendar);
}
