import { expect, test } from 'vitest';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { pricesInForce } from '../../src/pairing/prices-in-force.ts';
import { readPairs } from '../../src/pairing/store/plans.ts';
import { verifyPlan } from '../../src/pairing/verify.ts';
import { add, bureau, record, shippedPolicy } from './support/bureau.ts';

const plan = (session: Session, asOf: string, policy = shippedPolicy) =>
  planPairing(session, { asOf, policy, knownAt: undefined, dryRun: false });

const pairs = (session: Session, number: number) => readPairs(session.db, session.county, number);

/** A policy by which every pair costs the same, so that nearly any pairing is best. */
const indifferent = {
  ...shippedPolicy,
  text: shippedPolicy.text
    .replaceAll(/^ {4}(town|neighbours|county|other): \d+.*$/gm, '    $1: 0')
    .replace(/^ {2}change: \d+.*$/m, '  change: 0'),
};

test('a plan that was stored and not applied has no bearing on the next one', async () => {
  const session = await bureau();
  const other = await bureau();
  await plan(session, '2014-03-19', indifferent);
  await plan(session, '2014-03-19');
  await plan(other, '2014-03-19');
  expect(pairs(session, 2)).toEqual(pairs(other, 1));
  expect(pricesInForce(session, 'lead')).toBeUndefined();
});

test('after a plan was applied the next one begins from it: nobody is moved without a gain, though moving costs nothing', async () => {
  const session = await bureau();
  await plan(session, '2014-03-19');
  await applyPlan(session, 1);
  expect(pricesInForce(session, 'lead')?.byCadre.size).toBe(3);
  const again = await plan(session, '2014-03-20', indifferent);
  expect(again).toMatchObject({ plan: 2, optimal: true, moved: 0, kept: 5 });
  await record(session, (event) => {
    add(session.db, 'cadre', event, { cadre_no: 'C4', name: 'C4', unit_id: 1, valid_from: '2014-03-20' });
  });
  // One comes, who should have a household: one moves, and nobody else.
  expect(await plan(session, '2014-03-21', indifferent)).toMatchObject({ optimal: true, moved: 1, kept: 4 });
  expect(verifyPlan(session, 3)).toMatchObject({ verified: true });
});
