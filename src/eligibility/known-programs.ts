import type { Database } from '../db/driver.ts';
import { enrolledPrograms } from './store/enrolments.ts';
import { listedPrograms } from './store/packs.ts';

/** The programs whose list a pack in force decides about, or that a household has ever been enrolled in. */
export function knownPrograms(db: Database, county: string): ReadonlySet<string> {
  return new Set([...listedPrograms(db, county), ...enrolledPrograms(db, county)]);
}
