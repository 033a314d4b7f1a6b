import { type FigureRead, figuresRead } from './figures-read.ts';
import type { Finding } from './letters.ts';
import type { CriterionKind } from './pack/pack.ts';
import type { Evidence } from './store/evidence.ts';
import type { Judging } from './store/judging.ts';
import { type Supplier, supplierOf } from './suppliers.ts';
import { type ValuesRead, valuesRead } from './values-read.ts';

/** One criterion with the values it was judged on. */
export interface CriterionExplained {
  readonly id: string;
  readonly kind: CriterionKind;
  readonly when: string;
  /** Null: unknown. */
  readonly result: boolean | null;
  readonly values: ValuesRead['values'];
  readonly missing: ValuesRead['missing'];
  /** The figures among the values, with the document that each is taken from. */
  readonly figures: readonly FigureRead[];
  /** Who could supply what is missing. */
  readonly ask: readonly { readonly missing: string; readonly supplier: Supplier }[];
  readonly source?: string;
}

/** What one criterion was judged on. */
export function explainCriterion(
  { criterion, letter }: Finding,
  judging: Judging,
  evidence: Evidence,
): CriterionExplained {
  const { reads } = criterion.condition;
  const { values, missing } = valuesRead(reads, judging, evidence);
  const figures = new Set(reads.figures);
  return {
    id: criterion.id,
    kind: criterion.kind,
    when: criterion.when,
    result: letter === 'U' ? null : letter === 'T',
    values,
    missing,
    figures: figuresRead(reads, judging, evidence),
    ask: missing.map((name) => ({ missing: name, supplier: supplierOf(name, figures) })),
    ...(criterion.source === undefined ? {} : { source: criterion.source }),
  };
}
