import loadHighs from 'highs';
import type { PairingProblem } from '../../../src/pairing/problem.ts';
import { type Levels, lossCost, pairCost, pinsCost, placeCost } from './reference.ts';

// The package is CommonJS and its types claim a `default` that is the function itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

interface Term {
  coefficient: number;
  variable: string;
}

const sum = (terms: readonly Term[]): string =>
  terms.length === 0
    ? '0 none'
    : terms
        .map(({ coefficient, variable }) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${variable}`)
        .join(' ');

function minimise(objective: readonly Term[], rows: readonly string[], binaries: readonly string[]): number {
  const text = [
    'Minimize',
    ` cost: ${sum(objective)}`,
    'Subject To',
    ...rows.map((row, i) => ` r${i}: ${row}`),
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    ' none',
    'End',
  ].join('\n');
  const solution = highs.solve(text);
  if (solution.Status !== 'Optimal') throw new Error(`highs: ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}

/** The lexicographic optimum by three integer programs, one a level, over pairs (x) and places (y). */
export function solveWithHighs(problem: PairingProblem): Levels {
  const rows: string[] = ['none = 0'];
  const pairs: Term[] = [];
  const places: Term[] = [];
  const firstPlaces: Term[] = [];
  const paired: Term[] = [];
  const byCadre: Term[][] = problem.cadres.map(() => []);
  problem.households.forEach((household, h) => {
    const own: Term[] = [];
    problem.cadres.forEach((_, c) => {
      const cost = pairCost(problem, household, c);
      if (cost === undefined) return;
      const variable = `x${h}_${c}`;
      // Unpaired costs a constant that every pair saves.
      pairs.push({ coefficient: cost - lossCost(problem, household), variable });
      own.push({ coefficient: 1, variable });
      byCadre[c]?.push({ coefficient: 1, variable });
    });
    paired.push(...own);
    rows.push(`${sum(own)} <= 1`);
  });
  problem.cadres.forEach((cadre, c) => {
    const own: Term[] = [];
    for (let nth = 1; nth <= cadre.capacity; nth += 1) {
      const variable = `y${c}_${nth}`;
      places.push({ coefficient: placeCost(problem, cadre.taken + nth), variable });
      own.push({ coefficient: -1, variable });
      if (nth === 1 && cadre.minimum === 1) firstPlaces.push({ coefficient: -1, variable });
    }
    rows.push(`${sum([...(byCadre[c] ?? []), ...own])} = 0`);
  });
  const binaries = [...pairs, ...places].map(({ variable }) => variable);
  const most = -minimise(
    paired.map((term) => ({ ...term, coefficient: -1 })),
    rows,
    binaries,
  );
  rows.push(`${sum(paired)} = ${most}`);
  const used = -minimise(firstPlaces, rows, binaries);
  rows.push(`${sum(firstPlaces)} = ${-used}`);
  const lost = problem.households.reduce((total, household) => total + lossCost(problem, household), 0);
  const objective = pinsCost(problem) + lost + minimise([...pairs, ...places], rows, binaries);
  return { unpaired: problem.households.length - most, belowMinimum: firstPlaces.length - used, objective };
}
