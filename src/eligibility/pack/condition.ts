import type { Node } from 'yaml';
import { type Condition, checkCondition } from '../expression/check.ts';
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
  for (const { code, start, params } of checked.problems) {
    const known = code === 'expression.unknown-name' && names.unreadable.has(String(params.name));
    if (!known) yaml.report(yaml.offsetInside(node, start), code, params);
  }
  return undefined;
}
