import { expect, test } from 'vitest';
import { handedOverText } from '../../src/cli/views/hand-over.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { handOver } from '../../src/pairing/hand-over.ts';
import { handOverProblem } from '../../src/pairing/hand-over-problem.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { factsFor } from '../../src/pairing/policy-facts.ts';
import { readPolicy } from '../../src/pairing/read-policy.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { showPairings } from '../../src/pairing/show.ts';
import { add, bureau, change, idOf, record, shippedPolicy } from './support/bureau.ts';
import { bruteForce } from './support/reference.ts';

const DAY = '2014-03-19';
const LATER = '2014-06-01';

async function paired() {
  const session = await bureau();
  for (const no of ['H3', 'H4']) await change(session, 'household', { household_no: no }, { other_causes: 'illness' });
  for (const role of ['lead', 'support'] as const) {
    const { plan } = await planPairing(session, {
      role,
      asOf: DAY,
      policy: shippedPolicy,
      knownAt: undefined,
      dryRun: false,
    });
    await applyPlan(session, plan ?? 0);
  }
  return session;
}

const give = (session: Session, from: string, to: string, more: object = {}) =>
  handOver(session, {
    kind: 'unit',
    from,
    to,
    reason: '机构改革',
    asOf: LATER,
    dryRun: false,
    shipped: shippedPolicy,
    ...more,
  });
const leads = (session: Session, asOf: string) =>
  showPairings(session, {}, asOf).rows.filter(({ role }) => role === 'lead');

test("a unit's households go to another's cadres as a whole, dated, with the reason, and can be handed back", async () => {
  const session = await paired();
  await change(session, 'cadre', { cadre_no: 'C2' }, { capacity: 4 });
  const before = leads(session, LATER).map(({ household_no }) => household_no);
  const result = await give(session, 'U1', 'U2');
  expect(result).toMatchObject({ saved: true, leads: 2, support_ended: 2 });
  expect(leads(session, '2014-05-31').filter(({ unit_no }) => unit_no === 'U1')).toMatchObject([
    { household_no: 'H1', to: '2014-05-31', ended_why: 'handed_over', ended_reason: '机构改革' },
    { household_no: 'H2', to: '2014-05-31', ended_why: 'handed_over' },
  ]);
  expect(leads(session, LATER).every(({ unit_no }) => unit_no === 'U2')).toBe(true);
  expect(leads(session, LATER).map(({ household_no }) => household_no)).toEqual(before);
  expect(leads(session, LATER)[0]).toMatchObject({ why: 'hand_over', reason: '机构改革', pinned_from: null });
  expect(handedOverText('zh', result)).toContain('H1 户主H1');
  expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 5 });
  expect(await give(session, 'U2', 'U1', { asOf: '2014-07-01' })).toMatchObject({ leads: 5 });
  expect(leads(session, '2014-07-01').every(({ unit_no }) => unit_no === 'U1')).toBe(true);
});

test('who gets whom is the best there is among the places left, near kin barred', async () => {
  const session = await paired();
  for (const no of ['C2', 'C3']) await change(session, 'cadre', { cadre_no: no }, { capacity: 4 });
  await record(session, (event) => {
    const cadre = idOf(session.db, 'cadre', 'C2');
    add(session.db, 'kin', event, { cadre_id: cadre, name: '亲', relation: 'parent', id_key: 'key-H1' });
  });
  const policy = readPolicy(shippedPolicy.text, shippedPolicy.file);
  const facts = factsFor(session, policy, LATER);
  const leaving = facts.leads.filter(({ unit }) => unit === 'U1');
  const takers = facts.cadres.filter(({ unit }) => unit === 'U2');
  const { problem } = handOverProblem(facts, policy, { role: 'lead', asOf: LATER, leaving, takers });
  const { rows } = await give(session, 'U1', 'U2');
  const got = rows.filter(({ role }) => role === 'lead');
  expect(got.find(({ household_no }) => household_no === 'H1')?.to_no).toBe('C3');
  const load = new Map(problem.cadres.map(({ no, taken }) => [no, taken]));
  // The distance (5) and the function (1) are the same for both cadres; the places are what differs.
  const cost = got.reduce((sum, { to_no }) => {
    const nth = (load.get(to_no ?? '') ?? 0) + 1;
    load.set(to_no ?? '', nth);
    return sum + 6 + (nth === 1 ? 0 : 1);
  }, 0);
  expect(bruteForce(problem)).toEqual({ unpaired: 0, belowMinimum: 0, objective: cost });
});

