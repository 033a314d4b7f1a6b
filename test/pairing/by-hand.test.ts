import { expect, test } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { endPairingsOfCadre } from '../../src/pairing/on-cadre-left.ts';
import { type PlanResult, planPairing } from '../../src/pairing/plan.ts';
import { releaseHousehold } from '../../src/pairing/release.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { showPairings } from '../../src/pairing/show.ts';
import { verifyPlan } from '../../src/pairing/verify.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { add, bureau, change, everyPairing, idOf, record, shippedPolicy } from './support/bureau.ts';

const plan = (session: Session, asOf: string, policy = shippedPolicy): Promise<PlanResult> =>
  planPairing(session, { asOf, policy, knownAt: undefined, dryRun: false });

async function paired() {
  const session = await bureau();
  await plan(session, '2014-03-19');
  await applyPlan(session, 1, { approvedBy: '领导小组', document: '章帮扶〔2014〕3号' });
  return session;
}

const set = (session: Session, householdNo: string, cadreNo: string, asOf = '2014-05-01', until?: string) =>
  setPair(session, { householdNo, cadreNo, reason: '驻村', until, asOf, shipped: shippedPolicy });

const release = (session: Session, householdNo: string, end: boolean, asOf: string) =>
  releaseHousehold(session, { householdNo, reason: '届满', end, asOf });

const lead = (session: Session, household: string, asOf: string) => showPairings(session, { household }, asOf).rows;

test('a lead set by hand follows the former one, is pinned, and no plan moves it, dear as it may be', async () => {
  const session = await paired();
  await change(session, 'cadre', { cadre_no: 'C3' }, { capacity: 3 });
  expect(await set(session, 'H1', 'C3')).toEqual({
    household_no: 'H1',
    cadre_no: 'C3',
    role: 'lead',
    as_of: '2014-05-01',
    until: null,
    former: 'C1',
  });
  expect(lead(session, 'H1', '2014-04-30')).toMatchObject([{ cadre_no: 'C1', to: '2014-04-30', ended_why: 'moved' }]);
  expect(lead(session, 'H1', '2014-05-01')).toMatchObject([
    { cadre_no: 'C3', why: 'set', reason: '驻村', pinned_from: '2014-05-01', pinned_to: null },
  ]);
  // Change is free and the village of C3 is out of reach of H1: but for the pin, a plan would move it.
  const text = shippedPolicy.text.replace('reach: county', 'reach: village').replace('change: 12', 'change: 0');
  const moved = await plan(session, '2014-05-02', { ...shippedPolicy, text });
  expect(moved).toMatchObject({ households: 5, cadres: 3, pinned: 1, optimal: true });
  expect(verifyPlan(session, 2)).toMatchObject({ verified: true, objective: moved.objective });
  await applyPlan(session, 2);
  expect(lead(session, 'H1', '2014-06-01')).toMatchObject([{ cadre_no: 'C3' }]);
  expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
});

test('a pin holds until its last day; after it a plan may move the household', async () => {
  const session = await paired();
  await change(session, 'cadre', { cadre_no: 'C3' }, { capacity: 3 });
  await set(session, 'H1', 'C3', '2014-05-01', '2014-05-31');
  expect(await plan(session, '2014-05-31')).toMatchObject({ pinned: 1, kept: 5 });
  expect(await plan(session, '2014-06-01')).toMatchObject({ pinned: 0 });
});

test('a plan that was made before a pin is stale', async () => {
  const session = await paired();
  await plan(session, '2014-05-01');
  const leader = lead(session, 'H1', '2014-05-01')[0]?.cadre_no ?? '';
  await set(session, 'H1', leader);
  await expect(applyPlan(session, 2)).rejects.toMatchObject({ code: 'pairing.plan-stale', exit: 65 });
});

test('the present lead can be pinned; only the pin is new', async () => {
  const session = await paired();
  expect(await set(session, 'H1', 'C1', '2014-05-01', '2014-12-31')).toMatchObject({ former: 'C1' });
  expect(lead(session, 'H1', '2014-05-01')).toMatchObject([
    { from: '2014-03-19', to: null, why: 'plan', pinned_from: '2014-05-01', pinned_to: '2014-12-31', reason: '驻村' },
  ]);
  expect(await plan(session, '2014-04-30')).toMatchObject({ pinned: 0 });
});

test('a pinned cadre whose capacity was lowered keeps the household; one who leaves or turns out to be kin does not', async () => {
  const session = await paired();
  await set(session, 'H1', 'C1');
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 0 });
  expect(await plan(session, '2014-05-02')).toMatchObject({ cadres: 3, pinned: 1, paired: 5, unpaired: 0 });
  const leaving = { cadreNo: 'C1', on: '2014-05-31', reason: 'ill', document: undefined } as const;
  await leaveOffice(session, leaving, endPairingsOfCadre);
  expect(await plan(session, '2014-06-01')).toMatchObject({ cadres: 2, pinned: 0 });
  const other = await paired();
  await set(other, 'H1', 'C1');
  await record(other, (event) => {
    const cadre = idOf(other.db, 'cadre', 'C1');
    add(other.db, 'kin', event, { cadre_id: cadre, name: '亲', relation: 'parent', id_key: 'key-H1' });
  });
  expect(await plan(other, '2014-05-02')).toMatchObject({ pinned: 0, moved: 1 });
});

