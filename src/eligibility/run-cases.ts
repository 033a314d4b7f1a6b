import type { Database } from '../db/driver.ts';
import { findings, reasons } from './letters.ts';
import type { Case, Pack, Verdict } from './pack/pack.ts';
import { statedSource } from './store/fact-source.ts';
import { judgeOne } from './store/judging.ts';

/** A verdict with the criteria that decide it, in code-unit order. */
interface Ruling {
  readonly verdict: Verdict;
  /** Absent where the case does not say. */
  readonly because?: readonly string[];
  /** In yuan a payment; absent where the case does not say. */
  readonly benefit?: number | null;
}

/** A case that came out differently. */
export interface FailedCase {
  readonly case: string;
  /** The line of the pack's text on which it starts. */
  readonly line: number;
  readonly program: string;
  readonly expected: Ruling;
  readonly got: Ruling;
}

export interface CaseRun {
  readonly pack: string;
  readonly sha256: string;
  readonly cases: number;
  readonly passed: number;
  readonly failed: readonly FailedCase[];
}

/** Runs a pack's cases through the compiled statement that refresh uses, on households made of the stated values alone. */
export function runCases(db: Database, pack: Pack): CaseRun {
  const failed = pack.cases.flatMap((each) => failuresOf(db, pack, each));
  const wrong = new Set(failed.map((each) => each.case));
  return {
    pack: pack.name,
    sha256: pack.sha256,
    cases: pack.cases.length,
    passed: pack.cases.length - wrong.size,
    failed,
  };
}

function failuresOf(db: Database, pack: Pack, of: Case): FailedCase[] {
  const county = '';
  const source = statedSource(county, of.household, of.members);
  return pack.programs.flatMap((program) => {
    const verdict = of.expect.get(program.id);
    if (verdict === undefined) return [];
    const judged = judgeOne(db, { county, pack, program, asOf: of.on }, source, of.onList);
    if (judged === undefined) throw new Error('a stated household is always judged');
    const because = reasons(findings(program, judged.letters, of.onList), judged.verdict).sort();
    const stated = of.benefits.get(program.id);
    const paid = stated === undefined ? {} : { benefit: yuan(judged.benefit) };
    const got: Ruling = { verdict: judged.verdict, because, ...paid };
    const expected: Ruling = {
      verdict,
      ...(of.because && { because: of.because.toSorted() }),
      ...(stated !== undefined && { benefit: yuan(stated) }),
    };
    const asExpected =
      verdict === judged.verdict &&
      (expected.because ?? because).join('\n') === because.join('\n') &&
      expected.benefit === got.benefit;
    return asExpected ? [] : [{ case: of.name, line: of.line, program: program.id, expected, got }];
  });
}

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);
