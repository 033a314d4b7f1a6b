import type { Reads } from './expression/reads.ts';
import { type FactColumns, numberOf, type ShownValue, shownValue } from './fact-values.ts';
import { type CatalogueFact, factCatalogue } from './facts.ts';
import { valueFor } from './pack/figure-values.ts';
import { belongingOf, type Evidence } from './store/evidence.ts';
import type { Judging } from './store/judging.ts';

/** What an expression was judged on. */
export interface ValuesRead {
  /** Facts and figures by name; `members` lists the facts read about each member. */
  readonly values: Readonly<Record<string, ShownValue | readonly Readonly<Record<string, ShownValue>>[]>>;
  /** Facts and figures that are unknown, each with the blank facts it is reckoned from; those of members as `members.age`. */
  readonly missing: readonly string[];
}

/** The facts and figures that an expression reads, as they stand for one household on the day judged. */
export function valuesRead(reads: Reads, { pack, asOf }: Judging, evidence: Evidence): ValuesRead {
  const { household, members } = evidence;
  const values: Record<string, ShownValue | Record<string, ShownValue>[]> = {};
  const missing: string[] = [];
  for (const fact of factsNamed('household', reads.household)) {
    values[fact.name] = shownValue(fact, household);
    if (values[fact.name] === null && fact.blank === 'unknown') missing.push(fact.name, ...blankParts(fact, household));
  }
  for (const name of reads.figures) {
    const figure = pack.figures.get(name);
    const value = figure && valueFor(figure, asOf, belongingOf(evidence))?.value;
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
  return { values, missing };
}

/** What a fact that is blank would be reckoned from and is blank itself: what someone has to ask for. */
function blankParts({ parts = [] }: CatalogueFact, household: FactColumns): string[] {
  const blank = factsNamed('household', parts).filter((part) => shownValue(part, household) === null);
  return blank.map(({ name }) => name);
}

function factsNamed(subject: 'household' | 'member', names: readonly string[]) {
  return factCatalogue.filter((fact) => fact.subject === subject && names.includes(fact.name));
}
