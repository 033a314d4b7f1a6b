import { listMeasures, type ShownMeasure } from '../../aid/measures/show.ts';
import type { CivilDate } from '../../base/civil-date.ts';
import type { LocalText } from '../../base/local-text.ts';
import { maskNumbersIn, maskPhone } from '../../base/mask.ts';
import { dueOn } from '../../contact/due.ts';
import type { Session } from '../../db/session.ts';
import { groupedBy } from '../../pairing/sorted.ts';
import { unitFunctions } from '../../registry/code-lists/unit-and-cadre.ts';
import { age } from '../age.ts';
import { askedOf, type ReportOptions, scopeOf } from '../options.ts';
import type { Reader } from '../reader.ts';
import {
  type Department,
  departments,
  type HandbookCadreRow,
  type HandbookHelper,
  type HandbookMember,
  handbookCadres,
  handbookHelpers,
  handbookMembers,
  lastMet,
} from '../store/handbook.ts';
import { type PairEntry, pairEntries } from '../store/pairs.ts';
import type { Provenance } from '../table.ts';

/** Something that a cadre owes a household, and by which day. */
export interface HandbookDuty {
  household_no: string;
  head_name: string;
  duty: string | null;
  title: LocalText | null;
  due_on: CivilDate;
  overdue: boolean;
}

export interface HandbookHousehold {
  household_no: string;
  role: 'lead' | 'support';
  since: CivilDate;
  head_name: string;
  town: string | null;
  village: string;
  group: string | null;
  address: string | null;
  phone: string | null;
  persons: number | null;
  household_type: string | null;
  main_cause: string | null;
  difficulty: string | null;
  need: string | null;
  planned_help: string | null;
  expected_effect: string | null;
  members: (Omit<HandbookMember, 'household_no' | 'birth_date'> & { age: number | null })[];
  /** Those who help it besides. */
  helpers: Omit<HandbookHelper, 'household_no'>[];
  measures: ShownMeasure[];
  /** When anybody met it last; null: never. */
  last_met: CivilDate | null;
}

/** What one cadre needs to know. */
export interface Handbook {
  cadre: HandbookCadreRow;
  households: HandbookHousehold[];
  /** In the order of their days. */
  duties: HandbookDuty[];
}

/** The handbooks of one cadre, or of those of a unit or branch who help somebody. */
export interface Handbooks {
  as_of: CivilDate;
  /** The last day on which the duties that are listed fall due, and the contact policy that they follow. */
  until: CivilDate;
  policy: string;
  provenance: Provenance;
  rows: Handbook[];
  /** Whom to call in each department, the same for everybody. */
  departments: Department[];
}

/**
 * Gives the handbooks of a reader's cadres on a day: own households with their people, needs and measures, what is owed them and when, and
 * whom to call in the departments. Phones and other numbers of persons are masked unless the options say otherwise. What is the same for
 * every reader is read once; all is of one moment if the caller reads consistently.
 */
export function handbookMaker(session: Session, options: ReportOptions, days: number): (reader: Reader) => Handbooks {
  const { db } = session;
  const { asOf, asKnown, duties, unmasked = false } = options;
  if (duties === undefined) throw new Error('a handbook without what is owed');
  const masks = masking(unmasked);
  const whole = scopeOf(session, options);
  const due = dueOn(session, { asOf, days, knownAt: asKnown?.event, shipped: duties.shipped }, duties.lunar);
  const owed = groupedBy(due.list.rows, ({ cadre_no }) => cadre_no ?? '');
  const { provenance } = askedOf(session, options);
  const called = inFunctionOrder(departments(db, whole)).map((each) => ({
    ...each,
    unit: masks.written(each.unit),
    liaison: masks.maybe(each.liaison),
    title: masks.maybe(each.title),
    phone: masks.phone(each.phone),
  }));
  const measures = measuresReader(session, options);

  return (reader) => {
    const { kind: field, condition } = reader;
    const scope = scopeOf(session, { ...options, reader });
    const own = groupedBy(
      [...pairEntries(db, scope, 'cadre')].filter(({ cadre_no }) => cadre_no !== null),
      ({ cadre_no }) => cadre_no ?? '',
    );
    const cadres = handbookCadres(db, scope, { field, values: condition.values }).filter(
      ({ cadre_no }) => field === 'cadre' || own.has(cadre_no),
    );
    const households = [...new Set([...own.values()].flat().map(({ household_no }) => household_no))];
    const listed = new Set(households);
    const of = {
      members: groupedBy(handbookMembers(db, scope, households), ({ household_no }) => household_no),
      helpers: groupedBy(handbookHelpers(db, scope, households), ({ household_no }) => household_no),
      measures: measures(households),
      met: lastMet(db, scope, households),
    };
    const dutiesOf = (cadre: string): HandbookDuty[] =>
      (owed.get(cadre) ?? [])
        .filter(({ household_no }) => listed.has(household_no))
        .map(({ household_no, head_name, duty, due_on, overdue }) => {
          const title = due.titles.get(duty ?? '') ?? null;
          return { household_no, head_name: masks.written(head_name), duty, title, due_on, overdue };
        })
        .sort(order);
    return {
      as_of: asOf,
      until: due.list.until,
      policy: due.list.policy,
      provenance,
      rows: cadres.map((cadre) => ({
        cadre: masks.cadre(cadre),
        households: (own.get(cadre.cadre_no) ?? []).map((entry) => householdOf(entry, of, { asOf, masks })),
        duties: dutiesOf(cadre.cadre_no),
      })),
      departments: called,
    };
  };
}

