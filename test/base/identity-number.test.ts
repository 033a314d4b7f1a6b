import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, parseIdentityNumber } from '../../src/base/identity-number.ts';

describe('identity numbers (GB 11643-1999)', () => {
  it('accept the published examples', () => {
    expect(parseIdentityNumber('11010519491231002X')).toMatchObject({ birth: '1949-12-31', sex: 'female', form: 18 });
    expect(parseIdentityNumber('440524188001010014')).toMatchObject({ birth: '1880-01-01', sex: 'male' });
    expect(parseIdentityNumber('34052419800101001x')).toMatchObject({ number: '34052419800101001X', sex: 'male' });
  });

  it('say what is wrong with a number', () => {
    expect(parseIdentityNumber('110105194912310021')).toEqual({ problem: 'check-digit' });
    expect(parseIdentityNumber('1101051949123100')).toEqual({ problem: 'length' });
    expect(parseIdentityNumber('11010519490231002X')).toEqual({ problem: 'date' });
    expect(parseIdentityNumber('11010519A91231002X')).toEqual({ problem: 'characters' });
  });

  it('upgrade the 15-digit form for matching', () => {
    // 110105 491231 002 is the old form of the published 110105 19491231 002X.
    expect(parseIdentityNumber('110105491231002')).toMatchObject({
      key: '11010519491231002X',
      form: 15,
      birth: '1949-12-31',
    });
  });

  it('notice every single wrong digit and every swap of neighbours', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first, at, shift) => {
        const wrong = first.with(at, ((first[at] ?? 0) + shift) % 10);
        expect(checkDigit(wrong.join(''))).not.toBe(checkDigit(first.join('')));
        const next = Math.min(at + 1, 16);
        const swapped = first.with(at, first[next] ?? 0).with(next, first[at] ?? 0);
        if (first[at] !== first[next]) expect(checkDigit(swapped.join(''))).not.toBe(checkDigit(first.join('')));
      }),
    );
  });
});
