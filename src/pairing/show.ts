import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { pairingFailures } from './failures.ts';
import { isOnRecord, type PairingsOf, pairingsOn, type ShownPairing } from './store/shown.ts';

export interface ShowResult {
  as_of: CivilDate;
  rows: ShownPairing[];
  /** How many different ones the rows name. */
  households: number;
  cadres: number;
}

/**
 * The pairings that hold on a day, of all, of one household, one cadre or one unit; as known now or at an event.
 * @throws Failure `pairing.household-unknown`, `pairing.cadre-unknown`, `pairing.unit-unknown` (66).
 */
export function showPairings({ db, county }: Session, of: PairingsOf, asOf: CivilDate, knownAt?: number): ShowResult {
  for (const kind of ['household', 'cadre', 'unit'] as const) {
    const no = of[kind];
    if (no !== undefined && !isOnRecord(db, county, kind, no)) {
      throw failWith(pairingFailures, `pairing.${kind}-unknown`, { no });
    }
  }
  const rows = pairingsOn(db, county, of, asOf, knownAt);
  return {
    as_of: asOf,
    rows,
    households: new Set(rows.map((row) => row.household_no)).size,
    cadres: new Set(rows.map((row) => row.cadre_no)).size,
  };
}
