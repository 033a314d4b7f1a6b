import { type FlowNetwork, sinkOf } from './flow-network.ts';
import type { Fold } from './fold.ts';
import type { Pricing } from './pricing.ts';
import { type PairingProblem, placeKey } from './problem.ts';

/**
 * A pairing problem as a flow. A household's unit (in support that of each of its places) goes by one of three ways to one of its cadres,
 * or straight to the sink: unpaired.
 *
 *     household -> group (-> wider group)* -> unit -> cadre -> sink       as all places of its area and kind do, at the same costs
 *     household -> group ---------------------------> cadre -> sink       to the rest of a unit that has a barred cadre; such a group
 *                                                                         has no wider one
 *     household ------------------------------------> cadre -> sink       to the present one, at no cost of change
 *
 * Groups and units are hubs that alike arcs share: the cheapest way to a cadre costs exactly what the pair does, and there is a way
 * to those cadres only that are neither barred nor beyond reach, nor lack the function wanted. A unit is a node for each hardness that
 * there is, because rank costs the harder ones more. Only places are scarce; every other arc can take all households.
 * Households, groups (village, town, county, barred), units (hardness by hardness) and cadres follow each other, each kind in the order
 * of its keys.
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
  /** The hardnesses for which each unit has a node, ascending. */
  readonly hardnesses: readonly number[];
  /** The first node of each kind. */
  readonly firstGroup: number;
  readonly firstUnit: number;
  readonly firstCadre: number;
  /** The group node that a household's or group's node leads to; -1 where there is none. */
  readonly widerNode: Int32Array;
  /** A cadre's unit, by cadre. */
  readonly unitOf: Int32Array;
}

/** The node by which places of some hardness come to a cadre's unit. */
export function unitNode({ layout }: PairingNetwork, cadre: number, hardness: number): number {
  const level = layout.hardnesses.indexOf(hardness);
  return layout.firstUnit + level * layout.units.length + (layout.unitOf[cadre] as number);
}

/** What a node stands for: its kind and business key, `cadre 0417`. The sink is `places`. */
export function nodeName(network: PairingNetwork, node: number): string {
  const { problem, layout } = network;
  const { groups, units, firstGroup, firstUnit, firstCadre } = layout;
  if (node === sinkOf(network)) return 'places';
  if (node < firstGroup) return `household ${householdKey(network, node)}`;
  if (node < firstUnit) return `group ${groups[node - firstGroup]}`;
  if (node < firstCadre) {
    const hardness = layout.hardnesses[Math.floor((node - firstUnit) / units.length)] ?? 0;
    return `unit ${units[(node - firstUnit) % units.length] ?? ''}${hardness === 0 ? '' : `/${hardness}`}`;
  }
  return `cadre ${problem.cadres[node - firstCadre]?.no}`;
}

function householdKey({ problem }: PairingNetwork, node: number): string {
  const household = problem.households[node];
  return household === undefined ? '' : placeKey(household);
}
