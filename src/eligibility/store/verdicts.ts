import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers, stands, versions } from '../../db/store/recorded-time.ts';
import type { DecisionKind } from '../decision-states.ts';
import type { Verdict } from '../pack/pack.ts';
import { differs } from './decisions.ts';

/** What a refresh left on record about one household and program. */
export interface RecordedVerdict {
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
  readonly program: string;
  /** Null, with letters and pack, for a household that has left the registry and is still on the list. */
  readonly verdict: Verdict | null;
  readonly letters: string | null;
  /** Fen a payment. */
  readonly benefit: number | null;
  /** Row id of the pack's text. */
  readonly packId: number | null;
  /** 1 when it was judged as one on the list. */
  readonly judgedListed: 0 | 1;
  readonly proposal: 'enter' | 'leave' | null;
  /** Why it is proposed, and since which day. */
  readonly reason: string | null;
  readonly proposed_on: CivilDate | null;
  readonly onList: 0 | 1;
  /** The decision in force on the day, and whether it and the verdict differ. */
  readonly decision: DecisionKind | null;
  readonly differs: 0 | 1;
}

/** Which verdicts are asked for; undefined: all. */
export interface VerdictsOf {
  readonly verdict: Verdict | undefined;
  /** `any`: an open proposal of either kind. */
  readonly proposed: 'enter' | 'leave' | 'any' | undefined;
  /** Those about which a decision and the verdict differ. */
  readonly differing: boolean;
  readonly program: string | undefined;
  /** A village's or a town's code. */
  readonly place: string | undefined;
}

/** Whether the household of a verdict (an alias) was on the list, on the verdict's day, for the event that recorded the verdict. */
export const JUDGED_LISTED = (verdict: string): string => `EXISTS (
  SELECT 1 FROM enrolment AS j WHERE j.county = :county AND j.program = ${verdict}.program AND j.household_id = ${verdict}.household_id
    AND j.recorded_from < ${verdict}.recorded_from AND (j.recorded_to IS NULL OR j.recorded_to >= ${verdict}.recorded_from)
    AND j.valid_from <= ${verdict}.as_of AND (j.valid_to IS NULL OR j.valid_to >= ${verdict}.as_of))`;

/** The verdicts and proposals on record, now or as known at an event, by household and program; `onList` is of a day. */
export function readVerdicts(
  db: Database,
  county: string,
  of: VerdictsOf,
  asOf: CivilDate,
  knownAt: number | undefined,
): RecordedVerdict[] {
  // The versions that stood once are read by row: an index on the county would tell SQLite that there are few.
  const known = (table: string, columns: string): string =>
    `(${versions(table, `id, ${columns}`, knownAt, '', { byRow: knownAt !== undefined })})`;
  return db
    .prepare<[object], RecordedVerdict>(
      `WITH v AS (SELECT * FROM verdict WHERE county = :county AND ${stands(knownAt)}),
         o AS (SELECT * FROM proposal WHERE county = :county AND ${stands(knownAt)}),
         about AS (SELECT program, household_id FROM v UNION SELECT program, household_id FROM o)
       SELECT h.household_no, h.head_name, village.code AS village_code, village.name AS village, about.program,
         v.verdict, v.letters, v.benefit, v.pack_id AS packId, ${JUDGED_LISTED('v')} AS judgedListed, o.kind AS proposal, o.reason, o.as_of AS proposed_on,
         EXISTS (SELECT 1 FROM enrolment AS e WHERE e.program = about.program AND e.household_id = about.household_id
           AND ${covers(knownAt, 'e')}) AS onList, d.kind AS decision, COALESCE(${differs('d.kind', 'v.verdict')}, 0) AS differs
       FROM about
       -- CROSS fixes the order of the loops: from the households, every one of them would go through all verdicts.
       CROSS JOIN ${known('household', 'household_no, head_name, village_id')} AS h ON h.id = about.household_id
       CROSS JOIN ${known('place', 'code, name, town_code')} AS village ON village.id = h.village_id
       LEFT JOIN v ON v.program = about.program AND v.household_id = about.household_id
       LEFT JOIN o ON o.program = about.program AND o.household_id = about.household_id
       LEFT JOIN decision AS d ON d.program = about.program AND d.household_id = about.household_id AND ${covers(knownAt, 'd')}
       WHERE (:verdict IS NULL OR v.verdict = :verdict)
         AND (:proposed IS NULL OR o.kind = :proposed OR (:proposed = 'any' AND o.kind IS NOT NULL))
         AND (:differing = 0 OR ${differs('d.kind', 'v.verdict')})
         AND (:program IS NULL OR about.program = :program) AND (:place IS NULL OR :place IN (village.code, village.town_code))
       ORDER BY h.household_no, about.program`,
    )
    .all({
      county,
      as_of: asOf,
      known_at: knownAt ?? null,
      verdict: of.verdict ?? null,
      proposed: of.proposed ?? null,
      differing: Number(of.differing),
      program: of.program ?? null,
      place: of.place ?? null,
    });
}
