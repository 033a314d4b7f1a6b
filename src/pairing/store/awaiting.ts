import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers, stands, versions } from '../../db/store/recorded-time.ts';

/** A period on a list, both days inclusive; open where `to` is null. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Whose list, on which day, now or as known at an event. */
export interface ListAsked {
  county: string;
  programs: readonly string[];
  asOf: CivilDate;
  knownAt: number | undefined;
}

const parameters = ({ county, programs, asOf, knownAt }: ListAsked): Record<string, string | number | null> => ({
  county,
  programs: JSON.stringify(programs),
  as_of: asOf,
  known_at: knownAt ?? null,
});

const cadres = (knownAt: number | undefined): string => `(${versions('cadre', 'id, valid_from, valid_to', knownAt)})`;
const households = (knownAt: number | undefined): string => `(${versions('household', 'id, household_no', knownAt)})`;

const LISTED = 'e.program IN (SELECT value FROM json_each(:programs))';

/** Households on the list whom no cadre in office leads on the day, by number, and the last day on which one did. */
export function listedWithoutLead(
  db: Database,
  asked: ListAsked,
): { household_no: string; last_lead: CivilDate | null }[] {
  const { knownAt } = asked;
  return db
    .prepare<[object], { household_no: string; last_lead: CivilDate | null }>(
      `WITH term AS (
         SELECT p.household_id, max(p.valid_from, coalesce(c.valid_from, p.valid_from)) AS first,
           min(coalesce(p.valid_to, '9999-12-31'), coalesce(c.valid_to, '9999-12-31')) AS last
         FROM pairing AS p JOIN ${cadres(knownAt)} AS c ON c.id = p.cadre_id
         WHERE p.county = :county AND p.role = 'lead' AND ${stands(knownAt, 'p')}),
       led AS (SELECT household_id, max(last) AS last_lead FROM term WHERE first <= last AND first <= :as_of GROUP BY 1)
       SELECT h.household_no, led.last_lead
       FROM ${households(knownAt)} AS h LEFT JOIN led ON led.household_id = h.id
       WHERE (led.last_lead IS NULL OR led.last_lead < :as_of)
         AND h.id IN (SELECT e.household_id FROM enrolment AS e WHERE ${covers(knownAt, 'e')} AND ${LISTED})
       ORDER BY h.household_no`,
    )
    .all(parameters(asked));
}

/** The periods on the list that began by the day, each household's in the order of their first days. */
export function listPeriods(db: Database, asked: ListAsked): ({ household_no: string } & Period)[] {
  return db
    .prepare<[object], { household_no: string } & Period>(
      `SELECT h.household_no, e.valid_from AS "from", e.valid_to AS "to"
       FROM enrolment AS e JOIN ${households(asked.knownAt)} AS h ON h.id = e.household_id
       WHERE e.county = :county AND ${stands(asked.knownAt, 'e')} AND e.valid_from <= :as_of AND ${LISTED}
       ORDER BY h.household_no, e.valid_from, e.program`,
    )
    .all(parameters(asked));
}
