import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../src/csv/gb18030-encode.ts';

const hex = (text: string): string => Buffer.from(encodeGb18030(text)).toString('hex');
const decode = (bytes: Uint8Array): string => new TextDecoder('gb18030', { fatal: true }).decode(bytes);

describe('encodeGb18030', () => {
  it('writes the codes that the standard gives', () => {
    expect(hex('A')).toBe('41');
    expect(hex('啊')).toBe('b0a1');
    expect(hex('齄')).toBe('f7fe');
    expect(hex('镕')).toBe('e946');
    expect(hex('\u0080')).toBe('81308130');
    expect(hex('\u{10000}')).toBe('90308130');
    expect(hex('\u{10ffff}')).toBe('e3329a35');
  });

  it('is undone by TextDecoder for every character but surrogates and private-use ones without a code', () => {
    let all = '';
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const isPrivate = point >= 0xe000 && point <= 0xf8ff;
      if ((point < 0xd800 || point > 0xdfff) && !isPrivate) all += String.fromCodePoint(point);
    }
    expect(decode(encodeGb18030(all)) === all).toBe(true);
  });

  it('is undone by TextDecoder for every code that the standard gives a user', () => {
    const aa1 = Uint8Array.of(0xaa, 0xa1);
    expect(Buffer.from(encodeGb18030(decode(aa1)))).toEqual(Buffer.from(aa1));
  });

  it('writes half of a surrogate pair as the replacement character', () => {
    expect(decode(encodeGb18030('a\ud800b'))).toBe('a\ufffdb');
  });

  it('is undone by TextDecoder for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decode(encodeGb18030(text))).toBe(text);
      }),
    );
  });
});
