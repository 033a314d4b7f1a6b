import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers, stands } from '../../db/store/recorded-time.ts';
import { differs } from './decisions.ts';
import { registrySource } from './fact-source.ts';
import { type Judging, judgedFrom, verdictSql } from './judging.ts';

/**
 * What a refresh comes to, household by household, in the table `temp.outcome`: whether it is on the list, its letters and
 * verdict, since when its leave period has run (NULL: it does not), the proposal with its reason, and the decision of a person
 * that is in force. A household on the list that has left the registry has no verdict. Of the households of `temp.chosen`, the
 * table `temp.former` says what the last refresh came to.
 */
export type OutcomeTable = 'outcome' | 'former';

const emptied = (table: OutcomeTable): string => `CREATE TEMP TABLE IF NOT EXISTS ${table} (
  household_id INTEGER PRIMARY KEY, listed INTEGER NOT NULL, letters TEXT, verdict TEXT, benefit INTEGER,
  leave_from TEXT, proposal TEXT, reason TEXT, decision TEXT) STRICT;
DELETE FROM temp.${table}`;

/** Which rows a refresh reads: as known at an event (undefined: now), and of `temp.chosen` only or of every household. */
export interface Reading {
  readonly knownAt: number | undefined;
  readonly chosen: boolean;
}

const CHOSEN = 'SELECT household_id FROM temp.chosen';

/** The condition that a row is about a household that is read. */
export const ofReading = ({ chosen }: Reading, column = 'household_id'): string =>
  chosen ? ` AND ${column} IN (${CHOSEN})` : '';

/** An enrolment that ends on or after the day bars a new one; only one that is open and has begun can be ended. */
const list = (reading: Reading): string => `
  SELECT household_id, MAX(valid_from <= :as_of) AS listed, MAX(valid_from <= :as_of AND valid_to IS NULL) AS closable
  FROM enrolment
  WHERE county = :county AND program = :program AND (valid_to IS NULL OR valid_to >= :as_of)
    AND ${stands(reading.knownAt)}${ofReading(reading)}
  GROUP BY household_id`;

const running = (reading: Reading): string => `
  SELECT household_id, valid_from FROM leave_period
  WHERE county = :county AND program = :program AND ${stands(reading.knownAt)}${ofReading(reading)}`;

/** The decisions in force on the day; of a household and a program there is one at most. */
const decided = (reading: Reading): string => `
  SELECT d.household_id, d.kind FROM decision AS d
  WHERE d.program = :program AND ${covers(reading.knownAt, 'd')}${ofReading(reading, 'd.household_id')}`;

/**
 * Undecided neither opens nor ends anything: it keeps a leave period that runs and starts none. An exclusion ends an
 * enrolment without a leave period. Nothing is proposed against a person's decision; the leave period runs on under it.
 */
const REASONED = `
judgement AS (
  SELECT j.household_id, l.household_id IS NOT NULL AS taken, COALESCE(l.listed, 0) AS listed,
    COALESCE(l.closable, 0) AS closable, j.enter_letters || j.exclude_letters || COALESCE(j.remain_letters, '') AS letters,
    CASE WHEN l.listed = 1 THEN COALESCE(j.remain_letters, j.enter_letters) ELSE j.enter_letters END AS met,
    j.exclude_letters AS barred, j.benefit, r.valid_from AS running_from, d.kind AS decision
  FROM judged AS j LEFT JOIN list AS l ON l.household_id = j.household_id
    LEFT JOIN running AS r ON r.household_id = j.household_id
    LEFT JOIN decided AS d ON d.household_id = j.household_id),
concluded AS (SELECT *, ${verdictSql('met', 'barred')} AS verdict FROM judgement),
timed AS (
  SELECT *, CASE
      WHEN listed = 0 OR :leave_months = 0 THEN NULL
      WHEN met LIKE '%F%' THEN COALESCE(running_from, :as_of)
      WHEN verdict = 'undecided' OR met LIKE '%U%' THEN running_from
    END AS leave_from
  FROM concluded),
reasoned AS (
  SELECT *, CASE
      WHEN taken = 0 AND verdict = 'eligible' AND COALESCE(decision NOT IN ('refuse', 'remove'), TRUE) THEN 'eligible'
      WHEN decision IN ('admit', 'pause') THEN NULL
      WHEN closable = 1 AND barred LIKE '%T%' THEN 'excluded'
      WHEN closable = 1 AND met LIKE '%F%' AND (leave_from IS NULL OR leave_from <= :leave_cutoff) THEN 'improved'
    END AS reason
  FROM timed)`;

const SELECT = `
SELECT household_id, listed, letters, verdict, CASE WHEN verdict = 'eligible' THEN benefit END, leave_from,
  CASE reason WHEN 'eligible' THEN 'enter'
  WHEN 'excluded' THEN 'leave' WHEN 'improved' THEN 'leave' END, reason, decision
FROM reasoned`;

/** Those on the list whom nobody has judged: they have left the registry. */
const SELECT_LEFT = `
SELECT l.household_id, 1, CASE WHEN l.closable = 1 THEN 'leave' END, CASE WHEN l.closable = 1 THEN
    CASE WHEN h.left_reason IN ('died', 'duplicate') THEN h.left_reason ELSE 'moved' END END, d.kind
FROM list AS l LEFT JOIN household AS h ON h.id = l.household_id LEFT JOIN decided AS d ON d.household_id = l.household_id
WHERE l.listed = 1 AND NOT EXISTS (SELECT 1 FROM temp.outcome AS o WHERE o.household_id = l.household_id)`;

