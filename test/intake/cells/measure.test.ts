import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, floorArea, money, moneyAMonth, moneyAYear } from '../../../src/intake/cells/measure.ts';
import { refused, shown } from './shown.ts';

describe('money', () => {
  it.each([
    ['2600', 260_000],
    ['1,200', 120_000],
    ['1200元', 120_000],
    ['0.12万', 120_000],
    ['0.1', 10],
    ['12.50', 1_250],
    ['123456789.01', 12_345_678_901],
    ['无', 0],
    ['-', undefined],
    ['0', 0],
  ])('reads %s exactly, in fen', (cell, fen) => {
    expect(shown(money.read(cell))).toBe(fen);
  });

  it('rounds what is smaller than a fen, with a warning', () => {
    expect(shown(money.read('1833.333333'))).toEqual([183_333, 'cell.rounded']);
    expect(shown(money.read('0.005'))).toEqual([1, 'cell.rounded']);
  });

  it('refuses texts, misplaced commas, scientific notation, negative and huge amounts', () => {
    for (const cell of ['很多', '12,00', '1.2E+5', '1.2.3', '', '12 34', '5美元']) {
      expect(shown(money.read(cell)), cell).toEqual(refused('cell.number'));
    }
    expect(shown(money.read('-5'))).toEqual(refused('cell.negative'));
    expect(shown(money.read('999999999999999'))).toEqual(refused('cell.too-large'));
  });

  it('agrees with exact arithmetic for any amount of two decimals', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_007_199_254_740_991n }), (fen) => {
        const cell = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
        expect(money.read(cell)).toBe(Number(fen));
      }),
    );
  });

  it('takes the unit of the heading, unless the cell has its own', () => {
    const inTenThousands = money.inUnit?.('万元');
    expect(inTenThousands?.('0.5')).toBe(500_000);
    expect(inTenThousands?.('300元')).toBe(30_000);
    expect(moneyAYear.inUnit?.('元/月')?.('200')).toBe(240_000);
    expect(money.inUnit?.('元/月')).toBeUndefined();
  });

  it.each([
    ['每月', 240_000],
    ['元/人·月', 240_000],
    ['元每人每月', 240_000],
    ['元/人/月', 240_000],
    ['月', 240_000],
    ['每年', 20_000],
    ['元每年', 20_000],
    ['元/人年', 20_000],
    ['万元/年', 200_000_000],
    ['千元', 20_000_000],
  ])('understands (%s) in the heading of an amount a year', (unit, fen) => {
    expect(moneyAYear.inUnit?.(unit)?.('200')).toBe(fen);
  });

  it('does not understand a unit that makes no sense', () => {
    for (const unit of ['元/季', '亩', '公斤', 'constructor', '月月'])
      expect(moneyAYear.inUnit?.(unit), unit).toBeUndefined();
    expect(moneyAMonth.inUnit?.('元/年')).toBeUndefined();
  });

  it('reads the same amount back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (yuan) => {
        const grouped = String(yuan).replace(/\B(?=(?:\d{3})+$)/g, ',');
        const inTenThousands = `${Math.floor(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, '0')}`;
        const ways = [
          `${yuan}`,
          `${yuan}.00`,
          `${yuan}元`,
          `${yuan} 元整`,
          grouped,
          `¥${grouped}`,
          `${inTenThousands}万`,
          `${inTenThousands}万元`,
        ];
        for (const way of ways) expect(money.read(way), way).toBe(yuan * 100);
      }),
    );
  });
});

describe('other measures', () => {
  it('reads floor areas in hundredths of a square metre', () => {
    expect(['80', '80.5m2', '80平方米'].map((cell) => floorArea.read(cell))).toEqual([8_000, 8_050, 8_000]);
    expect(floorArea.inUnit?.('公顷')).toBeUndefined();
  });

  it('makes 15 mu a hectare, rounding what does not come out even', () => {
    expect(floorArea.read('15亩')).toBe(1_000_000);
    expect(floorArea.inUnit?.('亩')?.('0.3')).toBe(20_000);
    expect(shown(floorArea.read('0.2亩'))).toEqual([13_333, 'cell.rounded']);
  });

  it('reads whole numbers of people and refuses parts of one', () => {
    expect(['3', '3人', '4口', '3.0'].map((cell) => count.read(cell))).toEqual([3, 3, 4, 3]);
    expect(shown(count.read('2.5'))).toEqual(refused('cell.whole-number'));
  });
});
