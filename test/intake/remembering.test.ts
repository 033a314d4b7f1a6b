import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/intake/remembering.ts';

describe('a function with its answers kept', () => {
  it('answers as the function does, whatever it is asked and however often', () => {
    const answer = (text: string): string | undefined => (text.length > 1 ? `<${text}>` : undefined);
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (texts) => {
        const remembered = remembering(answer);
        expect(texts.map(remembered)).toEqual(texts.map(answer));
      }),
    );
  });

  it('asks once for what repeats, and stops keeping answers where hardly anything does', () => {
    let asked = 0;
    const counted = (text: string): number => {
      asked += 1;
      return text.length;
    };
    const words = remembering(counted);
    for (let i = 0; i < 30_000; i += 1) words(['男', '女'][i % 2] ?? '');
    expect(asked).toBe(2);
    const numbers = remembering(counted);
    asked = 0;
    for (let i = 0; i < 30_000; i += 1) numbers(String(i));
    numbers('0');
    expect(asked).toBe(30_001);
  });
});
