import { expect, test } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import type { Session } from '../../src/db/session.ts';
import { usePack } from '../../src/eligibility/packs-in-use.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { pairingChecks } from '../../src/pairing/checks.ts';
import { endPairingsWithEnrolments } from '../../src/pairing/on-enrolments-ended.ts';
import { type PlanResult, planPairing } from '../../src/pairing/plan.ts';
import { listPrograms, shippedTerms } from '../../src/pairing/policies.ts';
import { readPolicy } from '../../src/pairing/read-policy.ts';
import { showPairings } from '../../src/pairing/show.ts';
import { pairingAuditedTables } from '../../src/pairing/store/audited.ts';
import { verifyPlan } from '../../src/pairing/verify.ts';
import { packOf, packText } from '../eligibility/support.ts';
import { add, bureau, change, everyPairing, idOf, record, shippedPolicy } from './support/bureau.ts';

function enrol(
  { db }: Session,
  event: number,
  household: number,
  program: string,
  { from, to = null }: { from: string; to?: string | null },
): void {
  const left = to === null ? null : 'improved';
  add(db, 'enrolment', event, {
    ...{ program, household_id: household, valid_from: from, entered_why: 'eligible' },
    ...{ valid_to: to, left_why: left },
  });
}

/** Ends a household's enrolment of the bureau on a day, without a word to the pairings. */
function endEnrolment(session: Session, household: string, to: string): Promise<void> {
  const id = idOf(session.db, 'household', household);
  return record(session, (event) => {
    session.db.prepare('UPDATE enrolment SET recorded_to = ? WHERE household_id = ?').run(event, id);
    enrol(session, event, id, 'needy', { from: '2014-03-01', to });
  });
}

function plan(session: Session, asOf = '2014-03-19', policy = shippedPolicy): Promise<PlanResult> {
  return planPairing(session, { asOf, policy, knownAt: undefined, dryRun: false });
}

const leads = (session: Session, asOf = '2014-03-19'): string =>
  showPairings(session, {}, asOf)
    .rows.map((row) => `${row.household_no} ${row.cadre_no}`)
    .join(', ');

test('a plan pairs every household on the list, and its numbers are those of the hand-worked optimum', async () => {
  const session = await bureau();
  // C1 (hospital) takes H1 and H2 of its own village: 0 + 1 for the second place. C2 and C3 (school) share H3, two
  // towns' border away (5), H4 in their village (0) and H5 there with no cause to match (0 + 1): one place is a second one (1).
  expect(await plan(session)).toEqual({
    plan: 1,
    as_of: '2014-03-19',
    role: 'lead',
    policy: 'zhangqiu-2014',
    households: 5,
    places: 5,
    cadres: 3,
    paired: 5,
    unpaired: 0,
    cadres_used: 3,
    below_minimum: 0,
    pinned: 0,
    kept: 0,
    added: 5,
    moved: 0,
    ended: 0,
    objective: 8,
    bound: 8,
    optimal: true,
    shortages: [],
  });
  expect(showPairings(session, {}, '2014-03-19').rows).toEqual([]);
  expect(verifyPlan(session, undefined)).toEqual({
    plan: 1,
    as_of: '2014-03-19',
    role: 'lead',
    verified: true,
    objective: 8,
    bound: 8,
    disproof: null,
  });
});

test('a plan that is applied becomes the pairing, stays proved, and planning again keeps it', async () => {
  const session = await bureau();
  await plan(session);
  expect(await applyPlan(session, 1)).toEqual({
    plan: 1,
    as_of: '2014-03-19',
    role: 'lead',
    policy: 'zhangqiu-2014',
    policy_put_in_force: true,
    approved_by: null,
    document: null,
    kept: 0,
    added: 5,
    moved: 0,
    ended: 0,
    marked: null,
    saved: true,
  });
  expect(leads(session)).toMatch(/^H1 C1, H2 C1, H3 C[23], H4 C[23], H5 C[23]$/);
  expect(leads(session, '2014-03-18')).toBe('');
  expect(verifyPlan(session, 1).verified).toBe(true);
  const before = leads(session);
  expect(await plan(session)).toMatchObject({ plan: 2, kept: 5, added: 0, moved: 0, ended: 0, objective: 8 });
  expect(await applyPlan(session, 2)).toMatchObject({ kept: 5, added: 0, moved: 0, ended: 0 });
  expect(leads(session)).toBe(before);
  expect(verifyAudit(session.db, pairingAuditedTables)).toMatchObject({ events: 5, breaches: [] });
});

test('a trial plan is computed in full and stores nothing', async () => {
  const session = await bureau();
  const request = { asOf: '2014-03-19', policy: shippedPolicy, knownAt: undefined };
  expect(await planPairing(session, { ...request, dryRun: true })).toMatchObject({
    plan: null,
    paired: 5,
    objective: 8,
  });
  expect(() => verifyPlan(session, undefined)).toThrowError(
    expect.objectContaining({ code: 'pairing.no-plan', exit: 66 }),
  );
});

