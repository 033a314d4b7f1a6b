import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checks } from '../../src/cli/compose/checks.ts';
import { selectChecks } from '../../src/registry/checks/select.ts';
import { books, giveBook } from '../../src/reports/book.ts';
import { memorySession } from '../support/session.ts';
import { DAY, store, world } from './world.ts';

it('foots and agrees with itself, whatever the households, enrolments and pairings', async () => {
  const asked = { programs: ['needy'], asOf: DAY, checks: await selectChecks(checks, undefined) };
  const monthly = books.find(({ name }) => name === 'monthly');
  if (monthly === undefined) throw new Error('no monthly book');
  fc.assert(
    fc.property(world, (of) => {
      const session = memorySession();
      try {
        store(session, of);
        const tables = giveBook(monthly, session, asked);
        expect(tables.flatMap(({ breaks }) => breaks)).toEqual([]);
        expect(tables[0]?.totals?.households).toBe(
          of.households.filter(({ enrolments }) =>
            enrolments.some(({ from, to }) => from <= DAY && (to === null || to >= DAY)),
          ).length,
        );
      } finally {
        session.db.close();
      }
    }),
    { numRuns: 20 },
  );
});
