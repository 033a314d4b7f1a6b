import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planBenefit, type Tier } from '../../../src/eligibility/expression/benefit.ts';
import { checkAmount, checkCondition } from '../../../src/eligibility/expression/check.ts';
import { drawTerms, figuresOnDay, household } from './generate.ts';
import { type Pay, payOf, type Terms, write, writeOperand } from './oracle.ts';
import { type Figures, pay, vocabulary } from './sample.ts';

/** A part as the checker sees it; undefined where it is too much for 64 bits, or divides by zero as written. */
function tierOf({ when, amount }: Pay, figures: Figures): Tier | undefined {
  const condition = when === undefined ? undefined : checkCondition(write(when), vocabulary(figures));
  const checked = checkAmount(writeOperand(amount), vocabulary(figures));
  const problems = [condition, checked].flatMap((each) => (each === undefined || each.ok ? [] : each.problems));
  const allowed = ['expression.number-too-large', 'expression.too-complex', 'expression.division-by-zero'];
  expect(problems.filter(({ code }) => !allowed.includes(code))).toEqual([]);
  if (!checked.ok || (condition !== undefined && !condition.ok)) return undefined;
  return { when: condition?.condition, amount: checked.amount };
}

function planOf(terms: Terms, figures: Figures) {
  const [tiers, supplements] = [terms.tiers, terms.supplements].map((list) =>
    list.map((each) => tierOf(each, figures)),
  );
  const whole = (list: readonly (Tier | undefined)[] = []): Tier[] => list.filter((each) => each !== undefined);
  if (tiers?.includes(undefined) || supplements?.includes(undefined)) return undefined;
  return planBenefit({ ...terms, tiers: whole(tiers), supplements: whole(supplements) });
}

it('pays random households by random terms what an evaluator without SQL does, to the fen', () => {
  const met = { unknown: 0, nothing: 0, something: 0, refused: 0 };
  const drawn = fc.gen().map((draw) => drawTerms((arbitrary) => draw(() => arbitrary)));
  fc.assert(
    fc.property(
      drawn,
      fc.array(household, { minLength: 4, maxLength: 10 }),
      figuresOnDay,
      (terms, households, figures) => {
        const plan = planOf(terms, figures);
        if (plan === undefined) {
          met.refused += 1;
          return;
        }
        const expected = households.map((each) => payOf(terms, { household: each, figures, asOf: '2014-03-19' }));
        expect(pay(plan, households, figures)).toEqual(expected);
        for (const fen of expected) met[fen === null ? 'unknown' : fen === 0 ? 'nothing' : 'something'] += 1;
      },
    ),
    { numRuns: 400, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  );
  // Each answer must have been met often, or the test would say little.
  expect(Math.min(met.unknown, met.nothing, met.something)).toBeGreaterThan(200);
  expect(met.refused).toBeLessThan(100);
});
