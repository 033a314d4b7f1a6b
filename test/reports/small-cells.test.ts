import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmall, SMALL } from '../../src/reports/small-cells.ts';
import type { Table } from '../../src/reports/table.ts';
import { sampleTable } from './sample-table.ts';

const tableOf = (counts: readonly (readonly [number, number])[]): Table => ({
  ...sampleTable,
  columns: [
    { key: 'village', label: { zh: '村', en: 'village' }, type: 'text' },
    { key: 'on', label: { zh: '一', en: 'on' }, type: 'count' },
    { key: 'off', label: { zh: '二', en: 'off' }, type: 'count' },
  ],
  rows: counts.map(([on, off], index) => ({ village: `村${index}`, on, off })),
  totals: {
    on: counts.reduce((sum, [on]) => sum + on, 0),
    off: counts.reduce((sum, [, off]) => sum + off, 0),
  },
});

describe('a table without numbers of few households', () => {
  it('shows none of them, nor lets the totals give one away', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { maxLength: 8 }), (counts) => {
        const table = hideSmall(tableOf(counts), ['on', 'off']);
        const rows = [...table.rows];
        for (const key of ['on', 'off'] as const) {
          const hidden = counts.flatMap((pair, index) =>
            rows[index]?.[key] === null ? [pair[key === 'on' ? 0 : 1]] : [],
          );
          for (const row of rows) {
            const cell = row[key];
            if (typeof cell === 'number') expect(cell === 0 || cell >= SMALL).toBe(true);
          }
          // What is left of the totals is nobody, or enough households in more than one row, or the whole column is hidden.
          const some = hidden.filter((each) => each > 0);
          const rest = some.reduce((sum, each) => sum + each, 0);
          const none = rows.every((row) => row[key] === null || row[key] === 0);
          expect(rest === 0 || (some.length > 1 && rest >= SMALL) || none).toBe(true);
        }
      }),
    );
  });

  it('leaves a table as it is where no number is small', () => {
    const table = tableOf([
      [5, 0],
      [9, 7],
    ]);
    expect(hideSmall(table, ['on', 'off'])).toBe(table);
    const shown = hideSmall(
      tableOf([
        [5, 6],
        [9, 7],
        [12, 4],
      ]),
      ['on', 'off'],
    );
    expect([...shown.rows].map(({ on }) => on)).toEqual([null, 9, null]);
  });
});
