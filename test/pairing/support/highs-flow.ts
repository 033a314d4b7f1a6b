import loadHighs from 'highs';
import type { DimacsProblem } from './dimacs.ts';

// The package is CommonJS and its types claim a `default` that is the function itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/** The least cost of a flow problem by linear programming: a variable an arc, a row a node. */
export function solveFlowWithHighs({ nodes, supply, arcs }: DimacsProblem): number {
  const terms: string[][] = Array.from({ length: nodes + 1 }, () => []);
  arcs.forEach(({ from, to }, i) => {
    terms[from]?.push(`+ x${i}`);
    terms[to]?.push(`- x${i}`);
  });
  const text = [
    'Minimize',
    ' cost:',
    ...arcs.map(({ cost }, i) => ` + ${cost} x${i}`),
    'Subject To',
    ...terms.flatMap((row, node) => (row.length === 0 ? [] : [` n${node}:`, ...row, ` = ${supply[node] ?? 0}`])),
    'Bounds',
    ...arcs.map(({ capacity }, i) => ` 0 <= x${i} <= ${capacity}`),
    'End',
  ].join('\n');
  const solution = highs.solve(text);
  if (solution.Status !== 'Optimal') throw new Error(`highs: ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}
