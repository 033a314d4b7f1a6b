import type { Node } from 'yaml';
import { type Condition, checkCondition } from '../expression/check.ts';
import type { ExpressionProblem } from '../expression/problem.ts';
import type { Vocabulary } from '../expression/vocabulary.ts';
import type { PackText } from './problems.ts';

/** What the expressions of a pack may name. */
export interface Names {
  readonly vocabulary: Vocabulary;
  /** The figures whose own mistakes have been reported: naming one is not a second mistake. */
  readonly unreadable: ReadonlySet<string>;
}

/** Reads and checks the expression of a criterion; its problems are reported where they stand in the YAML text. */
export function readCondition(yaml: PackText, node: Node, when: string, names: Names): Condition | undefined {
  const checked = checkCondition(when, names.vocabulary);
  if (checked.ok) return checked.condition;
  reportInside(yaml, node, checked.problems, names);
  return undefined;
}

/** Reports the problems of an expression where they stand in the YAML text. */
export function reportInside(
  yaml: PackText,
  node: Node,
  problems: readonly ExpressionProblem[],
  { unreadable }: Names,
): void {
  for (const { code, start, params } of problems) {
    const reported = code === 'expression.unknown-name' && unreadable.has(String(params.name));
    if (!reported) yaml.report(node, code, params, start);
  }
}