test('a plan from what was known before looks back only', async () => {
  const session = await bureau();
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 0 });
  const request = { asOf: '2014-03-19', policy: shippedPolicy, knownAt: 1 };
  expect(await planPairing(session, { ...request, dryRun: true })).toMatchObject({ plan: null, paired: 5 });
  expect(await plan(session)).toMatchObject({ plan: 1, paired: 4 });
  expect(() => planPairing(session, { ...request, dryRun: false })).toThrowError(expect.objectContaining({ exit: 64 }));
});

test('a plan whose network cannot be written is not stored', async () => {
  const session = await bureau();
  const onNetwork = (): void => {
    throw new Error('disk full');
  };
  const request = { asOf: '2014-03-19', policy: shippedPolicy, knownAt: undefined, dryRun: false, onNetwork };
  await expect(planPairing(session, request)).rejects.toThrowError('disk full');
  expect(await plan(session)).toMatchObject({ plan: 1 });
});

test('a plan is refused when its problem has changed, when it was applied before, and when it is unknown', async () => {
  const session = await bureau();
  await plan(session);
  await plan(session);
  await change(session, 'household', { household_no: 'H5' }, { main_cause: 'illness' });
  await expect(applyPlan(session, 1)).rejects.toMatchObject({ code: 'pairing.plan-stale', exit: 65 });
  expect(everyPairing(session.db)).toEqual([]);
  expect(verifyPlan(session, 1).verified).toBe(true);
  await plan(session);
  await applyPlan(session, 3);
  await expect(applyPlan(session, 3)).rejects.toMatchObject({ code: 'pairing.plan-applied', exit: 65 });
  await expect(applyPlan(session, 9)).rejects.toMatchObject({ code: 'pairing.plan-unknown', exit: 66 });
  await plan(session, '2014-03-18');
  await expect(applyPlan(session, 4)).rejects.toMatchObject({ code: 'pairing.later-pairings', exit: 65 });
});

test('when a cadre leaves, the households move and the pairings that end keep their dates', async () => {
  const session = await bureau();
  await plan(session);
  await applyPlan(session, 1);
  await change(session, 'cadre', { cadre_no: 'C1' }, { valid_to: '2014-04-30' });
  const next = await plan(session, '2014-05-01');
  expect(next).toMatchObject({ cadres: 2, paired: 4, unpaired: 1, kept: 3, moved: 1, ended: 1 });
  await applyPlan(session, 2);
  expect(showPairings(session, { cadre: 'C1' }, '2014-04-30').households).toBe(2);
  expect(showPairings(session, { cadre: 'C1' }, '2014-05-01').households).toBe(0);
  const ended = showPairings(session, { cadre: 'C1' }, '2014-04-30').rows;
  expect(ended.map((row) => [row.to, row.ended_why]).sort()).toEqual([
    ['2014-04-30', 'moved'],
    ['2014-04-30', 'unpaired'],
  ]);
});

test('a pairing that a plan of the same day changes is withdrawn and leaves no day behind', async () => {
  const session = await bureau();
  await plan(session);
  await applyPlan(session, 1);
  await change(session, 'cadre', { cadre_no: 'C1' }, { valid_to: '2014-03-18' });
  await plan(session);
  await applyPlan(session, 2);
  expect(showPairings(session, { cadre: 'C1' }, '2014-03-19').rows).toEqual([]);
  expect(showPairings(session, { cadre: 'C1' }, '2014-03-19', 3).households).toBe(2);
  expect(everyPairing(session.db)).toContainEqual(['H1 C1', '2014-03-19', null, null, 0]);
});

/** The shipped policy over other lists. */
const policyOver = (list: string) => ({ ...shippedPolicy, text: shippedPolicy.text.replace('[needy]', list) });

