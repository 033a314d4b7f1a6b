import { addDays, addMonths, type CivilDate } from '../base/civil-date.ts';

/**
 * The last day on which a leave period of so many months can have begun to be over on a day: begun on 28 August, one of six
 * months is over on 28 February, and so is one begun on the 31st in a year without a 29th.
 */
export function leaveCutoff(asOf: CivilDate, months: number): CivilDate {
  let cutoff = addMonths(asOf, -months);
  while (addMonths(addDays(cutoff, 1), months) <= asOf) cutoff = addDays(cutoff, 1);
  return cutoff;
}
