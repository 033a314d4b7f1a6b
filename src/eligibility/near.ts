import type { Database } from '../db/driver.ts';
import { addFractions, divideFractions, type Fraction, fraction, multiplyFractions } from './expression/fraction.ts';
import type { ComparisonOperator, Tree } from './expression/tree.ts';
import { exactValue, numberOf } from './fact-values.ts';
import { type CatalogueFact, factCatalogue } from './facts.ts';
import type { Finding } from './letters.ts';
import { type Belonging, valueFor } from './pack/figure-values.ts';
import type { Verdict } from './pack/pack.ts';
import { belongingOf, type Evidence, statedValues } from './store/evidence.ts';
import { type FactSource, statedSource } from './store/fact-source.ts';
import { type Judging, judgeOne } from './store/judging.ts';

/** One fact that, moved just across a line and nothing else changed, would alter the verdict. */
export interface NearChange {
  readonly criterion: string;
  readonly fact: string;
  readonly value: number;
  /** Threshold - value. */
  readonly to_line: number;
}

type Order = Extract<ComparisonOperator, '<' | '<=' | '>' | '>='>;

/** A criterion of the form: a numeric fact of the household, an order, a line that no fact moves. */
interface Line {
  readonly fact: CatalogueFact;
  readonly order: Order;
  readonly line: Fraction;
}

const mirrored: Readonly<Record<Order, Order>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * The single changes of a numeric fact that would alter the verdict. Each is proved: the household is judged again by the
 * compiled statement with the fact moved across its line by the smallest step that can be stored.
 */
export function nearChanges(
  db: Database,
  judging: Judging,
  household: { source: FactSource; evidence: Evidence; listed: boolean; verdict: Verdict },
  found: readonly Finding[],
): NearChange[] {
  const { source, evidence, listed, verdict } = household;
  const stated = statedValues(db, judging, source);
  const belonging = belongingOf(evidence);
  return found.flatMap(({ criterion, letter }) => {
    const line = letter === 'U' ? undefined : lineOf(criterion.condition.tree, judging, belonging);
    const value = line && exactValue(line.fact, evidence.household);
    if (line === undefined || value === undefined) return [];
    const moved = across(line, letter === 'F');
    if (moved < 0n) return [];
    const changed = new Map([...stated.household, [line.fact.column, Number(moved)] as const]);
    const judged = judgeOne(db, judging, statedSource(judging.county, changed, stated.members), listed);
    if (judged === undefined || judged.verdict === verdict) return [];
    const toLine = addFractions(line.line, multiplyFractions(value, fraction(-1n)));
    return [{ criterion: criterion.id, fact: line.fact.name, value: numberOf(value), to_line: numberOf(toLine) }];
  });
}

function lineOf(tree: Tree, judging: Judging, belonging: Belonging): Line | undefined {
  if (tree.kind !== 'compare' || tree.operator === '==' || tree.operator === '!=') return undefined;
  const { left, right, operator } = tree;
  const order = left.kind === 'name' && numericFact(left.name) !== undefined ? operator : mirrored[operator];
  const [named, other] = order === operator ? [left, right] : [right, left];
  const fact = named.kind === 'name' ? numericFact(named.name) : undefined;
  const line = constantOf(other, judging, belonging);
  return fact === undefined || line === undefined ? undefined : { fact, order, line };
}

function numericFact(name: string): CatalogueFact | undefined {
  return factCatalogue.find(
    (fact) => fact.subject === 'household' && fact.name === name && fact.type.kind === 'number',
  );
}

/** The value of an expression of numbers and figures alone; undefined where it reads a fact or a figure without a value. */
function constantOf(tree: Tree, judging: Judging, belonging: Belonging): Fraction | undefined {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name': {
      const figure = judging.pack.figures.get(tree.name);
      return figure && valueFor(figure, judging.asOf, belonging)?.value;
    }
    case 'negative': {
      const operand = constantOf(tree.operand, judging, belonging);
      return operand && multiplyFractions(operand, fraction(-1n));
    }
    case 'arithmetic': {
      const left = constantOf(tree.left, judging, belonging);
      const right = constantOf(tree.right, judging, belonging);
      if (left === undefined || right === undefined) return undefined;
      if (tree.operator === '*') return multiplyFractions(left, right);
      if (tree.operator === '+') return addFractions(left, right);
      if (tree.operator === '-') return addFractions(left, multiplyFractions(right, fraction(-1n)));
      return right.numerator === 0n ? undefined : divideFractions(left, right);
    }
    default:
      return undefined;
  }
}

/** The stored integer nearest to the line at which the criterion holds, or at which it does not. */
function across({ fact, order, line }: Line, toHold: boolean): bigint {
  const scale = fact.type.kind === 'number' ? BigInt(fact.type.scale) : 1n;
  const over = line.numerator * scale;
  const floor = over / line.denominator - (over % line.denominator < 0n ? 1n : 0n);
  const ceiling = floor * line.denominator === over ? floor : floor + 1n;
  const below = order === '<' || order === '<=' ? toHold : !toHold;
  const mayTouch = (order === '<=' || order === '>=') === toHold;
  if (below) return mayTouch ? floor : ceiling - 1n;
  return mayTouch ? ceiling : floor + 1n;
}
