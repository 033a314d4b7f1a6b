import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import { dayOf } from '../base/instant.ts';
import type { Session } from '../db/session.ts';
import { eligibilityFailures } from './failures.ts';

/**
 * Lets no day be recorded that has not come in the bureau's time zone: a mistyped year would bar every refresh until then.
 * @throws Failure `eligibility.day-to-come` (65).
 */
export function requireDayHasCome({ now, timeZone }: Session, asOf: CivilDate): void {
  const today = dayOf(now(), timeZone);
  if (asOf > today) throw failWith(eligibilityFailures, 'eligibility.day-to-come', { as_of: asOf, today });
}
