import { at } from './flow-network.ts';
import { NodeHeap } from './node-heap.ts';
import { NONE, type Residual } from './residual.ts';

/** Raises prices by Dijkstra's algorithm over reduced costs. */
export class PriceRaiser {
  readonly #residual: Residual;
  /** From the nearest source, in reduced costs. */
  readonly #distance: Float64Array;
  /** The number of the search that last gave a node its distance. */
  readonly #reached: Int32Array;
  readonly #heap: NodeHeap;
  /** Nodes at the present distance: they need no heap. */
  readonly #level: Int32Array;
  #levelSize = 0;
  readonly #settled: Int32Array;
  #settledSize = 0;
  #round = 0;
  /** The length of the best way to a node that is to get units found so far. */
  #bound = 0;

  constructor(residual: Residual) {
    const { nodeCount } = residual.network;
    this.#residual = residual;
    this.#distance = new Float64Array(nodeCount);
    this.#reached = new Int32Array(nodeCount);
    this.#heap = new NodeHeap(this.#distance);
    this.#level = new Int32Array(nodeCount);
    this.#settled = new Int32Array(nodeCount);
  }

  /**
   * Raises the prices of the given sources, and of what lies nearer to them than any node that is to get units, just so far that the
   * nearest of them has a way of reduced cost 0 there. The search ends where it meets one, and looks no further than the best way found
   * so far.
   * @throws Error when none of them has such a way.
   */
  raise(sources: Int32Array): void {
    this.#round += 1;
    this.#settledSize = 0;
    this.#levelSize = 0;
    this.#heap.clear();
    this.#bound = Number.POSITIVE_INFINITY;
    for (const source of sources) this.#reach(source, 0, 0);
    for (let here = 0; this.#bound > here; ) {
      let node: number;
      if (this.#levelSize > 0) {
        this.#levelSize -= 1;
        node = at(this.#level, this.#levelSize);
      } else {
        if (this.#heap.size === 0) break;
        node = this.#heap.pop();
        here = at(this.#distance, node);
        if (here >= this.#bound) break;
      }
      this.#settled[this.#settledSize++] = node;
      this.#lookForwards(node, here);
      this.#lookBackwards(node, here);
    }
    if (this.#bound === Number.POSITIVE_INFINITY) throw new Error('a source without a way to the sink');
    if (this.#bound === 0) return;
    const { price } = this.#residual;
    for (let i = 0; i < this.#settledSize; i += 1) {
      const node = at(this.#settled, i);
      price[node] = at(price, node) + this.#bound - at(this.#distance, node);
    }
  }

  #lookForwards(node: number, here: number): void {
    const { network, flow, price } = this.#residual;
    const { firstArc, head, capacity, cost } = network;
    const offset = here - at(price, node);
    const end = at(firstArc, node + 1);
    for (let arc = at(firstArc, node); arc < end; arc += 1) {
      const to = at(head, arc);
      const distance = offset + at(cost, arc) + at(price, to);
      if (distance < this.#bound && at(flow, arc) < at(capacity, arc)) this.#reach(to, distance, here);
    }
  }

  #lookBackwards(node: number, here: number): void {
    const { network, price, firstInflow, nextInflow } = this.#residual;
    const { tail, cost } = network;
    const offset = here - at(price, node);
    for (let arc = at(firstInflow, node); arc !== NONE; arc = at(nextInflow, arc)) {
      const to = at(tail, arc);
      const distance = offset - at(cost, arc) + at(price, to);
      if (distance < this.#bound) this.#reach(to, distance, here);
    }
  }

  #reach(node: number, distance: number, here: number): void {
    if (at(this.#reached, node) === this.#round && distance >= at(this.#distance, node)) return;
    this.#reached[node] = this.#round;
    this.#distance[node] = distance;
    if (at(this.#residual.excess, node) < 0) this.#bound = distance;
    else if (distance === here && !this.#heap.has(node)) this.#level[this.#levelSize++] = node;
    else this.#heap.raise(node);
  }
}
