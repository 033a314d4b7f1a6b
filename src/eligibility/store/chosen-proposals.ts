import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';

/** An open proposal that was chosen (`temp.transition`). */
export interface ChosenProposal {
  readonly householdId: number;
  readonly householdNo: string;
  readonly kind: 'enter' | 'leave';
  /** Whether the household has left the registry by the proposal's day, which no decision changes. */
  readonly gone: boolean;
  /** The day of the proposal. */
  readonly proposed: CivilDate;
}

/** The proposals of a program that were chosen, by household. */
export function chosenProposals(db: Database, county: string, program: string): ChosenProposal[] {
  return db
    .prepare<[object], Omit<ChosenProposal, 'gone'> & { gone: 0 | 1 }>(
      `SELECT t.household_id AS householdId, h.household_no AS householdNo, t.kind, p.as_of AS proposed,
         t.kind = 'leave' AND h.left_on IS NOT NULL AND h.left_on <= p.as_of AS gone
       FROM temp.transition AS t JOIN household AS h ON h.id = t.household_id
       JOIN proposal AS p ON p.household_id = t.household_id AND p.recorded_to IS NULL
       WHERE p.county = :county AND p.program = :program ORDER BY h.household_no`,
    )
    .all({ county, program })
    .map((row) => ({ ...row, gone: row.gone === 1 }));
}
