import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOptimal } from '../../src/pairing/certificate.ts';
import { scoreOf } from '../../src/pairing/score.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { county, zhangqiuScale } from './support/county.ts';
import { anyProblem } from './support/problems.ts';
import { pairCost, placeCost, unitCost } from './support/reference.ts';

const small = anyProblem({ households: 10, cadres: 7, units: 4, capacity: 3 });

test('a plan with one household given to another cadre is proved only where it is as good as the plan', () => {
  fc.assert(
    fc.property(small, fc.nat(), fc.nat(), (problem, which, other) => {
      fc.pre(problem.households.length > 0);
      const { network, assignment, price } = solvePairing(problem);
      const altered = Int32Array.from(assignment);
      const household = which % problem.households.length;
      altered[household] = (other % (problem.cadres.length + 1)) - 1;
      fc.pre(altered[household] !== assignment[household]);
      const best = scoreOf(problem, network.pricing, assignment);
      const possible =
        altered[household] < 0 ||
        pairCost(problem, problem.households[household] as never, altered[household]) !== undefined;
      const load = (cadre: number): number => altered.filter((chosen) => chosen === cadre).length;
      const fits = problem.cadres.every((cadre, c) => load(c) <= cadre.capacity);
      const score = scoreOf(problem, network.pricing, altered);
      const asGood =
        possible &&
        fits &&
        score.unpaired === best.unpaired &&
        score.belowMinimum === best.belowMinimum &&
        score.objective === best.objective;
      expect(checkOptimal(network, altered, price, score).optimal).toBe(asGood);
    }),
    { numRuns: 1000 },
  );
});

test('two households that change places are named with the arc that disproves the plan', () => {
  const problem = county({ ...zhangqiuScale, households: 60, cadres: 40, units: 6, towns: 3, villagesPerTown: 4 });
  const { network, assignment, price } = solvePairing(problem);
  const best = scoreOf(problem, network.pricing, assignment);
  let dearer = 0;
  for (let a = 0; a < 60; a += 1) {
    for (let b = a + 1; b < 60; b += 1) {
      const altered = Int32Array.from(assignment);
      altered[a] = assignment[b] ?? -1;
      altered[b] = assignment[a] ?? -1;
      const barred = [a, b].find(
        (h) => pairCost(problem, problem.households[h] as never, altered[h] ?? -1) === undefined,
      );
      const result = checkOptimal(network, altered, price, best);
      if (barred !== undefined) {
        expect(result).toMatchObject({
          disproof: { reason: 'not-possible', from: `household ${problem.households[barred]?.no}` },
        });
      } else if (scoreOf(problem, network.pricing, altered).objective > best.objective) {
        dearer += 1;
        expect(result).toMatchObject({
          optimal: false,
          disproof: { reason: expect.stringMatching(/cheaper-unused|dearer-used/) },
        });
      }
    }
  }
  expect(dearer).toBeGreaterThan(100);
});

test('a cadre with more households than places is named', () => {
  const problem = county({ ...zhangqiuScale, households: 6, cadres: 3, units: 1, towns: 1, villagesPerTown: 1 });
  const { network, price } = solvePairing(problem);
  const result = checkOptimal(network, new Int32Array(6), price, { unpaired: 0, belowMinimum: 2 });
  expect(result).toEqual({
    optimal: false,
    disproof: { reason: 'over-capacity', from: 'cadre C0000001', to: 'places' },
  });
});

test('prices that were tampered with prove nothing', () => {
  fc.assert(
    fc.property(small, fc.nat(), fc.integer({ min: 1, max: 50 }), (problem, which, by) => {
      fc.pre(problem.households.length > 0);
      const { network, assignment, price } = solvePairing(problem);
      const best = scoreOf(problem, network.pricing, assignment);
      const altered = Float64Array.from(price);
      altered[which % price.length] = (price[which % price.length] ?? 0) + by;
      const result = checkOptimal(network, assignment, altered, best);
      // A price with some play in it may move and still prove the plan; it never proves another objective.
      if (result.optimal) expect(result.bound).toBe(best.objective);
    }),
    { numRuns: 500 },
  );
  const problem = county({ ...zhangqiuScale, households: 10, cadres: 8, units: 2, towns: 1 });
  const { network, assignment, price } = solvePairing(problem);
  for (const value of [0.5, -1, Number.NaN, network.fold.unpairedArc + problem.terms.change + 1]) {
    const altered = Float64Array.from(price);
    altered[0] = value;
    expect(checkOptimal(network, assignment, altered, { unpaired: 0, belowMinimum: 0 })).toMatchObject({
      disproof: { reason: 'price', from: 'household H0000001' },
    });
  }
});

test('the plan of the full case is proved against every single pair, without the network', () => {
  const problem = county(zhangqiuScale);
  const { network, assignment, price } = solvePairing(problem);
  const best = scoreOf(problem, network.pricing, assignment);
  expect(best).toMatchObject({ paired: 2086, unpaired: 0, cadresUsed: 1404, belowMinimum: 0 });
  // Weak duality over pairs: what a household's price exceeds a cadre's by is no more than the pair's cost.
  const { firstCadre } = network.layout;
  let bound = -network.fold.offset;
  problem.households.forEach((household, h) => {
    const own = price[h] ?? 0;
    bound += own;
    const costs = new Map(
      [...problem.units.map(({ no }) => no), null].map((no) => [no, unitCost(problem, household, no)]),
    );
    problem.cadres.forEach(({ no, unit }, c) => {
      const cost = costs.get(unit);
      if (cost === undefined || household.barred.some(({ cadre }) => cadre === no)) return;
      if (own - (price[firstCadre + c] ?? 0) > cost) {
        throw new Error(`the prices of household ${household.no} and cadre ${no} allow a cheaper pair`);
      }
    });
  });
  problem.cadres.forEach((cadre, c) => {
    for (let nth = 1; nth <= cadre.capacity; nth += 1) {
      const cost = placeCost(problem, nth) + (nth === 1 ? 0 : network.fold.belowMinimum);
      bound -= Math.max(0, (price[firstCadre + c] ?? 0) - cost);
    }
  });
  expect(bound).toBe(best.objective);
  expect(assignment.length).toBe(2086);
});
