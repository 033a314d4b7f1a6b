import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineRanges } from '../../src/intake/line-ranges.ts';

const written = (lines: readonly number[]): string => {
  const ranges = new LineRanges();
  for (const line of lines) ranges.note(line);
  return ranges.toString();
};

/** The lines that some ranges name. */
const named = (text: string): number[] =>
  text.split(', ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });

describe('lines as ranges', () => {
  it('are written as people write them', () => {
    expect([written([]), written([7]), written([2, 3, 4, 9, 11, 12])]).toEqual(['', '7', '2-4, 9, 11-12']);
  });

  it('name the very lines that were noted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { minLength: 1 }), (lines) => {
        const ascending = [...lines].sort((a, b) => a - b);
        expect(named(written(ascending))).toEqual(ascending);
      }),
    );
  });

  it('stay short where no two lines stand together', () => {
    const text = written(Array.from({ length: 1_000_000 }, (_, at) => 2 * at));
    expect(text.endsWith('9998, …')).toBe(true);
    expect(text.length).toBeLessThan(40_000);
  });
});