test('the end of an enrolment ends the pairing that day, unless another list of the policy keeps the household', async () => {
  const session = await bureau();
  const { db } = session;
  const [h1, h2] = [idOf(db, 'household', 'H1'), idOf(db, 'household', 'H2')];
  await record(session, (event) => {
    enrol(session, event, h2, 'other', { from: '2014-03-01' });
    enrol(session, event, h1, 'apart', { from: '2014-03-01' });
  });
  await plan(session, '2014-03-19', policyOver('[needy, other]'));
  await applyPlan(session, 1);
  await record(session, (event) => {
    db.prepare('UPDATE enrolment SET recorded_to = ? WHERE household_id IN (?, ?) AND program = ?').run(
      event,
      h1,
      h2,
      'needy',
    );
    endPairingsWithEnrolments(db, {
      county: '370181',
      event,
      program: 'needy',
      householdIds: [h1, h2],
      lastDay: '2014-03-31',
    });
  });
  expect(showPairings(session, { household: 'H1' }, '2014-03-31').rows).toMatchObject([
    { to: '2014-03-31', ended_why: 'off_list' },
  ]);
  expect(showPairings(session, { household: 'H1' }, '2014-04-01').rows).toEqual([]);
  expect(showPairings(session, { household: 'H2' }, '2014-04-01').rows).toMatchObject([{ to: null }]);
  // Planning by the needy alone ends what still holds for a household off it, and gives C1, left with nobody, one of the others.
  expect(await plan(session, '2014-04-01')).toMatchObject({ households: 3, kept: 2, moved: 1, ended: 1 });
  expect(await applyPlan(session, 2)).toMatchObject({ kept: 2, moved: 1, ended: 1 });
  expect(showPairings(session, { household: 'H2' }, '2014-04-01').rows).toEqual([]);
});

test('near kin are never paired: reported kin, the own household, and kin by it', async () => {
  const session = await bureau();
  const { db } = session;
  await record(session, (event) => {
    const kinOf = (cadre: string, key: string | null): number =>
      add(db, 'kin', event, { cadre_id: idOf(db, 'cadre', cadre), name: `亲${key}`, relation: 'parent', id_key: key });
    const member = (household: string, no: number, key: string, left: string | null = null): number =>
      add(db, 'person', event, {
        household_id: idOf(db, 'household', household),
        person_no: no,
        name: key,
        relation: 'other',
        id_key: key,
        left_on: left,
      });
    kinOf('C1', 'key-H1');
    kinOf('C1', null);
    // C2 once lived in H6 with someone who now heads H4.
    member('H6', 1, 'key-C2', '2010-01-01');
    member('H6', 2, 'key-H4');
    member('H5', 1, 'key-C3');
  });
  await change(session, 'cadre', { cadre_no: 'C2' }, { capacity: 3 });
  expect(await plan(session)).toMatchObject({ paired: 5 });
  await applyPlan(session, 1);
  const found = leads(session);
  expect(found).not.toContain('H1 C1');
  expect(found).not.toContain('H4 C2');
  expect(found).not.toContain('H5 C3');
  expect(
    pairingChecks.flatMap((check) => [...check.find(session, { asOf: '2014-03-19', knownAt: undefined })]),
  ).toMatchObject([{ key: 'C1/亲null/parent', cadreNo: 'C1', params: { name: '干部C1', kin: '亲null' } }]);
});

test('where places are short, as many as possible are paired and the shortage is named', async () => {
  const session = await bureau();
  const policy = { ...shippedPolicy, text: shippedPolicy.text.replace('reach: county', 'reach: town') };
  await change(session, 'cadre', { cadre_no: 'C1' }, { capacity: 1 });
  const result = await plan(session, '2014-03-19', policy);
  expect(result).toMatchObject({ paired: 3, unpaired: 2, below_minimum: 0, optimal: true });
  expect(result.shortages).toEqual([
    {
      towns: ['370181001'],
      town_names: ['镇370181001'],
      functions: [],
      households: 3,
      cadres: 1,
      places: 1,
      barred: { near_kin: 0, home_village: 0, exception: 0, supports_pinned: 0 },
      beyond_reach: 2,
      unpaired: expect.any(Array),
    },
  ]);
  expect(result.shortages[0]?.unpaired).toHaveLength(2);
  await applyPlan(session, 1);
  expect(showPairings(session, {}, '2014-03-19')).toMatchObject({ households: 3, cadres: 3 });
});

const tampering: Record<string, string> = {
  household: "DELETE FROM pairing_plan_pair WHERE household_no = 'H1'",
  'dearer-used|cheaper-unused|over-capacity': "UPDATE pairing_plan_pair SET cadre_no = 'C2' WHERE household_no = 'H1'",
  'household ': "UPDATE pairing_plan_pair SET cadre_no = 'C9' WHERE household_no = 'H1'",
  price: "DELETE FROM pairing_plan_price WHERE cadre_no = 'C1'",
  'price|cheaper-unused|dearer-used': "UPDATE pairing_plan_price SET price = price + 40 WHERE cadre_no = 'C1'",
  levels: 'UPDATE pairing_plan SET objective = 7',
  problem: "UPDATE pairing_policy SET text = replace(text, 'county: 9', 'county: 8')",
  'problem ': "UPDATE household SET main_cause = 'skill' WHERE household_no = 'H1'",
};

test.each(Object.entries(tampering))('a stored plan that was tampered with is disproved: %s', async (reason, sql) => {
  const session = await bureau();
  await plan(session);
  session.db.exec(sql);
  const result = verifyPlan(session, 1);
  expect(result).toMatchObject({ verified: false, bound: null });
  expect(result.disproof?.reason).toMatch(new RegExp(`^(${reason.trim()})$`));
});

