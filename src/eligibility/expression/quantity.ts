import { addFractions, divideFractions, type Fraction, fraction, gcd, lcm, multiplyFractions } from './fraction.ts';
import { constant, divisor, one, product, signed, sum, total } from './integer.ts';
import type { Integer, Predicate } from './plan.ts';

/**
 * An exact number as the database computes it, with integers only: value = factor x numerator / denominator, where the
 * denominator is positive, or NULL (the value is then unknown).
 */
export interface Quantity {
  readonly factor: Fraction;
  readonly numerator: Integer;
  readonly denominator: Integer;
}

const whole = fraction(1n);

export function literalQuantity(value: Fraction): Quantity {
  return { factor: value, numerator: one, denominator: one };
}

/** An integer that stands for itself divided by a scale. */
export function scaledQuantity(numerator: Integer, scale: bigint, denominator: Integer = one): Quantity {
  return { factor: fraction(1n, scale), numerator, denominator };
}

/** The value where it is the same for everyone. */
function constantOf(quantity: Quantity): Fraction | undefined {
  return quantity.numerator === one && quantity.denominator === one ? quantity.factor : undefined;
}

export function negate(a: Quantity): Quantity {
  return { ...a, factor: multiplyFractions(a.factor, fraction(-1n)) };
}

export function add(a: Quantity, b: Quantity): Quantity {
  const [x, y] = [constantOf(a), constantOf(b)];
  if (x !== undefined && y !== undefined) return literalQuantity(addFractions(x, y));
  const common = lcm(a.factor.denominator, b.factor.denominator);
  const share = ({ factor }: Quantity) => constant(factor.numerator * (common / factor.denominator));
  return {
    factor: fraction(1n, common),
    numerator: sum(product(share(a), a.numerator, b.denominator), product(share(b), b.numerator, a.denominator)),
    denominator: product(a.denominator, b.denominator),
  };
}

export function multiply(a: Quantity, b: Quantity): Quantity {
  return {
    factor: multiplyFractions(a.factor, b.factor),
    numerator: product(a.numerator, b.numerator),
    denominator: product(a.denominator, b.denominator),
  };
}

/** The quotient: unknown where the divisor is zero. Undefined where it is zero for everyone. */
export function divide(a: Quantity, b: Quantity): Quantity | undefined {
  if (b.factor.numerator === 0n) return undefined;
  const factor = divideFractions(a.factor, b.factor);
  if (b.numerator === one) return { ...a, factor, numerator: product(a.numerator, b.denominator) };
  return {
    factor,
    numerator: signed(b.numerator, product(a.numerator, b.denominator)),
    denominator: product(a.denominator, divisor(b.numerator)),
  };
}

/** The two integers that compare as the two quantities do: cross-multiplied, in lowest terms. */
export function crossMultiply(a: Quantity, b: Quantity): [Integer, Integer] {
  const left = a.factor.numerator * b.factor.denominator;
  const right = b.factor.numerator * a.factor.denominator;
  const common = gcd(left, right);
  return [
    product(constant(left / common), a.numerator, b.denominator),
    product(constant(right / common), b.numerator, a.denominator),
  ];
}

/** The sum over members. Undefined where the quotients to be added have different divisors. */
export function totalOf(amount: Quantity, condition: Predicate | undefined): Quantity | undefined {
  if (amount.denominator !== one) return undefined;
  return { factor: amount.factor, numerator: total(amount.numerator, condition), denominator: one };
}

/** The number of members. */
export function countOf(condition: Predicate | undefined): Quantity {
  return { factor: whole, numerator: total(one, condition), denominator: one };
}
