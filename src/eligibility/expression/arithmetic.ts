import { type Operand, sameUnit } from './compare.ts';
import type { Predicate } from './plan.ts';
import type { Report, Span } from './problem.ts';
import { add, countOf, divide, multiply, negate, type Quantity, totalOf } from './quantity.ts';
import type { ArithmeticOperator } from './tree.ts';
import { multiplyDimensions, units } from './unit.ts';
import { kindOf, type NumberValue, type Value } from './value.ts';

const wrong = { kind: 'wrong' } as const;

/** The sum, difference, product or quotient of two values, with its unit; a quotient by zero is unknown. */
export function calculate(
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
  at: Span,
  report: Report,
): Value {
  const [a, b] = [exactNumber(left, report), exactNumber(right, report)];
  if (a === undefined || b === undefined) return wrong;
  if (operator === '+' || operator === '-') {
    if (!sameUnit(a, b, at, report)) return wrong;
    return exactly(add(a.least, operator === '+' ? b.least : negate(b.least)), a.dimension ?? b.dimension);
  }
  const quantity = operator === '*' ? multiply(a.least, b.least) : divide(a.least, b.least);
  if (quantity === undefined) {
    report('expression.division-by-zero', right.at);
    return wrong;
  }
  if (a.dimension === undefined && b.dimension === undefined) return exactly(quantity, undefined);
  return exactly(quantity, multiplyDimensions(a.dimension ?? {}, b.dimension ?? {}, operator === '*' ? 1 : -1));
}

/** The opposite of a number. */
export function opposite(operand: Operand, report: Report): Value {
  const number = exactNumber(operand, report);
  return number === undefined ? wrong : exactly(negate(number.least), number.dimension);
}

/** The sum of an amount over the members for whom a condition holds. */
export function sumOverMembers(amount: Operand, condition: Predicate | undefined, report: Report): Value {
  const number = exactNumber(amount, report);
  if (number === undefined) return wrong;
  const total = totalOf(number.least, condition);
  if (total === undefined) {
    report('expression.sum-of-quotients', amount.at);
    return wrong;
  }
  return exactly(total, number.dimension);
}

/** The number of members for whom a condition holds. */
export function countMembers(condition: Predicate | undefined): Value {
  return exactly(countOf(condition), units.persons);
}

function exactly(quantity: Quantity, dimension: NumberValue['dimension']): NumberValue {
  return { kind: 'number', least: quantity, most: quantity, dimension };
}

/** A number that can be calculated with: not one known only between bounds, nor one that may be "none". */
export function exactNumber({ value, at }: Operand, report: Report): NumberValue | undefined {
  if (value.kind === 'wrong') return undefined;
  if (value.kind !== 'number') report('expression.wrong-type', at, { expected: 'number', found: kindOf(value) });
  else if (value.fact?.blank === 'none') report('expression.blank-none-arithmetic', at, { fact: value.fact.name });
  else if (value.least !== value.most) report('expression.partial-arithmetic', at, { fact: value.fact?.name ?? '' });
  else return value;
  return undefined;
}