/**
 * Judges every household of the registry, or those of `temp.chosen`, and fills `temp.outcome` with what the judgement and what is on
 * record come to, now or as known at an event. `leaveCutoff` is the last day on which a leave period can have begun to be over.
 */
export function fillOutcomes(db: Database, judging: Judging, leaveCutoff: CivilDate, reading: Reading): void {
  const { ctes, values, parameters } = judgedFrom(judging, registrySource(reading));
  const row = {
    ...parameters,
    program: judging.program.id,
    leave_months: judging.program.leavePeriodMonths,
    leave_cutoff: leaveCutoff,
    known_at: parameters.known_at ?? null,
  };
  const listed = `list AS (${list(reading)}), decided AS (${decided(reading)})`;
  db.exec(emptied('outcome'));
  db.prepare(
    `WITH ${ctes}, ${listed}, running AS (${running(reading)}), ${REASONED}
    INSERT INTO temp.outcome (household_id, listed, letters, verdict, benefit, leave_from, proposal, reason, decision) ${SELECT}`,
  ).run(values, row);
  db.prepare(
    `WITH ${listed} INSERT INTO temp.outcome (household_id, listed, proposal, reason, decision) ${SELECT_LEFT}`,
  ).run(row);
}

/** Fills `temp.former` for the households of `temp.chosen`: what the refresh of an event and its day left on record. */
export function fillFormer(
  db: Database,
  { county, program }: Pick<Judging, 'county' | 'program'>,
  last: { event: number; asOf: CivilDate },
): void {
  // Those that still stand and those ended since are two questions, each with an index of its own.
  const of = (table: string, columns: string, more = ''): string => {
    const some = `SELECT household_id, ${columns} FROM ${table} WHERE county = :county AND program = :program
      AND recorded_from <= :event ${more}${ofReading({ knownAt: undefined, chosen: true })}`;
    return `${some} AND recorded_to IS NULL UNION ALL ${some} AND recorded_to > :event`;
  };
  const onTheDay = 'AND valid_from <= :as_of AND (valid_to IS NULL OR valid_to >= :as_of)';
  db.exec(emptied('former'));
  db.prepare(
    `INSERT INTO temp.former (household_id, listed, letters, verdict, benefit, leave_from, proposal, reason, decision)
    SELECT c.household_id, l.household_id IS NOT NULL, v.letters, v.verdict, v.benefit, r.valid_from, o.kind, o.reason, d.kind
    FROM temp.chosen AS c
    LEFT JOIN (${of('verdict', 'letters, verdict, benefit')}) AS v ON v.household_id = c.household_id
    LEFT JOIN (${of('leave_period', 'valid_from')}) AS r ON r.household_id = c.household_id
    LEFT JOIN (${of('proposal', 'kind, reason')}) AS o ON o.household_id = c.household_id
    LEFT JOIN (${of('enrolment', '1', onTheDay)}) AS l ON l.household_id = c.household_id
    LEFT JOIN (${of('decision', 'kind', onTheDay)}) AS d ON d.household_id = c.household_id`,
  ).run({ county, program: program.id, event: last.event, as_of: last.asOf });
}

const COUNTED = {
  assessed: 'verdict IS NOT NULL',
  eligible: "verdict = 'eligible'",
  not_eligible: "verdict = 'not_eligible'",
  undecided: "verdict = 'undecided'",
  proposed_enter: "proposal = 'enter'",
  proposed_leave: "proposal = 'leave'",
  opening: 'listed = 1',
  in_leave_period: 'leave_from IS NOT NULL',
  paused: "listed = 1 AND decision = 'pause'",
  undecided_on_list: "listed = 1 AND verdict = 'undecided'",
  differing: differs('decision', 'verdict'),
} as const;

/** What a refresh found about one program, before anything is confirmed; `opening` are those on the list. */
export type OutcomeCounts = Readonly<Record<keyof typeof COUNTED, number>>;

/** Counts made one by one. */
export function mapCounts(of: (count: keyof OutcomeCounts) => number): OutcomeCounts {
  const names = Object.keys(COUNTED) as (keyof OutcomeCounts)[];
  return Object.fromEntries(names.map((count) => [count, of(count)])) as OutcomeCounts;
}

export function countOutcomes(db: Database, table: OutcomeTable = 'outcome'): OutcomeCounts {
  const columns = Object.entries(COUNTED).map(
    ([name, condition]) => `COUNT(CASE WHEN ${condition} THEN 1 END) AS ${name}`,
  );
  const counts = db.prepare<[], OutcomeCounts>(`SELECT ${columns.join(', ')} FROM temp.${table}`).get();
  if (counts === undefined) throw new Error('an aggregate without a row');
  return counts;
}

/** Takes the proposals out of `temp.outcome`, with the leave periods of those that leave: they have been carried out. */
export function settleOutcomes(db: Database): void {
  db.exec(`UPDATE temp.outcome SET leave_from = NULL, listed = 0 WHERE proposal = 'leave';
    UPDATE temp.outcome SET listed = 1 WHERE proposal = 'enter';
    UPDATE temp.outcome SET proposal = NULL, reason = NULL`);
}
