import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { decide } from '../../src/registry/checks/decide.ts';
import { registryChecks } from '../../src/registry/checks/registry-checks.ts';
import { settle } from '../../src/registry/checks/settle.ts';
import { showHousehold } from '../../src/registry/households.ts';
import type { HouseholdsLeft } from '../../src/registry/households-left.ts';
import { registryUndo } from '../../src/registry/undo.ts';
import { allOf, foundOn } from '../support/checks.ts';
import { identityOf, importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const DAY = '2014-03-19';
const everything = allOf(registryChecks);
const TWICE = 'person.in-two-households';
const wife = identityOf('1978-05-29', 2);
const alone = identityOf('1940-01-01', 1);
const MEMBERS = [
  '户编号,姓名,与户主关系,身份证号',
  'H1,甲,户主,',
  `H1,燕,女,${wife}`,
  'H2,乙,户主,',
  `H2,燕,配偶,${wife}`,
  `H3,丙,户主,${alone}`,
  `H2,丙,父亲,${alone}`,
];

/** 燕 stands in her parents' household H1 and her husband's, H2; 丙 alone in H3 and with his son in H2. */
async function county(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'households', [
    '户编号,村编码,户主',
    'H1,370181105230,甲',
    'H2,370181105201,乙',
    'H3,370181105201,丙',
  ]);
  await importSheet(session, 'members', MEMBERS);
  return session;
}

const idOf = (session: TestSession, name: string): string => {
  const row = foundOn(session, registryChecks).rows.find(({ code, params }) => code === TWICE && params.name === name);
  if (row === undefined) throw new Error(`${name} does not stand twice`);
  return row.id;
};

async function settled(session: TestSession, names: readonly string[], keep: string, asOf = DAY) {
  const told: HouseholdsLeft[] = [];
  const ids = names.map((name) => idOf(session, name));
  const result = await settle(session, everything, { ids, keep, asOf }, (_db, left) => told.push(left));
  return { result, told, ids };
}

const present = (session: TestSession, householdNo: string, known?: number): unknown[] =>
  showHousehold(session, householdNo, known)
    .members.filter(({ facts }) => facts.left_on === null)
    .map(({ facts }) => facts.name);

