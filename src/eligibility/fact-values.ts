import { type Fraction, fraction, magnitude } from './expression/fraction.ts';
import type { CatalogueFact } from './facts.ts';
import type { StoredValue } from './pack/pack.ts';

/** A value as JSON shows it; a number or date that is only known to lie between two bounds as the pair of them. */
export type ShownValue = string | number | boolean | null | readonly [string | number, string | number];

/** Columns of `household_fact` or `member_fact` by name. */
export type FactColumns = Readonly<Record<string, StoredValue>>;

/** The exact value of a numeric fact that is not an interval; undefined where it is blank. */
export function exactValue({ type, columns }: CatalogueFact, row: FactColumns): Fraction | undefined {
  if (type.kind !== 'number' || 'earliest' in columns) return undefined;
  const [over, under] =
    'value' in columns ? [row[columns.value], 1] : [row[columns.numerator], row[columns.denominator]];
  if (typeof over !== 'number' || typeof under !== 'number') return undefined;
  return fraction(BigInt(over), BigInt(under) * BigInt(type.scale));
}

/** A fact as it is shown; null where it is blank. A quotient is rounded (`numberOf`). */
export function shownValue(fact: CatalogueFact, row: FactColumns): ShownValue {
  const { type, columns } = fact;
  if ('earliest' in columns) {
    const earliest = row[columns.earliest] ?? null;
    const latest = row[columns.latest] ?? null;
    return earliest === null || latest === null || earliest === latest ? earliest : [earliest, latest];
  }
  if (type.kind === 'number') {
    const exact = exactValue(fact, row);
    return exact === undefined ? null : numberOf(exact);
  }
  const value = 'value' in columns ? (row[columns.value] ?? null) : null;
  return type.kind === 'bool' && value !== null ? value === 1 : value;
}

/** An exact number for JSON: as it is with up to four decimals, else rounded to two, half away from zero. */
export function numberOf({ numerator, denominator }: Fraction): number {
  if (10_000n % denominator === 0n) return Number(numerator) / Number(denominator);
  const hundredths = (200n * magnitude(numerator) + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -hundredths : hundredths) / 100;
}
