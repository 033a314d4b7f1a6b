import { at, realAt } from './flow-network.ts';
import { NodeHeap } from './node-heap.ts';
import { NONE } from './residual.ts';

/**
 * A search of Dijkstra's: nodes are settled nearest first, as long as they are nearer than the nearest goal met so far. Made once for a
 * network and begun again for every search.
 */
export class Frontier {
  /** From the nearest start, by node; of the nodes that the present search has reached. */
  readonly distance: Float64Array;
  /** How far off the node settled last is. */
  here = 0;
  /** How far off the nearest goal met so far is, or what else the search need not go beyond. */
  bound = Number.POSITIVE_INFINITY;
  /** The number of the search that last gave a node its distance. */
  readonly #reached: Int32Array;
  readonly #heap: NodeHeap;
  /** Nodes at the present distance: they need no heap. */
  readonly #level: Int32Array;
  #levelSize = 0;
  readonly #settled: Int32Array;
  #settledSize = 0;
  #search = 0;

  constructor(nodeCount: number) {
    this.distance = new Float64Array(nodeCount);
    this.#reached = new Int32Array(nodeCount);
    this.#heap = new NodeHeap(this.distance);
    this.#level = new Int32Array(nodeCount);
    this.#settled = new Int32Array(nodeCount);
  }

  begin(): void {
    this.#search += 1;
    this.#settledSize = 0;
    this.#levelSize = 0;
    this.#heap.clear();
    this.here = 0;
    this.bound = Number.POSITIVE_INFINITY;
  }

  /** The node to be settled next; `NONE` where none is nearer than the bound. */
  nearest(): number {
    if (this.#levelSize > 0) return this.here < this.bound ? at(this.#level, this.#levelSize - 1) : NONE;
    if (this.#heap.size === 0) return NONE;
    return realAt(this.distance, this.#heap.top) < this.bound ? this.#heap.top : NONE;
  }

  /** Settles the nearest node and gives it; `NONE` where none is nearer than the bound. */
  next(): number {
    const node = this.nearest();
    if (node === NONE) return NONE;
    if (this.#levelSize > 0) this.#levelSize -= 1;
    else {
      this.#heap.pop();
      this.here = realAt(this.distance, node);
    }
    this.#settled[this.#settledSize++] = node;
    return node;
  }

  /** Meets a node at a distance, less than the bound and no less than `here`; says whether it is nearer than known before. */
  reach(node: number, distance: number, isGoal: boolean): boolean {
    if (at(this.#reached, node) === this.#search && distance >= realAt(this.distance, node)) return false;
    this.#reached[node] = this.#search;
    this.distance[node] = distance;
    if (isGoal) this.bound = distance;
    else if (distance === this.here && !this.#heap.has(node)) this.#level[this.#levelSize++] = node;
    else this.#heap.raise(node);
    return true;
  }

  hasReached(node: number): boolean {
    return at(this.#reached, node) === this.#search;
  }

  /** The nodes settled. */
  settled(): Int32Array {
    return this.#settled.subarray(0, this.#settledSize);
  }
}
