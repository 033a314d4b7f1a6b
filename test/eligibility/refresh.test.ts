import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import { confirm } from '../../src/eligibility/confirm.ts';
import type { EnrolmentsEnded } from '../../src/eligibility/enrolments-ended.ts';
import { refresh } from '../../src/eligibility/refresh.ts';
import {
  comesTo,
  confirmOn,
  county,
  edit,
  listedOn,
  needy,
  packText,
  refreshOn,
  type TestSession,
  use,
  VILLAGES,
} from './support.ts';

const DAY = '2014-03-19';

const list = ({ db }: TestSession, asOf: string, knownAt?: number): string[] => listedOn(db, 'needy', asOf, knownAt);

const events = ({ db }: TestSession): unknown => db.prepare('SELECT COUNT(*) FROM audit_event').pluck().get();

/** A: on the list; B: income on the line; C: a car; D: income unknown; E: a car and income unknown. */
async function fiveHouseholds(pack = packText()): Promise<TestSession> {
  const session = await county();
  await edit(session, [
    { no: 'A', household: needy },
    { no: 'B', household: { ...needy, income_per_capita: 260_000 }, village: VILLAGES[1] },
    { no: 'C', household: { ...needy, owns_vehicle: 1 } },
    { no: 'D', household: { ...needy, income_per_capita: null } },
    { no: 'E', household: { hukou: 'rural', owns_vehicle: 1 } },
  ]);
  await use(session, pack);
  return session;
}

