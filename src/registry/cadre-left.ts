import type { CivilDate } from '../base/civil-date.ts';
import type { Database } from '../db/driver.ts';
import type { CadreLeaving } from './code-lists/cadre-leaving.ts';

/** A cadre who has left the work, told within the transaction that closes the record. */
export interface CadreLeft {
  readonly county: string;
  readonly event: number;
  readonly cadreId: number;
  readonly lastDay: CivilDate;
  readonly reason: CadreLeaving;
}

/** The numbers of the households that lose a cadre, ascending: as their lead, and as one of those who support them. */
export interface HouseholdsLosing {
  readonly households: readonly string[];
  readonly supported: readonly string[];
}

/** What a room does when a cadre leaves; handed in by whoever composes the program. Gives the households that lose the cadre by it. */
export type OnCadreLeft = (db: Database, left: CadreLeft) => HouseholdsLosing;