test('a household, cadre or unit that nobody knows is 66', async () => {
  const session = await bureau();
  for (const of of [{ household: 'H9' }, { cadre: 'C9' }, { unit: 'U9' }]) {
    expect(() => showPairings(session, of, '2014-03-19')).toThrowError(expect.objectContaining({ exit: 66 }));
  }
  expect(showPairings(session, { unit: 'U1' }, '2014-03-19')).toEqual({
    as_of: '2014-03-19',
    rows: [],
    households: 0,
    cadres: 0,
  });
});

test('a day on whose list were households that have left since is neither planned for nor paired', async () => {
  const session = await bureau();
  await plan(session, '2014-03-25');
  await endEnrolment(session, 'H2', '2014-03-31');
  const refused = { code: 'pairing.left-since', exit: 65, params: { as_of: '2014-03-25', households: 1 } };
  await expect(applyPlan(session, 1)).rejects.toMatchObject(refused);
  await expect(plan(session, '2014-03-25')).rejects.toMatchObject(refused);
  await expect(plan(session, '2014-03-31')).rejects.toMatchObject({ code: 'pairing.left-since' });
  expect(everyPairing(session.db)).toEqual([]);
  const trial = { asOf: '2014-03-25', policy: shippedPolicy, knownAt: undefined, dryRun: true };
  expect(await planPairing(session, trial)).toMatchObject({ plan: null, households: 5 });
  expect(await plan(session, '2014-04-01')).toMatchObject({ plan: 2, households: 4 });
  expect(await applyPlan(session, 2)).toMatchObject({ added: 4 });
});

test('a household that passes from one list of the policy to another has not left', async () => {
  const session = await bureau();
  await endEnrolment(session, 'H2', '2014-03-31');
  await record(session, (event) =>
    enrol(session, event, idOf(session.db, 'household', 'H2'), 'other', { from: '2014-04-01', to: '2014-04-30' }),
  );
  const over = policyOver('[needy, other]');
  await expect(plan(session, '2014-03-25')).rejects.toMatchObject({ code: 'pairing.left-since' });
  await expect(plan(session, '2014-03-25', over)).rejects.toMatchObject({ code: 'pairing.left-since' });
  await record(session, (event) => {
    session.db.prepare("UPDATE enrolment SET recorded_to = ? WHERE program = 'other'").run(event);
    enrol(session, event, idOf(session.db, 'household', 'H2'), 'other', { from: '2014-04-01' });
  });
  expect(await plan(session, '2014-03-25', over)).toMatchObject({ plan: 1, households: 5 });
  expect(await applyPlan(session, 1)).toMatchObject({ added: 5 });
});

test('a plan applied twice is said to be, whoever has left since', async () => {
  const session = await bureau();
  await plan(session);
  await applyPlan(session, 1);
  await endEnrolment(session, 'H2', '2014-03-31');
  await expect(applyPlan(session, 1)).rejects.toMatchObject({ code: 'pairing.plan-applied' });
});

test('a policy over a program that nothing knows is refused where it is written, with the nearest name', async () => {
  const session = await bureau();
  expect(() => plan(session, '2014-03-19', policyOver('[needy, nedy]'))).toThrowError(
    expect.objectContaining({
      code: 'policy.program-unknown',
      exit: 65,
      params: { program: 'nedy', meant: ' (needy?)' },
      place: { file: shippedPolicy.file, line: expect.any(Number), column: '15' },
    }),
  );
  expect(() => verifyPlan(session, undefined)).toThrow('pairing.no-plan');
  // A pack in force makes a program known before anybody is on its list.
  await usePack(session, packOf(packText({ name: 'poor-pack' }).replace('  needy:', '  poor:')));
  expect(await plan(session, '2014-03-19', policyOver('[needy, poor]'))).toMatchObject({ plan: 1, households: 5 });
});

test('the list is that of the shipped policy until a plan by another one is applied, and the one known then', async () => {
  const session = await bureau();
  await record(session, (event) =>
    enrol(session, event, idOf(session.db, 'household', 'H6'), 'other', { from: '2014-03-01' }),
  );
  expect(readPolicy(shippedPolicy.text, shippedPolicy.file)).toMatchObject(shippedTerms);
  expect(listPrograms(session)).toEqual(['needy']);
  await plan(session, '2014-03-19', policyOver('[needy, other]'));
  expect(listPrograms(session)).toEqual(['needy']);
  await applyPlan(session, 1);
  expect(listPrograms(session)).toEqual(['needy', 'other']);
  await plan(session, '2014-03-20', policyOver('[other]'));
  await applyPlan(session, 2);
  expect([1, 3, 4].map((event) => listPrograms(session, event))).toEqual([['needy'], ['needy'], ['needy', 'other']]);
});