test('one cadre hands over to another; a pin does not hold the household back, a dry run saves nothing', async () => {
  const session = await paired();
  await change(session, 'cadre', { cadre_no: 'C3' }, { capacity: 4 });
  const request = { householdNo: 'H1', cadreNo: 'C1', reason: 'r', until: undefined, asOf: '2014-05-01' };
  await setPair(session, { ...request, shipped: shippedPolicy });
  const asked = { kind: 'cadre', dryRun: true };
  expect(await give(session, 'C1', 'C3', asked)).toMatchObject({ saved: false, leads: 2 });
  expect(leads(session, LATER).filter(({ cadre_no }) => cadre_no === 'C1')).toHaveLength(2);
  await give(session, 'C1', 'C3', { kind: 'cadre' });
  expect(leads(session, LATER).filter(({ cadre_no }) => cadre_no === 'C1')).toEqual([]);
});

test('support goes along where the other unit has the function', async () => {
  const session = await paired();
  await record(session, (event) => {
    const unit = add(session.db, 'unit', event, { unit_no: 'U3', name: '卫生院', function: 'health' });
    for (const no of ['C4', 'C5']) add(session.db, 'cadre', event, { cadre_no: no, name: no, unit_id: unit });
  });
  expect(await give(session, 'U1', 'U3')).toMatchObject({ leads: 2, supports: 2, support_ended: 0 });
  const rows = showPairings(session, { unit: 'U3' }, LATER).rows;
  expect(rows.map(({ role }) => role).sort()).toEqual(['lead', 'lead', 'support', 'support']);
});

test('who supports a household already does not come to it twice, and two who leave it have one successor', async () => {
  const session = await paired();
  await record(session, (event) => {
    for (const unit_no of ['U3', 'U4']) {
      const unit = add(session.db, 'unit', event, { unit_no, name: unit_no, function: 'health' });
      const of = unit_no === 'U3' ? ['C4', 'C5'] : ['C6'];
      for (const no of of) add(session.db, 'cadre', event, { cadre_no: no, name: no, unit_id: unit });
    }
  });
  const set = (householdNo: string, cadreNo: string, asOf: string) =>
    setPair(session, {
      householdNo,
      cadreNo,
      role: 'support',
      reason: 'r',
      until: undefined,
      asOf,
      shipped: shippedPolicy,
    });
  const supporters = (no: string, asOf: string) =>
    showPairings(session, { household: no }, asOf)
      .rows.filter(({ role }) => role === 'support')
      .map(({ cadre_no }) => cadre_no);
  for (const no of ['C4', 'C5', 'C6']) await set('H3', no, '2014-05-01');
  expect(supporters('H3', '2014-05-01')).toEqual(['C1', 'C4', 'C5', 'C6']);
  // C6 is there already: both of U3 end, and nobody comes instead.
  expect(await give(session, 'U3', 'U4')).toMatchObject({ supports: 0, support_ended: 2 });
  expect(supporters('H3', LATER)).toEqual(['C1', 'C6']);
  for (const no of ['C4', 'C5']) await set('H4', no, LATER);
  expect(await give(session, 'U3', 'U4', { asOf: '2014-07-01' })).toMatchObject({ supports: 1, support_ended: 1 });
  expect(supporters('H4', '2014-07-01')).toEqual(['C1', 'C6']);
});

test.each([
  ['U9', 'U2', {}, 'pairing.unit-unknown', 66],
  ['U1', 'U1', {}, 'pairing.hand-over-same', 64],
  ['U1', 'U2', {}, 'pairing.hand-over-short', 65],
  ['C1', 'C9', { kind: 'cadre' }, 'pairing.cadre-unknown', 66],
])('a hand-over from %s to %s %o is refused, and nothing changes', async (from, to, more, code, exit) => {
  const session = await paired();
  for (const no of ['C2', 'C3']) await change(session, 'cadre', { cadre_no: no }, { capacity: 2 });
  const before = showPairings(session, {}, LATER);
  await expect(give(session, from, to, more)).rejects.toMatchObject({ code, exit });
  expect(showPairings(session, {}, LATER)).toEqual(before);
});

test('a unit whose takers have left office finds nobody; one that has no household has nothing to hand over', async () => {
  const session = await paired();
  for (const no of ['C2', 'C3']) await change(session, 'cadre', { cadre_no: no }, { valid_to: '2014-05-01' });
  await expect(give(session, 'U1', 'U2')).rejects.toMatchObject({ code: 'pairing.hand-over-nobody' });
  await record(session, (event) => {
    add(session.db, 'unit', event, { unit_no: 'U3', name: '空', function: 'other' });
  });
  expect(await give(session, 'U3', 'U1')).toMatchObject({ rows: [], leads: 0 });
});
