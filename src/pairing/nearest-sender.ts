import { at, realAt } from './flow-network.ts';
import { NONE, type Residual } from './residual.ts';

/**
 * Sends the units of one source after the other along ways of reduced cost 0, each the one of fewest steps to a node that is to get
 * units, found by breadth-first search from the source. What a search finds to have no such way has none until prices change, because none of the
 * ways sent along can enter it, and is never entered again; so the searches stay near the sources, which pays where these are few and what
 * costs nothing from there is little.
 */
export class NearestSender {
  readonly #residual: Residual;
  /** The search that last met a node; `DEAD` where it has no way. */
  readonly #met: Int32Array;
  #search = 0;
  /** How many nodes the searches have come from since they were begun anew. */
  #visited = 0;
  readonly #queue: Int32Array;
  /** The arc by which a node was reached; `~arc` when backwards. */
  readonly #reachedBy: Int32Array;

  constructor(residual: Residual) {
    const { nodeCount } = residual.network;
    this.#residual = residual;
    this.#met = new Int32Array(nodeCount);
    this.#queue = new Int32Array(nodeCount);
    this.#reachedBy = new Int32Array(nodeCount);
  }

  /**
   * Sends what can be sent from the sources, one after the other, until the searches have come from so many nodes that a pass over
   * the network is the cheaper way.
   * @returns the sources that have units left, and whether none of them has a way.
   */
  send(sources: Int32Array): { left: Int32Array; done: boolean } {
    const { excess, network } = this.#residual;
    this.#met.fill(0);
    this.#search = 0;
    this.#visited = 0;
    let done = true;
    const left = sources.filter((source) => {
      while (at(excess, source) > 0 && at(this.#met, source) !== DEAD) {
        if (this.#visited * WORTH_A_PASS > network.nodeCount) {
          done = false;
          break;
        }
        this.#sendFrom(source);
      }
      return at(excess, source) > 0;
    });
    return { left, done };
  }

  /** Sends units along the way of fewest steps; where there is none, all that was met is dead. */
  #sendFrom(source: number): void {
    const { network, flow, price, firstInflow, nextInflow } = this.#residual;
    const { firstArc, head, tail, capacity, cost } = network;
    const met = this.#met;
    const queue = this.#queue;
    this.#search += 1;
    const search = this.#search;
    met[source] = search;
    queue[0] = source;
    let size = 1;
    for (let i = 0; i < size; i += 1) {
      const node = at(queue, i);
      this.#visited += 1;
      const here = realAt(price, node);
      for (let arc = at(firstArc, node), end = at(firstArc, node + 1); arc < end; arc += 1) {
        const to = at(head, arc);
        if (at(met, to) === search || at(met, to) === DEAD) continue;
        if (realAt(cost, arc) + realAt(price, to) !== here || at(flow, arc) === at(capacity, arc)) continue;
        if (this.#meet(source, to, arc)) return;
        queue[size++] = to;
      }
      for (let arc = at(firstInflow, node); arc !== NONE; arc = at(nextInflow, arc)) {
        const to = at(tail, arc);
        if (at(met, to) === search || at(met, to) === DEAD || realAt(cost, arc) + here !== realAt(price, to)) continue;
        if (this.#meet(source, to, ~arc)) return;
        queue[size++] = to;
      }
    }
    for (let i = 0; i < size; i += 1) met[at(queue, i)] = DEAD;
  }

  /** Marks a node; where it is to get units, sends them, which ends the search. */
  #meet(source: number, node: number, by: number): boolean {
    this.#met[node] = this.#search;
    this.#reachedBy[node] = by;
    if (at(this.#residual.excess, node) >= 0) return false;
    this.#residual.augment(source, node, this.#reachedBy);
    return true;
  }
}

const DEAD = -1;

/** So many times dearer than a node of a pass is one of a search: many of its nodes are met again by the next search. */
const WORTH_A_PASS = 10;
