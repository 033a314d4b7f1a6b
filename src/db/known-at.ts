import type { CivilDate } from '../base/civil-date.ts';
import { endOfDay } from '../base/instant.ts';
import type { Database } from './driver.ts';
import { lastEventBefore } from './store/events.ts';

/**
 * The recorded time that `--as-known DATE` means: the number of the last event up to the end of that day in the bureau's time
 * zone; 0 when nothing had been recorded.
 */
export function knownAt(db: Database, date: CivilDate, timeZone: string): number {
  return lastEventBefore(db, endOfDay(date, timeZone));
}
