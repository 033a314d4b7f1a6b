import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { type DecideRequest, decide } from '../../src/registry/checks/decide.ts';
import { explainFinding } from '../../src/registry/checks/explain-finding.ts';
import { registryChecks } from '../../src/registry/checks/registry-checks.ts';
import { type CheckResult, runChecks } from '../../src/registry/checks/run-checks.ts';
import type { FindingState } from '../../src/registry/store/finding-states.ts';
import { allOf } from '../support/checks.ts';
import { identityOf, importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const HOUSEHOLD = '户编号,村编码,户主,家庭人口,联系电话';
const MEMBER = '户编号,姓名,与户主关系,身份证号,出生日期';
const DAY = '2014-03-19';
const moment = { asOf: DAY, knownAt: undefined };
const everything = allOf(registryChecks);
const number = identityOf('1975-01-01', 1);

/** 丙 stands with one number in H1 and H2; H1 says that it has three members and has two. */
async function county(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'households', [HOUSEHOLD, 'H1,370181105230,甲,3,', 'H2,370181105201,丙,1,']);
  await importSheet(session, 'members', [
    MEMBER,
    'H1,甲,户主,,1950-01-01',
    `H1,丙,子,${number},`,
    `H2,丙,户主,${number},`,
  ]);
  return session;
}

const check = (session: TestSession, asked: Partial<Parameters<typeof runChecks>[2]> = {}): CheckResult =>
  runChecks(session, everything, { ...moment, states: undefined, since: undefined, ...asked });

const shown = (result: CheckResult): string[] => result.rows.map(({ code, state }) => `${code} ${state}`);

function idOf(session: TestSession, code: string): string {
  const row = check(session, { states: ['open', 'confirmed', 'dismissed'] }).rows.find((each) => each.code === code);
  if (row === undefined) throw new Error(`nothing found of ${code}`);
  return row.id;
}

const TWICE = 'person.in-two-households';
const SIZE = 'household.size-differs';

const judge = (session: TestSession, state: DecideRequest['state'], ids: readonly string[], reason?: string) =>
  decide(session, everything, { ids, state, reason, moment });

