import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternativesOf, movesFor } from '../../src/pairing/alternatives.ts';
import { checkOptimal } from '../../src/pairing/certificate.ts';
import { scoreOf } from '../../src/pairing/score.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { anyProblem } from './support/problems.ts';
import { pairCost } from './support/reference.ts';

test('the households named as moving are a pairing with the alternative in it, at exactly the price quoted', () => {
  let moved = 0;
  fc.assert(
    fc.property(anyProblem({ households: 9, cadres: 6, units: 3, capacity: 2 }), (problem) => {
      const solution = solvePairing(problem);
      const { network, assignment } = solution;
      const best = scoreOf(problem, network.pricing, assignment);
      problem.households.forEach((_, household) => {
        for (const { cadre, ...dearer } of alternativesOf(solution, household)) {
          const moves = movesFor(solution, household, cadre);
          const altered = Int32Array.from(assignment);
          altered[household] = cadre;
          for (const { household: other, from, to } of moves) {
            expect(assignment[other]).toBe(from);
            expect(other).not.toBe(household);
            altered[other] = to;
          }
          moved += moves.length;
          problem.households.forEach((each, h) => {
            const chosen = altered[h] ?? -1;
            if (chosen >= 0) expect(pairCost(problem, each, chosen)).toBeDefined();
          });
          problem.cadres.forEach(({ capacity }, c) => {
            expect(altered.filter((chosen) => chosen === c).length).toBeLessThanOrEqual(capacity);
          });
          const score = scoreOf(problem, network.pricing, altered);
          expect({
            unpaired: score.unpaired - best.unpaired,
            belowMinimum: score.belowMinimum - best.belowMinimum,
            objective: score.objective - best.objective,
          }).toEqual(dearer);
        }
      });
    }),
    { numRuns: 400 },
  );
  expect(moved).toBeGreaterThan(1000);
});

test('the pair that stands moves nobody, and a pairing after the moves of another is proved only where it is as good', () => {
  fc.assert(
    fc.property(anyProblem({ households: 10, cadres: 6, units: 3, capacity: 2 }), (problem) => {
      const solution = solvePairing(problem);
      const { network, assignment, price } = solution;
      problem.households.forEach((_, household) => {
        const chosen = assignment[household] ?? -1;
        if (chosen >= 0) expect(movesFor(solution, household, chosen)).toEqual([]);
        const [cheapest] = alternativesOf(solution, household).filter(({ cadre }) => cadre !== chosen);
        if (cheapest === undefined) return;
        const altered = Int32Array.from(assignment);
        altered[household] = cheapest.cadre;
        for (const { household: other, to } of movesFor(solution, household, cheapest.cadre)) altered[other] = to;
        const asGood = cheapest.unpaired === 0 && cheapest.belowMinimum === 0 && cheapest.objective === 0;
        const score = scoreOf(problem, network.pricing, altered);
        expect(checkOptimal(network, altered, price, score).optimal).toBe(asGood);
      });
    }),
    { numRuns: 150 },
  );
});
