import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan } from '../../src/base/money.ts';

describe('money', () => {
  it('prints fen as yuan without needless zeros', () => {
    expect([0, 5, 260_000, 123_450, -29].map(formatYuan)).toEqual(['0', '0.05', '2600', '1234.5', '-0.29']);
  });

  it('loses no fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => {
        const [whole = '', fraction = ''] = formatYuan(Math.abs(fen)).split('.');
        expect(BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))).toBe(BigInt(Math.abs(fen)));
        expect(formatYuan(fen).startsWith('-')).toBe(fen < 0);
      }),
    );
  });
});
