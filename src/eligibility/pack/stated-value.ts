import { divideFractions, type Fraction, fraction } from '../expression/fraction.ts';
import { numberOf } from '../fact-values.ts';
import type { Figure } from './pack.ts';

/** A value of a figure in the unit in which the pack states it. */
export function statedValue({ stated: { unit, times } }: Figure, value: Fraction): { value: number; unit: string } {
  return { value: numberOf(divideFractions(value, fraction(times))), unit };
}
