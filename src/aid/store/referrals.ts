import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versionsUntil } from '../../db/store/numbered-table.ts';
import { versions } from '../../db/store/recorded-time.ts';
import { type Referral, referralTable } from '../referrals/referral.ts';

/** A referral with the names of those it joins. */
export interface NamedReferral extends Referral {
  readonly household_no: string;
  readonly head_name: string;
  readonly unit_no: string | null;
  readonly unit: string | null;
}

/** The referrals of the county, of a household or of a number, now or as known at an event, sent by a day; by number. */
export function namedReferrals(
  db: Database,
  county: string,
  { referral, household, until }: { referral?: number; household?: string; until?: CivilDate },
  knownAt: number | undefined,
): NamedReferral[] {
  const from = (table: string, named: string): string => `(${versions(table, named, knownAt)})`;
  return db
    .prepare<[object], NamedReferral>(
      `SELECT ${referralTable.columns.map((column) => `r.${column}`).join(', ')}, h.household_no, h.head_name, u.unit_no,
         u.name AS unit
       FROM (${versionsUntil(referralTable, knownAt)}) AS r
       JOIN ${from('household', 'id, household_no, head_name')} AS h ON h.id = r.household_id
       LEFT JOIN ${from('unit', 'id, unit_no, name')} AS u ON u.id = r.unit_id
       WHERE (:referral IS NULL OR r.referral_no = :referral)
         AND (:household IS NULL OR h.household_no = :household) AND (:until IS NULL OR r.sent_on <= :until)
       ORDER BY r.referral_no`,
    )
    .all({
      county,
      known_at: knownAt ?? null,
      referral: referral ?? null,
      household: household ?? null,
      until: until ?? null,
    });
}

/** The referral of a household for a department's policy that the department has yet to finish. */
export function waitingReferral(
  db: Database,
  county: string,
  household: number,
  program: string,
): Pick<Referral, 'referral_no' | 'sent_on'> | undefined {
  return db
    .prepare<[object], Pick<Referral, 'referral_no' | 'sent_on'>>(
      `SELECT referral_no, sent_on FROM referral WHERE county = :county AND household_id = :household AND program = :program
         AND recorded_to IS NULL AND state IN ('sent', 'accepted') ORDER BY referral_no LIMIT 1`,
    )
    .get({ county, household, program });
}
