import type { Issue } from '../../base/issue.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import type { ImportResult } from '../../intake/import-result.ts';
import type { SheetOutcome } from '../../intake/import-sheet.ts';
import type { Dearer } from '../alternatives.ts';
import type { PlaceChange } from '../changes.ts';
import type { PairTerms } from '../explain-pair.ts';
import type { Tier } from '../policy.ts';
import { factsFor } from '../policy-facts.ts';
import type { PairingProblem } from '../problem.ts';
import { allCadreNames, allHouseholdNames } from '../store/names.ts';
import type { StoredPlan } from '../store/plans.ts';
import { policyOf } from '../stored-problem.ts';
import type { Mark } from './mark.ts';
import { type PricedMark, priceMarks } from './price.ts';
import { type MarkedFile, type ReadUnder, readMarks } from './read-marks.ts';

/** What one file of a marked-up plan says. */
export interface MarkedFileResult {
  source: string;
  sha256: string;
  encoding: string | null;
  header_line: number | null;
  /** Rows that give a place to another cadre, that let the proposal stand, that are wrong; `ignored` are lines of layout. */
  rows: { read: number; marked: number; unmarked: number; rejected: number; ignored: number };
  columns_ignored: readonly string[];
  issues_total: number;
  issues: readonly Issue[];
}

/** One change that the leading group made, with what it costs. */
export interface MarkedChange {
  source: string;
  line: number;
  household_no: string;
  head_name: string;
  village: string;
  function: string | null;
  /** Whom the plan proposed; null: nobody. */
  planned_no: string | null;
  planned: string | null;
  cadre_no: string;
  cadre: string;
  unit: string | null;
  /** As the group wrote it, numbers of persons masked; it is kept as it was written. */
  reason: string;
  tier: Tier;
  /** The pair alone, in the plan as marked, and the proposed one in the plan as it was computed; null: nobody was proposed. */
  cost: PairTerms;
  planned_cost: PairTerms | null;
  /** How much worse than the best the best plan with this one change in it is. */
  dearer: Levels;
}

/** The three levels of a plan, or what one has more of than another. */
export interface Levels {
  unpaired: number;
  below_minimum: number;
  objective: number;
}

/** What the files of a marked-up plan come to. Where they are refused, there are no changes. */
export interface MarkedResult {
  files: readonly MarkedFileResult[];
  /** How many of the plan's places stand in no file; they go as proposed. */
  places_elsewhere: number;
  changes: readonly MarkedChange[];
  /** The plan as it was computed, as marked, and the best plan with all the changes in it; all null where the files are refused. */
  planned: Levels | null;
  marked: Levels | null;
  best: Levels | null;
}

/** The marks of a plan, read and priced. */
export interface Marking {
  readonly refused: boolean;
  readonly marks: readonly Mark[];
  readonly result: MarkedResult;
  readonly outcomes: readonly SheetOutcome[];
}

export interface MarkedFiles extends ReadUnder {
  readonly files: readonly MarkedFile[];
}

const levelsOf = ({ unpaired, belowMinimum, objective }: Dearer): Levels => ({
  unpaired,
  below_minimum: belowMinimum,
  objective,
});

/** Reads and prices the marks on a plan, whose problem is still the one that it was computed for. */
export async function markingOf(
  session: Session,
  { stored, problem, changes }: { stored: StoredPlan; problem: PairingProblem; changes: readonly PlaceChange[] },
  { files, ...under }: MarkedFiles,
): Promise<Marking> {
  const { db, county } = session;
  const policy = policyOf(stored);
  const facts = factsFor(session, policy, stored.asOf);
  const names = allCadreNames(db, county);
  const by = { plan: stored.plan, problem, changes, facts, policy, names };
  const { marks, elsewhere, outcomes, refused } = await readMarks(session, files, by, under);
  const told = { files: outcomes.map(({ result }) => fileResult(result)), places_elsewhere: elsewhere };
  if (refused) {
    const nothing = { changes: [], planned: null, marked: null, best: null };
    return { refused, marks: [], outcomes, result: { ...told, ...nothing } };
  }
  const priced = priceMarks(marks, { facts, policy, problem, changes, planned: stored });
  const households = allHouseholdNames(db, county);
  const changed = ({ mark, tier, cost, plannedCost, dearer }: PricedMark): MarkedChange => ({
    source: files[mark.file]?.source ?? '',
    line: mark.line,
    household_no: mark.household,
    head_name: households.get(mark.household)?.head_name ?? '',
    village: households.get(mark.household)?.village ?? '',
    function: mark.wants,
    planned_no: mark.planned,
    planned: names.get(mark.planned ?? '')?.cadre ?? null,
    cadre_no: mark.cadre,
    cadre: names.get(mark.cadre)?.cadre ?? '',
    unit: names.get(mark.cadre)?.unit ?? null,
    reason: maskNumbersIn(mark.reason),
    tier,
    cost,
    planned_cost: plannedCost,
    dearer: levelsOf(dearer),
  });
  const { planned, marked, best } = priced;
  const result = {
    ...told,
    changes: priced.marks.map(changed),
    planned: levelsOf(planned),
    marked: levelsOf(marked),
    best: levelsOf(best),
  };
  return { refused, marks, outcomes, result };
}

function fileResult({ rows, ...file }: ImportResult['batches'][number]): MarkedFileResult {
  const { source, sha256, encoding, header_line, columns_ignored, issues_total, issues } = file;
  const { read, changed, unchanged, rejected, ignored } = rows;
  return {
    source,
    sha256,
    encoding,
    header_line,
    rows: { read, marked: changed, unmarked: unchanged, rejected, ignored },
    columns_ignored,
    issues_total,
    issues,
  };
}
