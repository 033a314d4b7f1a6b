import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers, stands } from '../../db/store/recorded-time.ts';
import { differs } from './decisions.ts';

/** Verdicts on record. */
export interface VerdictCounts {
  readonly eligible: number;
  readonly not_eligible: number;
  readonly undecided: number;
}

/** How many households each verdict on record of a program is about, now or as known at an event. */
export function verdictCounts(db: Database, county: string, program: string, knownAt?: number): VerdictCounts {
  const counts = { eligible: 0, not_eligible: 0, undecided: 0 };
  const rows = db
    .prepare<[object], { verdict: keyof VerdictCounts; households: number }>(
      `SELECT verdict, COUNT(*) AS households FROM verdict
      WHERE county = :county AND program = :program AND ${stands(knownAt)} GROUP BY verdict`,
    )
    .all({ county, program, known_at: knownAt ?? null });
  for (const { verdict, households } of rows) counts[verdict] = households;
  return counts;
}

const listedOn = (alias: string): string => `${alias}.county = :county AND ${alias}.program = :program
  AND ${alias}.recorded_to IS NULL AND ${alias}.valid_from <= :as_of AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= :as_of)`;

/** How many households are on a program's list on a day. */
export function countListed(db: Database, county: string, program: string, asOf: CivilDate): number {
  return count(db, `enrolment AS e WHERE ${listedOn('e')}`, { county, program, as_of: asOf });
}

/** What stands on record about a program on a day, besides its verdicts. */
export interface Standing {
  readonly proposed_enter: number;
  readonly proposed_leave: number;
  readonly in_leave_period: number;
  readonly paused: number;
  readonly undecided_on_list: number;
  readonly differing: number;
}

export function countStanding(db: Database, county: string, program: string, asOf: CivilDate): Standing {
  const of = { county, program, as_of: asOf };
  const standing = 'county = :county AND program = :program AND recorded_to IS NULL';
  return {
    proposed_enter: count(db, `proposal WHERE ${standing} AND kind = 'enter'`, of),
    proposed_leave: count(db, `proposal WHERE ${standing} AND kind = 'leave'`, of),
    in_leave_period: count(db, `leave_period WHERE ${standing}`, of),
    undecided_on_list: count(
      db,
      `enrolment AS e JOIN verdict AS v ON v.county = e.county AND v.program = e.program
        AND v.household_id = e.household_id AND v.recorded_to IS NULL AND v.verdict = 'undecided'
      WHERE ${listedOn('e')}`,
      of,
    ),
    paused: count(
      db,
      `enrolment AS e JOIN decision AS d ON d.program = e.program AND d.household_id = e.household_id AND d.kind = 'pause'
        AND ${covers(undefined, 'd')}
      WHERE ${listedOn('e')}`,
      of,
    ),
    differing: count(
      db,
      `decision AS d JOIN verdict AS v ON v.county = d.county AND v.program = d.program
        AND v.household_id = d.household_id AND v.recorded_to IS NULL
      WHERE d.program = :program AND ${covers(undefined, 'd')} AND ${differs('d.kind', 'v.verdict')}`,
      of,
    ),
  };
}

/** The latest day of an open proposal that a confirmation has chosen (`temp.transition`); undefined when none is chosen. */
export function latestChosen(db: Database, county: string, program: string): CivilDate | undefined {
  const row = db
    .prepare<[object], { as_of: string | null }>(
      `SELECT MAX(p.as_of) AS as_of FROM temp.transition AS t JOIN proposal AS p ON p.household_id = t.household_id
      WHERE p.county = :county AND p.program = :program AND p.recorded_to IS NULL`,
    )
    .get({ county, program });
  return row?.as_of ?? undefined;
}

function count(db: Database, from: string, parameters: object): number {
  const row = db.prepare<[object], { n: number }>(`SELECT COUNT(*) AS n FROM ${from}`).get(parameters);
  return row?.n ?? 0;
}
