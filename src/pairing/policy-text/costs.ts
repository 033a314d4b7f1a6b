import type { Node } from 'yaml';
import { type PricingTerms, tiers } from '../policy.ts';
import type { Role } from '../role.ts';
import { MOST, type PolicyText, readWhole } from './policy-text.ts';

/** The weights of a role. */
export type Costs = Pick<PricingTerms, 'distance' | 'function' | 'load' | 'change' | 'hardness'>;

/**
 * What pairs of a role cost. A support place asks for one function, which every cadre who can fill it brings: that costs nothing.
 */
export function readCosts(yaml: PolicyText, node: Node | undefined, role: Role): Costs {
  const costs = yaml.fields<keyof Costs>(
    node,
    role === 'lead' ? ['distance', 'function', 'load', 'change'] : ['distance', 'load', 'change'],
    ['hardness'],
  );
  const cost = (of: Node | undefined): number => readWhole(yaml, of, MOST) ?? 0;
  const distance = yaml.fields(costs.distance, tiers);
  const nearToFar = tiers.map((tier) => cost(distance[tier]));
  const nearer = tiers.findIndex((_, i) => (nearToFar[i] ?? 0) < (nearToFar[i - 1] ?? 0));
  const tooNear = tiers[nearer];
  const less = tooNear === undefined ? undefined : distance[tooNear];
  if (less !== undefined) yaml.report(less, 'policy.distance-falls');
  const match = role === 'lead' ? yaml.fields(costs.function, ['match', 'other']) : {};
  const load = yaml.items(costs.load);
  const places = load.map(cost);
  const falls = places.findIndex((place, i) => place < (places[i - 1] ?? 0));
  if (costs.load !== undefined && load.length === 0) yaml.report(costs.load, 'policy.load-empty');
  const fallen = load[falls];
  if (fallen !== undefined) yaml.report(fallen, 'policy.load-falls');
  return {
    distance: {
      village: cost(distance.village),
      town: cost(distance.town),
      neighbours: cost(distance.neighbours),
      county: cost(distance.county),
    },
    function: { match: cost(match.match), other: cost(match.other) },
    load: places,
    change: cost(costs.change),
    hardness: cost(costs.hardness),
  };
}
