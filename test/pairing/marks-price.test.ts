import { expect, test } from 'vitest';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { buildProblem } from '../../src/pairing/build-problem.ts';
import { factsWith, type Mark } from '../../src/pairing/marks/mark.ts';
import { type PricedMarks, priceMarks } from '../../src/pairing/marks/price.ts';
import { planChanges } from '../../src/pairing/plan-changes.ts';
import { factsFor } from '../../src/pairing/policy-facts.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { policyOf, problemOf, storedPlan } from '../../src/pairing/stored-problem.ts';
import { bureau, shippedPolicy } from './support/bureau.ts';
import { freeCadre, plan } from './support/marks.ts';
import { bruteForce, type Levels, lossCost, pairCost, pinsCost, placeCost } from './support/reference.ts';

const DAY = '2014-04-01';

/** What a plan is about, and the pricing of marks on it, each given as household and cadre. */
function pricing(session: Session, number: number) {
  const stored = storedPlan(session, number);
  const problem = problemOf(session, stored);
  const policy = policyOf(stored);
  const facts = factsFor(session, policy, stored.asOf);
  const changes = planChanges(session, stored, problem);
  const planned: Levels = stored;
  const markOf = ([household, cadre]: readonly [string, string]): Mark => {
    const place = changes.find((change) => change.household === household);
    const unit = facts.cadres.find(({ no }) => no === cadre)?.unit ?? null;
    const [proposed, former] = [place?.cadre ?? null, place?.former ?? null];
    return { file: 0, line: 1, household, wants: null, planned: proposed, former, cadre, unit, reason: 'x' };
  };
  const price = (pairs: readonly (readonly [string, string])[]): PricedMarks =>
    priceMarks(pairs.map(markOf), { facts, policy, problem, changes, planned });
  /** The best of all plans in which some pairs stand, found by trying every one. */
  const best = (pairs: readonly (readonly [string, string])[]): Levels => {
    const marks = pairs.map(markOf);
    const posed = buildProblem(factsWith(facts, 'lead', marks), policy, { asOf: stored.asOf, role: 'lead' });
    const moved = marks.filter(({ former, cadre }) => former !== null && former !== cadre).length;
    const { objective, ...levels } = bruteForce(posed);
    return { ...levels, objective: objective + moved * problem.terms.change };
  };
  return { problem, changes, planned, price, best };
}

const less = (a: Levels, b: Levels): Levels => ({
  unpaired: a.unpaired - b.unpaired,
  belowMinimum: a.belowMinimum - b.belowMinimum,
  objective: a.objective - b.objective,
});

test('every mark there can be costs the whole what trying every plan with it says', async () => {
  const session = await bureau();
  await plan(session);
  await applyPlan(session, 1);
  await plan(session, DAY);
  const { problem, planned, price, best } = pricing(session, 2);
  for (const { no, present } of problem.households) {
    for (const cadre of problem.cadres) {
      const [only] = price([[no, cadre.no]]).marks;
      expect(only?.dearer, `${no} ${cadre.no}`).toEqual(less(best([[no, cadre.no]]), planned));
      expect(only?.cost.change).toBe(present === cadre.no ? 0 : problem.terms.change);
    }
  }
});

test('marks together are priced as the plan that they make, term by term, and against the best plan around them', async () => {
  const session = await bureau();
  await plan(session);
  const { problem, changes, planned, price, best } = pricing(session, 1);
  const households = problem.households.map(({ no }) => no);
  const cadres = problem.cadres.map(({ no }) => no);
  let tried = 0;
  for (const a of households) {
    for (const b of households) {
      const [of, to] = [a, b].map((no) => changes.find((change) => change.household === no)?.cadre ?? '');
      if (a >= b || of === to || of === undefined || to === undefined) continue;
      tried += 1;
      // The two change places, so that nobody has more than before.
      const swap = [
        [a, to],
        [b, of],
      ] as const;
      const priced = price(swap);
      const holders = new Map(changes.map(({ household, cadre }) => [household, cadre]));
      for (const [household, cadre] of swap) holders.set(household, cadre);
      const load = new Map<string, number>();
      let objective = pinsCost(problem);
      for (const household of problem.households) {
        const holder = holders.get(household.no) ?? '';
        const nth = (load.get(holder) ?? 0) + 1;
        load.set(holder, nth);
        const cost = pairCost(problem, household, cadres.indexOf(holder)) ?? lossCost(problem, household);
        objective += cost + placeCost(problem, nth);
      }
      expect(priced.marked).toEqual({ unpaired: 0, belowMinimum: 0, objective });
      expect(priced.best).toEqual(best(swap));
      expect(priced.planned).toEqual(planned);
      expect(objective).toBeGreaterThanOrEqual(priced.best.objective);
    }
  }
  expect(tried).toBeGreaterThan(3);
});

test('a mark on a pinned pair is priced as if the pin were gone', async () => {
  const session = await bureau();
  await plan(session);
  await applyPlan(session, 1);
  const cadreNo = freeCadre(session, 1);
  const set = { householdNo: 'H1', cadreNo, reason: 'x', until: undefined, asOf: DAY, shipped: shippedPolicy };
  await setPair(session, set);
  await plan(session, DAY);
  const { problem, planned, price, best } = pricing(session, 2);
  expect(problem.pins).toHaveLength(1);
  for (const { no } of problem.cadres.filter((cadre) => cadre.no !== cadreNo)) {
    const [only] = price([['H1', no]]).marks;
    expect(only?.dearer).toEqual(less(best([['H1', no]]), planned));
  }
});
