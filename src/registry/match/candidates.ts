import type { Problem } from '../../intake/problem.ts';
import { problem, type RegistryProblem } from '../problems.ts';

/** How many candidates a message names. */
const NAMED = 8;

/** The candidates among which a row does not choose, for a message: sorted, at most eight. */
export function candidateList(candidates: readonly string[]): string {
  const sorted = [...candidates].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const named = sorted.slice(0, NAMED).join('、');
  return sorted.length > NAMED ? `${named}…` : named;
}

/** The problem that a row fits several records, naming them by their business key; undefined when it fits one or none. */
export function ambiguity<K extends string>(
  code: RegistryProblem,
  key: string,
  matches: readonly Readonly<Record<K, unknown>>[],
  businessKey: K,
): Problem | undefined {
  if (matches.length < 2) return undefined;
  return problem(code, { key, candidates: candidateList(matches.map((match) => String(match[businessKey]))) });
}