describe('a duplicate that is settled', () => {
  it('leaves the household that is not kept, as a duplicate, and stays on file there', async () => {
    const session = await county();
    const { result, told, ids } = await settled(session, ['燕'], 'H2');
    expect(result).toEqual({
      as_of: DAY,
      rows: [{ id: ids[0], code: TWICE, kept: 'H2#2', left: ['H1#2'] }],
      persons: 1,
      households: [],
      without_head: [],
    });
    expect(told).toEqual([]);
    expect(present(session, 'H1')).toEqual(['甲']);
    expect(showHousehold(session, 'H1').members[1]?.facts).toMatchObject({ left_on: DAY, left_reason: 'duplicate' });
    expect(present(session, 'H2')).toEqual(['乙', '燕', '丙']);
    expect(foundOn(session, registryChecks).rows.map(({ params }) => params.name)).toEqual(['丙']);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });

  it('takes the household with it where nobody stays, and whoever listens is told', async () => {
    const session = await county();
    const { result, told } = await settled(session, ['丙'], 'H2');
    expect(result).toMatchObject({ persons: 1, households: ['H3'], without_head: [] });
    expect(told).toMatchObject([{ from: DAY, reason: 'duplicate' }]);
    expect(told[0]?.householdIds).toEqual(
      rowsOf(session, "SELECT id FROM household WHERE household_no = 'H3'").map(({ id }) => id),
    );
    expect(showHousehold(session, 'H3').facts).toMatchObject({ left_on: DAY, left_reason: 'duplicate' });
    expect(foundOn(session, registryChecks).rows.map(({ code }) => code)).toEqual([TWICE]);
  });

  it('leaves a household that others stay in, and says which has lost its head', async () => {
    const session = await county();
    await importSheet(session, 'members', ['户编号,姓名,与户主关系', 'H3,丁,配偶']);
    const { result, told } = await settled(session, ['丙'], 'H2');
    expect(result).toMatchObject({ households: [], without_head: ['H3'] });
    expect(told).toEqual([]);
    expect(foundOn(session, registryChecks).rows).toContainEqual(
      expect.objectContaining({ code: 'household.head-missing', household_no: 'H3' }),
    );
  });

  it('is settled together with others, all or none', async () => {
    const session = await county();
    const events = rowsOf(session, 'SELECT event FROM audit_event').length;
    await expect(settled(session, ['燕', '丙'], 'H1')).rejects.toThrow('finding.keep-which');
    expect(rowsOf(session, 'SELECT event FROM audit_event')).toHaveLength(events);
    expect(present(session, 'H1')).toEqual(['甲', '燕']);
    const { result } = await settled(session, ['燕', '丙'], 'H2');
    expect(result).toMatchObject({ persons: 2, households: ['H3'] });
    expect(rowsOf(session, 'SELECT event FROM audit_event')).toHaveLength(events + 1);
  });

  it('stood there as it was known before, and on the days before', async () => {
    const session = await county();
    session.setNow('2014-04-01T02:00:00.000Z');
    await settled(session, ['燕'], 'H2', '2014-03-31');
    const before = knownAt(session.db, '2014-03-31', session.timeZone);
    expect(present(session, 'H1', before)).toEqual(['甲', '燕']);
    const codes = foundOn(session, registryChecks, '2014-03-30').rows.map(
      ({ code, params }) => `${code} ${params.name}`,
    );
    expect(codes).toEqual([`${TWICE} 丙`]);
    const onThatDay = foundOn(session, registryChecks, '2014-03-30');
    expect(onThatDay.states).toMatchObject({ settled: 1, open: 1 });
  });

  it('stays settled when the sheets are imported again', async () => {
    const session = await county();
    await settled(session, ['燕', '丙'], 'H2');
    await importSheet(session, 'members', MEMBERS);
    expect(foundOn(session, registryChecks).rows).toEqual([]);
    expect(present(session, 'H1')).toEqual(['甲']);
  });

  it('stands in the way of undoing the import that it changed', async () => {
    const session = await county();
    const batch = rowsOf(session, 'SELECT batch, recorded_from AS event FROM batch ORDER BY batch DESC LIMIT 1')[0];
    await settled(session, ['燕'], 'H2');
    const obstacles = [...registryUndo.obstacles(session, batch as { batch: number; event: number })];
    expect(obstacles).toMatchObject([{ code: 'undo.changed-by-command', record: 'person', key: 'H1/2' }]);
  });

  it('is refused where it was dismissed, is none, is settled already, or for a day to come', async () => {
    const session = await county();
    const id = idOf(session, '燕');
    const attempt = (asked: { ids: readonly string[]; asOf?: string; keep?: string }) =>
      settle(session, everything, { keep: 'H2', asOf: DAY, ...asked }, () => undefined);
    await expect(attempt({ ids: [id], asOf: '2014-03-20' })).rejects.toThrow('finding.day-to-come');
    await expect(attempt({ ids: ['000000000000'] })).rejects.toThrow('finding.none');
    await expect(attempt({ ids: [id], keep: 'H3' })).rejects.toThrow('finding.keep-which');
    const moment = { asOf: DAY, knownAt: undefined };
    await decide(session, everything, { ids: [id], state: 'dismissed', reason: '两个人', moment });
    await expect(attempt({ ids: [id] })).rejects.toThrow('finding.closed');
    await decide(session, everything, { ids: [id], state: 'open', reason: undefined, moment });
    await importSheet(session, 'households', ['户编号,村编码,户主,家庭人口', 'H1,370181105230,甲,5']);
    const size = foundOn(session, registryChecks).rows.find(({ code }) => code === 'household.size-differs');
    await expect(attempt({ ids: [size?.id ?? ''] })).rejects.toThrow('finding.no-duplicate');
    await attempt({ ids: [id] });
    await expect(decide(session, everything, { ids: [id], state: 'open', reason: undefined, moment })).rejects.toThrow(
      'finding.settled',
    );
  });

  it('names one of two members where both stand in one household', async () => {
    const session = await county();
    session.db.exec(`UPDATE person SET id_key = '${wife}' WHERE name = '乙'`);
    const [found] = foundOn(session, registryChecks).rows.filter(({ code }) => code === 'person.number-twice');
    expect(found).toMatchObject({ severity: 'error', household_no: 'H2', params: { names: '乙,燕' } });
    const ids = [found?.id ?? ''];
    await expect(settle(session, everything, { ids, keep: 'H2', asOf: DAY }, () => undefined)).rejects.toThrow(
      'finding.keep-which',
    );
    const result = await settle(session, everything, { ids, keep: 'H2#1', asOf: DAY }, () => undefined);
    expect(result.rows).toMatchObject([{ kept: 'H2#1', left: ['H2#2'] }]);
    expect(present(session, 'H2')).toEqual(['乙', '丙']);
  });
});
