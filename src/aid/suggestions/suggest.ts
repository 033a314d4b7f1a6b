import type { CivilDate } from '../../base/civil-date.ts';
import { maskNumbersIn, maskPhone } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import type { CriterionExplained } from '../../eligibility/explain-criterion.ts';
import { type OfferJudged, offersFor, offersOver } from '../../eligibility/offers.ts';
import type { PlacedHousehold } from '../../eligibility/store/rulings.ts';
import { listPrograms } from '../../pairing/policies.ts';
import type { UnitFunction } from '../../registry/code-lists/unit-and-cadre.ts';
import { liaisonsOn } from '../../registry/store/liaisons.ts';
import { unitsOfFunctions } from '../../registry/store/unit-functions.ts';
import { namedMeasures } from '../store/measures.ts';
import { namedReferrals } from '../store/referrals.ts';
import { type MeasureOnRecord, type OnRecord, onRecord, type ReferralOnRecord } from './on-record.ts';

/** Where an offer stands for a household; `on_record`: it would be suggested, but is had, promised or refused already. */
export const suggestionStates = ['suggested', 'undecided', 'on_record', 'not_eligible'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** A unit of the department, and whom to call there; the phone masked. */
export interface DepartmentUnit {
  unit_no: string;
  unit: string;
  liaison: string | null;
  phone: string | null;
}

/** What a department could do for a household. */
export interface Suggestion
  extends Pick<OfferJudged, 'program' | 'title' | 'department' | 'verdict' | 'because' | 'benefit'> {
  state: SuggestionState;
  on_record: OnRecord | null;
}

export interface HouseholdSuggestion extends Suggestion {
  criteria: readonly CriterionExplained[];
  /** Facts that are missing, and who could supply them; of what is undecided. */
  ask: CriterionExplained['ask'];
  /** The units with the department's function, by number. */
  units: readonly DepartmentUnit[];
}

export type SuggestionCounts = Record<SuggestionState, number>;

export interface HouseholdSuggestions extends PlacedHousehold {
  as_of: CivilDate;
  rows: HouseholdSuggestion[];
  counts: SuggestionCounts;
}

function stateOf({ verdict }: Pick<OfferJudged, 'verdict'>, record: OnRecord | null): SuggestionState {
  if (verdict === 'not_eligible') return 'not_eligible';
  if (record !== null) return 'on_record';
  return verdict === 'eligible' ? 'suggested' : 'undecided';
}

function suggestion(offer: OfferJudged, record: OnRecord | null): Suggestion {
  const { program, title, department, verdict, because, benefit } = offer;
  const kept = record === null ? null : { ...record, note: record.note === null ? null : maskNumbersIn(record.note) };
  return { program, title, department, verdict, state: stateOf(offer, record), because, benefit, on_record: kept };
}

const countsOf = (rows: readonly Suggestion[]): SuggestionCounts => {
  const count = (state: SuggestionState): number => rows.filter((row) => row.state === state).length;
  return {
    suggested: count('suggested'),
    undecided: count('undecided'),
    on_record: count('on_record'),
    not_eligible: count('not_eligible'),
  };
};

/** Every missing fact once, in the order of the criteria that lack it. */
function missingOf({ because, criteria }: { because: readonly string[]; criteria: readonly CriterionExplained[] }) {
  const asked = criteria.filter(({ id }) => because.includes(id)).flatMap(({ ask }) => ask);
  return asked.filter(({ missing }, at) => asked.findIndex((other) => other.missing === missing) === at);
}

/** The units of every function, with their first liaison officer. */
function departmentUnits({ db, county }: Session, asOf: CivilDate, knownAt: number | undefined) {
  const liaisons = liaisonsOn(db, county, asOf, knownAt);
  const units = new Map<UnitFunction, DepartmentUnit[]>();
  for (const { unit_no, unit, function: does } of unitsOfFunctions(db, county, knownAt)) {
    const officer = liaisons.find((each) => each.unit_no === unit_no);
    const phone = officer?.phone ?? null;
    const shown = { unit_no, unit, liaison: officer?.name ?? null, phone: phone === null ? null : maskPhone(phone) };
    units.set(does, [...(units.get(does) ?? []), shown]);
  }
  return units;
}

export interface SuggestFor {
  readonly householdNo: string;
  readonly asOf: CivilDate;
  readonly knownAt: number | undefined;
}

/**
 * What each department could do for a household: suggested first, then what nobody can tell for want of a fact, what is on record
 * already, and what it may not have. Nothing is written.
 * @throws Failure `eligibility.no-offers`, `eligibility.household-unknown`, `eligibility.household-absent` (66).
 */
export function suggestFor(session: Session, { householdNo, asOf, knownAt }: SuggestFor): HouseholdSuggestions {
  const { db, county } = session;
  return readConsistently(db, () => {
    const { household, offers } = offersFor(session, { householdNo, asOf, knownAt });
    const of = { household: householdNo, until: asOf };
    const [measures, referrals] = [namedMeasures(db, county, of, knownAt), namedReferrals(db, county, of, knownAt)];
    const units = departmentUnits(session, asOf, knownAt);
    const rows = offers.map((offer): HouseholdSuggestion => {
      const row = suggestion(offer, onRecord(offer, measures, referrals, asOf));
      const ask = offer.verdict === 'undecided' ? missingOf(offer) : [];
      return { ...row, criteria: offer.criteria, ask, units: units.get(offer.department) ?? [] };
    });
    const place = ({ state }: Suggestion): number => suggestionStates.indexOf(state);
    rows.sort((a, b) => place(a) - place(b));
    return { ...household, as_of: asOf, rows, counts: countsOf(rows) };
  });
}

/** What a department could do for one of many households. */
export type SuggestionRow = PlacedHousehold & Suggestion;

export interface Suggestions {
  as_of: CivilDate;
  rows: SuggestionRow[];
  total: number;
  /** By the program of each offer. */
  programs: Record<string, Pick<Suggestion, 'title' | 'department'> & Omit<SuggestionCounts, 'not_eligible'>>;
}

export interface SuggestOver {
  readonly place: string | undefined;
  readonly program: string | undefined;
  readonly department: UnitFunction | undefined;
  /** Only households on the list. */
  readonly listed: boolean;
  readonly asOf: CivilDate;
  readonly knownAt: number | undefined;
}

function byHousehold<Row extends { household_no: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const of = new Map<string, Row[]>();
  for (const row of rows) {
    const own = of.get(row.household_no);
    if (own === undefined) of.set(row.household_no, [row]);
    else own.push(row);
  }
  return of;
}

/**
 * The same over the households of a place or of the county, by household and program: those that may have an offer, or may for all
 * that is known.
 * @throws Failure `eligibility.no-offers`, `eligibility.offer-unknown`, `eligibility.place-unknown` (66).
 */
export function suggestOver(session: Session, asked: SuggestOver): Suggestions {
  const { db, county } = session;
  const { place, program, department, asOf, knownAt } = asked;
  return readConsistently(db, () => {
    const listed = asked.listed ? listPrograms(session, knownAt) : undefined;
    const offered = offersOver(session, { place, program, listed, asOf, knownAt });
    const measures = byHousehold<MeasureOnRecord & { household_no: string }>(
      namedMeasures(db, county, { until: asOf }, knownAt),
    );
    const referrals = byHousehold<ReferralOnRecord & { household_no: string }>(
      namedReferrals(db, county, { until: asOf }, knownAt),
    );
    const rows = offered
      .filter((offer) => department === undefined || offer.department === department)
      .map((offer): SuggestionRow => {
        const { household_no, head_name, village_code, village } = offer;
        const record = onRecord(offer, measures.get(household_no) ?? [], referrals.get(household_no) ?? [], asOf);
        return { household_no, head_name, village_code, village, ...suggestion(offer, record) };
      });
    const programs: Suggestions['programs'] = {};
    for (const id of [...new Set(rows.map((row) => row.program))].sort()) {
      const own = rows.filter((row) => row.program === id);
      const [first] = own;
      if (first === undefined) continue;
      const { not_eligible: _never, ...counts } = countsOf(own);
      programs[id] = { title: first.title, department: first.department, ...counts };
    }
    return { as_of: asOf, rows, total: rows.length, programs };
  });
}
