import type { Amount, Condition } from './check.ts';
import { compileInteger, compilePredicate, type Totals } from './compile.ts';
import { fraction, gcd, magnitude, multiplyFractions } from './fraction.ts';
import { type Fragment, integerLiteral, sql } from './fragment.ts';
import { chosen, constant, maxInteger, one, product, sum } from './integer.ts';
import type { Integer, Predicate } from './plan.ts';
import { add, literalQuantity, type Quantity } from './quantity.ts';

/** One way to reckon an amount: the first tier of a list whose condition holds counts; the last has none. */
export interface Tier {
  readonly when: Condition | undefined;
  readonly amount: Amount;
}

/** How a benefit is reckoned; amounts are of a year. */
export interface BenefitTerms {
  readonly tiers: readonly Tier[];
  /** Added where their condition holds. */
  readonly supplements: readonly Tier[];
  /** How many payments a year: 12 where the amount is of a month. */
  readonly payments: bigint;
  /** The amount is rounded half up to a multiple of this many fen. */
  readonly roundTo: bigint;
}

/** A benefit as the database computes it. */
export interface BenefitPlan {
  readonly tiers: readonly PlannedTier[];
  readonly roundTo: bigint;
}

interface PlannedTier {
  readonly when: Predicate | undefined;
  /** What the tier gives, times something positive; and its divisor, NULL where that is unknown. */
  readonly base: { readonly sign: Integer; readonly divisor: Integer };
  readonly steps: Steps;
}

/** How many whole steps of `roundTo` an amount is: half up, never below 0, where its tier gives anything and where not. */
interface Steps {
  readonly withBase: Rounded;
  readonly withoutBase: Rounded;
}

/** `numerator` / `denominator` rounded down gives the steps; `sign` tells whether the amount is below 0. */
interface Rounded {
  readonly sign: Integer;
  readonly numerator: Integer;
  readonly denominator: Integer;
}

/**
 * Plans the integers of a benefit: one payment, rounded once, after its supplements have been added to what its tier gives; what a
 * tier gives is never below 0, and neither is the whole. Undefined where an integer could leave 64 bits.
 */
export function planBenefit({ tiers, supplements, payments, roundTo }: BenefitTerms): BenefitPlan | undefined {
  const added = supplements.map(supplementOf).reduce(add, nothing);
  const perStep = fraction(100n, payments * roundTo);
  const withoutBase = rounded(added, perStep);
  const planned = tiers.map(({ when, amount: { quantity } }) => ({
    when: when?.predicate,
    base: {
      sign: product(constant(quantity.factor.numerator), quantity.numerator),
      divisor: quantity.denominator,
    },
    steps: { withBase: rounded(supplements.length === 0 ? quantity : add(quantity, added), perStep), withoutBase },
  }));
  const integers = planned.flatMap(({ base, steps }) => [
    base.sign,
    ...[steps.withBase, steps.withoutBase].flatMap(partsOf),
  ]);
  return integers.some(({ bound }) => bound * roundTo > maxInteger) ? undefined : { tiers: planned, roundTo };
}

/** What is added: nothing at all where the condition fails, whatever else is unknown. */
function supplementOf({ when, amount: { quantity } }: Tier): Quantity {
  if (when === undefined) return quantity;
  return {
    factor: quantity.factor,
    numerator: chosen(when.predicate, quantity.numerator, 0n),
    denominator: quantity.denominator === one ? one : chosen(when.predicate, quantity.denominator, 1n),
  };
}

const nothing = literalQuantity(fraction(0n));

const partsOf = ({ sign, numerator, denominator }: Rounded): Integer[] => [sign, numerator, denominator];

/** Half up: the floor of (2a + b) / 2b for a / b steps. */
function rounded(amount: Quantity, perStep: typeof nothing.factor): Rounded {
  const { numerator: a, denominator: b } = multiplyFractions(amount.factor, perStep);
  const common = gcd(2n * magnitude(a), gcd(b, 2n * b));
  return {
    sign: product(constant(a), amount.numerator),
    numerator: sum(
      product(constant((2n * a) / common), amount.numerator),
      product(constant(b / common), amount.denominator),
    ),
    denominator: product(constant((2n * b) / common), amount.denominator),
  };
}

/**
 * The SQL of a benefit: fen a payment, NULL where it is unknown. Beyond what conditions use it divides two integers, the
 * dividend never negative, and takes the quotient as SQLite, PostgreSQL and the standard do: cut off after the whole part.
 */
export function compileBenefit({ tiers, roundTo }: BenefitPlan, totals: Totals): Fragment {
  return tiers.reduceRight((otherwise, { when, base, steps }) => {
    const [sign, divisor] = [compileInteger(base.sign, totals), compileInteger(base.divisor, totals)];
    const amount = sql`CASE WHEN ${sign} >= 0 THEN ${stepsSql(steps.withBase, totals)}
      WHEN ${sign} < 0 AND ${divisor} > 0 THEN ${stepsSql(steps.withoutBase, totals)} END * ${integerLiteral(roundTo)}`;
    if (when === undefined) return amount;
    const holds = compilePredicate(when, totals);
    return sql`CASE WHEN ${holds} THEN ${amount} WHEN NOT (${holds}) THEN ${otherwise} END`;
  }, sql`NULL`);
}

function stepsSql({ sign, numerator, denominator }: Rounded, totals: Totals): Fragment {
  const [below, over, under] = [sign, numerator, denominator].map((part) => compileInteger(part, totals));
  if (below === undefined || over === undefined || under === undefined) throw new TypeError('three parts');
  // The divisor of an amount below 0 still has to be known.
  return sql`CASE WHEN ${below} < 0 THEN 0 * ${under} WHEN ${below} >= 0 THEN ${over} / ${under} END`;
}
