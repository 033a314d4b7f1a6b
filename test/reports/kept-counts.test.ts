import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/driver.ts';
import { AlikeKinds } from '../../src/db/store/alike-kinds.ts';
import { giveReport } from '../../src/reports/give-report.ts';
import { householdsReport } from '../../src/reports/households.ts';
import { keepCounts } from '../../src/reports/keep-counts.ts';
import { variantOf } from '../../src/reports/report.ts';
import { keptSpans } from '../../src/reports/store/kept-counts.ts';
import { sameDays } from '../../src/reports/store/kinds.ts';
import { gapsBetween } from '../../src/reports/store/listed-span.ts';
import { event } from '../eligibility/support.ts';
import { memorySession } from '../support/session.ts';
import { add, enrol } from './world.ts';

const scopeOn = (asOf: string) => ({ county: '370181', programs: ['needy'], asOf });

/** A county with a village, everything recorded by event 1. */
async function county() {
  const session = memorySession();
  const { db } = session;
  await event(session, () => undefined);
  const town = '370181105';
  add(db, 'place', { code: town, name: '镇', level: 'town', town_code: town });
  const village = add(db, 'place', { code: `${town}230`, name: '村', level: 'village', town_code: town });
  const household = (id: number, row: Record<string, string | number | null> = {}): number =>
    add(db, 'household', { id, household_no: `H${id}`, village_id: village, head_name: '户主', ...row });
  return { ...session, household };
}

const member = (db: Database, household: number, row: Record<string, string | null>): number =>
  add(db, 'person', { household_id: household, person_no: 1, name: '成员', relation: 'other', ...row });

describe('the days on which a count stays the same', () => {
  const daysOn = (db: Database, asOf: string) => sameDays(db, scopeOn(asOf), { first: 1, last: 10 });

  it('end where an enrolment begins, and after its last day', async () => {
    const { db, household } = await county();
    enrol(db, household(1), '2014-01-10', '2014-02-03');
    expect(daysOn(db, '2014-01-09')).toEqual({ since: '', until: '2014-01-10' });
    expect(daysOn(db, '2014-01-10')).toEqual({ since: '2014-01-10', until: '2014-02-03 ' });
    expect(daysOn(db, '2014-02-03')).toEqual({ since: '2014-01-10', until: '2014-02-03 ' });
    expect(daysOn(db, '2014-02-04')).toEqual({ since: '2014-02-03 ', until: null });
  });

  it('do not depend on other lists, on former records, nor on other households', async () => {
    const { db, household } = await county();
    const id = household(1);
    enrol(db, id, '2014-01-10', null, 'dibao');
    enrol(db, household(11), '2014-01-11', null);
    enrol(db, id, '2014-01-12', null);
    db.exec("UPDATE enrolment SET recorded_to = 2 WHERE valid_from = '2014-01-12'");
    expect(daysOn(db, '2014-03-19')).toEqual({ since: '', until: null });
  });

  it('end where a household leaves', async () => {
    const { db, household } = await county();
    household(1, { left_on: '2014-03-01', household_size: 3 });
    expect(daysOn(db, '2014-02-28')).toEqual({ since: '', until: '2014-03-01' });
    expect(daysOn(db, '2014-03-01')).toEqual({ since: '2014-03-01', until: null });
  });

  it('end where a member is born or leaves whom a household is counted by, also in a year or month', async () => {
    const { db, household } = await county();
    member(db, household(1), { birth_date: '2014-03', left_on: '2015-01-05' });
    member(db, household(2, { household_size: 1 }), { birth_date: '2014-03-03', left_on: '2014-03-05' });
    // No household has so many: its members are counted.
    member(db, household(3, { household_size: 20_000 }), { birth_date: '2013' });
    expect(daysOn(db, '2012-12-31')).toEqual({ since: '', until: '2013' });
    expect(daysOn(db, '2014-02-28')).toEqual({ since: '2013', until: '2014-03' });
    expect(daysOn(db, '2014-03-01')).toEqual({ since: '2014-03', until: '2015-01-05' });
    expect(daysOn(db, '2015-01-05')).toEqual({ since: '2015-01-05', until: null });
  });
});

