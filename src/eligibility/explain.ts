import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { type BenefitExplained, explainBenefit } from './explain-benefit.ts';
import { type CriterionExplained, explainCriterion } from './explain-criterion.ts';
import { eligibilityFailures } from './failures.ts';
import { programsInForce } from './in-force.ts';
import { findings, reasons } from './letters.ts';
import { type NearChange, nearChanges } from './near.ts';
import type { Verdict } from './pack/pack.ts';
import { factsOf } from './store/evidence.ts';
import { registrySource } from './store/fact-source.ts';
import { type Standing, standingOf } from './store/household-standing.ts';
import { type Judging, judgeOne } from './store/judging.ts';
import { chooseProgram, theHousehold } from './subject.ts';

export interface ExplainRequest {
  readonly householdNo: string;
  /** Needed where the packs in force decide about several programs. */
  readonly program: string | undefined;
  readonly asOf: CivilDate;
  /** The event up to which facts, packs and enrolments are taken as known; undefined: all. */
  readonly knownAt: number | undefined;
}

export interface Explanation {
  readonly household_no: string;
  readonly program: string;
  readonly as_of: CivilDate;
  readonly verdict: Verdict;
  readonly on_list: boolean;
  /** What is on record of it: since when it is on the list and why, what a person decided, what is proposed. */
  readonly standing: ProgramStanding;
  /** The criteria that decide. */
  readonly because: readonly string[];
  readonly criteria: readonly CriterionExplained[];
  readonly near: readonly NearChange[];
  /** Only where the program has one. */
  readonly benefit?: BenefitExplained;
}

/** What is on record about a household under one program; null where there is nothing. */
export interface ProgramStanding {
  readonly list: Omit<Standing['lists'][number], 'program'> | null;
  readonly decision: Omit<Standing['decisions'][number], 'program'> | null;
  readonly proposal: Omit<Standing['proposals'][number], 'program'> | null;
  readonly leave_period_since: CivilDate | null;
}

/**
 * Judges one household anew on a day and shows what every criterion was judged on.
 * @throws Failure `eligibility.no-pack`, `eligibility.program-unknown`, `eligibility.household-unknown`,
 * `eligibility.household-absent` (66); `eligibility.which-program` (64).
 */
export function explain(session: Session, request: ExplainRequest): Explanation {
  return readConsistently(session.db, () => explained(session, request));
}

function explained({ db, county }: Session, request: ExplainRequest): Explanation {
  const { householdNo, asOf, knownAt } = request;
  const { pack, program } = chooseProgram(programsInForce(db, county, knownAt), request.program);
  const id = theHousehold(db, county, householdNo, knownAt);
  const judging: Judging = { county, pack, program, asOf };
  const source = registrySource({ knownAt, householdId: id });
  const standing = ofProgram(standingOf(db, county, householdNo, asOf, knownAt), program.id);
  const listed = standing.list !== null;
  const evidence = factsOf(db, judging, source);
  const judged = judgeOne(db, judging, source, listed);
  if (evidence === undefined || judged === undefined) {
    throw failWith(eligibilityFailures, 'eligibility.household-absent', { household: householdNo, as_of: asOf });
  }
  const { verdict, letters } = judged;
  const found = findings(program, letters, listed);
  const benefit = verdict === 'eligible' ? explainBenefit(judging, evidence, judged.benefit) : undefined;
  return {
    household_no: householdNo,
    program: program.id,
    as_of: asOf,
    verdict,
    on_list: listed,
    standing,
    because: reasons(found, verdict),
    criteria: found.map((finding) => explainCriterion(finding, judging, evidence)),
    near: nearChanges(db, judging, { source, evidence, listed, verdict }, found),
    ...(benefit === undefined ? {} : { benefit }),
  };
}

function ofProgram({ lists, decisions, proposals, leave_periods }: Standing, id: string): ProgramStanding {
  const only = <Row extends { readonly program: string }>(rows: readonly Row[]): Omit<Row, 'program'> | null => {
    const found = rows.find(({ program }) => program === id);
    if (found === undefined) return null;
    const { program: _program, ...row } = found;
    return row;
  };
  return {
    list: only(lists),
    decision: only(decisions),
    proposal: only(proposals),
    leave_period_since: only(leave_periods)?.since ?? null,
  };
}
