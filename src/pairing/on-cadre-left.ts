import type { OnCadreLeft } from '../registry/cadre-left.ts';
import type { Role } from './role.ts';
import { householdNumbers, pairingEnder } from './store/pairings.ts';

/** A cadre who leaves takes leave of every household that day, pinned or not; those await another lead. */
export const endPairingsOfCadre: OnCadreLeft = (db, { county, event, cadreId, lastDay, reason }) => {
  const end = pairingEnder(db, 'cadre', { county, lastDay, event });
  const losing = (role: Role): string[] => householdNumbers(db, end(cadreId, { why: reason, role }));
  return { households: losing('lead'), supported: losing('support') };
};
