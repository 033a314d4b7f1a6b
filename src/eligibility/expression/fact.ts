import type { LocalText } from '../../base/local-text.ts';
import type { Unit } from './unit.ts';

/**
 * What an expression may read, and how the two relations hold it. The relations have one row a household
 * (`household_fact`) or a member present (`member_fact`), both with `household_id`; a column is SQL NULL where the
 * fact is blank, and the columns of one fact are blank together.
 */
export type Fact = FactName &
  (
    | { readonly type: NumberType; readonly columns: ValueColumn | FractionColumns | IntervalColumns }
    | { readonly type: DateType; readonly columns: IntervalColumns }
    | { readonly type: CodeType | CodesType | BoolType | TextType; readonly columns: ValueColumn }
  );

interface FactName {
  /** The name in expressions; snake_case. */
  readonly name: string;
  readonly subject: 'household' | 'member';
  /**
   * What a blank means: nobody has said (`unknown`); there is none (a disability, a benefit); or the amount is 0, nobody having
   * claimed any (`zero`): then the columns are never blank.
   */
  readonly blank: 'unknown' | 'none' | 'zero';
  readonly meaning: LocalText;
}

/**
 * An exact number. The columns hold integers; value = integer / `scale`, so fen read as yuan have scale 100.
 * `bound` is the largest magnitude of a stored integer: the checker proves with it that no product overflows 64 bits,
 * so whoever fills the relation must keep it.
 */
export interface NumberType {
  readonly kind: 'number';
  readonly unit: Unit;
  readonly scale: number;
  readonly bound: number;
}

/** A civil date as ISO text; a date known to the month or the year is the interval of the days it may be. */
export interface DateType {
  readonly kind: 'date';
}

/** One of a closed list of values, stored as its English key. */
export interface CodeType {
  readonly kind: 'code';
  readonly values: readonly string[];
}

/** Several of a closed list of values, their English keys joined by commas: can only be asked whether one is among them. */
export interface CodesType {
  readonly kind: 'codes';
  readonly values: readonly string[];
}

/** Stored as 0 or 1. */
export interface BoolType {
  readonly kind: 'bool';
}

/** Free text: can only be compared for equality. */
export interface TextType {
  readonly kind: 'text';
}

export interface ValueColumn {
  readonly value: string;
}

/** A quotient kept exact: value = numerator / (denominator x scale); 0 < denominator <= `denominatorBound`. */
export interface FractionColumns {
  readonly numerator: string;
  readonly denominator: string;
  readonly denominatorBound: number;
}

/**
 * A value known to lie between two bounds, both inclusive: the days a date may be, or the smallest and greatest age of
 * someone whose birth is known to the year. A comparison that the bounds do not settle is unknown.
 */
export interface IntervalColumns {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * A pack's dated figure as expressions see it: value = integer / `scale`, the integer being bound as a parameter (null
 * on a day when the figure has no value). `scale` and `bound` cover all its dated values; see `figureType`. One whose value
 * differs by household is read from the column `figureColumn` of the household's relation.
 */
export interface FigureType {
  readonly name: string;
  readonly unit: Unit;
  readonly scale: bigint;
  readonly bound: bigint;
  readonly varies: boolean;
}

/** The column of the household's relation that holds a figure which differs by household. */
export const figureColumn = (name: string): string => `figure_${name}`;
