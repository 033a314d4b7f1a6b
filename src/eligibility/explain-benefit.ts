import { formatYuan } from '../base/money.ts';
import type { Benefit, BenefitPart } from './pack/pack.ts';
import type { Evidence } from './store/evidence.ts';
import type { Judging } from './store/judging.ts';
import { type ValuesRead, valuesRead } from './values-read.ts';

/** An amount of money that is paid, as JSON shows it. */
export interface BenefitAmount {
  /** Yuan a payment; null: what it turns on is unknown. */
  readonly amount: number | null;
  readonly per: Benefit['per'];
}

/** What a household gets, and what that was reckoned from. */
export interface BenefitExplained extends BenefitAmount {
  readonly parts: readonly BenefitPartExplained[];
}

export interface BenefitPartExplained {
  /** A supplement's. */
  readonly id?: string;
  readonly when?: string;
  readonly amount: string;
  readonly values: ValuesRead['values'];
  readonly missing: ValuesRead['missing'];
  readonly source?: string;
}

/** An amount in fen as it is shown. */
export const benefitAmount = ({ per }: Pick<Benefit, 'per'>, fen: number | null): BenefitAmount => ({
  amount: fen === null ? null : Number(formatYuan(fen)),
  per,
});

/** The benefit of a household that is entitled; undefined where the program has none. */
export function explainBenefit(judging: Judging, evidence: Evidence, fen: number | null): BenefitExplained | undefined {
  const { benefit } = judging.program;
  if (benefit === undefined) return undefined;
  const parts = [...benefit.tiers, ...benefit.supplements].map((part) => explainPart(part, judging, evidence));
  return { ...benefitAmount(benefit, fen), parts };
}

function explainPart(
  { id, when, amount, condition, value, source }: BenefitPart,
  judging: Judging,
  evidence: Evidence,
): BenefitPartExplained {
  const read = [...(condition === undefined ? [] : [condition.reads]), value.reads].map((reads) =>
    valuesRead(reads, judging, evidence),
  );
  return {
    ...(id === undefined ? {} : { id }),
    ...(when === undefined ? {} : { when }),
    amount,
    values: Object.assign({}, ...read.map(({ values }) => values)),
    missing: [...new Set(read.flatMap(({ missing }) => missing))],
    ...(source === undefined ? {} : { source }),
  };
}
