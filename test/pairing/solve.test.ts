import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOptimal } from '../../src/pairing/certificate.ts';
import { dimacsText } from '../../src/pairing/dimacs.ts';
import type { PairingProblem } from '../../src/pairing/problem.ts';
import { scoreOf } from '../../src/pairing/score.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { county, zhangqiuScale } from './support/county.ts';
import { parseDimacs } from './support/dimacs.ts';
import { solveWithHighs } from './support/highs.ts';
import { solveFlowWithHighs } from './support/highs-flow.ts';
import { anyProblem } from './support/problems.ts';
import { bruteForce, type Levels, lossCost, pairCost, pinsCost, placeCost } from './support/reference.ts';

/** Solves a problem and counts its levels pair by pair from the problem itself; fails on an impossible pairing. */
function solve(problem: PairingProblem): Levels {
  const { assignment } = solvePairing(problem);
  const load = problem.cadres.map(() => 0);
  let unpaired = 0;
  let objective = pinsCost(problem);
  problem.households.forEach((household, h) => {
    const cadre = assignment[h] ?? -1;
    if (cadre < 0) {
      unpaired += 1;
      objective += lossCost(problem, household);
      return;
    }
    const cost = pairCost(problem, household, cadre);
    expect(cost, `${household.no} may be paired with ${problem.cadres[cadre]?.no}`).toBeDefined();
    load[cadre] = (load[cadre] ?? 0) + 1;
    expect(load[cadre]).toBeLessThanOrEqual(problem.cadres[cadre]?.capacity ?? 0);
    objective += (cost ?? 0) + placeCost(problem, (problem.cadres[cadre]?.taken ?? 0) + load[cadre]);
  });
  const belowMinimum = problem.cadres.filter((cadre, c) => (load[c] ?? 0) < cadre.minimum).length;
  return { unpaired, belowMinimum, objective };
}

test('the optimum of tiny problems is that of trying every assignment', () => {
  fc.assert(
    fc.property(anyProblem({ households: 5, cadres: 4, units: 3, capacity: 2 }), (problem) => {
      expect(solve(problem)).toEqual(bruteForce(problem));
    }),
    { numRuns: 400 },
  );
});

test('the optimum of small problems, short of places or not, equals that of HiGHS on all three levels', () => {
  fc.assert(
    fc.property(anyProblem({ households: 12, cadres: 8, units: 4, capacity: 3 }), (problem) => {
      expect(solve(problem)).toEqual(solveWithHighs(problem));
    }),
    { numRuns: 400 },
  );
});

test('the prices prove every solved problem, and their bound is the objective', () => {
  fc.assert(
    fc.property(anyProblem({ households: 14, cadres: 8, units: 4, capacity: 3 }), (problem) => {
      const { network, assignment, price } = solvePairing(problem);
      const score = scoreOf(problem, network.pricing, assignment);
      const { unpaired, belowMinimum, objective } = solve(problem);
      expect(score).toMatchObject({ unpaired, belowMinimum, objective });
      expect(checkOptimal(network, assignment, price, score)).toEqual({ optimal: true, bound: objective });
    }),
    { numRuns: 400 },
  );
});

test('a county of several towns costs what HiGHS says, with hardness weighed and in support', () => {
  const leads = county({ ...zhangqiuScale, households: 600, cadres: 400, units: 40 });
  const hard = {
    ...leads,
    terms: { ...leads.terms, hardness: 1 },
    households: leads.households.map((household, h) => ({ ...household, hardness: h % 4 })),
    cadres: leads.cadres.map((cadre, c) => ({ ...cadre, step: c % 7 })),
  };
  const support: PairingProblem = {
    ...leads,
    role: 'support',
    households: leads.households.flatMap((household, h) =>
      ['education', 'health'].slice(h % 2).map((wants) => ({ ...household, cause: null, wants })),
    ),
    cadres: leads.cadres.map((cadre) => ({ ...cadre, capacity: 5, minimum: 0 as const })),
  };
  for (const problem of [hard, support]) {
    const { network, assignment } = solvePairing(problem);
    const { unpaired, belowMinimum, objective } = scoreOf(problem, network.pricing, assignment);
    const { fold } = network;
    const cost = fold.unpaired * unpaired + fold.belowMinimum * belowMinimum + objective + fold.offset;
    expect(solveFlowWithHighs(parseDimacs([...dimacsText(network)].join('')))).toBe(cost);
  }
});
