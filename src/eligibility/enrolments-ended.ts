import type { CivilDate } from '../base/civil-date.ts';
import type { Database } from '../db/driver.ts';

/** Households that have left a program's list, told within the transaction that ends their enrolments. */
export interface EnrolmentsEnded {
  readonly county: string;
  readonly event: number;
  readonly program: string;
  /** Row ids in ascending order. */
  readonly householdIds: readonly number[];
  /** Their last day on the list. */
  readonly lastDay: CivilDate;
}

/** What a room does when enrolments end; handed in by whoever composes the program. */
export type OnEnrolmentsEnded = (db: Database, ended: EnrolmentsEnded) => void;
