import { arcsInto, at, type FlowNetwork, leastBeyond, realAt, sinkOf } from './flow-network.ts';

export const NONE = -1;

/** Where a solution begins: a flow and prices, by arc and node. Neither has to be right, nor to fit the other. */
export interface FlowStart {
  readonly flow: Int32Array;
  readonly price: Float64Array;
}

/**
 * A flow in the making with its prices. Throughout, `reduced = cost + price[head] - price[tail]` is >= 0 on every arc that is not
 * full and <= 0 on every arc that carries flow; what flows in and out of a node may differ until all is sent.
 */
export class Residual {
  readonly network: FlowNetwork;
  /** Units on each arc. */
  readonly flow: Int32Array;
  /** For each node a bound, from below, of what one more unit costs from there to the sink; up to a constant. */
  readonly price: Float64Array;
  /** By node how many units are still to be sent from there; how many it is still to get where negative. */
  readonly excess: Int32Array;
  /** The nodes that were to get units in the beginning. */
  readonly targets: Int32Array;
  /** For each node the first of the arcs that bring flow into it, else `NONE`: those alone can be taken backwards. */
  readonly firstInflow: Int32Array;
  /** The next such arc of the same node, by arc. */
  readonly nextInflow: Int32Array;
  readonly #previousInflow: Int32Array;
  #into: ReturnType<typeof arcsInto> | undefined;

  /**
   * Begins with no flow and the true distances as prices, or with what is given: arcs that are too cheap by the prices are filled,
   * those too dear emptied, and the nodes' excesses tell what that leaves to be sent.
   */
  constructor(network: FlowNetwork, start?: FlowStart) {
    const arcs = network.head.length;
    this.network = network;
    this.flow = start === undefined ? new Int32Array(arcs) : start.flow.slice();
    this.price = start === undefined ? emptyDistances(network) : start.price.slice();
    this.firstInflow = new Int32Array(network.nodeCount).fill(NONE);
    this.nextInflow = new Int32Array(arcs);
    this.#previousInflow = new Int32Array(arcs);
    if (start !== undefined) this.#followPrices();
    this.excess = this.#excess();
    this.targets = nodesWhere(this.excess, (units) => units < 0);
  }

  /** The arcs by their heads, whatever flows; found when first asked for. */
  get into(): ReturnType<typeof arcsInto> {
    this.#into ??= arcsInto(this.network);
    return this.#into;
  }

  /** The nodes from which units are still to be sent, ascending. */
  sources(): Int32Array {
    return nodesWhere(this.excess, (units) => units > 0);
  }

  /**
   * Sends as many units as can go along a way from one node to another.
   * @param reachedBy for each node of the way the arc by which it is reached; `~arc` when backwards.
   */
  augment(source: number, target: number, reachedBy: Int32Array): void {
    const { tail, head, capacity } = this.network;
    let units = Math.min(at(this.excess, source), -at(this.excess, target));
    for (let node = target; node !== source; ) {
      const step = at(reachedBy, node);
      const arc = step >= 0 ? step : ~step;
      units = Math.min(units, step >= 0 ? at(capacity, arc) - at(this.flow, arc) : at(this.flow, arc));
      node = step >= 0 ? at(tail, arc) : at(head, arc);
    }
    for (let node = target; node !== source; ) {
      const step = at(reachedBy, node);
      if (step >= 0) {
        if (at(this.flow, step) === 0) this.#link(step);
        this.flow[step] = at(this.flow, step) + units;
        node = at(tail, step);
      } else {
        const arc = ~step;
        this.flow[arc] = at(this.flow, arc) - units;
        if (at(this.flow, arc) === 0) this.#unlink(arc);
        node = at(head, arc);
      }
    }
    this.excess[source] = at(this.excess, source) - units;
    this.excess[target] = at(this.excess, target) + units;
  }

  #followPrices(): void {
    const { tail, head, capacity, cost } = this.network;
    for (let arc = 0; arc < this.flow.length; arc += 1) {
      const reduced = realAt(cost, arc) + realAt(this.price, at(head, arc)) - realAt(this.price, at(tail, arc));
      if (reduced < 0) this.flow[arc] = at(capacity, arc);
      else if (reduced > 0) this.flow[arc] = 0;
    }
  }

  #excess(): Int32Array {
    const { nodeCount, sourceCount, supply, tail, head } = this.network;
    const excess = new Int32Array(nodeCount);
    let total = 0;
    for (let source = 0; source < sourceCount; source += 1) {
      const units = supply === undefined ? 1 : at(supply, source);
      excess[source] = units;
      total += units;
    }
    excess[sinkOf(this.network)] = -total;
    for (let arc = 0; arc < this.flow.length; arc += 1) {
      const units = at(this.flow, arc);
      if (units === 0) continue;
      this.#link(arc);
      excess[at(tail, arc)] = at(excess, at(tail, arc)) - units;
      excess[at(head, arc)] = at(excess, at(head, arc)) + units;
    }
    return excess;
  }

  #link(arc: number): void {
    const node = at(this.network.head, arc);
    const first = at(this.firstInflow, node);
    this.nextInflow[arc] = first;
    this.#previousInflow[arc] = NONE;
    if (first !== NONE) this.#previousInflow[first] = arc;
    this.firstInflow[node] = arc;
  }

  #unlink(arc: number): void {
    const next = at(this.nextInflow, arc);
    const previous = at(this.#previousInflow, arc);
    if (next !== NONE) this.#previousInflow[next] = previous;
    if (previous === NONE) this.firstInflow[at(this.network.head, arc)] = next;
    else this.nextInflow[previous] = next;
  }
}

/** The nodes whose units are as wanted, ascending. */
function nodesWhere(units: Int32Array, wanted: (units: number) => boolean): Int32Array {
  const nodes: number[] = [];
  for (let node = 0; node < units.length; node += 1) if (wanted(at(units, node))) nodes.push(node);
  return Int32Array.from(nodes);
}

/** The least cost from each node to the sink while nothing flows; Infinity where there is no way. */
function emptyDistances(network: FlowNetwork): Float64Array {
  const distance = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
  distance[sinkOf(network)] = 0;
  for (let node = sinkOf(network) - 1; node >= 0; node -= 1) distance[node] = leastBeyond(network, distance, node);
  return distance;
}
