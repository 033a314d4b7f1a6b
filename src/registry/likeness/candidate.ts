import type { PartialDate } from '../../base/civil-date.ts';

/** Somebody who stands in a household, as far as it is compared. */
export interface Candidate {
  readonly householdNo: string;
  /** Their number among the members; null for a head who stands on the household's own row only. */
  readonly personNo: number | null;
  readonly name: string;
  /** The 18-character identity number. */
  readonly idKey: string | null;
  readonly sex: string | null;
  readonly birth: PartialDate | null;
  readonly village: string;
  readonly town: string;
}
