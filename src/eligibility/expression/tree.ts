import type { Fraction } from './fraction.ts';
import type { Span } from './problem.ts';

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/';

/** An expression as written, before its names are looked up. Chains of `&&` and of `||` are flat. */
export type Tree = Span &
  (
    | { readonly kind: 'number'; readonly value: Fraction }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'bool'; readonly value: boolean }
    | { readonly kind: 'date'; readonly text: string }
    | Name
    | MemberFact
    | { readonly kind: 'not' | 'negative'; readonly operand: Tree }
    | { readonly kind: 'and' | 'or'; readonly operands: readonly Tree[] }
    | Comparison
    | { readonly kind: 'in'; readonly operand: Tree; readonly list: readonly Tree[] }
    /** `"dibao" in m.benefits`: whether a code is among those on file. */
    | { readonly kind: 'contains'; readonly value: Tree; readonly codes: Name | MemberFact }
    | Arithmetic
    | { readonly kind: 'known' | 'has'; readonly operand: Name | MemberFact }
    | { readonly kind: 'exists' | 'all'; readonly predicate: Tree }
    | Total
  );

/** A fact about the household, a figure, or `as_of`. */
export type Name = Span & { readonly kind: 'name'; readonly name: string };

/** `m.age`, where `m` stands for a member in `members.exists(m, …)`. */
export type MemberFact = Span & { readonly kind: 'member-fact'; readonly name: string };

export type Comparison = Span & {
  readonly kind: 'compare';
  readonly operator: ComparisonOperator;
  readonly left: Tree;
  readonly right: Tree;
};

export type Arithmetic = Span & {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Tree;
  readonly right: Tree;
};

/**
 * `members.filter(m, condition).sum(m, amount)`: without a condition over all members; without an amount the count
 * (`size()`).
 */
export type Total = Span & {
  readonly kind: 'total';
  readonly condition: Tree | undefined;
  readonly amount: Tree | undefined;
};

/** The trees directly below a tree. */
export function childrenOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'not':
    case 'negative':
    case 'known':
    case 'has':
      return [tree.operand];
    case 'and':
    case 'or':
      return tree.operands;
    case 'compare':
    case 'arithmetic':
      return [tree.left, tree.right];
    case 'contains':
      return [tree.value, tree.codes];
    case 'in':
      return [tree.operand, ...tree.list];
    case 'exists':
    case 'all':
      return [tree.predicate];
    case 'total':
      return [tree.condition, tree.amount].filter((part) => part !== undefined);
    default:
      return [];
  }
}
