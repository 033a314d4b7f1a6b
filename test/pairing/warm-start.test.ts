import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOptimal } from '../../src/pairing/certificate.ts';
import type { PairingProblem } from '../../src/pairing/problem.ts';
import { type Score, scoreOf } from '../../src/pairing/score.ts';
import { formerPrices, type Solution, solveFrom, solvePairing } from '../../src/pairing/solve.ts';
import { anyProblem } from './support/problems.ts';

const small = anyProblem({ households: 12, cadres: 8, units: 4, capacity: 3 });

/** Scores a solution whose prices have to prove it. */
function proved({ network, assignment, price }: Solution): Pick<Score, 'unpaired' | 'belowMinimum' | 'objective'> {
  const score = scoreOf(network.problem, network.pricing, assignment);
  expect(checkOptimal(network, assignment, price, score)).toEqual({ optimal: true, bound: score.objective });
  const { unpaired, belowMinimum, objective } = score;
  return { unpaired, belowMinimum, objective };
}

/** The problem with everybody paired as a solution of it says. */
function applied({ network: { problem }, assignment }: Solution): PairingProblem {
  const households = problem.households.map((household, h) => ({
    ...household,
    present: problem.cadres[assignment[h] ?? -1]?.no ?? null,
  }));
  return { ...problem, households };
}

test('begun from any other problem, a pairing is as good as begun from nothing, and proved', () => {
  fc.assert(
    fc.property(small, small, (problem, other) => {
      const before = solvePairing(other);
      const cold = proved(solvePairing(problem));
      expect(proved(solvePairing(problem, formerPrices(before)))).toEqual(cold);
      expect(proved(solveFrom(before, problem))).toEqual(cold);
    }),
    { numRuns: 300 },
  );
});

test('begun from any prices at all, a pairing is as good as begun from nothing, and proved', () => {
  const prices = fc.array(fc.nat({ max: 3000 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(small, prices, fc.integer({ min: 1, max: 900 }), (problem, any, belowMinimum) => {
      const byCadre = new Map(problem.cadres.flatMap(({ no }, c) => (c % 3 === 2 ? [] : [[no, any[c] ?? 0] as const])));
      expect(proved(solvePairing(problem, { byCadre, belowMinimum }))).toEqual(proved(solvePairing(problem)));
    }),
    { numRuns: 300 },
  );
});

test('begun from prices of which many are wrong, a pairing of many is as good as begun from nothing, and proved', () => {
  const many = anyProblem({ households: 120, cadres: 60, units: 8, capacity: 3 });
  const prices = fc.array(fc.nat({ max: 3000 }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(many, prices, (problem, any) => {
      const byCadre = new Map(problem.cadres.map(({ no }, c) => [no, any[c] ?? 0] as const));
      expect(proved(solvePairing(problem, { byCadre, belowMinimum: 900 }))).toEqual(proved(solvePairing(problem)));
    }),
    { numRuns: 60 },
  );
});

test('a plan that was applied is begun from and stays, whatever ties there are', () => {
  fc.assert(
    fc.property(small, (problem) => {
      const first = solvePairing(problem);
      const again = solvePairing({ ...applied(first), terms: { ...problem.terms, change: 1 } }, formerPrices(first));
      const fresh = problem.households.every(({ present }) => present === null);
      if (fresh) expect(again.assignment).toEqual(first.assignment);
      expect(solveFrom(first, problem).assignment).toEqual(first.assignment);
    }),
    { numRuns: 200 },
  );
});
