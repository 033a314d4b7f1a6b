import { ArcList, at, type FlowNetwork, findArc, realAt, sinkOf } from './flow-network.ts';
import { findTwins, type Twins } from './twins.ts';

/** A smaller network, in which twins are one node, and what its solution means for the whole one. */
export interface Merged {
  readonly network: FlowNetwork;
  /** A cheapest flow of the whole network and its prices, from those of the merged one. */
  expand(solution: { flow: Int32Array; price: Float64Array }): { flow: Int32Array; price: Float64Array };
}

/**
 * Merges the twins of a network whose sources send one unit each. Units are told apart again in the order of the nodes; any other order
 * would cost the same, and the prices of a node are right for each of its twins.
 */
export function mergeTwins(network: FlowNetwork): Merged {
  const twins = findTwins(network);
  const nodeOf = numbered(twins);
  return {
    network: mergedNetwork(network, twins, nodeOf),
    expand: ({ flow, price }) => ({
      flow: expandedFlow(network, twins, flow),
      price: Float64Array.from(nodeOf, (node) => realAt(price, node)),
    }),
  };
}

/** By node the one that it becomes. In the order of the last twins every arc still goes from a lower to a higher number. */
function numbered({ last }: Twins): Int32Array {
  const nodeOf = new Int32Array(last.length);
  let nodes = 0;
  last.forEach((own, node) => {
    if (own === node) nodeOf[node] = nodes++;
  });
  last.forEach((own, node) => {
    nodeOf[node] = at(nodeOf, own);
  });
  return nodeOf;
}

function mergedNetwork(network: FlowNetwork, twins: Twins, nodeOf: Int32Array): FlowNetwork {
  const { nodeCount, sourceCount, firstArc, head, capacity, cost } = network;
  const { last, count, isFinal } = twins;
  const list = new ArcList();
  const supply: number[] = [];
  for (let node = 0; node < nodeCount; node += 1) {
    if (at(last, node) !== node) continue;
    list.nextNode();
    if (node < sourceCount) supply.push(at(count, node));
    const times = isFinal[node] === 1 ? at(count, node) : 1;
    for (let arc = at(firstArc, node), end = at(firstArc, node + 1); arc < end; arc += 1) {
      const to = at(head, arc);
      if (isFurther(twins, to)) continue;
      list.add(at(nodeOf, to), Math.min(at(capacity, arc) * times, sourceCount), realAt(cost, arc));
    }
  }
  return { ...list.finish(supply.length), supply: Int32Array.from(supply) };
}

/** Whether a node is a final one other than the last of its twins: one arc leads to all of them. */
const isFurther = ({ last, isFinal }: Twins, node: number): boolean => isFinal[node] === 1 && at(last, node) !== node;

function expandedFlow(network: FlowNetwork, twins: Twins, merged: Int32Array): Int32Array {
  const { nodeCount, sourceCount, firstArc, head, capacity } = network;
  const { last, first, count, next, isFinal } = twins;
  const flow = new Int32Array(head.length);
  /** What flows into a node, and of a final one, what is still to flow in. */
  const inflow = new Int32Array(nodeCount).fill(1, 0, sourceCount);
  const firstMerged = mergedArcs(network, twins);

  for (let node = sourceCount; node < nodeCount; node += 1) {
    if (isFinal[node] === 0 || at(last, node) !== node) continue;
    for (let j = 0; j < at(firstArc, node + 1) - at(firstArc, node); j += 1) {
      let left = at(merged, at(firstMerged, node) + j);
      for (let twin = at(first, node); left > 0; twin = at(next, twin)) {
        const arc = at(firstArc, twin) + j;
        const units = Math.min(left, at(capacity, arc));
        flow[arc] = units;
        inflow[twin] = at(inflow, twin) + units;
        left -= units;
      }
    }
  }

  /** Lets units of one node flow to final twins that still lack some. */
  function toFinal(node: number, to: number, units: number): void {
    for (let left = units; left > 0; ) {
      const twin = at(first, to);
      const some = Math.min(left, at(inflow, twin));
      const arc = findArc(network, node, twin);
      flow[arc] = at(flow, arc) + some;
      inflow[twin] = at(inflow, twin) - some;
      left -= some;
      // Those that lack nothing any more are passed by for good.
      if (at(inflow, twin) === 0 && twin !== to) first[to] = at(next, twin);
    }
  }

  for (let node = 0; node < sinkOf(network); node += 1) {
    if (isFinal[node] === 1 || at(last, node) !== node) continue;
    let mergedArc = at(firstMerged, node);
    let [twin, arcs] = [at(first, node), at(firstArc, node + 1) - at(firstArc, node)];
    for (let j = 0; j < arcs; j += 1) {
      const to = at(head, at(firstArc, node) + j);
      if (isFurther(twins, to)) continue;
      let left = at(merged, mergedArc++);
      if (isFinal[to] === 1) {
        if (at(count, to) > 1) {
          toFinal(node, to, left);
          continue;
        }
      }
      while (left > 0) {
        const units = Math.min(left, at(inflow, twin));
        const arc = at(firstArc, twin) + j;
        flow[arc] = at(flow, arc) + units;
        const beyond = at(head, arc);
        if (isFinal[beyond] === 0) inflow[beyond] = at(inflow, beyond) + units;
        inflow[twin] = at(inflow, twin) - units;
        left -= units;
        if (at(inflow, twin) === 0 && twin !== node) twin = at(next, twin);
      }
    }
  }
  return flow;
}

/** By node that is the last of its twins, the first of its arcs in the merged network. */
function mergedArcs(network: FlowNetwork, twins: Twins): Int32Array {
  const { nodeCount, firstArc, head } = network;
  const firstMerged = new Int32Array(nodeCount);
  let arcs = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    if (at(twins.last, node) !== node) continue;
    firstMerged[node] = arcs;
    for (let arc = at(firstArc, node); arc < at(firstArc, node + 1); arc += 1) {
      if (!isFurther(twins, at(head, arc))) arcs += 1;
    }
  }
  return firstMerged;
}
