import type { Node } from 'yaml';
import { meant } from '../../base/nearest-word.ts';
import type { ExpressionCode } from '../../eligibility/expression/problem.ts';
import type { PackCode } from '../../eligibility/pack/problems.ts';
import type { YamlText } from '../../yaml/yaml-text.ts';

/** The largest cost and capacity that a policy can give. */
export const MOST = 10_000;

/** What a policy's text can be wrong in, apart from what any YAML text can. */
export type PolicyProblem =
  | 'policy.list-empty'
  | 'policy.program-unknown'
  | 'policy.whole-number'
  | 'policy.minimum'
  | 'policy.distance-falls'
  | 'policy.load-falls'
  | 'policy.load-empty'
  | 'policy.town'
  | 'policy.blank'
  | 'policy.exception-twice'
  | 'policy.no-hardness';

/** The YAML text of a policy, which shares the readers of packs and adds problems of its own. */
export type PolicyText = YamlText<PackCode | ExpressionCode | PolicyProblem>;

export const valuesOf = <V extends string>(list: readonly { value: V }[]): V[] => list.map(({ value }) => value);

/** A whole number from 0 to a limit. */
export function readWhole(yaml: PolicyText, node: Node | undefined, most: number): number | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text);
  yaml.report(node, 'policy.whole-number', { value: text, most });
  return undefined;
}

/** A text that is not blank. */
export function readWords(yaml: PolicyText, node: Node | undefined): string {
  const text = yaml.text(node)?.trim() ?? '';
  if (node !== undefined && text === '') yaml.report(node, 'policy.blank');
  return text;
}

/** A mapping whose keys come from a list. */
export function readTable<V>(
  yaml: PolicyText,
  node: Node | undefined,
  keys: readonly string[],
  read: (node: Node) => V,
): Record<string, V> {
  const table: Record<string, V> = {};
  for (const { name, key, value } of yaml.entries(node)) {
    if (!keys.includes(name)) yaml.report(key, 'yaml.unknown-key', { key: name, ...meant(name, keys) });
    else if (value !== undefined) table[name] = read(value);
  }
  return table;
}
