import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { type BenefitAmount, benefitAmount } from './explain-benefit.ts';
import { eligibilityFailures } from './failures.ts';
import { packsInForce } from './in-force.ts';
import { findings, reasons } from './letters.ts';
import { listsOf, type Pack, type Program, type Verdict } from './pack/pack.ts';
import {
  type ComparedGroup,
  type ComparedHousehold,
  clearRulings,
  comparedGroups,
  comparedHouseholds,
  type RulingsOf,
  rule,
} from './store/rulings.ts';
import { placeAsked } from './which-proposals.ts';

export interface SimulateRequest {
  /** The packs that would be in force, instead of those that decide about the same programs now. */
  readonly drafts: readonly Pack[];
  readonly asOf: CivilDate;
  /** A village's, a town's or the county's code; undefined: all. */
  readonly place: string | undefined;
  /** The event up to which facts, packs and lists are taken as known; undefined: all. */
  readonly knownAt: number | undefined;
}

/** Counts of households, and what the list costs a payment, in yuan; null where the program pays nothing. */
export interface SimulatedGroup {
  readonly assessed: number;
  /** On the list as it is. */
  readonly on_list: number;
  readonly enter: number;
  /** Of them those that the rules in force propose already. */
  readonly enter_already: number;
  readonly leave: number;
  readonly leave_already: number;
  /** Undecided by the draft, and not by the rules in force. */
  readonly undecided: number;
  readonly cost: SimulatedCost | null;
}

/** What the list costs under the rules in force, and what it would cost; households whose amount is unknown apart. */
export interface SimulatedCost {
  readonly now: number;
  readonly unknown_now: number;
  readonly draft: number;
  readonly unknown_draft: number;
  readonly difference: number;
  readonly per: BenefitAmount['per'];
}

export interface SimulatedProgram extends SimulatedGroup {
  readonly pack: string;
  readonly sha256: string;
  /** The digest of the text in force that decides about the program; null where none does. */
  readonly compared_with: string | null;
  readonly by_town: readonly (SimulatedGroup & { readonly town_code: string | null; readonly town: string | null })[];
  readonly by_type: readonly (SimulatedGroup & { readonly household_type: string | null })[];
}

/** A household that would enter, leave or become undecided. */
export interface SimulatedRow {
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
  readonly program: string;
  readonly change: 'enter' | 'leave' | 'undecided';
  /** Whether the rules in force come to the same. */
  readonly already: boolean;
  readonly on_list: boolean;
  readonly verdict_now: Verdict | null;
  readonly verdict: Verdict;
  readonly because: readonly string[];
  readonly benefit_now: BenefitAmount | null;
  readonly benefit: BenefitAmount | null;
}

export interface Simulation {
  readonly as_of: CivilDate;
  readonly programs: Readonly<Record<string, SimulatedProgram>>;
  readonly rows: readonly SimulatedRow[];
  readonly total: number;
}

/**
 * Judges every household by draft packs beside the rules in force, and compares both with the lists as they are. Nothing is written.
 * @throws Failure `eligibility.place-unknown` (66), `eligibility.program-taken`, `eligibility.pack-without-list` (65).
 */
export function simulate({ db, county }: Session, request: SimulateRequest): Simulation {
  const { drafts, asOf, knownAt } = request;
  return readConsistently(db, () => {
    const place = placeAsked({ db, county }, request.place);
    const inForce = packsInForce(db, county, knownAt);
    clearRulings(db);
    const programs: Record<string, SimulatedProgram> = {};
    const rows: SimulatedRow[] = [];
    for (const pack of drafts) {
      if (listsOf(pack).length === 0)
        throw failWith(eligibilityFailures, 'eligibility.pack-without-list', { pack: pack.name });
      for (const program of listsOf(pack)) {
        if (programs[program.id] !== undefined) {
          throw failWith(eligibilityFailures, 'eligibility.program-taken', { program: program.id, pack: pack.name });
        }
        const now = inForce.find((each) => each.pack.programs.some(({ id }) => id === program.id))?.pack;
        const programNow = now?.programs.find(({ id }) => id === program.id);
        if (now !== undefined && programNow !== undefined) {
          rule(db, 'now', { county, pack: now, program: programNow, asOf }, knownAt);
        }
        rule(db, 'draft', { county, pack, program, asOf }, knownAt);
        const of: RulingsOf = { county, program: program.id, place, knownAt };
        const towns = comparedGroups(db, 'town', of);
        programs[program.id] = {
          pack: pack.name,
          sha256: pack.sha256,
          compared_with: now?.sha256 ?? null,
          ...groupOf(program, sumOf(towns)),
          by_town: towns.map((each) => ({ town_code: each.code, town: each.name, ...groupOf(program, each) })),
          by_type: comparedGroups(db, 'type', of).map((each) => ({
            household_type: each.code,
            ...groupOf(program, each),
          })),
        };
        rows.push(...comparedHouseholds(db, of).map((each) => rowOf(each, program, programNow)));
      }
    }
    return { as_of: asOf, programs, rows, total: rows.length };
  });
}

type Counts = Omit<ComparedGroup, 'code' | 'name'>;

const nothing: Counts = {
  assessed: 0,
  on_list: 0,
  enter: 0,
  enter_already: 0,
  leave: 0,
  leave_already: 0,
  undecided: 0,
  cost_now: 0,
  unknown_now: 0,
  cost_draft: 0,
  unknown_draft: 0,
};

function sumOf(groups: readonly Counts[]): Counts {
  const keys = Object.keys(nothing) as (keyof Counts)[];
  const add = (all: Counts, each: Counts): Counts =>
    Object.fromEntries(keys.map((key) => [key, all[key] + each[key]])) as unknown as Counts;
  return groups.reduce(add, nothing);
}

function groupOf({ benefit }: Program, counts: Counts): SimulatedGroup {
  const { assessed, on_list, enter, enter_already, leave, leave_already, undecided } = counts;
  const { cost_now, unknown_now, cost_draft, unknown_draft } = counts;
  const cost =
    benefit === undefined
      ? null
      : {
          now: cost_now / 100,
          unknown_now,
          draft: cost_draft / 100,
          unknown_draft,
          difference: (cost_draft - cost_now) / 100,
          per: benefit.per,
        };
  return { assessed, on_list, enter, enter_already, leave, leave_already, undecided, cost };
}

function rowOf(row: ComparedHousehold, program: Program, programNow: Program | undefined): SimulatedRow {
  const { listed, already, letters, verdict, verdict_now, benefit, benefit_now, ...shown } = row;
  const paid = (by: Program | undefined, judged: Verdict | null, fen: number | null): BenefitAmount | null =>
    by?.benefit === undefined || judged !== 'eligible' ? null : benefitAmount(by.benefit, fen);
  return {
    ...shown,
    program: program.id,
    already: already === 1,
    on_list: listed === 1,
    verdict_now,
    verdict,
    because: reasons(findings(program, letters, listed === 1), verdict),
    benefit_now: paid(programNow, verdict_now, benefit_now),
    benefit: paid(program, verdict, benefit),
  };
}
