import type { ComparisonOperator } from './tree.ts';

/** A column of `household_fact` or `member_fact`. */
export interface Column {
  readonly of: 'household' | 'member';
  readonly name: string;
}

/**
 * An integer that the database computes, or SQL NULL. `bound` is its largest magnitude, that of every intermediate
 * result included; `size` is how many columns, parameters and numbers its text has.
 */
export type Integer = { readonly bound: bigint; readonly size: number } & (
  | { readonly kind: 'constant'; readonly value: bigint }
  | { readonly kind: 'column'; readonly column: Column }
  /** A parameter, or a column of the household's relation where the value differs by household. */
  | { readonly kind: 'figure'; readonly name: string; readonly varies: boolean }
  | { readonly kind: 'sum' | 'product'; readonly parts: readonly Integer[] }
  /** `of`, or its opposite where `sign` is negative. */
  | { readonly kind: 'signed'; readonly sign: Integer; readonly of: Integer }
  /** The magnitude of an integer; NULL where it is zero. */
  | { readonly kind: 'divisor'; readonly of: Integer }
  /** `of` where the condition holds, else the other; NULL where it is unknown. */
  | { readonly kind: 'chosen'; readonly condition: Predicate; readonly of: Integer; readonly otherwise: 0n | 1n }
  /** The sum of `amount` over the members for whom the condition holds; NULL where a part of it is unknown or none is on file. */
  | { readonly kind: 'total'; readonly amount: Integer; readonly condition: Predicate | undefined }
);

/** A text that the database compares: a date in ISO form, or a value of a code list. */
export type Term = { readonly size: 1 } & (
  | { readonly kind: 'text-column'; readonly column: Column }
  | { readonly kind: 'as-of' }
  | { readonly kind: 'text'; readonly value: string }
);

/** A condition of three values: true, false, and SQL NULL for unknown. */
export type Predicate =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Predicate[] }
  | { readonly kind: 'not'; readonly operand: Predicate }
  | Compare
  /** True or false where one of the two holds, else unknown. */
  | { readonly kind: 'settled'; readonly isTrue: Predicate; readonly isFalse: Predicate }
  /** Whether a fact is on file: never unknown. */
  | { readonly kind: 'present'; readonly columns: readonly Column[] }
  /** Whether a column that holds codes joined by commas has one; NULL where it is blank. */
  | { readonly kind: 'contains'; readonly column: Column; readonly value: string }
  /** Unknown where no member of the household is on file. */
  | { readonly kind: 'exists' | 'all'; readonly predicate: Predicate };

/** Two integers, or two texts. */
export interface Compare {
  readonly kind: 'compare';
  readonly operator: ComparisonOperator;
  readonly left: Integer | Term;
  readonly right: Integer | Term;
}

/** What the text that takes an aggregate from the totals over members has of them. */
export const totalSize = 5;

/** How many columns, parameters and numbers the text of a predicate has. */
export function sizeOf(predicate: Predicate): number {
  switch (predicate.kind) {
    case 'constant':
    case 'contains':
      return 1;
    case 'and':
    case 'or':
      return predicate.operands.reduce((all, operand) => all + sizeOf(operand), 0);
    case 'not':
      return sizeOf(predicate.operand);
    case 'compare':
      return predicate.left.size + predicate.right.size;
    case 'settled':
      return sizeOf(predicate.isTrue) + sizeOf(predicate.isFalse);
    case 'present':
      return predicate.columns.length;
    case 'exists':
    case 'all':
      return sizeOf(predicate.predicate) + totalSize;
  }
}
