import { type FlowNetwork, sinkOf } from './flow-network.ts';
import type { Fold } from './fold.ts';
import type { Pricing } from './pricing.ts';
import type { PairingProblem } from './problem.ts';

/**
 * A pairing problem as a flow. A household's unit goes by one of three ways to one of its cadres, or straight to the sink: unpaired.
 *
 *     household -> group (-> wider group)* -> unit -> cadre -> sink       as all households of its place and cause do, at the same costs
 *     household ----------------------------> unit -> cadre -> sink       where it is barred from some cadre, so that it has no group
 *     household ------------------------------------> cadre -> sink       to its present lead (no cost of change), and to the rest of
 *                                                                         a unit that has a cadre it is barred from
 *
 * Groups and units are hubs that alike arcs share: the cheapest way to a cadre costs exactly what the pair does, and there is a way
 * to those cadres only that are neither barred nor beyond reach. Only places are scarce; every other arc can take all households.
 * Households, groups (village, town, county), units and cadres follow each other, each kind in the order of its keys.
 */
export interface PairingNetwork extends FlowNetwork {
  readonly problem: PairingProblem;
  readonly pricing: Pricing;
  readonly fold: Fold;
  readonly layout: NodeLayout;
}

/** Which node stands for what. */
export interface NodeLayout {
  /** The groups' keys. */
  readonly groups: readonly string[];
  /** Units that have a cadre in the problem; null stands for the cadres without a unit and comes first. */
  readonly units: readonly (string | null)[];
  /** The first node of each kind. */
  readonly firstGroup: number;
  readonly firstUnit: number;
  readonly firstCadre: number;
  /** The group node that a household's or group's node leads to; -1 where there is none. */
  readonly widerNode: Int32Array;
  /** A cadre's unit node, by cadre. */
  readonly unitNode: Int32Array;
}

/** What a node stands for: its kind and business key, `cadre 0417`. The sink is `places`. */
export function nodeName(network: PairingNetwork, node: number): string {
  const { problem, layout } = network;
  const { groups, units, firstGroup, firstUnit, firstCadre } = layout;
  if (node === sinkOf(network)) return 'places';
  if (node < firstGroup) return `household ${problem.households[node]?.no}`;
  if (node < firstUnit) return `group ${groups[node - firstGroup]}`;
  if (node < firstCadre) return `unit ${units[node - firstUnit] ?? ''}`;
  return `cadre ${problem.cadres[node - firstCadre]?.no}`;
}
