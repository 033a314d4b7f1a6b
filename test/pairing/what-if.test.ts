import { expect, test } from 'vitest';
import { whatIfText } from '../../src/cli/views/what-if.ts';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { lastPlan } from '../../src/pairing/store/plans.ts';
import { planWhatIf } from '../../src/pairing/what-if.ts';
import { add, bureau, change, idOf, record, shippedPolicy } from './support/bureau.ts';

const whatIf = (session: Session, ...changes: string[]) =>
  planWhatIf(session, { asOf: '2014-03-19', policy: shippedPolicy, knownAt: undefined, changes });
const plan = (session: Session, policy = shippedPolicy) =>
  planPairing(session, { asOf: '2014-03-19', policy, knownAt: undefined, dryRun: true });

test('other capacities, of every cadre of a unit or of one, give what planning with them on record gives', async () => {
  const session = await bureau();
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 0 });
  const result = whatIf(session, 'capacity:U1=+2', 'capacity:C2=3');
  expect(result.now).toMatchObject(await plan(session));
  expect(result).toMatchObject({ now: { unpaired: 1 }, supposed: { unpaired: 0 }, difference: { unpaired: -1 } });
  expect(result.other_cadre).toBeGreaterThan(0);
  expect(lastPlan(session.db, session.county)).toBe(0);
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 2 });
  await change(session, 'cadre', { cadre_no: 'C2' }, { capacity: 3 });
  expect(result.supposed).toMatchObject(await plan(session));
  expect(whatIfText('en', result).split('\n')[1]).toBe('unpaired: 1 -> 0');
});

test('another weight gives what planning by such a policy gives', async () => {
  const session = await bureau();
  await planPairing(session, { asOf: '2014-03-18', policy: shippedPolicy, knownAt: undefined, dryRun: false });
  await applyPlan(session, 1);
  await change(session, 'household', { household_no: 'H4' }, { main_cause: 'illness' });
  const text = shippedPolicy.text.replace('neighbours: 5', 'neighbours: 8').replace('match: 0', 'match: 1');
  const result = whatIf(session, 'weight:distance.neighbours=8', 'weight:function.match=1');
  expect(result.supposed).toMatchObject(await plan(session, { ...shippedPolicy, text }));
});

test('a bar that is lifted makes the pair possible', async () => {
  const session = await bureau();
  await record(session, (event) => {
    const cadre = idOf(session.db, 'cadre', 'C1');
    add(session.db, 'kin', event, { cadre_id: cadre, name: '亲', relation: 'parent', id_key: 'key-H1' });
  });
  const result = whatIf(session, 'lift:H1:C1');
  expect(result.now.objective).toBeGreaterThan(8);
  expect(result.supposed.objective).toBe(8);
});

test.each([
  ['capacity:U1', 64],
  ['capacity:U1=more', 64],
  ['lift:H1', 64],
  ['luck:U1=1', 64],
  ['capacity:U9=1', 66],
  ['lift:H9:C1', 66],
  ['lift:H1:C9', 66],
  ['weight:distance.moon=1', 66],
  ['weight:toString=1', 66],
  ['weight:distance.town=9999', 65],
])('%s is refused', async (asked, exit) => {
  const session = await bureau();
  expect(() => whatIf(session, asked)).toThrowError(expect.objectContaining({ exit }));
});