describe('a decision about a finding', () => {
  it('dismisses it, with a reason, until the facts that it was judged on change', async () => {
    const session = await county();
    await judge(session, 'dismissed', [idOf(session, TWICE), idOf(session, SIZE)], '已核实');
    expect(check(session)).toMatchObject({ rows: [], errors: 0, warnings: 0, states: { dismissed: 2, open: 0 } });

    // What does not matter to it: a telephone, a name elsewhere, the same sheet again.
    await importSheet(session, 'households', [HOUSEHOLD, 'H1,370181105230,甲,3,13800000001']);
    await importSheet(session, 'members', [MEMBER, `H1,丙,子,${number},`]);
    expect(shown(check(session))).toEqual([]);

    // Four declared instead of three: the difference is another one.
    await importSheet(session, 'households', [HOUSEHOLD, 'H1,370181105230,甲,4,']);
    const [again] = check(session).rows;
    expect(again).toMatchObject({
      code: SIZE,
      state: 'open',
      decision: { state: 'dismissed', reason: '已核实', actor: 'tester', on: DAY, facts_changed: true },
    });
  });

  it('lets an error count no more once it is dismissed, and count on while it is confirmed', async () => {
    const session = await county();
    const id = idOf(session, TWICE);
    await judge(session, 'confirmed', [id]);
    expect(check(session)).toMatchObject({ errors: 1, states: { confirmed: 1 } });
    await judge(session, 'dismissed', [id], '同名');
    expect(check(session)).toMatchObject({ errors: 0, states: { confirmed: 0, dismissed: 1 } });
    await judge(session, 'open', [id]);
    expect(check(session)).toMatchObject({ errors: 1, states: { dismissed: 0, open: 2 } });
  });

  it('is listed by state, and told with all that came before it', async () => {
    const session = await county();
    const id = idOf(session, SIZE);
    await judge(session, 'confirmed', [id]);
    session.setNow('2014-04-01T02:00:00.000Z');
    await judge(session, 'dismissed', [id], `本人 ${number} 在外`);
    const listed = (state: FindingState) => shown(check(session, { states: [state] }));
    expect(listed('dismissed')).toEqual([`${SIZE} dismissed`]);
    expect(listed('open')).toEqual([`${TWICE} open`]);
    const { history } = explainFinding(session, everything, moment, id);
    expect(history).toMatchObject([
      { state: 'confirmed', actor: 'tester', ended_by: 'tester', ended: '2014-04-01T02:00:00.000Z' },
      { state: 'dismissed', reason: expect.stringContaining('379901********'), ended: null },
    ]);
    expect(JSON.stringify(rowsOf(session, 'SELECT * FROM finding_state'))).not.toContain(number);
    expect(JSON.stringify(rowsOf(session, 'SELECT * FROM audit_event'))).not.toContain(number);
  });

  it('is vouched for by the audit log, and known from the day it was made', async () => {
    const session = await county();
    const id = idOf(session, SIZE);
    session.setNow('2014-04-01T02:00:00.000Z');
    await judge(session, 'dismissed', [id], '已核实');
    const before = knownAt(session.db, '2014-03-31', session.timeZone);
    expect(shown(check(session, { knownAt: before }))).toEqual([`${TWICE} open`, `${SIZE} open`]);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
    session.db.exec("UPDATE finding_state SET reason = '别的'");
    expect(verifyAudit(session.db, session.audited).breaches).not.toEqual([]);
  });

  it('writes nothing where it says what stands already, and is refused whole where one id is unknown or a reason is missing', async () => {
    const session = await county();
    const id = idOf(session, SIZE);
    await judge(session, 'dismissed', [id], '已核实');
    const events = rowsOf(session, 'SELECT event FROM audit_event').length;
    expect(await judge(session, 'dismissed', [id, id], ' 已核实 ')).toMatchObject({ changed: 0 });
    expect(await judge(session, 'open', [idOf(session, TWICE)])).toMatchObject({ changed: 0 });
    await expect(judge(session, 'confirmed', [idOf(session, TWICE), '000000000000'])).rejects.toThrow('finding.none');
    await expect(judge(session, 'dismissed', [id], '  ')).rejects.toThrow('finding.reason-blank');
    expect(rowsOf(session, 'SELECT event FROM audit_event')).toHaveLength(events);
  });

  it('can be taken back though what it was about has been put right', async () => {
    const session = await county();
    const id = idOf(session, SIZE);
    await judge(session, 'confirmed', [id]);
    await importSheet(session, 'households', [HOUSEHOLD, 'H1,370181105230,甲,2,']);
    expect(explainFinding(session, everything, moment, id)).toMatchObject({ finding: null, code: SIZE });
    expect(await judge(session, 'open', [id])).toMatchObject({ changed: 1 });
    await expect(judge(session, 'open', [id])).rejects.toThrow('finding.none');
  });
});

describe('findings first seen since a day', () => {
  it('are those that the end of the day before would not have shown, by what was known then', async () => {
    const session = await county();
    session.setNow('2014-03-25T02:00:00.000Z');
    await importSheet(session, 'households', [HOUSEHOLD, 'H3,370181105201,丁,,']);
    const since = (day: string, asOf: string) => ({ asOf, knownAt: knownAt(session.db, day, session.timeZone) });
    expect(shown(check(session, { since: since('2014-03-24', '2014-03-24') }))).toEqual(['household.no-members open']);
    expect(shown(check(session, { since: since('2014-03-25', '2014-03-25') }))).toEqual([]);
    expect(shown(check(session, { since: since('2014-03-18', '2014-03-18') }))).toHaveLength(3);
  });
});
