import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeKey } from '../../src/pairing/problem.ts';
import { scoreOf } from '../../src/pairing/score.ts';
import { shortagesOf } from '../../src/pairing/shortage.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { anyProblem } from './support/problems.ts';
import { pairCost } from './support/reference.ts';

test('the shortages prove, set by set, that no more households can be paired', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyProblem({ households: 14, cadres: 5, units: 4, capacity: 2 }), (problem) => {
      const { network, flow, assignment } = solvePairing(problem);
      const shortages = shortagesOf(network, flow, assignment);
      const { unpaired } = scoreOf(problem, network.pricing, assignment);
      expect(shortages.reduce((sum, shortage) => sum + shortage.unpaired.length, 0)).toBe(unpaired);
      seen += shortages.length;
      for (const { households, places, cadres, unpaired: left } of shortages) {
        expect(households).toBe(places + left.length);
        // Whatever an unpaired household of the set could be paired with is counted in it.
        const open = problem.cadres.filter((_, c) =>
          problem.households.some((each) => left.includes(placeKey(each)) && pairCost(problem, each, c) !== undefined),
        );
        expect(cadres).toBeGreaterThanOrEqual(open.length);
      }
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(200);
});
