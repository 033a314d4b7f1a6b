import type { FigureType } from './fact.ts';
import { type Fraction, larger, lcm, magnitude } from './fraction.ts';
import type { Unit } from './unit.ts';

/**
 * The type of a figure from all its dated values (in its unit; a monthly one already multiplied by 12): the scale that
 * makes every value an integer, and the largest of these integers.
 */
export function figureType(name: string, unit: Unit, values: readonly Fraction[], varies = false): FigureType {
  const scale = values.reduce((common, value) => lcm(common, value.denominator), 1n);
  const integers = values.map((value) => magnitude((value.numerator * scale) / value.denominator));
  return { name, unit, scale, bound: integers.reduce(larger, 1n), varies };
}

/**
 * The integer to bind for a figure on a day (a bigint, since a JavaScript number would reach SQLite as floating point);
 * null where it has no value that day. The value must be one of those the type was made from.
 */
export function figureParameter(type: FigureType, value: Fraction | undefined): bigint | null {
  return value === undefined ? null : (value.numerator * type.scale) / value.denominator;
}
