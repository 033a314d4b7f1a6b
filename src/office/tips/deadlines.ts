import type { CivilDate } from '../../base/civil-date.ts';
import { publicHolidays } from '../../base/public-holidays.ts';
import { type HolidayCalendar, type WorkingDeadline, workingDaysAfter } from '../../base/working-days.ts';
import type { TipState } from './states.ts';

/** The working days that a tip may rest in a state, the day on which it came there not counted. */
type Terms = Readonly<Record<Exclude<TipState, 'answered'>, number>>;

/** The terms of ordinary and of urgent tips; whoever asks for deadlines brings them, for the bureau's policy sets them. */
export interface TipTerms {
  readonly ordinary: Terms;
  readonly urgent: Terms;
}

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
export function deadlineOf(tip: Waiting, terms: TipTerms, calendar: HolidayCalendar): WorkingDeadline | undefined {
  if (tip.state === 'answered') return undefined;
  if (tip.due_stated !== null) return { date: tip.due_stated, certain: true };
  return workingDaysAfter(tip.state_on, (tip.urgent === 1 ? terms.urgent : terms.ordinary)[tip.state], calendar);
}
