/**
 * A min-cost flow problem in which every source sends one unit, or as many as `supply` says, to one sink. Nodes are numbered from 0:
 * first the sources, last the sink, and every arc goes from a lower to a higher number, so that the network has no circle. The arcs of
 * a node are `firstArc[node]` until before `firstArc[node + 1]`, in ascending order of their heads; only arcs to the sink may be
 * parallel. Costs are non-negative integers.
 */
export interface FlowNetwork {
  readonly nodeCount: number;
  readonly sourceCount: number;
  /** How many units each source sends; one each where it is left out. */
  readonly supply?: Int32Array;
  /** One entry a node and one more: where the arcs of the next node begin. */
  readonly firstArc: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly capacity: Int32Array;
  readonly cost: Float64Array;
}

/** The sink: the last node. */
export const sinkOf = (network: FlowNetwork): number => network.nodeCount - 1;

/** An entry of an array of numbers of nodes, arcs or units, at an index that the network's own structure guarantees. */
export function at(array: Int32Array, index: number): number {
  return array[index] as number;
}

/**
 * The same of an array of costs, prices or distances. One function for both kinds would be compiled for both wherever it stands, which
 * takes the solver twice as long.
 */
export function realAt(array: Float64Array, index: number): number {
  return array[index] as number;
}

/** The arc between two nodes by binary search, or -1 when there is none; of parallel arcs any. */
export function findArc(network: FlowNetwork, from: number, to: number): number {
  let low = at(network.firstArc, from);
  let high = at(network.firstArc, from + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const head = at(network.head, middle);
    if (head === to) return middle;
    if (head < to) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What the cheapest arc out of a node and the price of its head come to; Infinity where there is none. */
export function leastBeyond({ firstArc, head, cost }: FlowNetwork, price: Float64Array, node: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let arc = at(firstArc, node), end = at(firstArc, node + 1); arc < end; arc += 1) {
    const through = realAt(cost, arc) + realAt(price, at(head, arc));
    if (through < least) least = through;
  }
  return least;
}

/** The arcs by their heads: those into a node are `arcs[first[node]]` until before `arcs[first[node + 1]]`. */
export function arcsInto({ nodeCount, head }: FlowNetwork): { first: Int32Array; arcs: Int32Array } {
  const first = new Int32Array(nodeCount + 1);
  for (const node of head) first[node + 1] = at(first, node + 1) + 1;
  for (let node = 0; node < nodeCount; node += 1) first[node + 1] = at(first, node + 1) + at(first, node);
  const next = Int32Array.from(first);
  const arcs = new Int32Array(head.length);
  head.forEach((node, arc) => {
    const i = at(next, node);
    arcs[i] = arc;
    next[node] = i + 1;
  });
  return { first, arcs };
}

/** Collects the arcs of a network node by node, in typed arrays that grow. */
export class ArcList {
  #firstArc = new Int32Array(1024);
  #nodes = 0;
  #tail = new Int32Array(4096);
  #head = new Int32Array(4096);
  #capacity = new Int32Array(4096);
  #cost = new Float64Array(4096);
  #arcs = 0;

  /** Begins the arcs of the next node; nodes come in the order of their numbers. */
  nextNode(): void {
    // One entry is kept free for the end of the last node's arcs.
    if (this.#nodes + 1 === this.#firstArc.length) {
      this.#firstArc = grown(this.#firstArc, new Int32Array(2 * this.#firstArc.length));
    }
    this.#firstArc[this.#nodes] = this.#arcs;
    this.#nodes += 1;
  }

  /** Adds an arc out of the node begun last; heads ascend. */
  add(head: number, capacity: number, cost: number): void {
    if (this.#arcs === this.#head.length) this.#grow();
    this.#tail[this.#arcs] = this.#nodes - 1;
    this.#head[this.#arcs] = head;
    this.#capacity[this.#arcs] = capacity;
    this.#cost[this.#arcs] = cost;
    this.#arcs += 1;
  }

  /** The finished network; the node begun last is the sink. */
  finish(sourceCount: number): FlowNetwork {
    this.#firstArc[this.#nodes] = this.#arcs;
    return {
      nodeCount: this.#nodes,
      sourceCount,
      firstArc: this.#firstArc.slice(0, this.#nodes + 1),
      tail: this.#tail.slice(0, this.#arcs),
      head: this.#head.slice(0, this.#arcs),
      capacity: this.#capacity.slice(0, this.#arcs),
      cost: this.#cost.slice(0, this.#arcs),
    };
  }

  #grow(): void {
    const size = Math.ceil(1.5 * this.#arcs);
    this.#tail = grown(this.#tail, new Int32Array(size));
    this.#head = grown(this.#head, new Int32Array(size));
    this.#capacity = grown(this.#capacity, new Int32Array(size));
    this.#cost = grown(this.#cost, new Float64Array(size));
  }
}

/** A larger array that begins with what a smaller one holds. */
function grown<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
