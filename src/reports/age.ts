import { ageOn, type CivilDate, earliestDay, latestDay, type PartialDate } from '../base/civil-date.ts';

/** Age on a day of someone whose birth is known to the day, or to a month or year within which the age does not change. */
export function age(birth: PartialDate | null, on: CivilDate): number | null {
  if (birth === null) return null;
  const eldest = ageOn(earliestDay(birth), on);
  return eldest === ageOn(latestDay(birth), on) && eldest >= 0 ? eldest : null;
}
