import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { compareDays, type differences as Differences, differences } from '../../src/reports/compare.ts';
import { giveReport } from '../../src/reports/give-report.ts';
import { movementReport } from '../../src/reports/movement.ts';
import { variantOf } from '../../src/reports/report.ts';
import { trendReport } from '../../src/reports/trend.ts';
import { villagesReport } from '../../src/reports/villages.ts';
import { memorySession } from '../support/session.ts';
import { add, DAY, enrol, pair, store, type World, world } from './world.ts';

/** Times on two programs' lists as days counted from 1 January 2014: starts and lengths, which the test lays end to end. */
const stretches = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 })), {
  maxLength: 3,
});
const life = fc.record({ needy: stretches, winter: stretches });
const FIRST = '2014-01-01';

type Life = { readonly [program in 'needy' | 'winter']: readonly (readonly [number, number])[] };

/** The enrolments of a life in a program: first day and last, the last one perhaps open. */
function enrolments(
  parts: readonly (readonly [number, number])[],
  open: boolean,
): { from: number; to: number | null }[] {
  let day = 0;
  return parts.map(([gap, length], index) => {
    const from = day + gap;
    day = from + length;
    return { from, to: open && index === parts.length - 1 ? null : day - 1 };
  });
}

/** Whether a household is on either list on a day, judged day by day. */
const onList = (lives: Life, day: number): boolean =>
  (['needy', 'winter'] as const).some((program) =>
    enrolments(lives[program], program === 'needy').some(({ from, to }) => from <= day && (to === null || to >= day)),
  );

const date = (day: number): string => addDays(FIRST, day);

/** The world with its households' times on the lists replaced. */
function inLives<T>(of: World, lives: readonly Life[], use: (session: ReturnType<typeof memorySession>) => T): T {
  const session = memorySession();
  try {
    store(session, {
      ...of,
      households: of.households.map((household) => ({ ...household, enrolments: [], lead: null, supports: [] })),
    });
    for (const [index, each] of lives.entries()) {
      const household = Number(
        session.db
          .prepare('SELECT id FROM household WHERE household_no = ?')
          .pluck()
          .get(`H${String(index).padStart(2, '0')}`),
      );
      for (const program of ['needy', 'winter'] as const) {
        for (const { from, to } of enrolments(each[program], program === 'needy')) {
          enrol(session.db, household, date(from), to === null ? null : date(to), program);
        }
      }
    }
    return use(session);
  } finally {
    session.db.close();
  }
}

const livesOf = fc
  .record({
    of: world,
    lives: fc.array(life, { minLength: 12, maxLength: 12 }),
    from: fc.integer({ min: 1, max: 90 }),
    length: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ of, lives, from, length }) => ({ of, lives: lives.slice(0, of.households.length), from, to: from + length }));