test('releasing lifts the pin; with its end the household awaits a lead', async () => {
  const session = await paired();
  await set(session, 'H1', 'C1');
  expect(await release(session, 'H1', false, '2014-06-01')).toEqual({
    household_no: 'H1',
    cadre_no: 'C1',
    role: 'lead',
    as_of: '2014-06-01',
    released: 'pin',
    last_day: '2014-05-31',
  });
  expect(lead(session, 'H1', '2014-06-01')).toMatchObject([
    { from: '2014-03-19', to: null, pinned_from: '2014-05-01', pinned_to: '2014-05-31' },
  ]);
  expect(await plan(session, '2014-05-31')).toMatchObject({ pinned: 1 });
  expect(await plan(session, '2014-06-01')).toMatchObject({ pinned: 0 });
  await expect(release(session, 'H1', false, '2014-06-01')).rejects.toMatchObject({ code: 'pairing.not-pinned' });
  expect(await release(session, 'H1', true, '2014-06-02')).toMatchObject({ released: 'pairing' });
  expect(lead(session, 'H1', '2014-06-01')).toMatchObject([
    { to: '2014-06-01', ended_why: 'released', ended_reason: '届满' },
  ]);
  expect(lead(session, 'H1', '2014-06-02')).toEqual([]);
  await expect(release(session, 'H1', true, '2014-06-02')).rejects.toMatchObject({ code: 'pairing.no-lead', exit: 65 });
});

test('what began on the day is withdrawn by a release of that day', async () => {
  const session = await paired();
  await set(session, 'H1', 'C1');
  await release(session, 'H1', false, '2014-05-01');
  expect(lead(session, 'H1', '2014-05-01')).toMatchObject([{ pinned_from: null, pinned_to: null }]);
  await release(session, 'H1', true, '2014-03-19');
  expect(lead(session, 'H1', '2014-03-19')).toEqual([]);
  expect(everyPairing(session.db)).toContainEqual(['H1 C1', '2014-03-19', null, null, 0]);
});

test.each([
  ['an unknown household', 'H9', 'C2', '2014-05-01', undefined, 'pairing.household-unknown', 66],
  ['an unknown cadre', 'H1', 'C9', '2014-05-01', undefined, 'pairing.cadre-unknown', 66],
  ['a household off the list', 'H6', 'C2', '2014-05-01', undefined, 'pairing.household-off-list', 65],
  ['a cadre who has left', 'H1', 'C4', '2014-05-01', undefined, 'pairing.cadre-inactive', 65],
  ['near kin', 'H1', 'C5', '2014-05-01', undefined, 'pairing.near-kin', 65],
  ['a cadre without a place left', 'H3', 'C1', '2014-05-01', undefined, 'pairing.cadre-full', 65],
  ['a pin that is over before it begins', 'H1', 'C5', '2014-05-01', '2014-04-30', 'pairing.until-passed', 65],
  ['a day before a pairing on record', 'H1', 'C2', '2014-03-18', undefined, 'pairing.later-lead', 65],
])('%s is refused, and nothing is saved', async (_what, household, cadre, asOf, until, code, exit) => {
  const session = await paired();
  await record(session, (event) => {
    const unit_id = null;
    add(session.db, 'cadre', event, { cadre_no: 'C4', name: '丁', unit_id, valid_to: '2014-04-30' });
    add(session.db, 'cadre', event, { cadre_no: 'C5', name: '戊', unit_id, id_key: 'key-H1' });
  });
  const before = everyPairing(session.db);
  await expect(set(session, household, cadre, asOf, until)).rejects.toMatchObject({ code, exit });
  expect(everyPairing(session.db)).toEqual(before);
});

test('a cadre whose leaving is known leads until that day only', async () => {
  const session = await paired();
  const leaving = { cadreNo: 'C1', on: '2014-06-30', reason: 'retired', document: undefined } as const;
  await leaveOffice(session, leaving, endPairingsOfCadre);
  await release(session, 'H1', true, '2014-05-01');
  await set(session, 'H1', 'C1', '2014-05-10');
  expect(lead(session, 'H1', '2014-06-30')).toMatchObject([{ to: '2014-06-30', ended_why: 'retired' }]);
  expect(lead(session, 'H1', '2014-07-01')).toEqual([]);
});

test('who approved a plan and under which document is on record, and vouched for', async () => {
  const session = await paired();
  const rows = session.db.prepare('SELECT plan, approved_by, document FROM pairing_application').all();
  expect(rows).toEqual([{ plan: 1, approved_by: '领导小组', document: '章帮扶〔2014〕3号' }]);
  session.db.exec("UPDATE pairing_application SET approved_by = '别人'");
  expect(verifyAudit(session.db, session.audited).breaches).toHaveLength(1);
});
