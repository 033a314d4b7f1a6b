import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { excludedWith } from './exclusion.ts';
import { type BenefitAmount, benefitAmount } from './explain-benefit.ts';
import { eligibilityFailures } from './failures.ts';
import { programsInForce } from './in-force.ts';
import { findings, reasons } from './letters.ts';
import type { Program, Verdict } from './pack/pack.ts';
import { clearRulings, type RuledHousehold, rule, ruledCounts, ruledHouseholds } from './store/rulings.ts';
import { placeAsked } from './which-proposals.ts';

export interface EntitledRequest {
  readonly asOf: CivilDate;
  readonly place: string | undefined;
  /** Only this program's rows; undefined: of all. */
  readonly program: string | undefined;
  readonly knownAt: number | undefined;
}

/**
 * What is wrong between entitlement and list: entitled and not on the list; on it and not entitled; on the lists of two programs
 * that exclude each other; or entitled to one and on the list of another, or entitled to both and on neither, so that somebody
 * has to choose.
 */
export type EntitledKind = 'not_on_list' | 'not_entitled' | 'both_lists' | 'choice';

export interface EntitledRow {
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
  readonly kind: EntitledKind;
  readonly program: string;
  /** The program that it excludes, where that is the matter. */
  readonly other: string | null;
  readonly on_list: boolean;
  /** Null for a household that has left the registry and is still on the list. */
  readonly verdict: Verdict | null;
  /** The criteria that it fails. */
  readonly because: readonly string[];
  readonly benefit: BenefitAmount | null;
}

export interface EntitledCounts {
  readonly eligible: number;
  readonly undecided: number;
  readonly on_list: number;
  readonly not_on_list: number;
  readonly not_entitled: number;
}

export interface Entitled {
  readonly as_of: CivilDate;
  readonly programs: Readonly<Record<string, EntitledCounts>>;
  readonly rows: readonly EntitledRow[];
  readonly total: number;
}

/**
 * Judges every household by every program in force and compares with the lists; nothing is written.
 * @throws Failure `eligibility.no-pack`, `eligibility.program-unknown`, `eligibility.place-unknown` (66).
 */
export function entitled({ db, county }: Session, request: EntitledRequest): Entitled {
  const { asOf, knownAt } = request;
  return readConsistently(db, () => {
    const inForce = programsInForce(db, county, knownAt);
    const byId = new Map(inForce.map(({ program }) => [program.id, program]));
    if (request.program !== undefined && !byId.has(request.program)) {
      const known = [...byId.keys()].join(', ');
      throw failWith(eligibilityFailures, 'eligibility.program-unknown', { program: request.program, known });
    }
    const place = placeAsked({ db, county }, request.place);
    clearRulings(db);
    for (const { pack, program } of inForce) rule(db, 'now', { county, pack, program, asOf }, knownAt);
    const found = byHousehold(ruledHouseholds(db, { county, place, knownAt })).flatMap((household) =>
      rowsOf(household, byId),
    );
    const programs: Record<string, EntitledCounts> = {};
    for (const id of byId.keys()) {
      const count = (kind: EntitledKind): number =>
        found.filter((row) => row.program === id && row.kind === kind).length;
      programs[id] = {
        ...ruledCounts(db, { county, program: id, place, knownAt }),
        not_on_list: count('not_on_list'),
        not_entitled: count('not_entitled'),
      };
    }
    const rows = found.filter(
      ({ program, other }) => request.program === undefined || [program, other].includes(request.program),
    );
    return { as_of: asOf, programs, rows, total: rows.length };
  });
}

/** The rows of each household, which stand together. */
function byHousehold(rows: readonly RuledHousehold[]): RuledHousehold[][] {
  const households: RuledHousehold[][] = [];
  for (const row of rows) {
    const last = households.at(-1);
    if (last?.[0]?.household_no === row.household_no) last.push(row);
    else households.push([row]);
  }
  return households;
}

function rowsOf(household: readonly RuledHousehold[], programs: ReadonlyMap<string, Program>): EntitledRow[] {
  const all = [...programs.values()];
  return household.flatMap((row, at): EntitledRow[] => {
    const excluded = excludedWith(all, row.program);
    const others = household.filter((other) => excluded.includes(other.program));
    // Of two programs that exclude each other the pair is told once, with the one on whose list the household is.
    const pairs = others
      .filter((other) => row.listed > other.listed || (row.listed === other.listed && household.indexOf(other) > at))
      .map((other) => shown(row, programs, row.listed + other.listed === 2 ? 'both_lists' : 'choice', other.program));
    if (row.listed === 1 && row.verdict !== 'eligible' && row.verdict !== 'undecided') {
      return [shown(row, programs, 'not_entitled'), ...pairs];
    }
    return row.listed === 0 && others.length === 0 ? [shown(row, programs, 'not_on_list')] : pairs;
  });
}

function shown(
  row: RuledHousehold,
  programs: ReadonlyMap<string, Program>,
  kind: EntitledKind,
  other: string | null = null,
): EntitledRow {
  const { listed, letters, benefit, verdict, household_no, head_name, village_code, village, program: id } = row;
  const program = programs.get(id);
  if (program === undefined) throw new Error(`a ruling without the program ${id}`);
  return {
    household_no,
    head_name,
    village_code,
    village,
    kind,
    program: id,
    other,
    on_list: listed === 1,
    verdict,
    because: verdict === null || letters === null ? [] : reasons(findings(program, letters, listed === 1), verdict),
    benefit: verdict === 'eligible' && program.benefit !== undefined ? benefitAmount(program.benefit, benefit) : null,
  };
}
