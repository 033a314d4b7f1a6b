import fc from 'fast-check';
import { expect, test } from 'vitest';
import { supportExplainedText } from '../../src/cli/views/explain-pair.ts';
import { changesText, planText } from '../../src/cli/views/pair.ts';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { explainCadre, explainSupport } from '../../src/pairing/explain.ts';
import { endPairingsOfCadre } from '../../src/pairing/on-cadre-left.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { usePolicy } from '../../src/pairing/policy-use.ts';
import { releaseHousehold } from '../../src/pairing/release.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { showPairings } from '../../src/pairing/show.ts';
import { showPlan } from '../../src/pairing/show-plan.ts';
import { verifyPlan } from '../../src/pairing/verify.ts';
import { planWhatIf } from '../../src/pairing/what-if.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { add, bureau, change, record, shippedPolicy } from './support/bureau.ts';
import { applyCsv, csvOf, marked } from './support/marks.ts';
import { anyProblem } from './support/problems.ts';

const DAY = '2014-03-19';
const NEXT = '2014-03-20';

const lead = (session: Session, asOf = DAY, policy = shippedPolicy) =>
  planPairing(session, { asOf, policy, knownAt: undefined, dryRun: false });
const support = (session: Session, asOf = NEXT, policy = shippedPolicy) =>
  planPairing(session, { role: 'support', asOf, policy, knownAt: undefined, dryRun: false, detail: true });
const supports = (session: Session, asOf: string) =>
  showPairings(session, {}, asOf)
    .rows.filter(({ role }) => role === 'support')
    .map(({ household_no, cadre_no }) => `${household_no} ${cadre_no}`);

/**
 * Leads paired: C1 of the hospital has H1 and H2 (illness), C2 and C3 of the school the others. H3 and H4 have schooling for a cause, and
 * illness besides, which calls for the hospital.
 */
async function led(): Promise<Session & { setNow: (instant: string) => void }> {
  const session = await bureau();
  for (const no of ['H3', 'H4']) await change(session, 'household', { household_no: no }, { other_causes: 'illness' });
  await lead(session);
  await applyPlan(session, 1);
  return session;
}

test('support fills what the causes call for and the lead lacks, is applied, proved, shown and kept', async () => {
  const session = await led();
  const planned = await support(session);
  expect(planned).toMatchObject({ plan: 2, role: 'support', households: 2, places: 2, paired: 2, optimal: true });
  expect(planned.rows).toMatchObject([
    { household_no: 'H3', function: 'health', change: 'added', former: null, cadre_no: 'C1', unit: '医院' },
    { household_no: 'H4', function: 'health', change: 'added', cadre_no: 'C1' },
  ]);
  expect(showPlan(session, 2).rows).toEqual(planned.rows);
  expect(changesText('zh', planned.rows ?? []).split('\n')[1]).toMatch(/^新增 .*卫生/);
  expect(await applyPlan(session, 2)).toMatchObject({ role: 'support', added: 2, kept: 0 });
  expect(supports(session, NEXT)).toEqual(['H3 C1', 'H4 C1']);
  expect(verifyPlan(session, 2)).toMatchObject({ verified: true, role: 'support' });
  expect(await support(session, '2014-04-01')).toMatchObject({ kept: 2, added: 0, moved: 0, ended: 0 });
  // The leads are not touched by it.
  expect(await lead(session, '2014-04-01')).toMatchObject({ kept: 5, moved: 0 });
});

test('an altered support plan is disproved, naming the place', async () => {
  const session = await led();
  await support(session);
  session.db.exec("UPDATE pairing_plan_pair SET cadre_no = 'C2' WHERE plan = 2 AND household_no = 'H3'");
  expect(verifyPlan(session, 2)).toMatchObject({ verified: false, disproof: { from: 'household H3/health' } });
});

test('support whose function a new lead brings is no longer called for, and who comes to lead leaves off supporting', async () => {
  const session = await led();
  await support(session);
  await applyPlan(session, 2);
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 5 });
  const request = { householdNo: 'H3', reason: 'r', until: undefined, asOf: '2014-04-01', shipped: shippedPolicy };
  await setPair(session, { ...request, cadreNo: 'C1' });
  expect(supports(session, '2014-04-01')).toEqual(['H4 C1']);
  await setPair(session, { ...request, cadreNo: 'C1', role: 'support', householdNo: 'H5' });
  await releaseHousehold(session, { householdNo: 'H5', support: 'C1', reason: 'r', end: false, asOf: '2014-04-02' });
  // H3 has a lead of the hospital now, and its main cause calls for the school; H5 calls for nothing, and its pin was lifted.
  const planned = await support(session, '2014-04-03');
  expect(planned.rows).toMatchObject([
    { household_no: 'H3', change: 'added', function: 'education' },
    { household_no: 'H4', change: 'kept' },
    { household_no: 'H5', change: 'ended', former_no: 'C1', cadre_no: null },
  ]);
  await applyPlan(session, planned.plan ?? 0);
  expect(showPairings(session, { household: 'H5' }, '2014-04-02').rows.at(-1)).toMatchObject({
    ended_why: 'not_called',
  });
});

