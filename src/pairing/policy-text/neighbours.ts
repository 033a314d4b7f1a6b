import type { Node } from 'yaml';
import { divisionLevel } from '../../base/division-code.ts';
import type { PolicyText } from './policy-text.ts';

/** Borders between towns: each holds both ways, however often it is written. */
export function readNeighbours(yaml: PolicyText, node: Node | undefined): Record<string, string[]> {
  const borders = new Map<string, Set<string>>();
  const town = (of: Node, code: string): string => {
    if (divisionLevel(code) !== 'town') yaml.report(of, 'policy.town', { value: code });
    return code;
  };
  const join = (a: string, b: string): void => {
    borders.set(a, (borders.get(a) ?? new Set()).add(b));
  };
  for (const { name, key, value } of yaml.entries(node)) {
    const here = town(key, name);
    for (const item of yaml.items(value)) {
      const there = town(item, yaml.text(item) ?? '');
      join(here, there);
      join(there, here);
    }
  }
  return Object.fromEntries([...borders].map(([code, next]) => [code, [...next].sort()]));
}
