import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import { dayOf } from '../base/instant.ts';
import type { Session } from '../db/session.ts';
import { noticeFailures } from './failures.ts';

/** Lets no day be recorded that has not come in the bureau's time zone. @throws Failure `notice.day-to-come` (65). */
export function requireDayHasCome({ now, timeZone }: Session, date: CivilDate): void {
  const today = dayOf(now(), timeZone);
  if (date > today) throw failWith(noticeFailures, 'notice.day-to-come', { date, today });
}
