import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import type { DecisionKind } from './decision-states.ts';
import { type BenefitAmount, benefitAmount } from './explain-benefit.ts';
import { eligibilityFailures } from './failures.ts';
import { packsOnFile, programsInForce } from './in-force.ts';
import { findings, reasons } from './letters.ts';
import type { Pack, Program, Verdict } from './pack/pack.ts';
import { type RecordedVerdict, readVerdicts, type VerdictsOf } from './store/verdicts.ts';
import { requirePlace } from './which-proposals.ts';

export interface ListRequest extends VerdictsOf {
  /** The day for which `on_list` is told. */
  readonly asOf: CivilDate;
  /** The event up to which verdicts, proposals, lists and names are taken as known; undefined: all. */
  readonly knownAt: number | undefined;
}

/** One household under one program. */
export interface VerdictRow {
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
  readonly program: string;
  /** Null for a household that has left the registry and is still on the list. */
  readonly verdict: Verdict | null;
  /** The criteria that decide; without a verdict, why the household is proposed to leave. */
  readonly because: readonly string[];
  readonly proposal: 'enter' | 'leave' | null;
  /** Why it is proposed (a reason to enter or to leave) and since which day. */
  readonly proposal_reason: string | null;
  readonly proposed_on: CivilDate | null;
  readonly on_list: boolean;
  /** The decision of a person that is in force, and whether it and the verdict differ. */
  readonly decision: DecisionKind | null;
  readonly differs: boolean;
  /** Of a household that is entitled by a program that pays; else null. */
  readonly benefit: BenefitAmount | null;
}

/** What the households listed are entitled to together, by program. */
export type BenefitTotals = Readonly<
  Record<string, BenefitAmount & { readonly amount: number; readonly households: number; readonly unknown: number }>
>;

/**
 * The verdicts and proposals that the last refresh left on record, household by household.
 * @throws Failure `eligibility.no-pack`, `eligibility.program-unknown`, `eligibility.place-unknown` (66).
 */
export function listVerdicts(
  { db, county }: Session,
  { asOf, knownAt, ...of }: ListRequest,
): { rows: VerdictRow[]; total: number; benefits: BenefitTotals } {
  const programs = programsInForce(db, county, knownAt).map(({ program }) => program.id);
  if (of.program !== undefined && !programs.includes(of.program)) {
    throw failWith(eligibilityFailures, 'eligibility.program-unknown', {
      program: of.program,
      known: programs.join(', '),
    });
  }
  if (of.place !== undefined) requirePlace({ db, county }, of.place);
  const place = of.place === county ? undefined : of.place;
  const recorded = readVerdicts(db, county, { ...of, place }, asOf, knownAt);
  const packs = packsOnFile(db, county, new Set(recorded.flatMap(({ packId }) => packId ?? [])));
  const rows = recorded.map((row): VerdictRow => {
    const { letters: _letters, packId: _pack, judgedListed: _judged, reason, ...rest } = row;
    const { onList, differs, decision, benefit, ...shown } = rest;
    const terms = row.verdict === 'eligible' ? programOf(row, packs)?.benefit : undefined;
    return {
      ...shown,
      because: becauseOf(row, packs),
      proposal_reason: reason,
      on_list: onList === 1,
      decision,
      differs: differs === 1,
      benefit: terms === undefined ? null : benefitAmount(terms, benefit),
    };
  });
  return { rows, total: rows.length, benefits: benefitTotals(rows) };
}

/** Sums in fen, so that no yuan is lost on the way. */
function benefitTotals(rows: readonly VerdictRow[]): BenefitTotals {
  const totals: Record<string, { fen: number; per: BenefitAmount['per']; households: number; unknown: number }> = {};
  for (const { program, benefit } of rows) {
    if (benefit === null) continue;
    const total = totals[program] ?? { fen: 0, per: benefit.per, households: 0, unknown: 0 };
    total.fen += Math.round((benefit.amount ?? 0) * 100);
    total.households += 1;
    total.unknown += benefit.amount === null ? 1 : 0;
    totals[program] = total;
  }
  return Object.fromEntries(
    Object.entries(totals).map(([program, { fen, ...rest }]) => [program, { ...rest, amount: fen / 100 }]),
  );
}

function programOf({ packId, program }: RecordedVerdict, packs: ReadonlyMap<number, Pack>): Program | undefined {
  return packId === null ? undefined : packs.get(packId)?.programs.find(({ id }) => id === program);
}

function becauseOf(row: RecordedVerdict, packs: ReadonlyMap<number, Pack>): string[] {
  const { verdict, letters, packId, judgedListed, reason } = row;
  if (verdict === null || letters === null || packId === null) return reason === null ? [] : [reason];
  const program = programOf(row, packs);
  if (program === undefined) throw new Error(`a verdict by a pack without ${row.program}`);
  return reasons(findings(program, letters, judgedListed === 1), verdict);
}
