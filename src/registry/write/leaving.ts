import type { CivilDate } from '../../base/civil-date.ts';
import type { LeftReason } from '../code-lists/household.ts';
import type { HouseholdColumn, PersonColumn } from '../store/tables.ts';
import type { Standing, VersionedTable } from '../store/versioned-table.ts';

/** How a household or a member leaves. */
export interface Leaving {
  /** The first day on which the record no longer counts. */
  readonly from: CivilDate;
  readonly reason: LeftReason;
}

/**
 * Closes the record of a household as such, or of one member: it stays on file and is no longer judged from that day. What hangs
 * on a household is ended by the listeners (`OnHouseholdsLeft`) that its caller tells.
 */
export function closeRecord<C extends HouseholdColumn | PersonColumn>(
  table: VersionedTable<C>,
  standing: Standing<C>,
  { from, reason }: Leaving,
): void {
  table.change(standing, { ...standing, left_on: from, left_reason: reason }, null);
}
