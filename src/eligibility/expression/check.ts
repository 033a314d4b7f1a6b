import { meant } from '../../base/nearest-word.ts';
import { calculate, countMembers, exactNumber, opposite, sumOverMembers } from './arithmetic.ts';
import { compare, contains, type Operand, orNone, writtenDate } from './compare.ts';
import { parseExpression } from './parse.ts';
import { type Predicate, sizeOf } from './plan.ts';
import { type ExpressionProblem, problemList, type Report } from './problem.ts';
import { literalQuantity, type Quantity } from './quantity.ts';
import { type Reads, readsOf } from './reads.ts';
import type { MemberFact, Name, Tree } from './tree.ts';
import { dimensionName } from './unit.ts';
import { columnsOf, compareFlag, factValue, figureValue, kindOf, type Value } from './value.ts';
import { asOfName, type Vocabulary } from './vocabulary.ts';

/** Largest number of columns, parameters and numbers in a condition's SQL: a quotient repeats its parts there. */
const maxSize = 300;

/** An expression that is true, false or unknown of every household, ready to be compiled. */
export interface Condition {
  readonly tree: Tree;
  readonly predicate: Predicate;
  readonly reads: Reads;
}

/** An expression that is an amount of money a year for every household, or unknown. */
export interface Amount {
  readonly tree: Tree;
  readonly quantity: Quantity;
  readonly reads: Reads;
}

export type Checked<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problems: readonly ExpressionProblem[] };

/**
 * Reads and checks a condition: its syntax, its names, types and units, that it is true or false, and that no integer
 * of its SQL can leave 64 bits. All problems are collected, except that a syntax problem hides the rest.
 */
export function checkCondition(text: string, vocabulary: Vocabulary): Checked<{ condition: Condition }> {
  const parsed = parseExpression(text);
  return parsed.ok ? checkConditionTree(parsed.tree, vocabulary) : parsed;
}

/** Checks a condition that is a tree already. */
export function checkConditionTree(tree: Tree, vocabulary: Vocabulary): Checked<{ condition: Condition }> {
  const { problems, report } = problemList();
  const predicate = truth(tree, { vocabulary, report });
  if (predicate !== undefined && sizeOf(predicate) > maxSize) report('expression.too-complex', tree);
  if (predicate === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, condition: { tree, predicate, reads: readsOf(tree, vocabulary) } };
}

/** Checks a number of any unit that is a tree already. */
export function checkNumberTree(tree: Tree, vocabulary: Vocabulary): Checked<{ quantity: Quantity; unit: string }> {
  const { problems, report } = problemList();
  const number = exactNumber({ value: evaluate(tree, { vocabulary, report }), at: tree }, report);
  if (number === undefined || problems.length > 0) return { ok: false, problems };
  const { least: quantity, dimension } = number;
  if (quantity.numerator.size + quantity.denominator.size > maxSize) report('expression.too-complex', tree);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, quantity, unit: dimension === undefined ? '1' : dimensionName(dimension) };
}

/** Reads and checks an amount of money a year; as `checkCondition`. */
export function checkAmount(text: string, vocabulary: Vocabulary): Checked<{ amount: Amount }> {
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed;
  const { tree } = parsed;
  const number = checkNumberTree(tree, vocabulary);
  if (!number.ok) return number;
  const { quantity, unit } = number;
  if (unit === 'yuan/year') return { ok: true, amount: { tree, quantity, reads: readsOf(tree, vocabulary) } };
  const { problems, report } = problemList();
  report('expression.amount-unit', tree, { found: unit });
  return { ok: false, problems };
}

interface Context {
  readonly vocabulary: Vocabulary;
  readonly report: Report;
}

const wrong = { kind: 'wrong' } as const;

/** A tree that must be true or false; undefined after a report where it is not. */
function truth(tree: Tree, context: Context): Predicate | undefined {
  const value = evaluate(tree, context);
  if (value.kind === 'bool') return value.predicate;
  if (value.kind === 'flag') return orNone('==', [value.fact], compareFlag(value, '==', true));
  if (value.kind !== 'wrong') {
    context.report('expression.wrong-type', tree, { expected: 'bool', found: kindOf(value) });
  }
  return undefined;
}

