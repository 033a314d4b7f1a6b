import { isCivilDate } from '../../base/civil-date.ts';
import { meant } from '../../base/nearest-word.ts';
import type { Fact } from './fact.ts';
import { maxInteger } from './integer.ts';
import type { Integer, Predicate, Term } from './plan.ts';
import type { Report, Span } from './problem.ts';
import { crossMultiply, type Quantity } from './quantity.ts';
import type { ComparisonOperator, Tree } from './tree.ts';
import { dimensionName } from './unit.ts';
import {
  type ChoiceValue,
  columnsOf,
  compareFlag,
  type DateValue,
  kindOf,
  type NumberValue,
  type Value,
} from './value.ts';

const mirrored = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** A value and the place where it is written. */
export interface Operand {
  readonly value: Value;
  readonly at: Span;
}

/**
 * The condition that two values compare so; undefined after a report where they cannot be compared. A blank that means
 * "none" makes `==` and the orderings false and `!=` true; one that means "unknown" makes them unknown.
 */
export function compare(
  operator: ComparisonOperator,
  left: Operand,
  right: Operand,
  at: Span,
  report: Report,
): Predicate | undefined {
  const [a, b] = [left.value, right.value];
  if (a.kind === 'wrong' || b.kind === 'wrong') return undefined;
  if (a.kind === 'string' && b.kind !== 'string') return compare(mirrored[operator], right, left, at, report);
  if (a.kind === 'bool' && b.kind === 'flag') return compare(mirrored[operator], right, left, at, report);
  const equality = operator === '==' || operator === '!=' ? operator : undefined;
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(operator, a, b, at, report);
  if (a.kind === 'date') {
    const date = b.kind === 'string' ? writtenDate(b.value, right.at, report) : b;
    if (date === undefined) return undefined;
    if (date.kind === 'date') return settle(operator, a, date, comparison);
  }
  if (a.kind === 'choice' && equality !== undefined) {
    if (b.kind === 'string') return compareChoice(equality, a, b.value, right.at, report);
    if (b.kind === 'choice' && sameList(a.fact, b.fact)) {
      return orNone(operator, [a.fact, b.fact], comparison(operator, a.term, b.term));
    }
  }
  if (a.kind === 'flag' && b.kind === 'bool' && b.predicate.kind === 'constant' && equality !== undefined) {
    return orNone(operator, [a.fact], compareFlag(a, equality, b.predicate.value));
  }
  report('expression.not-comparable', at, { operator, left: kindOf(a), right: kindOf(b) });
  return undefined;
}

/** The condition that a code is among those on file; undefined after a report where one of the two is something else. */
export function contains(tree: Tree, codes: Value, at: Span, report: Report): Predicate | undefined {
  if (codes.kind === 'wrong') return undefined;
  if (codes.kind !== 'codes' || tree.kind !== 'string') {
    if (codes.kind === 'codes') report('expression.wrong-type', tree, { expected: 'code', found: tree.kind });
    else report('expression.wrong-type', at, { expected: 'codes', found: kindOf(codes) });
    return undefined;
  }
  if (!codes.values.includes(tree.value)) {
    const { fact, values } = codes;
    report('expression.unknown-value', tree, { fact: fact.name, value: tree.value, ...meant(tree.value, values) });
    return undefined;
  }
  return orNone('==', [codes.fact], { kind: 'contains', column: codes.column, value: tree.value });
}

/** A date as written in an expression; undefined after a report where the text is no full date. */
export function writtenDate(text: string, at: Span, report: Report): DateValue | undefined {
  if (!isCivilDate(text)) {
    report('expression.date-form', at, { value: text });
    return undefined;
  }
  const day: Term = { kind: 'text', value: text, size: 1 };
  return { kind: 'date', least: day, most: day };
}

