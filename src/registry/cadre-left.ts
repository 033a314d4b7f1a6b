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

/**
 * What a room does when a cadre leaves; handed in by whoever composes the program. Gives the numbers of the households that lose
 * the cadre by it, ascending.
 */
export type OnCadreLeft = (db: Database, left: CadreLeft) => readonly string[];
