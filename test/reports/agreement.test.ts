import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreement } from '../../src/reports/agreement.ts';
import type { Footing } from '../../src/reports/footing.ts';
import type { Row, Table } from '../../src/reports/table.ts';
import { sampleTable } from './sample-table.ts';

const table = (name: string, by: string, totals: Row, rows: readonly Row[] = []): Table => ({
  ...sampleTable,
  name,
  by,
  rows,
  totals,
});

it('counts a check for every figure that a table before it states, and names the cell that differs', () => {
  const byType = [
    { type: 'dibao', households: 1 },
    { type: null, households: 3 },
  ];
  const set = [
    table('households', 'town', { households: 5, dibao: 2, type_blank: 3, villages: 9 }),
    table('movement', 'town', { opening: 1, closing: 5 }),
    table('households', 'type', { households: 4, villages: 8 }, byType),
    table('trend', 'month', { opening: 3, closing: 5 }),
  ];
  expect(agreement(set)).toEqual([
    { checks: 0, breaks: [] },
    { checks: 1, breaks: [] },
    {
      checks: 3,
      breaks: [
        { row: 0, column: 'households', stated: 4, sum: 5 },
        { row: 1, column: 'households', stated: 1, sum: 2 },
      ],
    },
    { checks: 1, breaks: [] },
  ]);
});

it('finds any single figure that is altered in any table but the first, and none where nothing is', () => {
  const figures = ['households', 'persons', 'paired'];
  const counts = fc.array(fc.nat(50), { minLength: 3, maxLength: 3 });
  const many = fc.integer({ min: 2, max: 5 });
  fc.assert(
    fc.property(
      counts,
      many,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (values, size, where, which, more) => {
        const totals = Object.fromEntries(figures.map((figure, at) => [figure, values[at] ?? 0]));
        const [at, figure] = [1 + (where % (size - 1)), figures[which % 3] ?? ''];
        const altered = { ...totals, [figure]: (totals[figure] ?? 0) + more };
        const set = (odd: Row) =>
          Array.from({ length: size }, (_, index) => table('villages', `t${index}`, index === at ? odd : totals));
        const none = { checks: 3, breaks: [] };
        const found: Footing = { checks: 3, breaks: [expect.objectContaining({ row: 0, column: figure })] };
        const expected: Footing[] = Array.from({ length: size }, (_, index) =>
          index === 0 ? { checks: 0, breaks: [] } : none,
        );
        expect(agreement(set(totals))).toEqual(expected);
        expect(agreement(set(altered))).toEqual(expected.toSpliced(at, 1, found));
      },
    ),
  );
});
