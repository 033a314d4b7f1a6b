import { expect, test } from 'vitest';
import { buildProblem } from '../../src/pairing/build-problem.ts';
import { pairingChecks } from '../../src/pairing/checks.ts';
import { explainHousehold } from '../../src/pairing/explain.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { factsFor } from '../../src/pairing/policy-facts.ts';
import { usePolicy } from '../../src/pairing/policy-use.ts';
import type { ProblemHousehold } from '../../src/pairing/problem.ts';
import { readPolicy } from '../../src/pairing/read-policy.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { add, bureau, change, idOf, record, shippedPolicy } from './support/bureau.ts';

const DAY = '2014-03-19';
const policy = (...more: string[]) => ({ file: 'mine.yaml', text: [shippedPolicy.text, ...more].join('\n') });
const barsOf = (households: readonly ProblemHousehold[], no: string) =>
  households.find((household) => household.no === no)?.barred;

async function problemUnder(session: Awaited<ReturnType<typeof bureau>>, given: { text: string; file: string }) {
  const read = readPolicy(given.text, given.file);
  return buildProblem(factsFor(session, read, DAY), read, { asOf: DAY, role: 'lead' });
}

const HARD = `
hardness:
  - {points: 3, when: 'household_type == "wubao"'}
  - {points: 2, when: 'main_cause == "illness"'}
  - {points: 4, when: "members.exists(m, m.disability_grade <= 2)"}`;
const WEIGHED = {
  ...shippedPolicy,
  text: shippedPolicy.text.replace('  change: 12\n', '  change: 12\n  hardness: 5\n'),
};

test('points add up over the conditions that hold; what is unknown gives none, and what has no weight is not asked', async () => {
  const session = await bureau();
  await change(session, 'household', { household_no: 'H1' }, { household_type: 'wubao' });
  await record(session, (event) => {
    for (const [no, grade] of [
      ['H1', 1],
      ['H4', 2],
      ['H5', 3],
    ] as const) {
      add(session.db, 'person', event, {
        household_id: idOf(session.db, 'household', no),
        person_no: 1,
        name: no,
        relation: 'head',
        disability_grade: grade,
      });
    }
  });
  const text = WEIGHED.text + HARD;
  const { households } = await problemUnder(session, { file: 'mine.yaml', text });
  expect(households.map(({ no, hardness }) => [no, hardness])).toEqual([
    ['H1', 9],
    ['H2', 2],
    ['H3', 0],
    ['H4', 4],
    ['H5', 0],
  ]);
  const light = await problemUnder(session, policy(HARD));
  expect(new Set(light.households.map(({ hardness }) => hardness))).toEqual(new Set([0]));
  expect(new Set(light.cadres.map(({ step }) => step))).toEqual(new Set([0]));
});

test('the hardest household gets the highest rank where the weights say so, and the explanation names the cost', async () => {
  const session = await bureau();
  // All in one unit, so that nothing but rank and hardness differs; one place each.
  for (const [no, rank] of [
    ['C1', 'section_deputy'],
    ['C2', 'county_chief'],
    ['C3', null],
  ] as const) {
    await change(session, 'cadre', { cadre_no: no }, { unit_id: 1, rank, capacity: 2 });
  }
  await change(session, 'household', { household_no: 'H5' }, { household_type: 'wubao' });
  const given = { file: 'mine.yaml', text: WEIGHED.text + HARD };
  await usePolicy(session, given);
  const plan = await planPairing(session, { asOf: DAY, policy: given, knownAt: undefined, dryRun: true, detail: true });
  const cadre = (no: string) => plan.rows?.find(({ household_no }) => household_no === no)?.cadre_no;
  expect(cadre('H5')).toBe('C2');
  expect([cadre('H1'), cadre('H2')]).not.toContain('C3');
  const explained = explainHousehold(session, 'H1', { asOf: DAY, shipped: shippedPolicy });
  const steps = { C1: 3, C2: 0, C3: 6 };
  for (const pair of [explained.pair, ...explained.alternatives]) {
    expect(pair?.cost.rank).toBe(5 * 2 * steps[pair?.cadre_no as keyof typeof steps]);
  }
  expect(explained.hardness).toBe(2);
});

