import type { HolidayCalendar } from './working-days.ts';

/**
 * The public holidays of mainland China for some years: days off and the weekend days worked for them, by the yearly notices of the
 * General Office of the State Council (国务院办公厅关于部分节假日安排的通知), as the package lunar-typescript collects them. A year it
 * does not have, such as one whose notice is not out yet, is not among `years`.
 */
export async function publicHolidays(years: readonly number[]): Promise<HolidayCalendar> {
  const { HolidayUtil } = await import('lunar-typescript');
  const known = years.map((year) => ({ year, notice: HolidayUtil.getHolidays(year) }));
  return {
    years: new Set(known.filter(({ notice }) => notice.length > 0).map(({ year }) => String(year))),
    days: new Map(
      known.flatMap(({ notice }) => notice.map((day) => [day.getDay(), day.isWork() ? 'worked' : 'off'] as const)),
    ),
  };
}
