import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PairingProblem } from '../../src/pairing/problem.ts';
import { type Score, scoreOf } from '../../src/pairing/score.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { anyProblem } from './support/problems.ts';

const small = anyProblem({ households: 12, cadres: 8, units: 4, capacity: 3 });

function solved(problem: PairingProblem): Score {
  const { network, assignment } = solvePairing(problem);
  return scoreOf(problem, network.pricing, assignment);
}

/** A problem after its plan has been applied: every household has the lead that it was given. */
function applied(problem: PairingProblem): PairingProblem {
  const { assignment } = solvePairing(problem);
  return {
    ...problem,
    households: problem.households.map((household, h) => ({
      ...household,
      present: problem.cadres[assignment[h] ?? -1]?.no ?? null,
    })),
  };
}

test('one cadre more never leaves more households unpaired, nor costs more where the places used stay the same', () => {
  fc.assert(
    fc.property(small, (problem) => {
      fc.pre(problem.cadres.length > 0);
      const { cadres, ...rest } = problem;
      const without = solved({ ...rest, cadres: cadres.slice(0, -1) });
      const free = cadres.map((cadre, c) => (c === cadres.length - 1 ? { ...cadre, minimum: 0 as const } : cadre));
      const withOne = solved({ ...rest, cadres: free });
      expect(withOne.unpaired).toBeLessThanOrEqual(without.unpaired);
      if (withOne.unpaired < without.unpaired) return;
      expect(withOne.belowMinimum).toBeLessThanOrEqual(without.belowMinimum);
      if (withOne.belowMinimum < without.belowMinimum) return;
      // A lead who was not among the cadres before is kept at no cost of change, so the objective can only fall.
      expect(withOne.objective).toBeLessThanOrEqual(without.objective);
    }),
    { numRuns: 400 },
  );
});

test('a bar that is lifted never makes the optimum worse', () => {
  fc.assert(
    fc.property(small, (problem) => {
      const lifted = solved({ ...problem, households: problem.households.map((each) => ({ ...each, barred: [] })) });
      const before = solved(problem);
      expect(lifted.unpaired).toBeLessThanOrEqual(before.unpaired);
      if (lifted.unpaired === before.unpaired) expect(lifted.belowMinimum).toBeLessThanOrEqual(before.belowMinimum);
      if (lifted.unpaired === before.unpaired && lifted.belowMinimum === before.belowMinimum) {
        expect(lifted.objective).toBeLessThanOrEqual(before.objective);
      }
    }),
    { numRuns: 300 },
  );
});

test('where change has a price, planning again after a plan was applied keeps every pairing', () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 1, max: 9 }), (problem, change) => {
      const terms = { ...problem.terms, change };
      const again = applied({
        ...problem,
        terms,
        households: problem.households.map((each) => ({ ...each, present: null })),
      });
      const score = solved(again);
      expect(score).toMatchObject({ kept: score.paired, added: 0, moved: 0, ended: 0 });
    }),
    { numRuns: 300 },
  );
});

test('the same problem gives the same pairing, prices and all', () => {
  fc.assert(
    fc.property(small, (problem) => {
      const one = solvePairing(problem);
      const two = solvePairing(structuredClone(problem));
      expect(two.assignment).toEqual(one.assignment);
      expect(two.price).toEqual(one.price);
    }),
    { numRuns: 50 },
  );
});