/** A condition on facts whose blank may mean "none". */
export function orNone(
  operator: ComparisonOperator,
  facts: readonly (Fact | undefined)[],
  condition: Predicate,
): Predicate {
  const columns = facts.flatMap((fact) => (fact?.blank === 'none' ? columnsOf(fact) : []));
  if (columns.length === 0) return condition;
  const present: Predicate = { kind: 'present', columns };
  return operator === '!='
    ? { kind: 'or', operands: [{ kind: 'not', operand: present }, condition] }
    : { kind: 'and', operands: [present, condition] };
}

function compareNumbers(
  operator: ComparisonOperator,
  a: NumberValue,
  b: NumberValue,
  at: Span,
  report: Report,
): Predicate | undefined {
  if (!sameUnit(a, b, at, report)) return undefined;
  let tooLarge = false;
  const condition = settle(operator, a, b, (op, x: Quantity, y: Quantity) => {
    const [left, right] = crossMultiply(x, y);
    tooLarge ||= left.bound > maxInteger || right.bound > maxInteger;
    return comparison(op, left, right);
  });
  if (tooLarge) report('expression.number-too-large', at);
  return tooLarge ? undefined : condition;
}

/** Whether two numbers can be compared or added; reported where they cannot. A number as written takes any unit. */
export function sameUnit(a: NumberValue, b: NumberValue, at: Span, report: Report): boolean {
  if (a.dimension === undefined || b.dimension === undefined) return true;
  const [left, right] = [dimensionName(a.dimension), dimensionName(b.dimension)];
  if (left === right) return true;
  report('expression.unit-mismatch', at, { left, right });
  return false;
}

function compareChoice(
  operator: '==' | '!=',
  { term, fact }: ChoiceValue,
  value: string,
  at: Span,
  report: Report,
): Predicate | undefined {
  if (fact.type.kind === 'code' && !fact.type.values.includes(value)) {
    const { values } = fact.type;
    report('expression.unknown-value', at, { fact: fact.name, value, ...meant(value, values) });
    return undefined;
  }
  return orNone(operator, [fact], comparison(operator, term, { kind: 'text', value, size: 1 }));
}

function sameList(a: Fact, b: Fact): boolean {
  if (a.type.kind !== 'code' || b.type.kind !== 'code') return a.type.kind === b.type.kind;
  const values = new Set([...a.type.values, ...b.type.values]);
  return values.size === a.type.values.length && values.size === b.type.values.length;
}

function comparison(operator: ComparisonOperator, left: Integer | Term, right: Integer | Term): Predicate {
  return { kind: 'compare', operator, left, right };
}

interface Range<T> {
  readonly least: T;
  readonly most: T;
  readonly fact?: Fact;
}

/** Compares two values that may be known only to lie between bounds: settled where every choice gives the same. */
function settle<T>(
  operator: ComparisonOperator,
  a: Range<T>,
  b: Range<T>,
  test: (operator: ComparisonOperator, x: T, y: T) => Predicate,
): Predicate {
  const exact = a.least === a.most && b.least === b.most;
  return orNone(
    operator,
    [a.fact, b.fact],
    exact ? test(operator, a.least, b.least) : settleRange(operator, a, b, test),
  );
}

function settleRange<T>(
  operator: ComparisonOperator,
  a: Range<T>,
  b: Range<T>,
  test: (operator: ComparisonOperator, x: T, y: T) => Predicate,
): Predicate {
  switch (operator) {
    case '<':
      return { kind: 'settled', isTrue: test('<', a.most, b.least), isFalse: test('>=', a.least, b.most) };
    case '<=':
      return { kind: 'settled', isTrue: test('<=', a.most, b.least), isFalse: test('>', a.least, b.most) };
    case '>':
    case '>=':
      return settleRange(mirrored[operator], b, a, test);
    case '==':
      return {
        kind: 'settled',
        isTrue: { kind: 'and', operands: [test('>=', a.least, b.most), test('<=', a.most, b.least)] },
        isFalse: { kind: 'or', operands: [test('<', a.most, b.least), test('>', a.least, b.most)] },
      };
    case '!=':
      return { kind: 'not', operand: settleRange('==', a, b, test) };
  }
}
