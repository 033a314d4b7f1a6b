import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dimacsText } from '../../src/pairing/dimacs.ts';
import type { PairingProblem } from '../../src/pairing/problem.ts';
import { scoreOf } from '../../src/pairing/score.ts';
import { solvePairing } from '../../src/pairing/solve.ts';
import { county, zhangqiuScale } from './support/county.ts';
import { type DimacsProblem, parseDimacs, solveDimacs } from './support/dimacs.ts';
import { anyProblem } from './support/problems.ts';

function written(problem: PairingProblem): { text: string; expected: number } {
  const { network, assignment } = solvePairing(problem);
  const score = scoreOf(problem, network.pricing, assignment);
  const text = [...dimacsText(network)].join('');
  const { fold }: DimacsProblem = parseDimacs(text);
  const expected =
    fold.unpaired * score.unpaired + fold.belowMinimum * score.belowMinimum + score.objective + fold.offset;
  return { text, expected };
}

test('a plain solver of the DIMACS text finds the cost that the fold line promises', () => {
  fc.assert(
    fc.property(anyProblem({ households: 8, cadres: 6, units: 3, capacity: 3 }), (problem) => {
      const { text, expected } = written(problem);
      expect(solveDimacs(parseDimacs(text))).toBe(expected);
    }),
    { numRuns: 200 },
  );
});

const lemon = spawnSync('dimacs-solver', ['--help']).error === undefined;

test.skipIf(!lemon)("LEMON's dimacs-solver (Debian: liblemon-utils) agrees on the full case, ample and short", () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bangfu-')), 'pairing.min');
  for (const cadres of [1404, 1050, 1000]) {
    const { text, expected } = written(county({ ...zhangqiuScale, cadres }));
    writeFileSync(file, text);
    const { stderr } = spawnSync('dimacs-solver', ['-long', file, '/dev/null'], { encoding: 'utf8' });
    expect(stderr).toContain(`Min flow cost: ${expected}\n`);
  }
  rmSync(dirname(file), { recursive: true });
});
