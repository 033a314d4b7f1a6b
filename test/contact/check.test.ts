import { describe, expect, it } from 'vitest';
import { contentCells } from '../../src/contact/visits/columns.ts';
import { addVisit } from '../../src/contact/visits/record.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { recordUseCase } from '../../src/db/use-case.ts';
import { endPairingsOfCadre } from '../../src/pairing/on-cadre-left.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { add, type ContactSession, check, county, enrol, importVisits, pair, setting } from './support.ts';

/** Some households on the list and paired since a day, each with a lead of its own, H0 with C0 and so on. */
async function paired(households: number, from: string, instant: string): Promise<ContactSession> {
  const session = county(instant);
  const { db } = session;
  await recordUseCase(session, { command: 'test', parameters: {} }, (event) => {
    const { village, unit, branch } = setting(db);
    for (let n = 0; n < households; n += 1) {
      const household = add(db, 'household', { household_no: `H${n}`, village_id: village, head_name: `户主${n}` });
      const cadre = add(db, 'cadre', { cadre_no: `C${n}`, name: `干部${n}`, unit_id: unit, branch_id: branch });
      enrol(db, household, from, null);
      pair(db, { household, cadre, role: 'lead', from }, event);
    }
    return { result: undefined, changed: true, counts: {} };
  });
  return session;
}

const blank = Object.fromEntries(Object.keys(contentCells).map((key) => [key, undefined]));
const visit = (session: ContactSession, n: number, visited_on: string, more: object = {}) =>
  addVisit(session, {
    householdNo: `H${n}`,
    cadreNo: `C${n}`,
    content: { ...blank, visited_on, kind: 'home', outcome: 'met', ...more } as never,
  });

const said = (
  rows: readonly { code: string; household_no: string; duty: string | null; since: string; new: boolean }[],
) => rows.map((row) => `${row.household_no} ${row.code} ${row.duty ?? '-'} ${row.since}${row.new ? ' new' : ''}`);

describe('contact check', () => {
  it('reports a gap as new once, by an id that stays, even where an entry comes late', async () => {
    const session = await paired(2, '2014-03-19', '2014-03-19T02:00:00.000Z');
    const quiet = await check(session, '2014-04-19');
    expect([quiet.gaps, quiet.next_due, quiet.next_due_households, quiet.longest_days]).toEqual([
      0,
      '2014-04-19',
      2,
      31,
    ]);
    session.setNow('2014-04-20T02:00:00.000Z');
    const first = await check(session, '2014-04-20');
    expect(said(first.rows)).toEqual(['H0 overdue monthly 2014-04-20 new', 'H1 overdue monthly 2014-04-20 new']);
    // What the households come to together stands in the whole, not in every row.
    expect(Object.keys(first.rows[0] ?? {})).not.toContain('households');
    session.setNow('2014-04-21T02:00:00.000Z');
    // Yesterday's visit is entered today: the gap closes, and was never anything but yesterday's.
    await visit(session, 1, '2014-04-20');
    const second = await check(session, '2014-04-21');
    expect(said(second.rows)).toEqual(['H0 overdue monthly 2014-04-20']);
    expect(second.rows[0]?.id).toBe(first.rows[0]?.id);
    expect([second.new, second.out_of_contact, second.met_in_month]).toEqual([0, 1, 1]);
    expect((await check(session, '2014-04-21', { newSince: '2014-04-19' })).new).toBe(1);
    // As known the evening before, H1 had not been met.
    const then = knownAt(session.db, '2014-04-20', session.timeZone);
    expect((await check(session, '2014-04-20', { knownAt: then })).out_of_contact).toBe(2);
    expect((await check(session, '2014-04-20')).out_of_contact).toBe(1);
  });

  it('reports a correction that undoes a meeting as new, though its gap is old', async () => {
    const session = await paired(1, '2014-03-19', '2014-04-20T02:00:00.000Z');
    await visit(session, 0, '2014-04-18');
    expect((await check(session, '2014-04-20')).gaps).toBe(0);
    session.setNow('2014-04-22T02:00:00.000Z');
    await recordUseCase(session, { command: 'test', parameters: {} }, (event) => {
      session.db.prepare('UPDATE visit SET recorded_to = ?').run(event);
      return { result: undefined, changed: true, counts: {} };
    });
    expect(said((await check(session, '2014-04-22')).rows)).toEqual(['H0 overdue monthly 2014-04-20 new']);
  });

  it('names who left, lets attempts climb by count and by days, and knows who moved', async () => {
    const session = await paired(4, '2014-03-19', '2014-04-18T02:00:00.000Z');
    await visit(session, 1, '2014-04-01', { outcome: 'absent' });
    await visit(session, 1, '2014-04-03', { outcome: 'refused', kind: 'phone' });
    await visit(session, 2, '2014-04-05', { outcome: 'absent' });
    await visit(session, 3, '2014-04-06', { outcome: 'moved' });
    const leaving = { cadreNo: 'C0', on: '2014-04-10', reason: 'retired', document: undefined } as const;
    await leaveOffice(session, leaving, endPairingsOfCadre);
    const { rows } = await check(session, '2014-04-18');
    expect(said(rows)).toEqual([
      'H0 lead_left - 2014-04-11 new',
      'H1 attempts - 2014-04-03 new',
      'H2 attempts - 2014-04-12 new',
      'H3 moved - 2014-04-06 new',
    ]);
    const steps = rows.map((row) => row.steps.map(({ to, on }) => `${to} ${on.slice(5)}`).join(', '));
    expect(steps).toEqual([
      '',
      'cadre 04-01, unit 04-03, bureau 04-15',
      'cadre 04-05, unit 04-12',
      'cadre 04-06, unit 04-13',
    ]);
    expect(rows[0]).toMatchObject({ cadre_no: 'C0', unit: '民政局' });
    await visit(session, 3, '2014-04-17', { kind: 'phone' });
    expect(said((await check(session, '2014-04-18')).rows)).not.toContainEqual(expect.stringContaining('H3'));
  });

  it('counts a visit by a cadre who is not paired with the household, and grants a new lead the days of grace', async () => {
    const session = await paired(2, '2014-03-19', '2014-05-25T02:00:00.000Z');
    await visit(session, 0, '2014-05-01');
    await importVisits(session, ['走访日期,户编号,干部编号,走访方式,走访结果', '2014-05-10,H1,C0,入户,见到']);
    const early = await check(session, '2014-05-25');
    expect(said(early.rows)).toEqual([]);
    session.setNow('2014-08-25T02:00:00.000Z');
    await recordUseCase(session, { command: 'test', parameters: {} }, (event) => {
      const { db } = session;
      db.prepare('UPDATE pairing SET recorded_to = ? WHERE household_id = 1').run(event);
      pair(db, { household: 1, cadre: 1, role: 'lead', from: '2014-03-19', to: '2014-06-24' }, event);
      pair(db, { household: 1, cadre: 2, role: 'lead', from: '2014-06-25' }, event);
      return { result: undefined, changed: true, counts: {} };
    });
    const duties = async (day: string) =>
      said((await check(session, day)).rows).filter((line) => line.includes('lead-home'));
    // H0 was due on 1 July; its new lead has until 10 July.
    expect(await duties('2014-07-10')).toEqual([]);
    expect(await duties('2014-07-11')).toEqual([
      'H0 overdue lead-home 2014-07-11 new',
      'H1 overdue lead-home 2014-07-11 new',
    ]);
  });
});
