import { at, findArc, sinkOf } from './flow-network.ts';
import { type PairingNetwork, unitNode } from './network.ts';

/** The cadre of each household by index, or `UNPAIRED`. */
export type Assignment = Int32Array;

export const UNPAIRED = -1;

/** The number of the cadre who gets each place, by the place's index; null: nobody. */
export function chosenIn({
  network,
  assignment,
}: {
  network: PairingNetwork;
  assignment: Assignment;
}): (index: number) => string | null {
  const { cadres } = network.problem;
  return (index) => cadres[assignment[index] ?? UNPAIRED]?.no ?? null;
}

/**
 * The pairing that a flow means. Units that meet in a hub are told apart in the order of their keys; any other order would mean a
 * pairing of the same cost.
 */
export function assignmentOf(network: PairingNetwork, flow: Int32Array): Assignment {
  return decompose(network, flow, () => undefined);
}

/** The pairing that a flow means; tells each arc on which it sends a household's unit, up to the cadre. */
export function decompose(
  network: PairingNetwork,
  flow: Int32Array,
  visit: (household: number, arc: number) => void,
): Assignment {
  const { firstArc, head } = network;
  const { firstGroup, firstCadre } = network.layout;
  const left = Int32Array.from(flow);
  const next = Int32Array.from(firstArc);

  /** Takes one unit of what flows out of a node; gives the node it flows to. */
  function follow(household: number, node: number): number {
    let arc = at(next, node);
    while (at(left, arc) === 0) arc += 1;
    next[node] = arc;
    left[arc] = at(left, arc) - 1;
    visit(household, arc);
    return at(head, arc);
  }

  return Int32Array.from({ length: firstGroup }, (_, household) => {
    let node = follow(household, household);
    while (node < firstCadre) node = follow(household, node);
    return node === sinkOf(network) ? UNPAIRED : node - firstCadre;
  });
}

/** The arcs of the cheapest way from a household to a cadre, or undefined where the pair is barred or beyond reach. */
export function wayTo(network: PairingNetwork, household: number, cadre: number): number[] | undefined {
  const { layout } = network;
  const target = layout.firstCadre + cadre;
  const unit = unitNode(network, cadre, network.problem.households[household]?.hardness ?? 0);
  const way: number[] = [];
  // The nearest group that leads to the unit is the cheapest.
  for (let node = household; node >= 0; ) {
    const straight = findArc(network, node, target);
    if (straight >= 0) return [...way, straight];
    const across = findArc(network, node, unit);
    if (across >= 0) return [...way, across, findArc(network, unit, target)];
    const wider = at(layout.widerNode, node);
    if (wider >= 0) way.push(findArc(network, node, wider));
    node = wider;
  }
  return undefined;
}
