import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { knownAt } from '../../src/db/known-at.ts';
import { listVerdicts } from '../../src/eligibility/list-verdicts.ts';
import { commandLine } from '../support/command-line.ts';
import { confirmOn, county, edit, needy, packText, refreshOn, type TestSession, use, VILLAGES } from './support.ts';

const DAY = '2014-03-19';
const everything = { verdict: undefined, proposed: undefined, program: undefined, place: undefined, differing: false };

/** A is eligible, B has a vehicle, C says nothing about its income, D is eligible in another town. */
async function fourHouseholds(): Promise<TestSession> {
  const session = await county();
  await use(session, packText());
  await edit(session, [
    { no: 'A', household: { ...needy, head_name: '甲' } },
    { no: 'B', household: { ...needy, owns_vehicle: 1 } },
    { no: 'C', household: { ...needy, income_per_capita: null } },
    { no: 'D', village: VILLAGES[1], household: needy },
  ]);
  await refreshOn(session, DAY);
  return session;
}

const short = (session: TestSession, asked: object, known?: number): string[] =>
  listVerdicts(session, { ...everything, asOf: DAY, knownAt: known, ...asked }).rows.map((row) =>
    [row.household_no, row.verdict, row.because.join('+'), row.proposal, row.on_list].join(' '),
  );

describe('the list of verdicts', () => {
  it('says of every household the verdict, what decides, the proposal, and whether it is on the list', async () => {
    const session = await fourHouseholds();
    expect(short(session, {})).toEqual([
      'A eligible  enter false',
      'B not_eligible vehicle  false',
      'C undecided low-income  false',
      'D eligible  enter false',
    ]);
    const { rows, total } = listVerdicts(session, { ...everything, asOf: DAY, knownAt: undefined });
    expect(total).toBe(4);
    expect(rows[0]).toEqual({
      household_no: 'A',
      head_name: '甲',
      village_code: VILLAGES[0],
      village: VILLAGES[0],
      program: 'needy',
      verdict: 'eligible',
      because: [],
      proposal: 'enter',
      on_list: false,
      proposal_reason: 'eligible',
      proposed_on: DAY,
      decision: null,
      differs: false,
      benefit: null,
    });
  });

  it('takes each household once, not once for every verdict on file', async () => {
    const session = await fourHouseholds();
    const timed = async (households: number): Promise<number> => {
      await edit(
        session,
        Array.from({ length: households }, (_, at) => ({ no: `${households}-${at}`, household: needy })),
      );
      await refreshOn(session, DAY);
      const times = [1, 2, 3].map(() => {
        const from = performance.now();
        short(session, {});
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    const few = await timed(250);
    // Eight times as many take eight times as long, give or take; pair by pair they would take sixty-four times as long.
    expect(await timed(2000)).toBeLessThan(24 * few);
  });

  it('is narrowed by verdict, proposal, place and program', async () => {
    const session = await fourHouseholds();
    expect(short(session, { verdict: 'undecided' })).toEqual(['C undecided low-income  false']);
    expect(short(session, { proposed: 'enter', place: '370181106' })).toEqual(['D eligible  enter false']);
    expect(short(session, { place: VILLAGES[0] })).toHaveLength(3);
    expect(short(session, { place: '370181', program: 'needy' })).toHaveLength(4);
    expect(() => short(session, { program: 'other' })).toThrow('eligibility.program-unknown');
    expect(() => short(session, { place: '370181999' })).toThrow('eligibility.place-unknown');
  });

  it('gives the reasons by the criteria that judged, though the household is on the list since, and proposals to leave', async () => {
    const session = await fourHouseholds();
    await confirmOn(session, DAY);
    expect(short(session, { verdict: 'undecided' })).toEqual(['C undecided low-income  false']);
    await edit(session, [
      { no: 'A', household: { owns_vehicle: 1 } },
      { no: 'D', household: { left_on: '2014-03-20', left_reason: 'died' } },
    ]);
    await refreshOn(session, '2014-03-21');
    expect(short(session, { proposed: 'leave', asOf: '2014-03-21' })).toEqual([
      'A not_eligible vehicle leave true',
      'D  died leave true',
    ]);
  });

  it('tells what was on record on an earlier day', async () => {
    const session = await fourHouseholds();
    const before = knownAt(session.db, DAY, session.timeZone);
    session.setNow('2014-03-20T02:00:00.000Z');
    await edit(session, [{ no: 'C', household: { income_per_capita: 100_000, head_name: '改名' } }]);
    await refreshOn(session, '2014-03-20');
    expect(short(session, { verdict: 'undecided' })).toEqual([]);
    expect(short(session, { verdict: 'undecided' }, before)).toEqual(['C undecided low-income  false']);
  });
});

describe('the commands', () => {
  const { folder, bangfu, put } = commandLine();
  afterAll(() => rmSync(folder, { recursive: true }));

  it('name the list after a refresh, list, say what a confirmation did, and refuse a blank document', async () => {
    await bangfu('init', '--county', '370181');
    await bangfu('import', 'villages', put('v.csv', '村编码,村名,镇街\n370181105230,十八盘村,垛庄镇\n'));
    const sheet =
      '户编号,村编码,户主,户籍类别,年人均收入,有机动车\nH1,370181105230,甲,农业,1800,否\nH2,370181105230,乙,农业,,否\n';
    await bangfu('import', 'households', put('h.csv', sheet));
    await bangfu('rules', 'use', put('pack.yaml', packText()));

    const early = await bangfu('eligibility', 'confirm', '--all', '--document', 'x');
    expect(early).toMatchObject({
      code: 0,
      out: 'nothing is proposed to enter or leave; run "bangfu eligibility refresh" first\n',
    });
    const keys = Object.keys(
      JSON.parse((await bangfu('eligibility', 'confirm', '--all', '--document', 'x', '--json')).out),
    );
    expect(keys).toEqual(['run', 'as_of', 'held', 'not_noticed', 'programs']);

    const refreshed = await bangfu('eligibility', 'refresh');
    expect(refreshed.out).toContain('bangfu eligibility list --verdict undecided');
    expect(refreshed.out).toContain('bangfu eligibility list --proposed enter');
    expect((await bangfu('eligibility', 'list', '--verdict', 'undecided')).out).toMatch(
      /\nH2 +乙 +.*undecided +low-income/,
    );
    expect(JSON.parse((await bangfu('eligibility', 'list', '--json')).out).total).toBe(2);
    expect((await bangfu('eligibility', 'list', '--verdict', 'maybe')).code).toBe(64);

    for (const blank of ['', '　 ']) {
      const refused = await bangfu('eligibility', 'confirm', '--all', '--document', blank);
      expect(refused).toMatchObject({ code: 64, out: '' });
    }
    const confirmed = await bangfu('eligibility', 'confirm', '--all', '--document', 'x');
    expect(confirmed.out.split('\n')[0]).toBe('confirmed: 1 to enter, 0 to leave from 2014-03-19');
    expect((await bangfu('eligibility', 'refresh')).out).not.toContain('--proposed');
  });
});
