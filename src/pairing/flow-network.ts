/**
 * A min-cost flow problem in which every source sends one unit to one sink. Nodes are numbered from 0: first the sources, last
 * the sink, and every arc goes from a lower to a higher number, so that the network has no circle. The arcs of a node are
 * `firstArc[node]` until before `firstArc[node + 1]`, in ascending order of their heads; only arcs to the sink may be parallel.
 * Costs are non-negative integers.
 */
export interface FlowNetwork {
  readonly nodeCount: number;
  readonly sourceCount: number;
  /** One entry a node and one more: where the arcs of the next node begin. */
  readonly firstArc: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly capacity: Int32Array;
  readonly cost: Float64Array;
}

/** The sink: the last node. */
export const sinkOf = (network: FlowNetwork): number => network.nodeCount - 1;

/** An entry of a typed array at an index that the network's own structure guarantees. */
export function at(array: Int32Array | Float64Array, index: number): number {
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

/** Collects the arcs of a network node by node. */
export class ArcList {
  readonly #firstArc: number[] = [];
  readonly #tail: number[] = [];
  readonly #head: number[] = [];
  readonly #capacity: number[] = [];
  readonly #cost: number[] = [];

  /** Begins the arcs of the next node; nodes come in the order of their numbers. */
  nextNode(): void {
    this.#firstArc.push(this.#head.length);
  }

  /** Adds an arc out of the node begun last; heads ascend. */
  add(head: number, capacity: number, cost: number): void {
    this.#tail.push(this.#firstArc.length - 1);
    this.#head.push(head);
    this.#capacity.push(capacity);
    this.#cost.push(cost);
  }

  /** The finished network; the node begun last is the sink. */
  finish(sourceCount: number): FlowNetwork {
    return {
      nodeCount: this.#firstArc.length,
      sourceCount,
      firstArc: Int32Array.from([...this.#firstArc, this.#head.length]),
      tail: Int32Array.from(this.#tail),
      head: Int32Array.from(this.#head),
      capacity: Int32Array.from(this.#capacity),
      cost: Float64Array.from(this.#cost),
    };
  }
}
