import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOptimal } from '../../src/pairing/certificate.ts';
import type { PairingProblem } from '../../src/pairing/problem.ts';
import { scoreOf } from '../../src/pairing/score.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { county, zhangqiuScale } from './support/county.ts';
import { anyProblem } from './support/problems.ts';
import { bruteForce } from './support/reference.ts';

/** A problem with every weight, and every hardness, as large as a policy can make it. */
function heavy(problem: PairingProblem): PairingProblem {
  const { terms, households, pins } = problem;
  const most = (weight: number): number => Math.round((weight * 10_000) / 9);
  const { village, town, neighbours, county: far } = terms.distance;
  const harder = <T extends { hardness: number }>(each: T): T => ({ ...each, hardness: each.hardness * 500 });
  return {
    ...problem,
    households: households.map(harder),
    pins: pins.map(harder),
    terms: {
      ...terms,
      distance: { village: most(village), town: most(town), neighbours: most(neighbours), county: most(far) },
      function: { match: most(terms.function.match), other: most(terms.function.other) },
      load: terms.load.map(most),
      change: most(terms.change),
      hardness: most(terms.hardness * 3),
    },
  };
}

test('with the largest weights the optimum is still exact, on every level, and its prices prove it', () => {
  fc.assert(
    fc.property(anyProblem({ households: 5, cadres: 4, units: 3, capacity: 2 }), (small) => {
      const problem = heavy(small);
      const { network, assignment, price } = solvePairing(problem);
      const { unpaired, belowMinimum, objective, ...rest } = scoreOf(problem, network.pricing, assignment);
      expect({ unpaired, belowMinimum, objective }).toEqual(bruteForce(problem));
      const check = checkOptimal(network, assignment, price, { unpaired, belowMinimum, ...rest });
      expect(check).toEqual({ optimal: true, bound: objective });
    }),
    { numRuns: 300 },
  );
});

test('no sum that the solver or the proof forms can leave the exact integers; where one could, the problem is refused', () => {
  fc.assert(
    fc.property(anyProblem({ households: 12, cadres: 8, units: 4, capacity: 3 }), (small) => {
      const { network, price } = solvePairing(heavy(small));
      const sum = (values: Iterable<number>): bigint => [...values].reduce((total, value) => total + BigInt(value), 0n);
      const flows = network.cost.map((cost, arc) => cost * (network.capacity[arc] ?? 0));
      expect(sum(price) <= BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
      expect(flows.every((each) => Number.isSafeInteger(each))).toBe(true);
    }),
    { numRuns: 100 },
  );
  const large = county(zhangqiuScale);
  const hard = {
    ...large,
    terms: { ...large.terms, hardness: 10_000 },
    households: large.households.map((household) => ({ ...household, hardness: 2000 })),
    cadres: large.cadres.map((cadre) => ({ ...cadre, step: 6 })),
  };
  const households = Array.from({ length: 3 }, (_, i) =>
    hard.households.map((household) => ({ ...household, no: `${i}${household.no}` })),
  ).flat();
  expect(() => solvePairing({ ...hard, households })).toThrowError(
    expect.objectContaining({ code: 'pairing.costs-too-large', exit: 65 }),
  );
});
