import { dayOf } from '../base/instant.ts';
import { driverFailure } from '../db/driver.ts';
import type { Session } from '../db/session.ts';
import { isWorthKeeping } from '../reports/store/listed-span.ts';

/**
 * Keeps, after something was saved, what reports on today's list need not count again then. What was saved stays so whatever becomes of
 * it: a file that is busy, full or not to be written to is left as it is.
 * @throws what is a bug of ours.
 */
export async function keepReportCounts(session: Session): Promise<void> {
  const { db, county, timeZone, now } = session;
  try {
    if (!isWorthKeeping(db)) return;
    const { keepCounts } = await import('../reports/keep-counts.ts');
    const { listPrograms } = await import('../pairing/policies.ts');
    keepCounts(session, { county, programs: listPrograms(session), asOf: dayOf(now(), timeZone) });
  } catch (error) {
    if (driverFailure(error, db.name) === undefined) throw error;
  }
}