describe('a refresh', () => {
  it('counts the verdicts, proposes entries, and waits for a person', async () => {
    const session = await fiveHouseholds();
    expect(await refreshOn(session, DAY)).toMatchObject({
      run: 1,
      assessed: 5,
      eligible: 1,
      not_eligible: 3,
      undecided: 1,
      proposed_enter: 1,
      proposed_leave: 0,
      opening: 0,
      entered: 0,
      left: 0,
      on_list: 0,
    });
    expect(list(session, DAY)).toEqual([]);
  });

  it('writes nothing the second time, and reports the same', async () => {
    const session = await fiveHouseholds();
    const first = await refreshOn(session, DAY);
    const before = events(session);
    expect(await refreshOn(session, DAY)).toEqual(first);
    expect(events(session)).toBe(before);
  });

  it('records only the verdicts that changed', async () => {
    const session = await fiveHouseholds();
    await refreshOn(session, DAY);
    await edit(session, [{ no: 'B', household: { income_per_capita: 259_999 } }]);
    await refreshOn(session, '2014-03-20');
    const versions = session.db
      .prepare(
        `SELECT household_no, verdict, letters, as_of, v.recorded_to IS NULL AS stands FROM verdict v
        JOIN household h ON h.id = v.household_id ORDER BY household_no, v.recorded_from`,
      )
      .raw()
      .all();
    expect(versions).toEqual([
      ['A', 'eligible', 'TTFT', DAY, 1],
      ['B', 'not_eligible', 'FTFT', DAY, 0],
      ['B', 'eligible', 'TTFT', '2014-03-20', 1],
      ['C', 'not_eligible', 'TTTT', DAY, 1],
      ['D', 'undecided', 'UTFU', DAY, 1],
      ['E', 'not_eligible', 'UTTU', DAY, 1],
    ]);
  });

  it('leaves nothing behind as a dry run', async () => {
    const session = await fiveHouseholds();
    const before = events(session);
    expect(await refreshOn(session, DAY, { dryRun: true })).toMatchObject({ run: 1, eligible: 1 });
    expect(events(session)).toBe(before);
    expect(session.db.prepare('SELECT COUNT(*) FROM verdict').pluck().get()).toBe(0);
  });

  it('is refused for a day before the last, but not as a dry run', async () => {
    const session = await fiveHouseholds();
    await refreshOn(session, DAY);
    await expect(refreshOn(session, '2014-03-18')).rejects.toMatchObject({
      code: 'eligibility.refresh-backdated',
      exit: 65,
    });
    expect(await refreshOn(session, '2013-12-31', { dryRun: true })).toMatchObject({ eligible: 1, not_eligible: 3 });
  });

  it('is refused for a day that has not come, which no later day could be refreshed before; but not as a dry run', async () => {
    const session = await fiveHouseholds();
    // Half past midnight on the 20th in the bureau, still the 19th in Greenwich.
    session.setNow('2014-03-19T16:30:00.000Z');
    const on = (asOf: string, dryRun = false) =>
      refresh(session, { asOf, knownAt: undefined, dryRun, accept: false, changed: false }, () => undefined);
    await expect(on('2041-03-19')).rejects.toMatchObject({
      code: 'eligibility.day-to-come',
      exit: 65,
      params: { as_of: '2041-03-19', today: '2014-03-20' },
    });
    await expect(on('2014-03-21')).rejects.toMatchObject({ code: 'eligibility.day-to-come' });
    expect((await on('2041-03-19', true)).programs.needy).toMatchObject({ assessed: 5 });
    expect(await on('2014-03-20')).toMatchObject({ run: 1 });
  });

  it('looks back with --as-known only as a dry run', async () => {
    const session = await fiveHouseholds();
    await expect(refreshOn(session, DAY, { knownAt: 2 })).rejects.toMatchObject({
      code: 'eligibility.as-known-writes',
      exit: 64,
    });
  });

  it('keeps the audit log verifiable', async () => {
    const session = await fiveHouseholds();
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    await edit(session, [{ no: 'A', household: { owns_vehicle: 1 } }]);
    await refreshOn(session, '2014-04-01');
    await confirmOn(session, '2014-04-01');
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('judges nobody who has left, and proposes that they leave the list for the reason on file', async () => {
    const session = await fiveHouseholds();
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    await edit(session, [{ no: 'A', household: { left_on: '2014-05-01', left_reason: 'died' } }]);
    expect(await refreshOn(session, '2014-04-30')).toMatchObject({ assessed: 5, proposed_leave: 0 });
    expect(await refreshOn(session, '2014-05-01')).toMatchObject({ assessed: 4, proposed_leave: 1, on_list: 1 });
    expect(session.db.prepare('SELECT reason FROM proposal WHERE recorded_to IS NULL').pluck().all()).toEqual(['died']);
    expect(await confirmOn(session, '2014-05-02')).toMatchObject({ left: 1, on_list: 0 });
  });
});

describe('a confirmation', () => {
  it('opens enrolments on its day, of which the list then tells', async () => {
    const session = await fiveHouseholds();
    await refreshOn(session, DAY);
    expect(await confirmOn(session, '2014-03-20')).toMatchObject({
      run: 1,
      assessed: 5,
      proposed_enter: 0,
      opening: 0,
      entered: 1,
      left: 0,
      on_list: 1,
    });
    expect(list(session, '2014-03-19')).toEqual([]);
    expect(list(session, '2014-03-20')).toEqual(['A']);
    expect(list(session, '2020-01-01')).toEqual(['A']);
  });

  it('refuses a day before the proposal, a household without one, and an unknown household or place', async () => {
    const session = await fiveHouseholds();
    await refreshOn(session, DAY);
    const asking = (which: object, asOf = DAY) =>
      confirm(session, { which: which as { all: true }, document: '文件', asOf }, () => undefined);
    await expect(asking({ all: true }, '2014-03-18')).rejects.toMatchObject({ code: 'eligibility.confirm-too-early' });
    await expect(asking({ households: ['B'] })).rejects.toMatchObject({ code: 'eligibility.no-proposal', exit: 65 });
    await expect(asking({ households: ['Z'] })).rejects.toMatchObject({
      code: 'eligibility.household-unknown',
      exit: 66,
    });
    await expect(asking({ all: true }, '2014-03-20')).rejects.toMatchObject({
      code: 'eligibility.day-to-come',
      exit: 65,
      params: { as_of: '2014-03-20', today: DAY },
    });
    await expect(asking({ place: '370181999' })).rejects.toMatchObject({ code: 'eligibility.place-unknown', exit: 66 });
    expect(list(session, DAY)).toEqual([]);
  });

  it('takes the households of one place or those that are named, and leaves the other proposals open', async () => {
    const session = await fiveHouseholds();
    await edit(session, [
      { no: 'B', household: { income_per_capita: 0 } },
      { no: 'F', household: needy },
    ]);
    await refreshOn(session, DAY);
    const asking = async (which: { place: string } | { households: string[] }) =>
      (await confirm(session, { which, document: '文件', asOf: DAY }, () => undefined)).programs.needy;
    expect(await asking({ place: VILLAGES[1].slice(0, 9) })).toMatchObject({ entered: 1, proposed_enter: 2 });
    expect(list(session, DAY)).toEqual(['B']);
    expect(await asking({ households: ['F'] })).toMatchObject({ opening: 1, entered: 1, proposed_enter: 1 });
    expect(await asking({ place: session.county })).toMatchObject({ opening: 2, entered: 1, proposed_enter: 0 });
    expect(list(session, DAY)).toEqual(['A', 'B', 'F']);
  });

  it('ends the enrolment on the day before, and tells who has to know', async () => {
    const session = await fiveHouseholds();
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    await edit(session, [{ no: 'A', household: { owns_vehicle: 1 } }]);
    await refreshOn(session, '2014-04-01');
    const told: EnrolmentsEnded[] = [];
    const request = { which: { all: true }, document: '文件', asOf: '2014-04-05' } as const;
    comesTo(session, request.asOf);
    await confirm(session, request, (_db, ended) => told.push(ended));
    expect(told).toMatchObject([{ program: 'needy', lastDay: '2014-04-04', householdIds: [1] }]);
    expect([list(session, '2014-04-04'), list(session, '2014-04-05')]).toEqual([['A'], []]);
    expect(
      session.db.prepare('SELECT valid_from, valid_to, left_why FROM enrolment WHERE recorded_to IS NULL').raw().all(),
    ).toEqual([[DAY, '2014-04-04', 'excluded']]);
  });

  it('withdraws an enrolment that had not begun by its last day, and a later one may begin', async () => {
    const session = await fiveHouseholds();
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    await edit(session, [{ no: 'A', household: { owns_vehicle: 1 } }]);
    await refreshOn(session, DAY);
    expect(await confirmOn(session, DAY)).toMatchObject({ opening: 1, entered: 0, left: 1, on_list: 0 });
    expect(session.db.prepare('SELECT COUNT(*) FROM enrolment WHERE recorded_to IS NULL').pluck().get()).toBe(0);
    await edit(session, [{ no: 'A', household: { owns_vehicle: 0 } }]);
    await refreshOn(session, DAY);
    expect(await confirmOn(session, DAY)).toMatchObject({ entered: 1, on_list: 1 });
  });
});

describe('a leave period', () => {
  async function enrolled(pack?: string): Promise<TestSession> {
    const session = await fiveHouseholds(pack);
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    return session;
  }
  const income = (session: TestSession, fen: number | null) =>
    edit(session, [{ no: 'A', household: { income_per_capita: fen } }]);

  it('starts with the first run that finds remain not met, and ends the enrolment when it is over', async () => {
    const session = await enrolled();
    await income(session, 312_000);
    expect(await refreshOn(session, '2014-04-10')).toMatchObject({ in_leave_period: 1, proposed_leave: 0, on_list: 1 });
    expect(await refreshOn(session, '2014-10-09')).toMatchObject({ in_leave_period: 1, proposed_leave: 0, on_list: 1 });
    expect(await refreshOn(session, '2014-10-10')).toMatchObject({ in_leave_period: 1, proposed_leave: 1, on_list: 1 });
    expect(await confirmOn(session, '2014-10-10')).toMatchObject({ in_leave_period: 0, left: 1, on_list: 0 });
    expect(session.db.prepare('SELECT left_why FROM enrolment WHERE recorded_to IS NULL').pluck().get()).toBe(
      'improved',
    );
  });

  it('is cleared by the first run that finds remain met', async () => {
    const session = await enrolled();
    await income(session, 312_000);
    await refreshOn(session, '2014-04-10');
    await income(session, 311_999);
    expect(await refreshOn(session, '2014-05-10')).toMatchObject({ in_leave_period: 0, eligible: 1 });
    await income(session, 312_000);
    expect(await refreshOn(session, '2014-10-10')).toMatchObject({ in_leave_period: 1, proposed_leave: 0 });
  });

  it('is neither started nor stopped while the household is undecided', async () => {
    const session = await enrolled();
    await income(session, null);
    expect(await refreshOn(session, '2014-04-10')).toMatchObject({
      in_leave_period: 0,
      undecided_on_list: 1,
      on_list: 1,
      proposed_leave: 0,
    });
    await income(session, 400_000);
    await refreshOn(session, '2014-04-11');
    await income(session, null);
    expect(await refreshOn(session, '2015-04-11')).toMatchObject({ in_leave_period: 1, proposed_leave: 0, on_list: 1 });
    await income(session, 400_000);
    expect(await refreshOn(session, '2015-04-12')).toMatchObject({ in_leave_period: 1, proposed_leave: 1 });
  });

  it('does not hold up an exclusion', async () => {
    const session = await enrolled();
    await income(session, 400_000);
    await refreshOn(session, '2014-04-10');
    await edit(session, [{ no: 'A', household: { owns_vehicle: 1 } }]);
    expect(await refreshOn(session, '2014-04-11')).toMatchObject({ proposed_leave: 1, on_list: 1 });
  });

  it('is not given where the program has none', async () => {
    const session = await enrolled(packText({ leavePeriod: '' }));
    await income(session, 400_000);
    expect(await refreshOn(session, '2014-04-10')).toMatchObject({ in_leave_period: 0, proposed_leave: 1 });
  });
});

describe('confirm: automatic', () => {
  async function twentyOnList(): Promise<TestSession> {
    const session = await county();
    const numbers = Array.from({ length: 20 }, (_, index) => `H${String(index).padStart(2, '0')}`);
    await edit(
      session,
      numbers.map((no) => ({ no, household: needy })),
    );
    await use(session, packText({ confirm: 'automatic' }));
    expect(await refreshOn(session, DAY)).toMatchObject({ entered: 20, proposed_enter: 0, opening: 0, on_list: 20 });
    return session;
  }
  const car = { owns_vehicle: 1 };

  it('carries its proposals out itself, once', async () => {
    const session = await twentyOnList();
    const before = events(session);
    expect(await refreshOn(session, DAY)).toMatchObject({ opening: 20, entered: 0, left: 0, on_list: 20 });
    expect(events(session)).toBe(before);
    await edit(session, [{ no: 'H00', household: car }]);
    expect(await refreshOn(session, '2014-04-01')).toMatchObject({ left: 1, on_list: 19, proposed_leave: 0 });
    expect(list(session, '2014-03-31')).toHaveLength(20);
  });

  it('writes nothing when more than 5% of the list would leave, unless that is accepted', async () => {
    const session = await twentyOnList();
    await edit(session, [
      { no: 'H00', household: car },
      { no: 'H01', household: car },
    ]);
    const before = events(session);
    await expect(refreshOn(session, '2014-04-01')).rejects.toMatchObject({
      code: 'eligibility.too-many-leave',
      exit: 65,
    });
    expect(events(session)).toBe(before);
    expect(await refreshOn(session, '2014-04-01', { accept: true })).toMatchObject({ left: 2, on_list: 18 });
  });

  it('tells who has to know of the ends', async () => {
    const session = await twentyOnList();
    await edit(session, [{ no: 'H07', household: car }]);
    const told: EnrolmentsEnded[] = [];
    const request = { asOf: '2014-04-01', knownAt: undefined, dryRun: false, accept: false, changed: false };
    comesTo(session, request.asOf);
    await refresh(session, request, (_db, ended) => told.push(ended));
    expect(told).toMatchObject([{ lastDay: '2014-03-31', householdIds: [8] }]);
  });
});
