import type { CivilDate } from '../../base/civil-date.ts';
import type { Params } from '../../base/failure.ts';
import type { Severity } from '../../base/issue.ts';
import type { Session } from '../../db/session.ts';

/** Something found across the rosters, before it is numbered. */
export interface Found {
  /** Business keys that tell it apart from everything else the same check finds; no personal numbers. */
  readonly key: string;
  readonly householdNo?: string | undefined;
  readonly cadreNo?: string | undefined;
  /** What its message names. */
  readonly params: Params;
}

/** One question put to what is on record. Upper rooms add their own to the list that `runChecks` is given. */
export interface Check {
  /** Names the check and its message: `household.head-double`. */
  readonly code: string;
  readonly severity: Severity;
  /** What there is to find on a day, as known now; in any order. */
  find(session: Session, asOf: CivilDate): Iterable<Found>;
}
