import { at, realAt } from './flow-network.ts';
import { Frontier } from './frontier.ts';
import { NONE, type Residual } from './residual.ts';

/** Lowers prices by Dijkstra's algorithm over reduced costs: what `PriceRaiser` does, from the other end. */
export class PriceLowerer {
  readonly #residual: Residual;
  /** To the nearest node that is to get units. */
  readonly #frontier: Frontier;

  constructor(residual: Residual) {
    this.#residual = residual;
    this.#frontier = new Frontier(residual.network.nodeCount);
  }

  /**
   * Lowers the prices of the nodes that are to get units, and of what lies nearer to them than any that has some to send, just so far
   * that one of these has a way of reduced cost 0 to the nearest.
   * @throws Error when none has such a way.
   */
  lower(): void {
    const { price, excess, targets } = this.#residual;
    const frontier = this.#frontier;
    frontier.begin();
    for (const target of targets) if (at(excess, target) < 0) frontier.reach(target, 0, false);
    for (let node = frontier.next(); node !== NONE; node = frontier.next()) {
      this.#lookBackwards(node);
      this.#lookForwards(node);
    }
    const { bound, distance } = frontier;
    if (bound === Number.POSITIVE_INFINITY) throw new Error('a source without a way to the sink');
    if (bound === 0) return;
    for (const node of frontier.settled()) price[node] = realAt(price, node) - bound + realAt(distance, node);
  }

  /** Whence units could come on an arc that is not full. */
  #lookBackwards(node: number): void {
    const { network, flow, price, excess, into } = this.#residual;
    const { tail, capacity, cost } = network;
    const { first, arcs } = into;
    const frontier = this.#frontier;
    const offset = frontier.here + realAt(price, node);
    for (let i = at(first, node), end = at(first, node + 1); i < end; i += 1) {
      const arc = at(arcs, i);
      const from = at(tail, arc);
      const distance = offset + realAt(cost, arc) - realAt(price, from);
      if (distance < frontier.bound && at(flow, arc) < at(capacity, arc)) {
        frontier.reach(from, distance, at(excess, from) > 0);
      }
    }
  }

  /** Whence units could come that would no longer flow on from here. */
  #lookForwards(node: number): void {
    const { network, flow, price, excess } = this.#residual;
    const { firstArc, head, cost } = network;
    const frontier = this.#frontier;
    const offset = frontier.here + realAt(price, node);
    for (let arc = at(firstArc, node), end = at(firstArc, node + 1); arc < end; arc += 1) {
      if (at(flow, arc) === 0) continue;
      const from = at(head, arc);
      const distance = offset - realAt(cost, arc) - realAt(price, from);
      if (distance < frontier.bound) frontier.reach(from, distance, at(excess, from) > 0);
    }
  }
}
