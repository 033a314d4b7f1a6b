import { type CivilDate, isCivilDate } from '../../base/civil-date.ts';

/** The civil date of a day of the Chinese lunar calendar; its year begins at the Spring Festival of the civil year of that number. */
export type LunarCalendar = (year: number, month: number, day: number) => CivilDate;

/**
 * The lunar calendar, loaded when it is asked for. Months are the ordinary ones, never a leap month (闰月), in which no festival
 * falls. The package lunar-typescript reckons it.
 */
export async function loadLunarCalendar(): Promise<LunarCalendar> {
  const { Lunar } = await import('lunar-typescript');
  // Reckoning a year of the calendar takes a millisecond.
  const reckoned = new Map<string, CivilDate>();
  return (year, month, day) => {
    const key = `${year}-${month}-${day}`;
    const known = reckoned.get(key);
    if (known !== undefined) return known;
    const date = Lunar.fromYmd(year, month, day).getSolar().toYmd();
    if (!isCivilDate(date)) throw new RangeError(`no civil date for lunar ${key}`);
    reckoned.set(key, date);
    return date;
  };
}
