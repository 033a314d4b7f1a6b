import { Noted, type Reading } from '../../../src/intake/reading.ts';

/** A reading as plain data: the value, or its problems' codes with the value (`!` for errors, which have none). */
export function shown(reading: Reading<unknown>): unknown {
  if (!(reading instanceof Noted)) return reading;
  const problems = reading.problems.map(({ code: problem, severity }) =>
    severity === 'error' ? `!${problem}` : problem,
  );
  return reading.raw === undefined ? [reading.value, ...problems] : { value: reading.value, raw: reading.raw };
}
export const refused = (problem: string): unknown => [undefined, `!${problem}`];