test('a home village is barred where the policy says so; a pair is barred or allowed by name, whatever else bars it', async () => {
  const session = await bureau();
  await change(session, 'cadre', { cadre_no: 'C1' }, { home_village: '370181001201' });
  await record(session, (event) => {
    const cadre = idOf(session.db, 'cadre', 'C2');
    add(session.db, 'kin', event, { cadre_id: cadre, name: '亲', relation: 'parent', id_key: 'key-H1' });
  });
  const plain = await problemUnder(session, shippedPolicy);
  expect(barsOf(plain.households, 'H1')).toEqual([{ cadre: 'C2', why: 'near_kin' }]);
  const home = policy('bars:', '  home_village: true');
  expect(barsOf((await problemUnder(session, home)).households, 'H1')).toEqual([
    { cadre: 'C1', why: 'home_village' },
    { cadre: 'C2', why: 'near_kin' },
  ]);
  const named = policy(
    'bars: {home_village: true}',
    'exceptions:',
    '  - {household: H1, cadre: C2, pair: allowed, reason: 过继}',
    '  - {household: H2, cadre: C1, pair: allowed, reason: 已迁出}',
    '  - {household: H3, cadre: C3, pair: barred, reason: 有纠纷}',
    '  - {household: H3, cadre: C9, pair: barred, reason: 没有此人}',
  );
  const { households } = await problemUnder(session, named);
  expect(barsOf(households, 'H1')).toEqual([{ cadre: 'C1', why: 'home_village' }]);
  expect(barsOf(households, 'H2')).toEqual([]);
  expect(barsOf(households, 'H3')).toEqual([{ cadre: 'C3', why: 'exception' }]);
  await usePolicy(session, named);
  const set = (householdNo: string, cadreNo: string) =>
    setPair(session, { householdNo, cadreNo, reason: 'r', until: undefined, asOf: DAY, shipped: shippedPolicy });
  await expect(set('H1', 'C1')).rejects.toMatchObject({ code: 'pairing.home-village', exit: 65 });
  await expect(set('H3', 'C3')).rejects.toMatchObject({ code: 'pairing.barred-by-name', exit: 65 });
  expect(await set('H1', 'C2')).toMatchObject({ cadre_no: 'C2' });
});

test('what the policy names and the roster does not know is a finding: it bars nothing', async () => {
  const session = await bureau();
  const findings = () =>
    pairingChecks
      .filter(({ name }) => name === 'pairing.exceptions' || name === 'pairing.home-village')
      .flatMap((check) =>
        [...check.find(session, { asOf: DAY, knownAt: undefined })].map(({ code, key }) => `${code} ${key}`),
      );
  await change(session, 'cadre', { cadre_no: 'C1' }, { home_village: '十八盘村' });
  expect(findings()).toEqual([]);
  const exceptions = 'exceptions: [{household: H9, cadre: C1, pair: barred, reason: r}]';
  await usePolicy(session, policy('bars: {home_village: true}', exceptions));
  expect(findings()).toEqual(['pairing.exception-unknown H9/C1', 'pairing.home-unknown C1']);
});

test('a shortage says which bars took how many', async () => {
  const session = await bureau();
  for (const no of ['C1', 'C2']) await change(session, 'cadre', { cadre_no: no }, { home_village: '370181001201' });
  await record(session, (event) => {
    const cadre = idOf(session.db, 'cadre', 'C3');
    add(session.db, 'kin', event, { cadre_id: cadre, name: '亲', relation: 'parent', id_key: 'key-H1' });
  });
  const given = policy('bars: {home_village: true}');
  const plan = await planPairing(session, { asOf: DAY, policy: given, knownAt: undefined, dryRun: true });
  expect(plan.shortages).toEqual([
    {
      towns: ['370181001'],
      town_names: ['镇370181001'],
      functions: [],
      households: 1,
      cadres: 0,
      places: 0,
      barred: { near_kin: 1, home_village: 2, exception: 0, supports_pinned: 0 },
      beyond_reach: 0,
      unpaired: ['H1'],
    },
  ]);
});

test.each([
  ['exceptions: [{household: H1, cadre: C1, pair: barred}]', 'yaml.missing-key'],
  ['exceptions: [{household: H1, cadre: C1, pair: barred, reason: " "}]', 'policy.blank'],
  ['exceptions: [{household: H1, cadre: C1, pair: maybe, reason: r}]', 'pack.choice'],
  [
    'exceptions: [{household: H1, cadre: C1, pair: barred, reason: r}, {household: H1, cadre: C1, pair: allowed, reason: r}]',
    'policy.exception-twice',
  ],
  ['hardness: [{points: 101, when: owns_vehicle}]', 'policy.whole-number'],
  ['hardness: [{points: 1, when: "moon > 3"}]', 'expression.unknown-name'],
  ['bars: {home_village: maybe}', 'pack.yes-no'],
])('%s is refused', (text, code) => {
  const given = policy(text);
  expect(() => readPolicy(given.text, given.file)).toThrowError(expect.objectContaining({ code, exit: 65 }));
});

test('a weight for hardness without anything that makes a household hard is refused', () => {
  expect(() => readPolicy(WEIGHED.text, 'mine.yaml')).toThrowError(
    expect.objectContaining({ code: 'policy.no-hardness' }),
  );
});
