import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { type FactColumns, numberOf, type ShownValue, shownValue } from './fact-values.ts';
import { type CatalogueFact, factCatalogue } from './facts.ts';
import { eligibilityFailures } from './failures.ts';
import { programsInForce } from './in-force.ts';
import { type Finding, findings, reasons } from './letters.ts';
import { type NearChange, nearChanges } from './near.ts';
import { type CriterionKind, type Verdict, valueOn } from './pack/pack.ts';
import { type Evidence, factsOf } from './store/evidence.ts';
import { registrySource } from './store/fact-source.ts';
import { isListed } from './store/households.ts';
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

/** One criterion with the values it was judged on. */
export interface CriterionExplained {
  readonly id: string;
  readonly kind: CriterionKind;
  readonly when: string;
  /** Null: unknown. */
  readonly result: boolean | null;
  /** Facts and figures by name; `members` lists the facts read about each member. */
  readonly values: Readonly<Record<string, ShownValue | readonly Readonly<Record<string, ShownValue>>[]>>;
  /** Facts and figures that are unknown, each with the blank facts it is reckoned from; those of members as `members.age`. */
  readonly missing: readonly string[];
  readonly source?: string;
}

export interface Explanation {
  readonly household_no: string;
  readonly program: string;
  readonly as_of: CivilDate;
  readonly verdict: Verdict;
  readonly on_list: boolean;
  /** The criteria that decide. */
  readonly because: readonly string[];
  readonly criteria: readonly CriterionExplained[];
  readonly near: readonly NearChange[];
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
  const listed = isListed(db, { county, program: program.id, householdId: id, asOf, knownAt });
  const evidence = factsOf(db, judging, source);
  const judged = judgeOne(db, judging, source, listed);
  if (evidence === undefined || judged === undefined) {
    throw failWith(eligibilityFailures, 'eligibility.household-absent', { household: householdNo, as_of: asOf });
  }
  const { verdict, letters } = judged;
  const found = findings(program, letters, listed);
  return {
    household_no: householdNo,
    program: program.id,
    as_of: asOf,
    verdict,
    on_list: listed,
    because: reasons(found, verdict),
    criteria: found.map((finding) => explainCriterion(finding, judging, evidence)),
    near: nearChanges(db, judging, { source, evidence, listed, verdict }, found),
  };
}

function explainCriterion(
  { criterion, letter }: Finding,
  { pack, asOf }: Judging,
  { household, members }: Evidence,
): CriterionExplained {
  const { reads } = criterion.condition;
  const values: Record<string, ShownValue | Record<string, ShownValue>[]> = {};
  const missing: string[] = [];
  for (const fact of factsNamed('household', reads.household)) {
    values[fact.name] = shownValue(fact, household);
    if (values[fact.name] === null && fact.blank === 'unknown') missing.push(fact.name, ...blankParts(fact, household));
  }
  for (const name of reads.figures) {
    const figure = pack.figures.get(name);
    const value = figure && valueOn(figure, asOf)?.value;
    values[name] = value === undefined ? null : numberOf(value);
    if (value === undefined) missing.push(name);
  }
  if (reads.members) {
    const facts = factsNamed('member', reads.member);
    values.members = members.map((member) =>
      Object.fromEntries(facts.map((fact) => [fact.name, shownValue(fact, member)])),
    );
    if (household.has_members === 0) missing.push('members');
    for (const fact of facts.filter(({ blank }) => blank === 'unknown')) {
      if (members.some((member) => shownValue(fact, member) === null)) missing.push(`members.${fact.name}`);
    }
  }
  return {
    id: criterion.id,
    kind: criterion.kind,
    when: criterion.when,
    result: letter === 'U' ? null : letter === 'T',
    values,
    missing,
    ...(criterion.source === undefined ? {} : { source: criterion.source }),
  };
}

/** What a fact that is blank would be reckoned from and is blank itself: what someone has to ask for. */
function blankParts({ parts = [] }: CatalogueFact, household: FactColumns): string[] {
  const blank = factsNamed('household', parts).filter((part) => shownValue(part, household) === null);
  return blank.map(({ name }) => name);
}

function factsNamed(subject: 'household' | 'member', names: readonly string[]) {
  return factCatalogue.filter((fact) => fact.subject === subject && names.includes(fact.name));
}
