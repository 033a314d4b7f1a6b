import { at, type FlowNetwork, sinkOf } from './flow-network.ts';

export const NONE = -1;

/**
 * A flow in the making with its prices. Throughout, `reduced = cost + price[head] - price[tail]` is >= 0 on every arc that is not
 * full and <= 0 on every arc that carries flow.
 */
export class Residual {
  readonly network: FlowNetwork;
  readonly sink: number;
  /** Units on each arc. */
  readonly flow: Int32Array;
  /** For each node a bound, from below, of what one more unit costs from there to the sink. */
  readonly price: Float64Array;
  /** For each node the first of the arcs that bring flow into it, else `NONE`: those alone can be taken backwards. */
  readonly firstInflow: Int32Array;
  /** The next such arc of the same node, by arc. */
  readonly nextInflow: Int32Array;
  readonly #previousInflow: Int32Array;

  /** Begins with no flow, and with the true distances as prices. */
  constructor(network: FlowNetwork) {
    const arcs = network.head.length;
    this.network = network;
    this.sink = sinkOf(network);
    this.flow = new Int32Array(arcs);
    this.price = emptyDistances(network);
    this.firstInflow = new Int32Array(network.nodeCount).fill(NONE);
    this.nextInflow = new Int32Array(arcs);
    this.#previousInflow = new Int32Array(arcs);
  }

  /**
   * Sends one unit along a way from a source to the sink.
   * @param reachedBy for each node of the way the arc by which it is reached; `~arc` when backwards.
   */
  augment(source: number, reachedBy: Int32Array): void {
    const { tail, head } = this.network;
    for (let node = this.sink; node !== source; ) {
      const step = at(reachedBy, node);
      if (step >= 0) {
        this.flow[step] = at(this.flow, step) + 1;
        if (at(this.flow, step) === 1) this.#link(step);
        node = at(tail, step);
      } else {
        const arc = ~step;
        this.flow[arc] = at(this.flow, arc) - 1;
        if (at(this.flow, arc) === 0) this.#unlink(arc);
        node = at(head, arc);
      }
    }
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

/** The least cost from each node to the sink while nothing flows; Infinity where there is no way. */
function emptyDistances(network: FlowNetwork): Float64Array {
  const { firstArc, head, cost } = network;
  const distance = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
  distance[sinkOf(network)] = 0;
  for (let node = sinkOf(network) - 1; node >= 0; node -= 1) {
    for (let arc = at(firstArc, node); arc < at(firstArc, node + 1); arc += 1) {
      const through = at(cost, arc) + at(distance, at(head, arc));
      if (through < at(distance, node)) distance[node] = through;
    }
  }
  return distance;
}
