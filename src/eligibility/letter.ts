import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import { dayOf } from '../base/instant.ts';
import type { LocalText } from '../base/local-text.ts';
import { publicHolidays } from '../base/public-holidays.ts';
import { type HolidayCalendar, workingDaysAfter } from '../base/working-days.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { explain } from './explain.ts';
import type { CriterionExplained } from './explain-criterion.ts';
import type { ShownValue } from './fact-values.ts';
import { type CatalogueFact, factCatalogue } from './facts.ts';
import { eligibilityFailures } from './failures.ts';
import { programsInForce } from './in-force.ts';
import type { Objections, Verdict } from './pack/pack.ts';
import { addressee } from './store/addressee.ts';
import { type FactOrigin, originOf, type Recorded } from './store/fact-origins.ts';
import { chooseProgram, theHousehold } from './subject.ts';

export interface LetterRequest {
  readonly householdNo: string;
  readonly program: string | undefined;
  readonly asOf: CivilDate;
  /** Where to object; undefined: where the pack says. */
  readonly office: string | undefined;
  /** The last day to object; undefined: after the working days that the pack says. */
  readonly until: CivilDate | undefined;
}

/** Who gave a fact and when; days are the bureau's. */
export interface Given extends Pick<FactOrigin, 'batch' | 'source' | 'line' | 'actor' | 'surveyed_on'> {
  readonly recorded_on: CivilDate;
}

/** A fact that a criterion was judged on. */
export interface LetterFact {
  /** A household's fact, or `members.age`. */
  readonly name: string;
  /** The member's name, of a member's fact. */
  readonly member: string | null;
  readonly value: Exclude<ShownValue, null>;
  readonly given: readonly Given[];
}

export type LetterCriterion = Pick<
  CriterionExplained,
  'id' | 'when' | 'kind' | 'result' | 'source' | 'figures' | 'ask'
> & {
  readonly facts: readonly LetterFact[];
};

/** The page handed to a household: the criteria that decide, what they were judged on, and where to object. */
export interface Letter {
  readonly household_no: string;
  readonly head_name: string;
  readonly place: string;
  readonly program: string;
  readonly title: LocalText;
  readonly as_of: CivilDate;
  readonly verdict: Verdict;
  readonly on_list: boolean;
  readonly criteria: readonly LetterCriterion[];
  readonly office: string;
  readonly until: CivilDate;
}

/**
 * What a household is told about a verdict: each criterion that decides, the facts with their day and who gave them, and nothing of
 * what would alter it.
 * @throws Failure as `explain` does; `eligibility.office-blank`, `eligibility.letter-office`, `eligibility.letter-until`,
 * `eligibility.letter-over` (64); `eligibility.letter-assumption` (65) while a figure that decides has no source.
 */
export async function writeLetter(session: Session, request: LetterRequest): Promise<Letter> {
  const { db, county, timeZone } = session;
  const { householdNo, asOf } = request;
  const year = Number(asOf.slice(0, 4));
  const holidays = await publicHolidays([year, year + 1, year + 2]);
  return readConsistently(db, () => {
    const explanation = explain(session, { householdNo, program: request.program, asOf, knownAt: undefined });
    const { program, verdict, because, on_list } = explanation;
    const criteria = explanation.criteria.filter(({ id }) => verdict === 'eligible' || because.includes(id));
    const assumed = criteria.flatMap(({ figures }) => figures.filter(({ assumption }) => assumption));
    if (assumed.length > 0) {
      const names = [...new Set(assumed.map(({ name }) => name))].join(', ');
      throw failWith(eligibilityFailures, 'eligibility.letter-assumption', { program, figures: names });
    }
    const householdId = theHousehold(db, county, householdNo);
    const { head_name, place, members } = addressee(db, county, householdId, asOf);
    const given = (record: Recorded, columns: readonly string[]): Given[] => {
      const origins = columns.flatMap((column) => originOf(db, county, record, column) ?? []);
      const all = origins.map(({ recorded, ...origin }) => ({ ...origin, recorded_on: dayOf(recorded, timeZone) }));
      return all.filter((each, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === at);
    };
    const inForce = chooseProgram(programsInForce(db, county), program);
    const { title } = inForce.program;
    const { office, until } = whereToObject(inForce.pack.objections, request, holidays);
    return {
      household_no: householdNo,
      head_name,
      place,
      program,
      title,
      as_of: asOf,
      verdict,
      on_list,
      criteria: criteria.map(({ id, when, kind, result, source, figures, ask, values }) => ({
        id,
        when,
        kind,
        result,
        ...(source === undefined ? {} : { source }),
        figures,
        ask,
        facts: factsOf(values, householdId, members, given),
      })),
      office,
      until,
    };
  });
}

/** Where to object and until when: what is asked for, else what the pack says. */
function whereToObject(
  objections: Objections | undefined,
  { asOf, ...asked }: LetterRequest,
  holidays: HolidayCalendar,
): Pick<Letter, 'office' | 'until'> {
  const office = (asked.office ?? objections?.office)?.trim();
  if (office === undefined) throw failWith(eligibilityFailures, 'eligibility.letter-office');
  if (office === '') throw failWith(eligibilityFailures, 'eligibility.office-blank');
  const until = asked.until ?? (objections && workingDaysAfter(asOf, objections.workingDays, holidays).date);
  if (until === undefined) throw failWith(eligibilityFailures, 'eligibility.letter-until');
  if (until < asOf) throw failWith(eligibilityFailures, 'eligibility.letter-over', { until, as_of: asOf });
  return { office, until };
}

type Member = ReturnType<typeof addressee>['members'][number];

/** The facts of a criterion that are known, the household's first. */
function factsOf(
  values: CriterionExplained['values'],
  householdId: number,
  members: readonly Member[],
  given: (record: Recorded, columns: readonly string[]) => Given[],
): LetterFact[] {
  const own = factCatalogue.flatMap((fact): LetterFact[] => {
    const value = fact.subject === 'household' ? values[fact.name] : undefined;
    if (value === undefined || value === null || isMembers(value)) return [];
    const record = { table: 'household', householdId } as const;
    const stated = given(record, [fact.column]);
    const columns = stated.length > 0 ? [] : columnsOfParts(fact);
    return [{ name: fact.name, member: null, value, given: columns.length > 0 ? given(record, columns) : stated }];
  });
  const about = values.members;
  if (about === undefined || about === null || !isMembers(about)) return own;
  return [
    ...own,
    ...about.flatMap((facts, at) =>
      factCatalogue.flatMap((fact): LetterFact[] => {
        const value = fact.subject === 'member' ? facts[fact.name] : undefined;
        const member = members[at];
        if (value === undefined || value === null || member === undefined) return [];
        const record = { table: 'person', householdId, personNo: member.person_no } as const;
        return [{ name: `members.${fact.name}`, member: member.name, value, given: given(record, [fact.column]) }];
      }),
    ),
  ];
}

const isMembers = (
  value: CriterionExplained['values'][string],
): value is readonly Readonly<Record<string, ShownValue>>[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object');

/** The columns of the facts that a derived one is reckoned from. */
const columnsOfParts = ({ parts = [] }: CatalogueFact): string[] =>
  factCatalogue
    .filter(({ subject, name }) => subject === 'household' && parts.includes(name))
    .map(({ column }) => column);
