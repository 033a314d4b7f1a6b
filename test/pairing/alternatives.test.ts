import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternativesOf, alternativesOneByOne } from '../../src/pairing/alternatives.ts';
import type { PairingProblem } from '../../src/pairing/problem.ts';
import { scoreOf } from '../../src/pairing/score.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { anyProblem } from './support/problems.ts';
import { bruteForce } from './support/reference.ts';

/** A problem in which a household can have one cadre only; null where that pair is impossible. */
function forced(problem: PairingProblem, household: number, cadre: number): PairingProblem {
  const others = problem.cadres.map(({ no }) => no).filter((_, c) => c !== cadre);
  const households = problem.households.map((each, h) =>
    h === household
      ? { ...each, barred: [...each.barred, ...others.map((no) => ({ cadre: no, why: 'exception' as const }))] }
      : each,
  );
  return { ...problem, households };
}

test('the quoted alternatives are all there are, and cost the whole what trying every assignment says', () => {
  fc.assert(
    fc.property(anyProblem({ households: 5, cadres: 4, units: 3, capacity: 2 }), (problem) => {
      const solution = solvePairing(problem);
      const best = bruteForce(problem);
      problem.households.forEach((_, household) => {
        const quoted = new Map(alternativesOf(solution, household).map(({ cadre, ...dearer }) => [cadre, dearer]));
        problem.cadres.forEach((_, cadre) => {
          const whole = bruteForce(problem, { household, cadre });
          const expected = whole && {
            unpaired: whole.unpaired - best.unpaired,
            belowMinimum: whole.belowMinimum - best.belowMinimum,
            objective: whole.objective - best.objective,
          };
          expect(quoted.get(cadre)).toEqual(expected);
        });
      });
    }),
    { numRuns: 300 },
  );
});

test('in larger problems they are what solving again with the other cadres barred gives', () => {
  fc.assert(
    fc.property(anyProblem({ households: 14, cadres: 8, units: 4, capacity: 3 }), fc.nat(), (problem, any) => {
      fc.pre(problem.households.length > 0);
      const household = any % problem.households.length;
      const solution = solvePairing(problem);
      const best = scoreOf(problem, solution.network.pricing, solution.assignment);
      let last = Number.NEGATIVE_INFINITY;
      for (const { cadre, ...dearer } of alternativesOf(solution, household)) {
        const again = solvePairing(forced(problem, household, cadre));
        // Where the pair pushes another household out, the solver would rather leave this one unpaired: as many are.
        const score = scoreOf(again.network.problem, again.network.pricing, again.assignment);
        expect(dearer.unpaired).toBe(score.unpaired - best.unpaired);
        if (again.assignment[household] === cadre) {
          expect(dearer.belowMinimum).toBe(score.belowMinimum - best.belowMinimum);
          expect(dearer.objective).toBe(score.objective - best.objective);
        }
        const { fold } = solution.network;
        const folded = dearer.unpaired * fold.unpaired + dearer.belowMinimum * fold.belowMinimum + dearer.objective;
        expect(folded).toBeGreaterThanOrEqual(last);
        last = folded;
      }
    }),
    { numRuns: 200 },
  );
});

test('the pair of the optimum itself costs nothing more', () => {
  fc.assert(
    fc.property(anyProblem({ households: 12, cadres: 8, units: 4, capacity: 3 }), (problem) => {
      const solution = solvePairing(problem);
      problem.households.forEach((_, household) => {
        const chosen = solution.assignment[household] ?? -1;
        const own = alternativesOf(solution, household).find(({ cadre }) => cadre === chosen);
        if (chosen >= 0) expect(own).toEqual({ cadre: chosen, unpaired: 0, belowMinimum: 0, objective: 0 });
      });
    }),
    { numRuns: 100 },
  );
});

test('one by one they are the same, and none where there is none', () => {
  fc.assert(
    fc.property(anyProblem({ households: 10, cadres: 8, units: 4, capacity: 3 }), (problem) => {
      const solution = solvePairing(problem);
      const one = alternativesOneByOne(solution);
      problem.households.forEach((_, household) => {
        const all = new Map(alternativesOf(solution, household).map((each) => [each.cadre, each]));
        problem.cadres.forEach((_, cadre) => {
          expect(one(household, cadre)).toEqual(all.get(cadre));
        });
      });
    }),
    { numRuns: 200 },
  );
});
