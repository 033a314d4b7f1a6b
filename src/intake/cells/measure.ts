import type { IntakeIssue } from '../issue-codes.ts';
import { doubtful, type Reading, unreadable } from '../reading.ts';
import type { Column, Reader } from '../roster.ts';
import { saysNone, saysNothing } from './none.ts';

/** The reading of a measured column, to be spread into its definition. */
export type Measured = Pick<Column<number>, 'inUnit'> & { readonly read: Reader<number> };

interface Measure {
  /** How many of the stored unit one of each written unit is; `''` is a number without a unit. */
  readonly units: Readonly<Record<string, number>>;
  /** What becomes of a part smaller than the stored unit: `refuse` (heads are whole), or `round` with a warning. */
  readonly smaller: 'refuse' | 'round';
}

const NUMBER = /^([-+]?)(\d{1,15}|\d{1,3}(?:,\d{3})+)(?:\.(\d{0,15}))?\s*([^\d.,\s].*)?$/;
const SMALL_WHOLE = /^\d{1,8}$/;

function readNumber(text: string, measure: Measure, bare: number): Reading<number> {
  if (SMALL_WHOLE.test(text)) return Number(text) * bare;
  if (saysNone(text)) return 0;
  if (saysNothing(text)) return undefined;
  const match = NUMBER.exec(text);
  if (match === null) return unreadable<IntakeIssue>('cell.number');
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  const factor = unit === '' ? bare : measure.units[unit];
  if (factor === undefined) return unreadable<IntakeIssue>('cell.number');
  return scale(sign === '-', whole.replaceAll(',', ''), fraction.replace(/0+$/, ''), factor, measure.smaller);
}

/** `whole.fraction` times a whole factor, exactly: the digits never pass through binary fractions. */
function scale(
  negative: boolean,
  whole: string,
  fraction: string,
  factor: number,
  smaller: Measure['smaller'],
): Reading<number> {
  const divisor = 10n ** BigInt(fraction.length);
  const product = BigInt(whole + fraction) * BigInt(factor);
  if (negative && product !== 0n) return unreadable<IntakeIssue>('cell.negative');
  const value = Number((product + divisor / 2n) / divisor);
  if (!Number.isSafeInteger(value)) return unreadable<IntakeIssue>('cell.too-large');
  if (product % divisor === 0n) return value;
  return smaller === 'refuse'
    ? unreadable<IntakeIssue>('cell.whole-number')
    : doubtful<number, IntakeIssue>(value, 'cell.rounded');
}

function measured(measure: Measure): Measured {
  const bare = measure.units[''] ?? 1;
  return {
    read: (text) => readNumber(text, measure, bare),
    inUnit: (unit) => {
      const factor = measure.units[unit];
      return factor === undefined ? undefined : (text) => readNumber(text, measure, factor);
    },
  };
}

/** Yuan, stored in fen. */
const YUAN = { '': 100, 元: 100, 元整: 100, 万: 1_000_000, 万元: 1_000_000 };

/** An amount of money, in fen: `1,200`, `1200元`, `0.12万`; 无 is 0. A fraction of a fen is rounded, with a warning. */
export const money: Measured = measured({ units: YUAN, smaller: 'round' });

/** Money a year, in fen; a heading or cell in `元/月` is multiplied by 12. */
export const moneyAYear: Measured = measured({
  units: {
    ...YUAN,
    '元/年': 100,
    元每年: 100,
    '元/人·年': 100,
    '元/人年': 100,
    '万元/年': 1_000_000,
    '元/月': 1_200,
    元每月: 1_200,
  },
  smaller: 'round',
});

/** Money a month, in fen; what a year's would come to in a month is not guessed. */
export const moneyAMonth: Measured = measured({
  units: { ...YUAN, '元/月': 100, 元每月: 100, '元/户·月': 100, '万元/月': 1_000_000 },
  smaller: 'round',
});

/** A floor area in m², stored in hundredths of one: `80`, `80.5㎡`, `80平方米`; 无 is 0. */
export const floorArea: Measured = measured({
  units: { '': 100, m2: 100, 平方米: 100, 平米: 100, 平方: 100, 平: 100 },
  smaller: 'round',
});

/** A number of people or things: `3`, `3人`, `3.0`; 无 is 0. */
export const count: Measured = measured({ units: { '': 1, 人: 1, 口: 1, 户: 1, 个: 1 }, smaller: 'refuse' });