describe('counts that are kept', () => {
  const SIZE = 4;
  const DAY = '2014-03-19';

  it('are those of whole spans, and only those are counted that are missing', async () => {
    const { household, ...session } = await county();
    const { db } = session;
    const keep = () => keepCounts(session, scopeOn(DAY), SIZE);
    const kept = () => keptSpans(db, scopeOn(DAY)).map(({ first, last }) => `${first}-${last}`);
    expect(keep()).toBe(0);
    for (const id of [5, 9]) enrol(db, household(id), '2014-01-01', null);
    expect(keep()).toBe(2);
    expect(kept()).toEqual(['4-7', '8-11']);
    expect(keep()).toBe(0);
    enrol(db, household(3), '2014-01-01', null);
    await event(session, (number) => db.prepare('UPDATE household SET recorded_from = ? WHERE id = 5').run(number));
    expect(kept()).toEqual(['8-11']);
    expect(keep()).toBe(2);
    expect(kept()).toEqual(['0-3', '4-7', '8-11']);
  });

  it('do not hold for another list, another day than they were the same on, nor once the program counts otherwise', async () => {
    const { household, ...session } = await county();
    const { db } = session;
    for (const id of [1, 5, 9]) enrol(db, household(id), '2014-03-01', null);
    expect(keepCounts(session, scopeOn(DAY), SIZE)).toBe(3);
    expect(keptSpans(db, scopeOn('2014-03-01'))).toHaveLength(3);
    expect(keptSpans(db, scopeOn('2014-02-28'))).toEqual([]);
    expect(keptSpans(db, { ...scopeOn(DAY), programs: ['needy', 'dibao'] })).toEqual([]);
    add(db, 'household', { id: 2, household_no: 'H2', village_id: 1, head_name: '户主', left_on: '2014-04-01' });
    db.exec('DELETE FROM kept_count');
    expect(keepCounts(session, scopeOn(DAY), 12)).toBe(1);
    expect(keptSpans(db, scopeOn('2014-03-31'))).toHaveLength(1);
    expect(keptSpans(db, scopeOn('2014-04-01'))).toEqual([]);
    db.exec("UPDATE kept_count SET statement = 'another'");
    expect(keptSpans(db, scopeOn(DAY))).toEqual([]);
  });

  const gone = (table: string, columns: string): string =>
    `INSERT INTO ${table}_former (id, county, ${columns}, recorded_from, recorded_to)
       SELECT id, county, ${columns}, recorded_from, 2 FROM ${table} WHERE id = 5;
     DELETE FROM ${table} WHERE id = 5`;
  it.each([
    ['an enrolment comes', 'UPDATE enrolment SET recorded_from = 2 WHERE household_id = 5'],
    ['an enrolment ends', 'UPDATE enrolment SET recorded_to = 2 WHERE household_id = 5'],
    ['a household comes or changes', 'UPDATE household SET recorded_from = 2 WHERE id = 5'],
    [
      'a household goes',
      `DELETE FROM person WHERE household_id = 5; ${gone('household', 'household_no, village_id, head_name')}`,
    ],
    ['a member comes or changes', 'UPDATE person SET recorded_from = 2 WHERE household_id = 5'],
    ['a member goes', gone('person', 'household_id, person_no, name, relation')],
  ])('hold no more for the span in which %s', async (_, change) => {
    const { household, ...session } = await county();
    const { db } = session;
    for (const id of [1, 5, 9]) {
      enrol(db, household(id), '2014-03-01', null);
      add(db, 'person', { id, household_id: id, person_no: 1, name: '成员', relation: 'other' });
    }
    expect(keepCounts(session, scopeOn(DAY), SIZE)).toBe(3);
    await event(session, () => db.exec(change));
    expect(keptSpans(db, scopeOn(DAY)).map(({ first }) => first)).toEqual([0, 8]);
  });

  it('are not trusted where more was recorded since than is looked at', async () => {
    const { household, ...session } = await county();
    const { db } = session;
    for (const id of [1, 5, 9]) enrol(db, household(id), '2014-03-01', null);
    expect(keepCounts(session, scopeOn(DAY), SIZE)).toBe(3);
    await event(session, (number) => {
      const others = `WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 100 + :others)
        INSERT INTO enrolment (county, program, household_id, valid_from, entered_why, recorded_from)
        SELECT '370181', 'dibao', i, '2014-01-01', 'roster', :number FROM n`;
      db.prepare(others).run({ others: 49_998n, number: BigInt(number) });
      expect(keptSpans(db, scopeOn(DAY))).toHaveLength(3);
      enrol(db, 7, '2014-01-01', null, 'dibao');
      db.prepare('UPDATE enrolment SET recorded_from = ? WHERE household_id = 7').run(number);
      expect(keptSpans(db, scopeOn(DAY))).toEqual([]);
    });
  });

  it('take the place of all that they overlap', async () => {
    const { household, ...session } = await county();
    const { db } = session;
    for (const id of [1, 5, 9]) enrol(db, household(id), '2014-03-01', null);
    expect(keepCounts(session, scopeOn(DAY), 3)).toBe(4);
    db.exec("UPDATE kept_count SET statement = 'another' WHERE first < 9");
    expect(keepCounts(session, scopeOn(DAY), 5)).toBe(2);
    expect(keptSpans(db, scopeOn(DAY))).toEqual([
      { first: 0, last: 4 },
      { first: 5, last: 9 },
    ]);
  });

  it('are refused with the table where they have other households than the list', async () => {
    const { household, ...session } = await county();
    const { db } = session;
    for (const id of [1, 5, 9]) enrol(db, household(id), '2014-03-01', null);
    keepCounts(session, scopeOn(DAY), SIZE);
    const variant = variantOf(householdsReport, 'village');
    const give = () => giveReport(variant, session, { programs: ['needy'], asOf: DAY }, { draft: false });
    expect(give().totals?.households).toBe(3);
    const kinds = new AlikeKinds();
    kinds.addCounted(
      db.prepare<[], Uint8Array>('SELECT kinds FROM kept_count WHERE first = 4').pluck().get() ?? new Uint8Array(),
    );
    kinds.addCounted(kinds.counted());
    db.prepare('UPDATE kept_count SET kinds = ? WHERE first = 4').run(kinds.counted());
    expect(give).toThrow(expect.objectContaining({ code: 'report.does-not-foot', exit: 65 }));
  });
});

it('leaves of a span what others do not take', () => {
  const span = { first: 3, last: 20 };
  expect(gapsBetween(span, [])).toEqual([span]);
  expect(
    gapsBetween(span, [
      { first: 0, last: 3 },
      { first: 4, last: 7 },
      { first: 12, last: 15 },
    ]),
  ).toEqual([
    { first: 8, last: 11 },
    { first: 16, last: 20 },
  ]);
  expect(gapsBetween(span, [{ first: 0, last: 31 }])).toEqual([]);
  expect(gapsBetween({ first: 1, last: 0 }, [])).toEqual([]);
});
