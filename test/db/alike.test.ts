import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/db/open.ts';
import { countAlike } from '../../src/db/store/alike.ts';
import { AlikeKinds } from '../../src/db/store/alike-kinds.ts';

type Line = { place: number; word: string | null; amount: number | null };

/** Few of some, so that lines are alike, and many of others, so that there are more kinds than fit at first. */
const line: fc.Arbitrary<Line> = fc.record({
  place: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -9, max: 100_000 })),
  word: fc.constantFrom(null, 'a', 'ab', 'b', '组', '一组', '𠮷', '一,二|三\n四'),
  amount: fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: null }),
});

function inTable(lines: readonly Line[]) {
  const db = openMemory();
  db.exec('CREATE TEMP TABLE line (place INTEGER, word TEXT, amount INTEGER)');
  const insert = db.prepare('INSERT INTO temp.line VALUES (:place, :word, :amount)');
  db.transaction(() => {
    for (const each of lines) insert.run(each);
  })();
  return db;
}

const ALL = {
  ctes: 'chosen AS (SELECT * FROM temp.line WHERE place >= :least)',
  from: 'FROM chosen',
  values: ['place', 'word'],
  amount: 'amount',
  parameters: { least: 0 },
};

describe('rows counted by what they are alike in', () => {
  it('come to what GROUP BY gives', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 200 }), (lines) => {
        const db = inTable(lines);
        const counted = countAlike(db, ALL).map(({ values, rows, amounts, sum }) => ({
          place: Number(values[0]),
          word: values[1],
          rows,
          amounts,
          sum,
        }));
        const grouped = db
          .prepare(
            `SELECT place, word, count(*) AS rows, count(amount) AS amounts, coalesce(sum(amount), 0) AS sum FROM temp.line
             WHERE place >= 0 GROUP BY place, word ORDER BY 1, 2`,
          )
          .all();
        expect(counted).toHaveLength(grouped.length);
        expect(new Set(counted.map((each) => JSON.stringify(each)))).toEqual(
          new Set(grouped.map((each) => JSON.stringify(each))),
        );
        db.close();
      }),
    );
  });

  it('come to the same when what was counted apart is read and put together', () => {
    const text = fc.array(
      fc
        .tuple(fc.option(fc.nat(9), { nil: '' }), fc.constantFrom('', '组', 'ab', '𠮷'), fc.nat(2000))
        .map(([amount, word, place]) => `${amount}\u001f${place}\u001f${word}\u001e`),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join(''));
        const [whole, first, second] = [new AlikeKinds(), new AlikeKinds(), new AlikeKinds()];
        whole.add(bytes([...mine, ...theirs]));
        first.add(bytes(mine));
        second.add(bytes(theirs));
        first.addCounted(second.counted());
        expect(first.all(2)).toEqual(whole.all(2));
        const again = new AlikeKinds();
        again.addCounted(first.counted());
        expect(again.all(2)).toEqual(whole.all(2));
      }),
    );
  });

  it('tell apart many thousands of kinds', () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => ({ place: at % 20_000, word: null, amount: at }));
    const counted = countAlike(inTable(lines), ALL);
    expect(counted).toHaveLength(20_000);
    expect(counted.find(({ values }) => values[0] === '7')).toEqual({
      values: ['7', null],
      rows: 2,
      amounts: 2,
      sum: 7 + 20_007,
    });
  });

  it('are refused where a text holds a mark between cells or lines, or an amount is below zero', () => {
    for (const bad of [{ word: 'a\u001fb' }, { word: 'a\u001eb' }, { amount: -1 }]) {
      const db = inTable([{ place: 1, word: 'a', amount: 1, ...bad }]);
      expect(() => countAlike(db, ALL)).toThrow(/mark between two cells|without an amount/);
    }
  });
});
