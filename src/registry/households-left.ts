import type { CivilDate } from '../base/civil-date.ts';
import type { Database } from '../db/driver.ts';
import type { LeftReason } from './code-lists/household.ts';

/** Households that have left the registry, told within the transaction that closes their records. */
export interface HouseholdsLeft {
  readonly county: string;
  readonly event: number;
  /** Row ids in ascending order. */
  readonly householdIds: readonly number[];
  /** The first day on which they no longer count. */
  readonly from: CivilDate;
  readonly reason: LeftReason;
}

/** What a room does when households leave; handed in by whoever composes the program. */
export type OnHouseholdsLeft = (db: Database, left: HouseholdsLeft) => void;
