import { addDays, type CivilDate, daysBetween } from './civil-date.ts';

/** Public holidays as the yearly notices of the State Council arrange them. */
export interface HolidayCalendar {
  /** The years whose notice is known, `2014`. */
  readonly years: ReadonlySet<string>;
  /** Weekdays that are off, and weekend days that are worked instead. */
  readonly days: ReadonlyMap<CivilDate, 'off' | 'worked'>;
}

/** The end of a term in working days. */
export interface WorkingDeadline {
  readonly date: CivilDate;
  /** False where a year on the way has no known notice, so that only its weekends were left out. */
  readonly certain: boolean;
}

const MONDAY = '1970-01-05';

const isWeekend = (date: CivilDate): boolean => ((daysBetween(MONDAY, date) % 7) + 7) % 7 >= 5;

/** Whether a day is worked: what a notice says, else Monday to Friday. */
export function isWorkingDay(date: CivilDate, { days }: HolidayCalendar): boolean {
  const arranged = days.get(date);
  return arranged === undefined ? !isWeekend(date) : arranged === 'worked';
}

/** The last day of a term of so many working days; the day on which it begins is not counted. */
export function workingDaysAfter(start: CivilDate, count: number, calendar: HolidayCalendar): WorkingDeadline {
  let date = start;
  let certain = true;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    certain &&= calendar.years.has(date.slice(0, 4));
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return { date, certain };
}