test('support set by hand is pinned and has the place of its function, dearer as it may be', async () => {
  const session = await led();
  await record(session, (event) => {
    const unit = add(session.db, 'unit', event, { unit_no: 'U3', name: '远处卫生院', function: 'health' });
    add(session.db, 'cadre', event, { cadre_no: 'C4', name: '丁', unit_id: unit });
  });
  const request = {
    reason: '多年联系',
    until: undefined,
    asOf: NEXT,
    shipped: shippedPolicy,
    role: 'support' as const,
  };
  expect(await setPair(session, { ...request, householdNo: 'H3', cadreNo: 'C4' })).toMatchObject({
    role: 'support',
    former: null,
  });
  const planned = await support(session);
  expect(planned).toMatchObject({ pinned: 1, kept: 1, added: 1, places: 2 });
  expect(planned.rows).toMatchObject([
    { household_no: 'H3', change: 'kept', pinned: true, cadre_no: 'C4', function: 'health' },
    { household_no: 'H4', change: 'added', cadre_no: 'C1' },
  ]);
  await applyPlan(session, planned.plan ?? 0);
  expect(supports(session, NEXT)).toEqual(['H3 C4', 'H4 C1']);
  expect(verifyPlan(session, planned.plan ?? 0)).toMatchObject({ verified: true });
});

test('support by hand is refused to the lead, to whom is barred, and to whom has no place left', async () => {
  const session = await led();
  const text = shippedPolicy.text.replace('default: 5', 'default: 1');
  const shipped = { ...shippedPolicy, text };
  await usePolicy(session, shipped);
  const set = (householdNo: string, cadreNo: string) =>
    setPair(session, { reason: 'r', until: undefined, asOf: NEXT, shipped, role: 'support', householdNo, cadreNo });
  await expect(set('H1', 'C1')).rejects.toMatchObject({ code: 'pairing.leads-already', exit: 65 });
  await change(session, 'cadre', { cadre_no: 'C1' }, { id_key: 'key-H5' });
  await expect(set('H5', 'C1')).rejects.toMatchObject({ code: 'pairing.near-kin', exit: 65 });
  await set('H3', 'C1');
  await expect(set('H4', 'C1')).rejects.toMatchObject({ code: 'pairing.cadre-full', exit: 65 });
  const release = { householdNo: 'H4', support: 'C1', reason: 'r', end: true, asOf: NEXT };
  await expect(releaseHousehold(session, release)).rejects.toMatchObject({ code: 'pairing.no-such-support' });
  expect(await releaseHousehold(session, { ...release, householdNo: 'H3' })).toMatchObject({ role: 'support' });
  expect(supports(session, NEXT)).toEqual([]);
});

test('whom a person pinned to a household in support, neither a person nor a mark makes its lead too', async () => {
  const session = await led();
  const by = { reason: 'r', until: undefined, asOf: NEXT, shipped: shippedPolicy, householdNo: 'H3', cadreNo: 'C1' };
  await setPair(session, { ...by, role: 'support' });
  await expect(setPair(session, by)).rejects.toMatchObject({ code: 'pairing.supports-pinned', exit: 65 });
  const { plan: leads } = await lead(session, NEXT);
  const cells = csvOf(session, leads ?? 0);
  const line = cells.findIndex((row) => row.includes('H3')) + 1;
  const { result } = await applyCsv(session, leads ?? 0, marked(cells, line, { own_cadre: 'C1', reason: 'x' }));
  expect(result.marked?.files[0]?.issues.map(({ code }) => code)).toContain('pairing.supports-pinned');
  expect(supports(session, NEXT)).toEqual(['H3 C1']);
  await releaseHousehold(session, { householdNo: 'H3', support: 'C1', reason: 'r', end: false, asOf: NEXT });
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 3 });
  expect(await setPair(session, by)).toMatchObject({ role: 'lead', cadre_no: 'C1' });
});

