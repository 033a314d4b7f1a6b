import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';
import { type Judging, verdictSql } from './judging.ts';

/**
 * What a refresh comes to, household by household, in the table `temp.outcome`: whether it is on the list, its letters and
 * verdict, since when its leave period has run (NULL: it does not), and the proposal with its reason. A household on the list
 * that has left the registry has no verdict.
 */
const TABLE = `CREATE TEMP TABLE IF NOT EXISTS outcome (
  household_id INTEGER PRIMARY KEY, listed INTEGER NOT NULL, letters TEXT, verdict TEXT, leave_from TEXT,
  proposal TEXT, reason TEXT) STRICT;
DELETE FROM temp.outcome`;

/** An enrolment that ends on or after the day bars a new one; only one that is open and has begun can be ended. */
const list = (knownAt: number | undefined): string => `
  SELECT household_id, MAX(valid_from <= :as_of) AS listed, MAX(valid_from <= :as_of AND valid_to IS NULL) AS closable
  FROM enrolment
  WHERE county = :county AND program = :program AND (valid_to IS NULL OR valid_to >= :as_of) AND ${stands(knownAt)}
  GROUP BY household_id`;

const running = (knownAt: number | undefined): string => `
  SELECT household_id, valid_from FROM leave_period
  WHERE county = :county AND program = :program AND ${stands(knownAt)}`;

/**
 * Undecided neither opens nor ends anything: it keeps a leave period that runs and starts none. An exclusion ends an
 * enrolment without a leave period.
 */
const REASONED = `
judgement AS (
  SELECT j.household_id, l.household_id IS NOT NULL AS taken, COALESCE(l.listed, 0) AS listed,
    COALESCE(l.closable, 0) AS closable, j.enter_letters || j.exclude_letters || COALESCE(j.remain_letters, '') AS letters,
    CASE WHEN l.listed = 1 THEN COALESCE(j.remain_letters, j.enter_letters) ELSE j.enter_letters END AS met,
    j.exclude_letters AS barred, r.valid_from AS running_from
  FROM temp.judged AS j LEFT JOIN list AS l ON l.household_id = j.household_id
    LEFT JOIN running AS r ON r.household_id = j.household_id),
decided AS (SELECT *, ${verdictSql('met', 'barred')} AS verdict FROM judgement),
timed AS (
  SELECT *, CASE
      WHEN listed = 0 OR :leave_months = 0 THEN NULL
      WHEN met LIKE '%F%' THEN COALESCE(running_from, :as_of)
      WHEN verdict = 'undecided' OR met LIKE '%U%' THEN running_from
    END AS leave_from
  FROM decided),
reasoned AS (
  SELECT *, CASE
      WHEN taken = 0 AND verdict = 'eligible' THEN 'eligible'
      WHEN closable = 1 AND barred LIKE '%T%' THEN 'excluded'
      WHEN closable = 1 AND met LIKE '%F%' AND (leave_from IS NULL OR leave_from <= :leave_cutoff) THEN 'improved'
    END AS reason
  FROM timed)`;

const SELECT = `
SELECT household_id, listed, letters, verdict, leave_from, CASE reason WHEN 'eligible' THEN 'enter'
  WHEN 'excluded' THEN 'leave' WHEN 'improved' THEN 'leave' END, reason
FROM reasoned
UNION ALL
SELECT l.household_id, 1, NULL, NULL, NULL, CASE WHEN l.closable = 1 THEN 'leave' END, CASE WHEN l.closable = 1 THEN
    CASE WHEN h.left_reason IN ('died', 'duplicate') THEN h.left_reason ELSE 'moved' END END
FROM list AS l LEFT JOIN household AS h ON h.id = l.household_id
WHERE l.listed = 1 AND NOT EXISTS (SELECT 1 FROM temp.judged AS j WHERE j.household_id = l.household_id)`;

/**
 * Fills `temp.outcome` from `temp.judged` and what is on record, now or as known at an event. `leaveCutoff` is the last day
 * on which a leave period can have begun to be over.
 */
export function fillOutcomes(
  db: Database,
  { county, program, asOf }: Judging,
  leaveCutoff: CivilDate,
  knownAt: number | undefined,
): void {
  db.exec(TABLE);
  db.prepare(
    `WITH list AS (${list(knownAt)}), running AS (${running(knownAt)}), ${REASONED}
    INSERT INTO temp.outcome (household_id, listed, letters, verdict, leave_from, proposal, reason) ${SELECT}`,
  ).run({
    county,
    program: program.id,
    as_of: asOf,
    leave_months: program.leavePeriodMonths,
    leave_cutoff: leaveCutoff,
    known_at: knownAt ?? null,
  });
}

/** What a refresh found about one program, before anything is confirmed. */
export interface OutcomeCounts {
  assessed: number;
  eligible: number;
  not_eligible: number;
  undecided: number;
  proposed_enter: number;
  proposed_leave: number;
  opening: number;
  in_leave_period: number;
  undecided_on_list: number;
}

export function countOutcomes(db: Database): OutcomeCounts {
  const count = (condition: string): string => `COUNT(CASE WHEN ${condition} THEN 1 END)`;
  const counts = db
    .prepare<[], OutcomeCounts>(
      `SELECT COUNT(verdict) AS assessed, ${count("verdict = 'eligible'")} AS eligible,
        ${count("verdict = 'not_eligible'")} AS not_eligible, ${count("verdict = 'undecided'")} AS undecided,
        ${count("proposal = 'enter'")} AS proposed_enter, ${count("proposal = 'leave'")} AS proposed_leave,
        ${count('listed = 1')} AS opening, COUNT(leave_from) AS in_leave_period,
        ${count("listed = 1 AND verdict = 'undecided'")} AS undecided_on_list
      FROM temp.outcome`,
    )
    .get();
  if (counts === undefined) throw new Error('an aggregate without a row');
  return counts;
}

/** Takes the proposals out of `temp.outcome`, with the leave periods of those that leave: they have been carried out. */
export function settleOutcomes(db: Database): void {
  db.exec(`UPDATE temp.outcome SET leave_from = NULL WHERE proposal = 'leave';
    UPDATE temp.outcome SET proposal = NULL, reason = NULL`);
}
