import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/base/harmless.ts';

describe('harmless text', () => {
  it('shows escape codes and direction marks instead of obeying them', () => {
    expect(harmless('\u001b[2J\u0007\u007f')).toBe('␛[2J␇␡');
    expect(harmless('a\u202eb\u200b\u009b')).toBe('a<U+202E>b<U+200B><U+009B>');
    expect(harmless('\ud800')).toBe('\ufffd');
  });

  it('makes one line of several', () => {
    expect(harmless('a\r\nb\tc\u2028d')).toBe('a b c d');
  });

  it('leaves ordinary text, rare characters and joined emoji alone', () => {
    const text = '阿不都·热合曼 𠮷 ①—“” 👨‍👩‍👧';
    expect(harmless(text)).toBe(text);
  });

  it('leaves no control character in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
    );
  });
});
