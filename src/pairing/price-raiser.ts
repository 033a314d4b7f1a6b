import { at, realAt } from './flow-network.ts';
import { Frontier } from './frontier.ts';
import { NONE, type Residual } from './residual.ts';

/** Raises prices by Dijkstra's algorithm over reduced costs. */
export class PriceRaiser {
  readonly #residual: Residual;
  /** From the nearest source. */
  readonly #frontier: Frontier;

  constructor(residual: Residual) {
    this.#residual = residual;
    this.#frontier = new Frontier(residual.network.nodeCount);
  }

  /**
   * Raises the prices of the given sources, and of what lies nearer to them than any node that is to get units, just so far that the
   * nearest of them has a way of reduced cost 0 there. The search ends where it meets one, and looks no further than the best way found
   * so far.
   * @throws Error when none of them has such a way.
   */
  raise(sources: Int32Array): void {
    const frontier = this.#frontier;
    frontier.begin();
    for (const source of sources) frontier.reach(source, 0, false);
    for (let node = frontier.next(); node !== NONE; node = frontier.next()) {
      this.#lookForwards(node);
      this.#lookBackwards(node);
    }
    const { bound, distance } = frontier;
    if (bound === Number.POSITIVE_INFINITY) throw new Error('a source without a way to the sink');
    if (bound === 0) return;
    const { price } = this.#residual;
    for (const node of frontier.settled()) price[node] = realAt(price, node) + bound - realAt(distance, node);
  }

  #lookForwards(node: number): void {
    const { network, flow, price, excess } = this.#residual;
    const { firstArc, head, capacity, cost } = network;
    const frontier = this.#frontier;
    const offset = frontier.here - realAt(price, node);
    const end = at(firstArc, node + 1);
    for (let arc = at(firstArc, node); arc < end; arc += 1) {
      const to = at(head, arc);
      const distance = offset + realAt(cost, arc) + realAt(price, to);
      if (distance < frontier.bound && at(flow, arc) < at(capacity, arc))
        frontier.reach(to, distance, at(excess, to) < 0);
    }
  }

  #lookBackwards(node: number): void {
    const { network, price, excess, firstInflow, nextInflow } = this.#residual;
    const { tail, cost } = network;
    const frontier = this.#frontier;
    const offset = frontier.here - realAt(price, node);
    for (let arc = at(firstInflow, node); arc !== NONE; arc = at(nextInflow, arc)) {
      const to = at(tail, arc);
      const distance = offset - realAt(cost, arc) + realAt(price, to);
      if (distance < frontier.bound) frontier.reach(to, distance, at(excess, to) < 0);
    }
  }
}