describe('the movement of the list', () => {
  it('always foots and equals a recount day by day, whatever the enrolments', () => {
    fc.assert(
      fc.property(livesOf, ({ of, lives, from, to }) => {
        const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
        const count = (test: (each: Life, day: number) => boolean): number =>
          lives.reduce((sum, each) => sum + days.filter((day) => test(each, day)).length, 0);
        const expected = {
          opening: lives.filter((each) => onList(each, from - 1)).length,
          entered: count((each, day) => onList(each, day) && !onList(each, day - 1)),
          left: count((each, day) => !onList(each, day) && onList(each, day - 1)),
          closing: lives.filter((each) => onList(each, to)).length,
        };
        inLives(of, lives, (session) => {
          const period = { from: date(from), to: date(to) };
          const options = { programs: ['needy', 'winter'], asOf: period.to, period };
          for (const { by } of movementReport.variants) {
            const table = giveReport(variantOf(movementReport, by), session, options);
            expect(table.totals).toMatchObject(expected);
            expect(table.breaks).toEqual([]);
          }
          for (const { by } of villagesReport.variants) giveReport(variantOf(villagesReport, by), session, options);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from month to month: each opens as the one before closed', () => {
    fc.assert(
      fc.property(livesOf, ({ of, lives }) => {
        inLives(of, lives, (session) => {
          const options = { programs: ['needy', 'winter'], asOf: '2014-05-20' };
          const table = giveReport(variantOf(trendReport, 'month'), session, options);
          const rows = [...table.rows];
          expect(rows.map(({ month }) => month)).toHaveLength(12);
          expect(rows.slice(1).map(({ opening }) => opening)).toEqual(rows.slice(0, -1).map(({ closing }) => closing));
          expect(rows.at(-1)?.closing).toBe(lives.filter((each) => onList(each, 139)).length);
        });
      }),
      { numRuns: 20 },
    );
  });
});

type Parts = ReturnType<typeof Differences>;

function sums({ groups, totals }: Parts): void {
  for (const { before, entered, left, corrected, moved_place, reclassified, after } of [...groups.values(), totals]) {
    expect(before + entered - left + corrected + moved_place + reclassified).toBe(after);
  }
}

describe('the difference between two lists', () => {
  const members = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom('x', 'y', null));
  const asMap = (of: Record<string, string | null>): Map<string, string | null> => new Map(Object.entries(of));

  it('is the sum of its parts in every group and in all, for any lists and any change of knowledge', () => {
    fc.assert(
      fc.property(members, members, members, (first, again, second) => {
        const found = differences(asMap(first), asMap(again), asMap(second), 'reclassified');
        sums(found);
        expect(found.totals).toMatchObject({
          before: Object.keys(first).length,
          after: Object.keys(second).length,
          reclassified: 0,
        });
      }),
    );
  });

  it('tells a household that left from one that should never have been counted, and one that entered from one forgotten', () => {
    const list = (...numbers: string[]): Map<string, string> => new Map(numbers.map((number) => [number, 'x']));
    const found = differences(
      list('left', 'wrong', 'stays'),
      list('left', 'forgotten', 'stays'),
      list('new', 'forgotten', 'stays'),
      'moved_place',
    );
    expect(found.totals).toEqual({
      before: 3,
      entered: 1,
      left: 1,
      corrected: 0,
      moved_place: 0,
      reclassified: 0,
      after: 3,
    });
  });

  it('tells, on a database, what was re-classified and what was corrected since', () => {
    const session = memorySession();
    const { db } = session;
    const place = { code: '370181105', name: '镇', level: 'town', town_code: '370181105' };
    add(db, 'place', place);
    const village = add(db, 'place', { ...place, code: '370181105230', name: '村', level: 'village' });
    const household = (household_no: string): number =>
      add(db, 'household', { household_no, village_id: village, head_name: household_no, household_type: 'general' });
    const [stays, never, leaves, enters] = ['H1', 'H2', 'H3', 'H4'].map(household);
    for (const id of [stays, never]) enrol(db, id ?? 0, '2014-02-01', null);
    enrol(db, leaves ?? 0, '2014-02-01', '2014-03-10');
    enrol(db, enters ?? 0, '2014-03-15', null);
    pair(db, stays ?? 0, add(db, 'cadre', { cadre_no: 'C1', name: '王' }), 'lead');
    // Event 5: H1 turns out to be a dibao household, H2 never to have been on the list.
    const columns = 'id, county, household_no, village_id, head_name, household_type, recorded_from';
    db.exec(
      `INSERT INTO household_former (${columns}, recorded_to) SELECT ${columns}, 5 FROM household WHERE household_no = 'H1'`,
    );
    db.exec("UPDATE household SET household_type = 'dibao', recorded_from = 5 WHERE household_no = 'H1'");
    db.prepare('UPDATE enrolment SET recorded_to = 5 WHERE household_id = ?').run(never);
    const from = { day: '2014-03-01', known: { date: '2014-03-01', event: 4 } };
    const table = compareDays(session, { programs: ['needy'], asOf: DAY }, { from, to: { day: DAY }, by: 'type' });
    expect(table.totals).toMatchObject({ before: 3, entered: 1, left: 1, corrected: -1, reclassified: 0, after: 2 });
    expect([...table.rows]).toEqual([
      expect.objectContaining({ type: 'dibao', before: 0, reclassified: 1, after: 1 }),
      expect.objectContaining({
        type: 'general',
        before: 3,
        entered: 1,
        left: 1,
        corrected: -1,
        reclassified: -1,
        after: 1,
      }),
    ]);
    expect(table.breaks).toEqual([]);
    db.close();
  });
});
