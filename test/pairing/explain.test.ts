import { expect, test } from 'vitest';
import { cadreExplainedText, householdExplainedText } from '../../src/cli/views/explain-pair.ts';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { explainCadre, explainHousehold } from '../../src/pairing/explain.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { bureau, change, shippedPolicy } from './support/bureau.ts';

const on = (asOf: string) => ({ asOf, shipped: shippedPolicy });
const plan = (session: Session, asOf: string, policy = shippedPolicy) =>
  planPairing(session, { asOf, policy, knownAt: undefined, dryRun: false });

async function paired() {
  const session = await bureau();
  await plan(session, '2014-03-19');
  await applyPlan(session, 1);
  return session;
}

test('a household is explained term by term, and what it costs the whole to change', async () => {
  const session = await paired();
  const explained = explainHousehold(session, 'H1', on('2014-03-19'));
  expect(explained).toMatchObject({
    household_no: 'H1',
    policy: 'zhangqiu-2014',
    present: 'C1',
    planned: 'C1',
    pinned: false,
    pair: {
      cadre_no: 'C1',
      unit: '医院',
      tier: 'village',
      cost: { distance: 0, function: 0, load: 1, rank: 0, change: 0 },
      dearer: { unpaired: 0, below_minimum: 0, objective: 0 },
    },
    shortage: null,
  });
  // The school's village lies in the next town: 5 + 1 for its function, 12 for the change; of its cadres the one who has a place left
  // takes it as a second one (1), as C1's second falls free. For the other one H3 makes room: C1 is nearer to it, 3 instead of 5, and
  // the change costs 12.
  const [first, second] = explained.alternatives;
  expect(first).toMatchObject({ tier: 'neighbours', cost: { distance: 5, function: 1, load: 1, rank: 0, change: 12 } });
  expect(first?.dearer).toEqual({ unpaired: 0, below_minimum: 0, objective: 18 });
  expect(second?.dearer.objective).toBe(28);
  expect(explained.alternatives).toHaveLength(2);
  expect(householdExplainedText('en', explained).split('\n')).toEqual([
    'H1 户主H1 (村370181001201), 2014-03-19, policy zhangqiu-2014',
    'lead: C1 干部C1 (医院): distance 0 (contracted village) + function 0 + load 1 + rank 0 + change 0; the whole costs the same',
    'others, and what the whole would cost more:',
    expect.stringMatching(/^ {2}C[23] .*change 12; total cost \+18$/),
    expect.stringMatching(/total cost \+28$/),
    expect.stringMatching(/^ {4}household H3 would go from C[23] to C1$/),
  ]);
});

test('a pinned household is explained as if it were not pinned, so that the price of the pin is seen', async () => {
  const session = await paired();
  await change(session, 'cadre', { cadre_no: 'C3' }, { capacity: 5 });
  const request = { householdNo: 'H1', cadreNo: 'C3', reason: 'r', until: undefined, asOf: '2014-03-19' };
  await setPair(session, { ...request, shipped: shippedPolicy });
  const text = shippedPolicy.text.replace('change: 12', 'change: 1');
  await plan(session, '2014-03-20', { ...shippedPolicy, text });
  await applyPlan(session, 2);
  const explained = explainHousehold(session, 'H1', on('2014-03-20'));
  expect(explained).toMatchObject({ present: 'C3', pinned: true, planned: 'C1', pair: { cadre_no: 'C3' } });
  expect(explained.pair?.dearer.objective).toBeGreaterThan(0);
  expect(householdExplainedText('zh', explained)).toContain('重新做方案会配给 C1');
});

test('a household without a lead says what a plan would give it; one whom nobody is left for, what binds', async () => {
  const session = await bureau();
  expect(explainHousehold(session, 'H1', on('2014-03-19'))).toMatchObject({ present: null, planned: 'C1' });
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 1 });
  await change(session, 'cadre', { cadre_no: 'C2' }, { capacity: 1 });
  const all = ['H1', 'H2', 'H3', 'H4', 'H5'].map((no) => explainHousehold(session, no, on('2014-03-19')));
  const [left] = all.filter(({ planned }) => planned === null);
  expect(left?.shortage).toMatchObject({ households: 5, places: 4 });
  expect(left?.pair).toBeNull();
  expect(all.filter(({ shortage }) => shortage !== null)).toHaveLength(1);
  if (left) expect(householdExplainedText('en', left)).toContain('a new plan would give it nobody');
});

test('a lead who cannot lead any more is named, and the planned one explained', async () => {
  const session = await paired();
  await change(session, 'cadre', { cadre_no: 'C1' }, { valid_to: '2014-04-30' });
  await change(session, 'cadre', { cadre_no: 'C3' }, { capacity: 5 });
  const explained = explainHousehold(session, 'H1', on('2014-05-01'));
  expect(explained.present).toBe('C1');
  expect(explained.pair?.cadre_no).toBe(explained.planned);
  expect(householdExplainedText('en', explained)).toContain('lead C1 cannot lead it any more');
});

test('a cadre is explained household by household, each with its best alternative', async () => {
  const session = await paired();
  const explained = explainCadre(session, 'C1', on('2014-03-19'));
  expect(explained).toMatchObject({ cadre_no: 'C1', unit: '医院', planned: ['H1', 'H2'] });
  expect(explained.households.map(({ household_no, alternatives }) => [household_no, alternatives.length])).toEqual([
    ['H1', 1],
    ['H2', 1],
  ]);
  expect(cadreExplainedText('en', explained).split('\n')[0]).toBe(
    'C1 干部C1 (医院), 2014-03-19, policy zhangqiu-2014: 2 households',
  );
});

test.each([
  ['household', 'H9', 'pairing.household-unknown', 66],
  ['household', 'H6', 'pairing.household-off-list', 65],
  ['cadre', 'C9', 'pairing.cadre-unknown', 66],
  ['cadre', 'C3', 'pairing.cadre-inactive', 65],
])('a %s that is not in question (%s) is refused', async (kind, no, code, exit) => {
  const session = await paired();
  await change(session, 'cadre', { cadre_no: 'C3' }, { valid_to: '2014-03-31' });
  const explain = kind === 'cadre' ? explainCadre : explainHousehold;
  expect(() => explain(session, no, on('2014-04-01'))).toThrowError(expect.objectContaining({ code, exit }));
});
