import type { Database } from '../db/driver.ts';
import { packsInForce } from './in-force.ts';
import { listsOf } from './pack/pack.ts';
import { enrolledPrograms } from './store/enrolments.ts';

/** The programs whose list a pack in force decides about, or that a household has ever been enrolled in. */
export function knownPrograms(db: Database, county: string): ReadonlySet<string> {
  const decided = packsInForce(db, county).flatMap(({ pack }) => listsOf(pack).map(({ id }) => id));
  return new Set([...decided, ...enrolledPrograms(db, county)]);
}
