import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policiesText, policyCheckText } from '../../src/cli/views/pair-policies.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { listTerms } from '../../src/pairing/policies.ts';
import { policyTextInForce } from '../../src/pairing/policy-in-force.ts';
import { checkPolicy, dropPolicy, listPolicies, usePolicy } from '../../src/pairing/policy-use.ts';
import { readPolicy } from '../../src/pairing/read-policy.ts';
import { bureau, shippedPolicy } from './support/bureau.ts';

const folder = new URL('../../src/pairing/policies/', import.meta.url);
const shipped = readdirSync(folder).sort();
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const other = { file: 'mine.yaml', text: shippedPolicy.text.replace('lead_within: 15', 'lead_within: 3') };

test('a policy that is put in force is copied, followed and listed, and the one before it stays on record', async () => {
  const session = await bureau();
  expect(policyTextInForce(session, shippedPolicy)).toEqual(shippedPolicy);
  expect(listPolicies(session).rows).toEqual([]);
  expect(await usePolicy(session, shippedPolicy)).toMatchObject({ changed: true, former: null });
  expect(await usePolicy(session, shippedPolicy)).toMatchObject({ changed: false });
  expect(await usePolicy(session, other)).toMatchObject({ changed: true, former: 'zhangqiu-2014' });
  expect(policyTextInForce(session, shippedPolicy).text).toBe(other.text);
  expect(listTerms(session).leadWithin).toBe(3);
  expect([1, 2, 3].map((event) => listTerms(session, event).leadWithin)).toEqual([15, 15, 3]);
  const { rows } = listPolicies(session);
  expect(rows.map(({ until }) => until === null)).toEqual([true, false]);
  expect(policiesText('en', rows).split('\n')).toHaveLength(2);
  expect(await dropPolicy(session)).toMatchObject({ policy: 'zhangqiu-2014' });
  await expect(dropPolicy(session)).rejects.toMatchObject({ code: 'pairing.no-policy', exit: 66 });
  expect(listTerms(session).leadWithin).toBe(15);
  expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
});

test('applying a plan puts its policy in force, unless another has been put in force since it was made', async () => {
  const session = await bureau();
  const plan = (policy: typeof other) =>
    planPairing(session, { asOf: '2014-03-19', policy, knownAt: undefined, dryRun: false });
  await plan(other);
  expect(listTerms(session).leadWithin).toBe(15);
  await usePolicy(session, shippedPolicy);
  await expect(applyPlan(session, 1)).rejects.toMatchObject({ code: 'pairing.policy-changed', exit: 65 });
  await plan(other);
  expect(await applyPlan(session, 2)).toMatchObject({ policy_put_in_force: true });
  expect(listTerms(session).leadWithin).toBe(3);
});

test('a policy that names a program nobody knows is not put in force', async () => {
  const session = await bureau();
  const policy = { ...shippedPolicy, text: shippedPolicy.text.replace('list: [needy]', 'list: [nedy]') };
  await expect(usePolicy(session, policy)).rejects.toMatchObject({ code: 'policy.program-unknown', exit: 65 });
  expect(listPolicies(session).rows).toEqual([]);
});

test('checking a text lists every problem with its line', () => {
  const text = shippedPolicy.text
    .replace('default: 2', 'default: two')
    .replace('illness: [health]', 'ilness: [health]');
  const check = checkPolicy({ file: 'mine.yaml', text });
  expect(check).toMatchObject({ valid: false, policy: null });
  expect(check.issues.map(({ code }) => code)).toEqual(['policy.whole-number', 'yaml.unknown-key']);
  expect(policyCheckText('en', check)).toContain('mine.yaml: 2 problems');
});

test.each(shipped)('the policy %s ships valid, under the name of its file', (file) => {
  const check = checkPolicy({ file, text: textOf(file) });
  expect(check.issues).toEqual([]);
  expect(`${check.policy}.yaml`).toBe(file);
});

test('the rank tables of the examples are those of their sources', () => {
  const ranks = ['county_chief', 'county_deputy', 'section_chief', 'section_deputy', 'staff', 'clerk'];
  const table = (file: string): (number | undefined)[] => {
    const { capacity } = readPolicy(textOf(file), file).lead;
    return ranks.map((rank) => capacity.byRank[rank] ?? capacity.default);
  };
  // 凤山县 2016: 正处 8, 副处 7, 正科 6, 副科 5, 一般 4. 新地乡 2014: township leaders 3, ordinary cadres 1.
  expect(table('fengshan-2016.yaml')).toEqual([8, 7, 6, 5, 4, 4]);
  expect(table('xindi-2014.yaml').slice(2)).toEqual([3, 3, 1, 1]);
  // 莱州市 2018: one household each for the first helper, at most five for the second.
  const laizhou = readPolicy(textOf('laizhou-2018.yaml'), 'laizhou-2018.yaml');
  expect(laizhou).toMatchObject({ lead: { capacity: { default: 1 } }, support: { most: 1, capacity: { default: 5 } } });
});
