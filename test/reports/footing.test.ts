import { describe, expect, it } from 'vitest';
import { checkFooting, requireFooting } from '../../src/reports/footing.ts';

const RULES = { down: ['whole', 'a', 'b'], across: [{ whole: 'whole', parts: ['a', 'b'] }] };
const ROWS = [
  { whole: 3, a: 1, b: 2 },
  { whole: 4, a: 4, b: 0 },
];

describe('footing', () => {
  it('counts one check a column and one a line, and finds no fault in a table that foots', () => {
    expect(checkFooting(ROWS, { whole: 7, a: 5, b: 2 }, RULES)).toEqual({ checks: 6, breaks: [] });
  });

  it('names every cell that its parts do not add up to', () => {
    const { breaks } = checkFooting([...ROWS, { whole: 1, a: 1, b: 1 }], { whole: 7, a: 6, b: 3 }, RULES);
    expect(breaks).toEqual([
      { row: 0, column: 'whole', stated: 7, sum: 8 },
      { row: 0, column: 'whole', stated: 7, sum: 9 },
      { row: 3, column: 'whole', stated: 1, sum: 2 },
    ]);
  });

  it('refuses a table that does not foot, with the cells that disagree', () => {
    expect(() =>
      requireFooting({ name: 'households', ...checkFooting(ROWS, { whole: 8, a: 5, b: 2 }, RULES) }),
    ).toThrow(
      expect.objectContaining({
        code: 'report.does-not-foot',
        exit: 65,
        params: { report: 'households', checks: 6, cells: '0/whole: 8 ≠ 7; 0/whole: 8 ≠ 7' },
      }),
    );
  });
});