const key = ({ due_on, household_no, duty }: HandbookDuty): string => `${due_on} ${household_no} ${duty}`;
const order = (a: HandbookDuty, b: HandbookDuty): number => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);

/** By the functions' own order; within one by unit. */
function inFunctionOrder(rows: readonly Department[]): Department[] {
  const place = (value: string): number => unitFunctions.findIndex((each) => each.value === value);
  return rows.toSorted((a, b) => place(a.function) - place(b.function));
}

/** How numbers of persons are shown. */
function masking(unmasked: boolean) {
  const phone = (number: string | null): string | null => (number === null || unmasked ? number : maskPhone(number));
  const written = (text: string): string => (unmasked ? text : maskNumbersIn(text));
  const maybe = (text: string | null): string | null => (text === null ? null : written(text));
  const cadre = (row: HandbookCadreRow): HandbookCadreRow => ({
    ...row,
    cadre: written(row.cadre),
    title: maybe(row.title),
    phone: phone(row.phone),
    unit: maybe(row.unit),
    branch: maybe(row.branch),
  });
  return { phone, written, maybe, cadre };
}

/** Gives the reader of the measures of households that were not cancelled, by household; those of the county are read once. */
function measuresReader(session: Session, { asOf, asKnown }: ReportOptions) {
  const read = (household?: string): Map<string, ShownMeasure[]> => {
    const asked = { which: 'all', days: 0, asOf, ...(household !== undefined && { household }) } as const;
    const { rows } = listMeasures(session, asked, asKnown?.event);
    return groupedBy(
      rows.filter(({ state }) => state !== 'cancelled'),
      ({ household_no }) => household_no,
    );
  };
  let all: Map<string, ShownMeasure[]> | undefined;
  return (households: readonly string[]): Map<string, ShownMeasure[]> => {
    if (households.length <= 1) return read(households[0] ?? '');
    all ??= read();
    return all;
  };
}

interface OfHouseholds {
  readonly members: ReadonlyMap<string, readonly HandbookMember[]>;
  readonly helpers: ReadonlyMap<string, readonly HandbookHelper[]>;
  readonly measures: ReadonlyMap<string, ShownMeasure[]>;
  readonly met: ReadonlyMap<string, CivilDate>;
}

function householdOf(
  entry: PairEntry,
  of: OfHouseholds,
  { asOf, masks }: { asOf: CivilDate; masks: ReturnType<typeof masking> },
): HandbookHousehold {
  const { household_no, cadre_no } = entry;
  const members = of.members.get(household_no) ?? [];
  const helpers = of.helpers.get(household_no) ?? [];
  return {
    household_no,
    role: entry.role ?? 'lead',
    since: entry.since ?? asOf,
    head_name: masks.written(entry.head_name),
    town: entry.town,
    village: entry.village,
    group: masks.maybe(entry.group),
    address: masks.maybe(entry.address),
    phone: masks.phone(entry.household_phone),
    persons: entry.persons,
    household_type: entry.household_type,
    main_cause: entry.main_cause,
    difficulty: masks.maybe(entry.difficulty),
    need: masks.maybe(entry.need),
    planned_help: masks.maybe(entry.planned_help),
    expected_effect: masks.maybe(entry.expected_effect),
    members: members.map(({ household_no: _of, birth_date, ...member }) => ({
      ...member,
      name: masks.written(member.name),
      illness: masks.maybe(member.illness),
      age: age(birth_date, asOf),
    })),
    helpers: helpers
      .filter((helper) => helper.cadre_no !== cadre_no)
      .map(({ household_no: _of, ...helper }) => ({
        ...helper,
        cadre: masks.written(helper.cadre),
        unit: masks.maybe(helper.unit),
        phone: masks.phone(helper.phone),
      })),
    measures: of.measures.get(household_no) ?? [],
    last_met: of.met.get(household_no) ?? null,
  };
}
