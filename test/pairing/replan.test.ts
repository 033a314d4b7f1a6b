import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PairingProblem } from '../../src/pairing/problem.ts';
import { scoreOf } from '../../src/pairing/score.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { solveWithHighs } from './support/highs.ts';
import { anyProblem } from './support/problems.ts';

/** What has happened since a plan was applied: cadres gone, households gone, places and bars new. */
const since = fc.record({
  gone: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
  off: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
  capacity: fc.integer({ min: -1, max: 1 }),
  barred: fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { maxLength: 2 }),
  change: fc.integer({ min: 0, max: 12 }),
});

type Since = typeof since extends fc.Arbitrary<infer T> ? T : never;

/** The problem of the day after: everybody has whom the plan gave them, and some of it is different. */
function later(problem: PairingProblem, { gone, off, capacity, barred, change }: Since): PairingProblem {
  const { assignment } = solvePairing(problem);
  const cadres = problem.cadres.filter((_, c) => !gone.includes(c));
  return {
    ...problem,
    terms: { ...problem.terms, change },
    cadres: cadres.map((cadre, c) =>
      c === 0 ? { ...cadre, capacity: Math.max(cadre.capacity + capacity, 1) } : cadre,
    ),
    households: problem.households
      .map((household, h) => {
        const bars = barred.filter(([of]) => of === h).flatMap(([, c]) => problem.cadres[c]?.no ?? []);
        const added = bars.filter((no) => !household.barred.some(({ cadre }) => cadre === no));
        return {
          ...household,
          present: problem.cadres[assignment[h] ?? -1]?.no ?? null,
          barred: [...household.barred, ...new Set(added)].map((bar) =>
            typeof bar === 'string' ? { cadre: bar, why: 'exception' as const } : bar,
          ),
        };
      })
      .filter((_, h) => !off.includes(h)),
  };
}

test('a re-plan after people came and went is the exact optimum of costs and changes together', () => {
  let moved = 0;
  let kept = 0;
  fc.assert(
    fc.property(anyProblem({ households: 10, cadres: 7, units: 4, capacity: 3 }), since, (problem, change) => {
      const again = later(problem, change);
      const { network, assignment } = solvePairing(again);
      const score = scoreOf(again, network.pricing, assignment);
      const { unpaired, belowMinimum, objective } = score;
      expect({ unpaired, belowMinimum, objective }).toEqual(solveWithHighs(again));
      moved += score.moved;
      kept += score.kept;
    }),
    { numRuns: 250 },
  );
  expect(moved).toBeGreaterThan(10);
  expect(kept).toBeGreaterThan(moved);
});

test('the dearer a change, the fewer pairings change', () => {
  fc.assert(
    fc.property(anyProblem({ households: 10, cadres: 7, units: 4, capacity: 3 }), since, (problem, change) => {
      const moves = [0, 3, 50].map((price) => {
        const again = later(problem, { ...change, change: price });
        const { network, assignment } = solvePairing(again);
        const { unpaired, belowMinimum, moved, ended } = scoreOf(again, network.pricing, assignment);
        return { levels: [unpaired, belowMinimum], changed: moved + ended };
      });
      const [free, cheap, dear] = moves;
      expect(cheap?.levels).toEqual(free?.levels);
      expect(dear?.levels).toEqual(free?.levels);
      expect(dear?.changed).toBeLessThanOrEqual(cheap?.changed ?? 0);
    }),
    { numRuns: 200 },
  );
});
