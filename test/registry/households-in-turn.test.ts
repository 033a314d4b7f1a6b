import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdsInTurn } from '../../src/registry/store/households-in-turn.ts';
import { importSheet, rowsOf, smallCounty } from './support/county.ts';

const COUNT = 40;
/** A number that says nothing of the household's place in the sheet: 733 and 2,000 have no factor in common. */
const numberOf = (at: number): string => `H${String(((at * 733) % 2_000) * 3).padStart(4, '0')}`;

describe('households looked up by their numbers', () => {
  it('are found in whatever order they are asked for, and others are not', async () => {
    const session = await smallCounty();
    const rows = Array.from({ length: COUNT }, (_, at) => `${numberOf(at)},370181105230,户${at}`);
    await importSheet(session, 'households', ['户编号,村编码,户主', ...rows]);
    const ids = new Map(
      rowsOf(session, 'SELECT id, household_no FROM household').map(({ id, household_no }) => [household_no, id]),
    );
    expect(ids.size).toBe(COUNT);
    const run = fc
      .tuple(fc.nat(COUNT), fc.nat(COUNT), fc.constantFrom(1, 3, 0))
      .map(([from, length, by]) => Array.from({ length }, (_, at) => numberOf(from + at * by)));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), (runs) => {
        const find = householdsInTurn(session.db, session.county, ['household_no', 'head_name']);
        for (const number of runs.flat()) {
          const found = find(number);
          expect(found?.id).toBe(ids.get(number));
          if (found !== undefined) expect(found.household_no).toBe(number);
        }
      }),
    );
  });

  it('are read ahead while they come in the order in which they were recorded, and one by one where they do not', async () => {
    const session = await smallCounty();
    const rows = Array.from({ length: 2_000 }, (_, at) => `${numberOf(at)},370181105230,户${at}`);
    await importSheet(session, 'households', ['户编号,村编码,户主', ...rows]);
    let searches = 0;
    let read = 0;
    const counting = new Proxy(session.db, {
      get: (db, key) =>
        key !== 'prepare'
          ? Reflect.get(db, key)
          : (sql: string) => {
              const statement = db.prepare(sql).raw();
              const all = (...parameters: unknown[]) => {
                const found = statement.all(...parameters);
                searches += 1;
                read += found.length;
                return found;
              };
              return { raw: () => ({ all }) };
            },
    });
    const find = householdsInTurn(counting, session.county, ['household_no']);
    for (let at = 0; at < 2_000; at += 1) expect(find(numberOf(at))).toBeDefined();
    expect(searches).toBeLessThan(40);
    [searches, read] = [0, 0];
    for (let at = 0; at < 2_000; at += 1) expect(find(numberOf((at * 1_117) % 2_000))).toBeDefined();
    expect(read).toBeLessThan(4_000);
  });
});
