import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan, parseYuan } from '../../src/base/money.ts';

describe('money', () => {
  it('reads yuan as fen exactly', () => {
    expect(parseYuan('2600')).toBe(260_000);
    expect(parseYuan('0.29')).toBe(29);
    expect(parseYuan('1.1')).toBe(110);
    expect(parseYuan('-0')).toBe(0);
    expect(parseYuan('-12.5')).toBe(-1250);
    for (const wrong of ['', '1,200', '1.234', '1e3', '.5', '5.', '１２', 'abc'])
      expect(parseYuan(wrong)).toBeUndefined();
  });

  it('prints what it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
      }),
    );
    expect([formatYuan(260_000), formatYuan(123_450), formatYuan(5), formatYuan(-29)]).toEqual([
      '2600',
      '1234.5',
      '0.05',
      '-0.29',
    ]);
  });
});
