import type { Session } from '../db/session.ts';
import { type ShownCadre, showCadre } from '../registry/cadres.ts';
import { pairingsOfCadre, type ShownPairing } from './store/shown.ts';

/** One cadre whole, with every pairing on record, the latest first. */
export interface ShownCadreAtWork extends ShownCadre {
  pairings: ShownPairing[];
}

/**
 * One cadre whole: record, unit, branch, history and pairings.
 * @throws Failure `cadre.none` (66).
 */
export function showCadreAtWork(session: Session, cadreNo: string): ShownCadreAtWork {
  const { history, ...cadre } = showCadre(session, cadreNo);
  return { ...cadre, pairings: pairingsOfCadre(session.db, session.county, cadreNo), history };
}
