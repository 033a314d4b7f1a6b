import { addDays, type CivilDate, civilDate } from '../../base/civil-date.ts';
import type { LunarCalendar } from './lunar.ts';
import type { Festival } from './policy.ts';

/** One year's window of a festival, both days inclusive. */
export interface FestivalWindow {
  readonly festival: Festival;
  /** The festival's own day. */
  readonly day: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The day of a festival in a year: of the lunar year that begins in it, or of the year itself. */
function dayIn(year: number, { on }: Festival, lunar: LunarCalendar): CivilDate {
  if (on.calendar === 'lunar') return lunar(year, on.month, on.day);
  const date = civilDate(year, on.month, on.day);
  if (date === undefined) throw new RangeError(`no ${on.month}-${on.day} in ${year}`);
  return date;
}

/** The windows of a festival that touch the years around a day, in their order. */
function windowsAround(asOf: CivilDate, festival: Festival, lunar: LunarCalendar): FestivalWindow[] {
  const year = Number(asOf.slice(0, 4));
  return [year - 2, year - 1, year, year + 1].map((each) => {
    const day = dayIn(each, festival, lunar);
    return { festival, day, from: addDays(day, -festival.before), to: addDays(day, festival.after) };
  });
}

/** The last window of a festival that has closed before a day. */
export function lastClosed(asOf: CivilDate, festival: Festival, lunar: LunarCalendar): FestivalWindow | undefined {
  return windowsAround(asOf, festival, lunar).findLast(({ to }) => to < asOf);
}

/** The next window of a festival that has not closed before a day; it is open where it begins by then. */
export function nextToClose(asOf: CivilDate, festival: Festival, lunar: LunarCalendar): FestivalWindow | undefined {
  return windowsAround(asOf, festival, lunar).find(({ to }) => to >= asOf);
}
