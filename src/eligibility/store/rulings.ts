import type { Database } from '../../db/driver.ts';
import { versions } from '../../db/store/recorded-time.ts';
import { leaveCutoff } from '../leave-period.ts';
import type { Verdict } from '../pack/pack.ts';
import type { Judging } from './judging.ts';
import { fillOutcomes } from './outcomes.ts';

/** By which rules households were judged: by those in force, or by those of a draft. */
export type Rules = 'now' | 'draft';

/** Forgets what `rule` has judged. */
export function clearRulings(db: Database): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS ruling (rules TEXT NOT NULL, program TEXT NOT NULL, household_id INTEGER NOT NULL,
      listed INTEGER NOT NULL, letters TEXT, verdict TEXT, benefit INTEGER, proposal TEXT,
      PRIMARY KEY (rules, program, household_id)) STRICT, WITHOUT ROWID;
    DELETE FROM temp.ruling`);
}

/** Judges every household by a program, with the list as it is, into the table `temp.ruling`; nothing else is written. */
export function rule(db: Database, rules: Rules, judging: Judging, knownAt: number | undefined): void {
  const { program, asOf } = judging;
  const reading = { knownAt, chosen: false };
  fillOutcomes(db, judging, leaveCutoff(asOf, program.leavePeriodMonths), reading);
  db.prepare(
    `INSERT INTO temp.ruling (rules, program, household_id, listed, letters, verdict, benefit, proposal)
    SELECT :rules, :program, household_id, listed, letters, verdict, benefit, proposal FROM temp.outcome`,
  ).run({ rules, program: program.id });
}

/** Households by their numbers, with their villages and towns, as they stand or stood. */
export const placedHouseholds = (knownAt: number | undefined): string => `placed AS (
  SELECT h.id, h.household_no, h.head_name, h.household_type, village.code AS village_code, village.name AS village,
    town.code AS town_code, town.name AS town
  FROM (${versions('household', 'id, household_no, head_name, village_id, household_type', knownAt)}) AS h
  JOIN (${versions('place', 'id, code, name, town_code', knownAt)}) AS village ON village.id = h.village_id
  LEFT JOIN (${versions('place', 'code, name', knownAt)}) AS town ON town.code = village.town_code)`;

/** A household as a row of a result names it. */
export interface PlacedHousehold {
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
}

/** Which households, of which program. */
export interface RulingsOf {
  readonly county: string;
  readonly program: string;
  /** A village's or a town's code; undefined: all. */
  readonly place: string | undefined;
  readonly knownAt: number | undefined;
}

/**
 * What a draft changes for a household, against the list as it is: it would enter or leave (at once, or by way of a leave
 * period), or nobody could tell any more.
 */
const CHANGE = (alias: string): string => `CASE
  WHEN ${alias}.listed = 0 AND ${alias}.proposal = 'enter' THEN 'enter'
  WHEN ${alias}.listed = 1 AND ${alias}.verdict = 'not_eligible' THEN 'leave'
  WHEN ${alias}.verdict = 'undecided' THEN 'undecided' END`;

/** Whom the list would have: those on it who do not leave, and those who enter. */
const STAYS = (alias: string): string => `(${alias}.listed = 1 AND ${alias}.verdict <> 'not_eligible'
  OR ${alias}.listed = 0 AND ${alias}.proposal = 'enter')`;

const COMPARED = `compared AS (
  SELECT p.*, t.listed, t.verdict, t.letters, t.benefit, t.proposal, n.verdict AS verdict_now, n.benefit AS benefit_now,
    ${CHANGE('t')} AS change, COALESCE(${CHANGE('n')} = ${CHANGE('t')}, 0) AS already, ${STAYS('t')} AS stays
  FROM temp.ruling AS t JOIN placed AS p ON p.id = t.household_id
    LEFT JOIN temp.ruling AS n ON n.rules = 'now' AND n.program = t.program AND n.household_id = t.household_id
  WHERE t.rules = 'draft' AND t.program = :program AND t.verdict IS NOT NULL
    AND (:place IS NULL OR :place IN (p.village_code, p.town_code)))`;

/** A household for which a draft changes something. */
export interface ComparedHousehold extends PlacedHousehold {
  readonly listed: 0 | 1;
  readonly change: 'enter' | 'leave' | 'undecided';
  /** 1 where the rules in force come to the same. */
  readonly already: 0 | 1;
  readonly verdict: Verdict;
  readonly verdict_now: Verdict | null;
  readonly letters: string;
  /** Fen a payment. */
  readonly benefit: number | null;
  readonly benefit_now: number | null;
}

/** The households that would enter, leave or become undecided, by number. */
export function comparedHouseholds(db: Database, { county, program, place, knownAt }: RulingsOf): ComparedHousehold[] {
  return db
    .prepare<[object], ComparedHousehold>(
      `WITH ${placedHouseholds(knownAt)}, ${COMPARED}
      SELECT household_no, head_name, village_code, village, listed, change, already, verdict, verdict_now, letters, benefit,
        benefit_now
      FROM compared WHERE change IN ('enter', 'leave') OR (change = 'undecided' AND already = 0) ORDER BY household_no`,
    )
    .all({ county, program, place: place ?? null, known_at: knownAt ?? null });
}

/** What a draft comes to for the households of one town, or of one type. */
export interface ComparedGroup {
  readonly code: string | null;
  readonly name: string | null;
  readonly assessed: number;
  readonly on_list: number;
  readonly enter: number;
  readonly enter_already: number;
  readonly leave: number;
  readonly leave_already: number;
  readonly undecided: number;
  /** Fen a payment, of those on the list now and of those whom it would have; those whose amount is unknown apart. */
  readonly cost_now: number;
  readonly unknown_now: number;
  readonly cost_draft: number;
  readonly unknown_draft: number;
}

/** The sums over towns or types of household, by code. */
export function comparedGroups(db: Database, by: 'town' | 'type', of: RulingsOf): ComparedGroup[] {
  const [code, name] = by === 'town' ? ['town_code', 'town'] : ['household_type', 'household_type'];
  const count = (condition: string): string => `COUNT(CASE WHEN ${condition} THEN 1 END)`;
  const sum = (benefit: string, condition: string): string =>
    `COALESCE(SUM(CASE WHEN ${condition} THEN ${benefit} END), 0)`;
  return db
    .prepare<[object], ComparedGroup>(
      `WITH ${placedHouseholds(of.knownAt)}, ${COMPARED}
      SELECT ${code} AS code, MIN(${name}) AS name, COUNT(*) AS assessed, ${count('listed = 1')} AS on_list,
        ${count("change = 'enter'")} AS enter, ${count("change = 'enter' AND already = 1")} AS enter_already,
        ${count("change = 'leave'")} AS leave, ${count("change = 'leave' AND already = 1")} AS leave_already,
        ${count("change = 'undecided' AND already = 0")} AS undecided,
        ${sum('benefit_now', 'listed = 1')} AS cost_now,
        ${count('listed = 1 AND benefit_now IS NULL')} AS unknown_now, ${sum('benefit', 'stays')} AS cost_draft,
        ${count('stays AND benefit IS NULL')} AS unknown_draft
      FROM compared GROUP BY ${code} ORDER BY ${code}`,
    )
    .all({ county: of.county, program: of.program, place: of.place ?? null, known_at: of.knownAt ?? null });
}

/** One household under one program, as judged by the rules in force. */
export interface RuledHousehold extends PlacedHousehold {
  readonly program: string;
  readonly listed: 0 | 1;
  readonly verdict: Verdict | null;
  readonly letters: string | null;
  readonly benefit: number | null;
}

/** The households that are entitled to a program or on its list, by number and program. */
export function ruledHouseholds(
  db: Database,
  { county, place, knownAt }: Pick<RulingsOf, 'county' | 'place' | 'knownAt'>,
): RuledHousehold[] {
  return db
    .prepare<[object], RuledHousehold>(
      `WITH ${placedHouseholds(knownAt)}
      SELECT p.household_no, p.head_name, p.village_code, p.village, r.program, r.listed, r.verdict, r.letters, r.benefit
      FROM temp.ruling AS r JOIN placed AS p ON p.id = r.household_id
      WHERE r.rules = 'now' AND (r.listed = 1 OR r.verdict = 'eligible')
        AND (:place IS NULL OR :place IN (p.village_code, p.town_code))
      ORDER BY p.household_no, r.program`,
    )
    .all({ county, place: place ?? null, known_at: knownAt ?? null });
}

/** How many households a program has judged. */
export function ruledCounts(
  db: Database,
  { county, program, place, knownAt }: RulingsOf,
): { eligible: number; undecided: number; on_list: number } {
  const row = db
    .prepare<[object], { eligible: number; undecided: number; on_list: number }>(
      `WITH ${placedHouseholds(knownAt)}
      SELECT COUNT(CASE WHEN r.verdict = 'eligible' THEN 1 END) AS eligible,
        COUNT(CASE WHEN r.verdict = 'undecided' THEN 1 END) AS undecided, COUNT(CASE WHEN r.listed = 1 THEN 1 END) AS on_list
      FROM temp.ruling AS r JOIN placed AS p ON p.id = r.household_id
      WHERE r.rules = 'now' AND r.program = :program AND (:place IS NULL OR :place IN (p.village_code, p.town_code))`,
    )
    .get({ county, program, place: place ?? null, known_at: knownAt ?? null });
  if (row === undefined) throw new Error('an aggregate without a row');
  return row;
}
