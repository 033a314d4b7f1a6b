import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition } from '../../../src/eligibility/expression/check.ts';
import { drawFormula, figuresOnDay, household } from './generate.ts';
import { type Formula, truthOf, write } from './oracle.ts';
import { check, judge } from './sample.ts';

const letters = new Map([
  [true, 'T'],
  [false, 'F'],
  [undefined, 'U'],
]);

it('judges random households by random expressions as an evaluator without SQL does', () => {
  const answers = { T: 0, F: 0, U: 0 };
  let refused = 0;
  const formulas = fc
    .gen()
    .map((draw) => Array.from({ length: 6 }, () => drawFormula((arbitrary) => draw(() => arbitrary))));
  fc.assert(
    fc.property(
      formulas,
      fc.array(household, { minLength: 4, maxLength: 10 }),
      figuresOnDay,
      (drawn, households, figures) => {
        const judged: { formula: Formula; condition: Condition }[] = [];
        for (const formula of drawn) {
          const result = check(write(formula), figures);
          if (result.ok) judged.push({ formula, condition: result.condition });
          else {
            // Well-typed as they are, some formulas are too much for 64 bits, or divide by a zero as written.
            const allowed = ['expression.number-too-large', 'expression.too-complex', 'expression.division-by-zero'];
            expect(result.problems.filter(({ code }) => !allowed.includes(code))).toEqual([]);
            refused += 1;
          }
        }
        const rows = judge(
          judged.map(({ condition }) => condition),
          households,
          figures,
        );
        households.forEach((each, index) => {
          const world = { household: each, figures, asOf: '2014-03-19' };
          const expected = judged.map(({ formula }) => letters.get(truthOf(formula, world)) ?? '');
          expect(
            [...(rows[index] ?? '')].map((letter, at) => `${letter} ${judged[at] && write(judged[at].formula)}`),
          ).toEqual(expected.map((letter, at) => `${letter} ${judged[at] && write(judged[at].formula)}`));
          for (const letter of expected) answers[letter as keyof typeof answers] += 1;
        });
      },
    ),
    { numRuns: 400, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  );
  // Each answer must have been met often, or the test would say little.
  expect(Math.min(...Object.values(answers))).toBeGreaterThan(1000);
  expect(refused).toBeLessThan(100);
});
