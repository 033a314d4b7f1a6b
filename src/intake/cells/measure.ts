import type { IntakeIssue } from '../issue-codes.ts';
import { doubtful, type Reading, unreadable } from '../reading.ts';
import type { Column, Reader } from '../roster.ts';
import { saysNone, saysNothing } from './none.ts';

/** The reading of a measured column, to be spread into its definition. */
export type Measured = Pick<Column<number>, 'inUnit'> & { readonly read: Reader<number> };

/** How many of the stored unit one of a written unit is: so many, or so many thirds. */
type Factor = number | { readonly thirds: number };

interface Measure {
  /** The factor of each written unit, undefined for one that makes no sense; `''` is a number without a unit. */
  readonly factor: (unit: string) => Factor | undefined;
  /** What becomes of a part smaller than the stored unit: `refuse` (heads are whole), or `round` with a warning. */
  readonly smaller: 'refuse' | 'round';
}

const NUMBER = /^¥?\s*([-+]?)(\d{1,15}|\d{1,3}(?:,\d{3})+)(?:\.(\d{0,15}))?\s*([^\d.,\s].*)?$/;
const SMALL_WHOLE = /^\d{1,8}$/;

function readNumber(text: string, measure: Measure, bare: Factor): Reading<number> {
  if (typeof bare === 'number' && SMALL_WHOLE.test(text)) return Number(text) * bare;
  if (saysNone(text)) return 0;
  if (saysNothing(text)) return undefined;
  const match = NUMBER.exec(text);
  if (match === null) return unreadable<IntakeIssue>('cell.number');
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  const factor = unit === '' ? bare : measure.factor(unit);
  if (factor === undefined) return unreadable<IntakeIssue>('cell.number');
  return scale(sign === '-', whole.replaceAll(',', ''), fraction.replace(/0+$/, ''), factor, measure.smaller);
}

/** `whole.fraction` times a factor, exactly: the digits never pass through binary fractions. */
function scale(
  negative: boolean,
  whole: string,
  fraction: string,
  factor: Factor,
  smaller: Measure['smaller'],
): Reading<number> {
  const [times, parts] = typeof factor === 'number' ? [factor, 1n] : [factor.thirds, 3n];
  const divisor = 10n ** BigInt(fraction.length) * parts;
  const product = BigInt(whole + fraction) * BigInt(times);
  if (negative && product !== 0n) return unreadable<IntakeIssue>('cell.negative');
  const value = Number((product + divisor / 2n) / divisor);
  if (!Number.isSafeInteger(value)) return unreadable<IntakeIssue>('cell.too-large');
  if (product % divisor === 0n) return value;
  return smaller === 'refuse'
    ? unreadable<IntakeIssue>('cell.whole-number')
    : doubtful<number, IntakeIssue>(value, 'cell.rounded');
}

function measured(measure: Measure): Measured {
  const bare = measure.factor('') ?? 1;
  return {
    read: (text) => readNumber(text, measure, bare),
    inUnit: (unit) => {
      const factor = measure.factor(unit);
      return factor === undefined ? undefined : (text) => readNumber(text, measure, factor);
    },
  };
}

const oneOf =
  (units: Readonly<Record<string, Factor>>): Measure['factor'] =>
  (unit) =>
    Object.hasOwn(units, unit) ? units[unit] : undefined;

/** Amounts of yuan, in fen. */
const YUAN: Readonly<Record<string, number>> = {
  '': 100,
  元: 100,
  元整: 100,
  块: 100,
  千元: 100_000,
  万: 1_000_000,
  万元: 1_000_000,
  yuan: 100,
};

/** An amount for a time, in the ways in which headings say it: 元/月, 元每年, 万元/人·年, 每月, 月, yuan a year. */
const PER_TIME = /^(\D*?)(?:[/每](?:[人户]?[/·.、每]?)?|\s*(?:a|per)\s*)?(年|月|year|month)$/;

/** The factor of an amount for a time. `a` says how often in the stored time each one comes; one that is missing makes no sense. */
function forTime(a: { readonly 年?: number; readonly 月?: number }): Measure['factor'] {
  const often: Readonly<Record<string, number | undefined>> = { 年: a.年, year: a.年, 月: a.月, month: a.月 };
  return (unit) => {
    const [, amount = unit, time] = PER_TIME.exec(unit) ?? [];
    const fen = Object.hasOwn(YUAN, amount) ? YUAN[amount] : undefined;
    const times = time === undefined ? 1 : often[time];
    return fen === undefined || times === undefined ? undefined : fen * times;
  };
}

/** An amount of money, in fen: `1,200`, `1200元`, `0.12万`; 无 is 0. A fraction of a fen is rounded, with a warning. */
export const money: Measured = measured({ factor: oneOf(YUAN), smaller: 'round' });

/** Money a year, in fen; a heading or cell in `元/月` is multiplied by 12. */
export const moneyAYear: Measured = measured({ factor: forTime({ 年: 1, 月: 12 }), smaller: 'round' });

/** Money a month, in fen; what a year's would come to in a month is not guessed. */
export const moneyAMonth: Measured = measured({ factor: forTime({ 月: 1 }), smaller: 'round' });

/**
 * A floor area in m², stored in hundredths of one: `80`, `80.5㎡`, `80平方米`; 无 is 0. A mu (亩) is 10,000/15 m², rounded with a warning
 * where it does not come out even.
 */
export const floorArea: Measured = measured({
  factor: oneOf({ '': 100, m2: 100, 平方米: 100, 平米: 100, 平方: 100, 平: 100, 亩: { thirds: 200_000 } }),
  smaller: 'round',
});

/** A number of people or things: `3`, `3人`, `3.0`; 无 is 0. */
export const count: Measured = measured({ factor: oneOf({ '': 1, 人: 1, 口: 1, 户: 1, 个: 1 }), smaller: 'refuse' });