test('whom a person pinned to a household in support, no plan makes its lead', async () => {
  const session = await led();
  await setPair(session, {
    reason: 'r',
    until: undefined,
    asOf: NEXT,
    shipped: shippedPolicy,
    householdNo: 'H3',
    cadreNo: 'C1',
    role: 'support',
  });
  const leads = showPairings(session, { household: 'H3' }, NEXT).rows.filter(({ role }) => role === 'lead');
  for (const cadre of ['C2', 'C3']) {
    await leaveOffice(
      session,
      { cadreNo: cadre, on: NEXT, reason: 'retired', document: undefined },
      endPairingsOfCadre,
    );
  }
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 9 });
  expect(leads.map(({ cadre_no }) => cadre_no)).not.toEqual(['C1']);
  const { plan, unpaired, shortages } = await lead(session, '2014-03-22');
  expect(unpaired).toBe(1);
  expect(shortages).toMatchObject([{ unpaired: ['H3'], barred: { supports_pinned: 1 } }]);
  expect(verifyPlan(session, plan ?? 0)).toMatchObject({ verified: true });
});

test('a support cadre who leaves leaves the place open, and the next plan says what binds', async () => {
  const session = await led();
  await support(session);
  await applyPlan(session, 2);
  const leaving = { cadreNo: 'C1', on: '2014-04-30', reason: 'retired', document: undefined } as const;
  expect(await leaveOffice(session, leaving, endPairingsOfCadre)).toMatchObject({
    households: ['H1', 'H2'],
    supported: ['H3', 'H4'],
  });
  const planned = await support(session, '2014-05-01');
  expect(planned).toMatchObject({ unpaired: expect.any(Number), added: 0 });
  expect(planned.unpaired).toBeGreaterThan(0);
  expect(planText('en', planned)).toMatch(/want health and have 0 places of 0 cadres open to them/);
  expect(planned.shortages[0]?.functions).toEqual(['health']);
});

test('a place is explained as a lead is: the cost, the alternatives, what binds', async () => {
  const session = await led();
  await support(session);
  await applyPlan(session, 2);
  const on = { asOf: NEXT, shipped: shippedPolicy };
  const [place] = explainSupport(session, 'H3', on);
  expect(place).toMatchObject({ role: 'support', function: 'health', present: 'C1', planned: 'C1', alternatives: [] });
  expect(place?.pair?.dearer).toEqual({ unpaired: 0, below_minimum: 0, objective: 0 });
  expect(explainSupport(session, 'H1', on)).toEqual([]);
  expect(supportExplainedText('en', 'H1', [])).toContain('wants no support cadre');
  expect(supportExplainedText('zh', 'H3', [place as never])).toContain('协助职能：卫生');
  expect(explainCadre(session, 'C1', { ...on, role: 'support' })).toMatchObject({ planned: ['H3', 'H4'] });
  const whatIf = planWhatIf(session, {
    ...on,
    role: 'support',
    policy: shippedPolicy,
    knownAt: undefined,
    changes: ['capacity:C1=1'],
  });
  expect(whatIf.difference).toMatchObject({ unpaired: 1 });
  expect(whatIf.other_cadre).toBe(1);
});

test('support needs leads, and a policy that knows it', async () => {
  const session = await bureau();
  await expect(support(session)).rejects.toMatchObject({ code: 'pairing.no-leads', exit: 65 });
  const text = shippedPolicy.text.replace(/^support:\n(?: .*\n)+/m, '');
  await lead(session);
  await applyPlan(session, 1);
  await expect(support(session, NEXT, { ...shippedPolicy, text })).rejects.toMatchObject({
    code: 'pairing.no-support',
    exit: 65,
  });
});

test('no cadre is in two places of one household: each brings one function', () => {
  fc.assert(
    fc.property(anyProblem({ households: 8, cadres: 6, units: 3, capacity: 3 }, ['support']), (problem) => {
      const named = new Set(problem.households.map(({ no, wants }) => `${no} ${wants}`));
      expect(named.size).toBe(problem.households.length);
      for (const { no } of problem.households) {
        const wanted = problem.households.filter((place) => place.no === no).map(({ wants }) => wants);
        const open = wanted.map((wants) => {
          const units = problem.units.filter((unit) => unit.function === wants).map((unit) => unit.no);
          return problem.cadres.filter(({ unit }) => unit !== null && units.includes(unit)).map((cadre) => cadre.no);
        });
        expect(new Set(open.flat()).size).toBe(open.flat().length);
      }
    }),
    { numRuns: 100 },
  );
});
