import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { awaitingLead, listedSince } from '../../src/pairing/awaiting.ts';
import { pairingChecks } from '../../src/pairing/checks.ts';
import { endPairingsOfCadre } from '../../src/pairing/on-cadre-left.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { foundOn } from '../support/checks.ts';
import { bureau, change, shippedPolicy } from './support/bureau.ts';

const waiting = (session: Session, asOf: string): string[] =>
  awaitingLead(session, asOf).map(({ household_no, since, days }) => `${household_no} ${since} ${days}`);

async function paired() {
  const session = await bureau();
  await planPairing(session, { asOf: '2014-03-19', policy: shippedPolicy, knownAt: undefined, dryRun: false });
  await applyPlan(session, 1);
  return session;
}

test('a household on the list awaits a lead from the day it entered, a warning for 15 days and an error after', async () => {
  const session = await bureau();
  expect(waiting(session, '2014-02-28')).toEqual([]);
  expect(waiting(session, '2014-03-01')).toEqual(['H1', 'H2', 'H3', 'H4', 'H5'].map((no) => `${no} 2014-03-01 0`));
  const codes = (asOf: string) =>
    foundOn(session, pairingChecks, asOf).rows.map(({ code, severity }) => [code, severity]);
  expect(new Set(codes('2014-03-16').map(String))).toEqual(new Set(['pairing.awaiting-lead,warning']));
  expect(new Set(codes('2014-03-17').map(String))).toEqual(new Set(['pairing.lead-overdue,error']));
});

test('a household whose lead left counts from the day after, one that is led does not', async () => {
  const session = await paired();
  expect(waiting(session, '2014-03-19')).toEqual([]);
  const leaving = { cadreNo: 'C1', on: '2014-04-30', reason: 'ill', document: undefined } as const;
  await leaveOffice(session, leaving, endPairingsOfCadre);
  expect(waiting(session, '2014-04-30')).toEqual([]);
  expect(waiting(session, '2014-05-03')).toEqual(['H1 2014-05-01 2', 'H2 2014-05-01 2']);
});

test('a lead whose term a roster ended leads no more, although the pairing still stands', async () => {
  const session = await paired();
  await change(session, 'cadre', { cadre_no: 'C1' }, { valid_to: '2014-04-30' });
  expect(waiting(session, '2014-05-01')).toEqual(['H1 2014-05-01 0', 'H2 2014-05-01 0']);
});

test('the days allowed are those of the policy by which the bureau has paired last', async () => {
  const session = await bureau();
  const text = shippedPolicy.text.replace('lead_within: 15', 'lead_within: 2').replace('default: 2', 'default: 1');
  const policy = { ...shippedPolicy, text };
  await planPairing(session, { asOf: '2014-03-02', policy, knownAt: undefined, dryRun: false });
  await applyPlan(session, 1);
  const overdue = awaitingLead(session, '2014-03-04').map((each) => each.overdue);
  expect(overdue).toEqual([true, true]);
});

test('a stretch on the list goes back over periods that touch or overlap, day by day', () => {
  const day = (n: number): string => addDays('2014-01-01', n);
  const period = fc
    .tuple(fc.nat(30), fc.option(fc.nat(10)))
    .map(([from, length]) => ({ from: day(from), to: length === null ? null : day(from + length) }));
  fc.assert(
    fc.property(fc.array(period, { minLength: 1, maxLength: 5 }), fc.nat(30), (periods, n) => {
      const on = (date: string): boolean => periods.some(({ from, to }) => from <= date && (to === null || to >= date));
      fc.pre(on(day(n)));
      let since = n;
      while (on(day(since - 1))) since -= 1;
      const begun = periods.filter(({ from }) => from <= day(n)).sort((a, b) => (a.from < b.from ? -1 : 1));
      expect(listedSince(begun, day(n))).toBe(day(since));
    }),
  );
});
