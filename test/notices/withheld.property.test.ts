import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withhold } from '../../src/notices/suppress.ts';

/** Every way in which so many counts of one or more can sum to a whole. */
function* splits(count: number, whole: number): Generator<number[]> {
  if (count === 1) {
    yield [whole];
    return;
  }
  for (let first = 1; first <= whole - count + 1; first += 1)
    for (const rest of splits(count - 1, whole - first)) yield [first, ...rest];
}

it('lets nobody work out a count that is withheld, nor that one is below the threshold', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 4 }), (households, threshold) => {
      const counted = households.map((each, at) => ({
        village_code: String(at),
        village: '',
        households: each,
        persons: each * 3,
        amount: null,
      }));
      const { rows, total } = withhold(counted, threshold);
      const gone = rows.flatMap((row, at) => (row.households === null ? [at] : []));
      // What is below the threshold is gone, and everything else of its village with it.
      for (const [at, each] of households.entries()) if (each < threshold) expect(gone).toContain(at);
      for (const at of gone) expect(rows[at]).toMatchObject({ households: null, persons: null, amount: null });
      if (gone.length === 0 || total.households === null) return;
      const shown = rows.reduce((sum, row) => sum + (row.households ?? 0), 0);
      const possible = [...splits(gone.length, total.households - shown)];
      for (const place of gone.keys()) {
        const values = new Set(possible.map((split) => split[place]));
        expect(Math.max(...[...values].map(Number))).toBeGreaterThanOrEqual(threshold);
        if (threshold > 1) expect(values.size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 500 },
  );
});

it('withholds nothing that it need not', () => {
  const of = (...households: number[]) =>
    households.map((each, at) => ({
      ...{ village_code: String(at), village: '', households: each, persons: null, amount: null },
    }));
  expect(withhold(of(5, 3, 4), 3)).toMatchObject({ withheld: 0, total: { households: 12 } });
  expect(withhold(of(5, 2, 4), 3)).toMatchObject({ withheld: 2, total: { households: 11 } });
  expect(withhold(of(2), 3)).toMatchObject({ withheld: 1, total: { households: null } });
});