function evaluate(tree: Tree, context: Context): Value {
  const { report } = context;
  const operand = (part: Tree): Operand => ({ value: evaluate(part, context), at: part });
  switch (tree.kind) {
    case 'number': {
      const quantity = literalQuantity(tree.value);
      return { kind: 'number', least: quantity, most: quantity, dimension: undefined };
    }
    case 'string':
      return tree;
    case 'bool':
      return { kind: 'bool', predicate: { kind: 'constant', value: tree.value } };
    case 'date':
      return writtenDate(tree.text, tree, report) ?? wrong;
    case 'name':
      return nameValue(tree, context);
    case 'member-fact':
      return memberFactValue(tree, context);
    case 'not':
      return bool(truth(tree.operand, context), (predicate) => ({ kind: 'not', operand: predicate }));
    case 'and':
    case 'or': {
      const operands = tree.operands.map((part) => truth(part, context));
      const found = operands.filter((predicate) => predicate !== undefined);
      return found.length < operands.length ? wrong : bool({ kind: tree.kind, operands: found });
    }
    case 'compare':
      return bool(compare(tree.operator, operand(tree.left), operand(tree.right), tree, report));
    case 'in': {
      const of = operand(tree.operand);
      const equals = tree.list.map((part) => {
        if (isLiteral(part)) return compare('==', of, operand(part), part, report);
        report('expression.list-literal', part);
        return undefined;
      });
      const operands = equals.filter((predicate) => predicate !== undefined);
      return operands.length < equals.length ? wrong : bool({ kind: 'or', operands });
    }
    case 'contains':
      return bool(contains(tree.value, evaluate(tree.codes, context), tree.codes, report));
    case 'negative':
      return opposite(operand(tree.operand), report);
    case 'arithmetic':
      return calculate(tree.operator, operand(tree.left), operand(tree.right), tree, report);
    case 'known':
    case 'has':
      return onFile(tree.kind, tree.operand, context);
    case 'exists':
    case 'all':
      return bool(truth(tree.predicate, context), (predicate) => ({ kind: tree.kind, predicate }));
    case 'total': {
      const filter = tree.condition && truth(tree.condition, context);
      const amount = tree.amount && operand(tree.amount);
      if (tree.condition !== undefined && filter === undefined) return wrong;
      return amount === undefined ? countMembers(filter) : sumOverMembers(amount, filter, report);
    }
  }
}

function bool(predicate: Predicate | undefined, make = (it: Predicate): Predicate => it): Value {
  return predicate === undefined ? wrong : { kind: 'bool', predicate: make(predicate) };
}

function isLiteral(tree: Tree): boolean {
  if (tree.kind === 'negative') return tree.operand.kind === 'number';
  return tree.kind === 'number' || tree.kind === 'string' || tree.kind === 'date';
}

function nameValue(tree: Name, { vocabulary, report }: Context): Value {
  const { name } = tree;
  if (name === asOfName) {
    const day = { kind: 'as-of', size: 1 } as const;
    return { kind: 'date', least: day, most: day };
  }
  const figure = vocabulary.figures.get(name);
  if (figure !== undefined) return figureValue(figure);
  const fact = vocabulary.household.get(name);
  if (fact !== undefined) return factValue(fact);
  if (vocabulary.member.has(name)) report('expression.member-fact-outside', tree, { name });
  else {
    const known = [...vocabulary.household.keys(), ...vocabulary.figures.keys(), asOfName];
    report('expression.unknown-name', tree, { name, ...meant(name, known) });
  }
  return wrong;
}

function memberFactValue(tree: MemberFact, { vocabulary, report }: Context): Value {
  const { name } = tree;
  const fact = vocabulary.member.get(name);
  if (fact !== undefined) return factValue(fact);
  if (vocabulary.household.has(name) || vocabulary.figures.has(name)) {
    report('expression.household-fact-of-member', tree, { name });
  } else {
    report('expression.unknown-member-fact', tree, { name, ...meant(name, vocabulary.member.keys()) });
  }
  return wrong;
}

/**
 * `known(x)` and `has(x)`: whether a fact is on file. The first is for facts whose blank means that nobody has said, the
 * second for those whose blank means that there is none; each would mislead on the other's.
 */
function onFile(kind: 'known' | 'has', operand: Name | MemberFact, context: Context): Value {
  const value = evaluate(operand, context);
  if (value.kind === 'wrong') return wrong;
  const fact = 'fact' in value ? value.fact : undefined;
  if (fact === undefined) {
    context.report('expression.wrong-type', operand, { expected: 'fact', found: kindOf(value) });
    return wrong;
  }
  if (fact.blank === 'zero') {
    context.report('expression.on-file-of-zero', operand, { fact: fact.name });
    return wrong;
  }
  if ((kind === 'has') !== (fact.blank === 'none')) {
    const code = kind === 'has' ? 'expression.has-of-unknown' : 'expression.known-of-none';
    context.report(code, operand, { fact: fact.name });
    return wrong;
  }
  return bool({ kind: 'present', columns: columnsOf(fact) });
}
