import { expect, test } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { endPairingsOfCadre } from '../../src/pairing/on-cadre-left.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { showPairings } from '../../src/pairing/show.ts';
import { showCadreAtWork } from '../../src/pairing/show-cadre.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { bureau, everyPairing, shippedPolicy } from './support/bureau.ts';

const request = { cadreNo: 'C1', on: '2014-04-30', reason: 'transferred', document: undefined } as const;

async function paired() {
  const session = await bureau();
  await planPairing(session, { asOf: '2014-03-19', policy: shippedPolicy, knownAt: undefined, dryRun: false });
  await applyPlan(session, 1);
  return session;
}

test('a cadre who leaves takes leave of every household that day, and the chain vouches for it', async () => {
  const session = await paired();
  expect(await leaveOffice(session, request, endPairingsOfCadre)).toMatchObject({ households: ['H1', 'H2'] });
  expect(showPairings(session, { cadre: 'C1' }, '2014-04-30').rows).toMatchObject([
    { household_no: 'H1', to: '2014-04-30', ended_why: 'transferred' },
    { household_no: 'H2', to: '2014-04-30', ended_why: 'transferred' },
  ]);
  expect(showPairings(session, {}, '2014-05-01').households).toBe(3);
  expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  const plan = { asOf: '2014-05-01', policy: shippedPolicy, knownAt: undefined, dryRun: false };
  expect(await planPairing(session, plan)).toMatchObject({ kept: 3, added: 1, moved: 0, ended: 0, unpaired: 1 });
});

test('a pairing that had not begun by the last day is withdrawn', async () => {
  const session = await paired();
  await leaveOffice(session, { ...request, on: '2014-03-18' }, endPairingsOfCadre);
  expect(showCadreAtWork(session, 'C1').pairings).toEqual([]);
  expect(everyPairing(session.db)).toContainEqual(['H1 C1', '2014-03-19', null, null, 0]);
});

test('a cadre is shown with every pairing on record, the latest first', async () => {
  const session = await paired();
  await leaveOffice(session, request, endPairingsOfCadre);
  const shown = showCadreAtWork(session, 'C1');
  expect(shown).toMatchObject({ cadre_no: 'C1', facts: { unit_no: 'U1', to: '2014-04-30' } });
  expect(shown.pairings.map(({ household_no, from, to }) => [household_no, from, to])).toEqual([
    ['H1', '2014-03-19', '2014-04-30'],
    ['H2', '2014-03-19', '2014-04-30'],
  ]);
});
