import type { Session } from '../db/session.ts';
import type { Role } from './role.ts';
import { lastApplied, readPrices } from './store/plans.ts';
import type { FormerPrices } from './warm-start.ts';

/** The prices of the plan by which a role was given out last, as known now or at an event; undefined before the first. */
export function pricesInForce(
  { db, county }: Pick<Session, 'db' | 'county'>,
  role: Role,
  knownAt?: number,
): FormerPrices | undefined {
  const applied = lastApplied(db, { county, role, knownAt });
  return applied && { byCadre: readPrices(db, county, applied.plan), belowMinimum: applied.belowCost };
}
