import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../src/xlsx/sheet-names.ts';

describe('the names of sheets', () => {
  it('stay as they are where a spreadsheet takes them', () => {
    expect(sheetNames(['困难群众', '结对帮扶'])).toEqual(['困难群众', '结对帮扶']);
  });

  it('lose what no spreadsheet takes, and differ', () => {
    expect(sheetNames(["'a/b'", 'A:B', 'History', '', '镇'.repeat(40), '镇'.repeat(31)])).toEqual([
      'a b',
      'A B(2)',
      'History_',
      '_',
      '镇'.repeat(31),
      `${'镇'.repeat(28)}(2)`,
    ]);
  });

  it('are allowed and all different, whatever is asked for', () => {
    const wanted = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('甲', "'", 'a', 'A', '😀'.repeat(20))),
    );
    fc.assert(
      fc.property(wanted, (texts) => {
        const names = sheetNames(texts);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}\p{Cs}]{1,31}(?<!')$/u);
          expect(name.length).toBeLessThanOrEqual(31);
        }
      }),
    );
  });
});
