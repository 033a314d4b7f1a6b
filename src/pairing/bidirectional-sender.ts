import { at, realAt } from './flow-network.ts';
import { Frontier } from './frontier.ts';
import { NONE, type Residual } from './residual.ts';

/**
 * Sends units one way at a time by successive shortest paths (Busacker and Gowen 1961), each found by Dijkstra's algorithm over reduced costs
 * from both ends at once (Pohl 1971): onwards from one node that has units to send, and back from all that are to get some. Whichever
 * search has looked at fewer arcs goes on; so where much lies near to one end at no cost and little to the other, little is looked at, and
 * where much lies near to both they soon meet. This pays where few units are to be sent to nodes that are scattered.
 */
export class BidirectionalSender {
  readonly #residual: Residual;
  readonly #onwards: Frontier;
  readonly #back: Frontier;
  /** The arc by which the search onwards has reached a node, and the one by which the search back goes on; `~arc` when backwards. */
  readonly #reachedBy: Int32Array;
  readonly #goesOnBy: Int32Array;
  /** The length of the shortest way found so far, and the node where the searches meet on it. */
  #shortest = Number.POSITIVE_INFINITY;
  #meeting = NONE;

  constructor(residual: Residual) {
    const { nodeCount } = residual.network;
    this.#residual = residual;
    this.#onwards = new Frontier(nodeCount);
    this.#back = new Frontier(nodeCount);
    this.#reachedBy = new Int32Array(nodeCount);
    this.#goesOnBy = new Int32Array(nodeCount);
  }

  /**
   * Sends all units of the given sources.
   * @throws Error when one has no way.
   */
  send(sources: Int32Array): void {
    const { excess } = this.#residual;
    for (const source of sources) {
      while (at(excess, source) > 0) {
        this.#search(source);
        this.#sendOnWay(source);
      }
    }
  }

  /** Finds a shortest way from a node to any that is to get units, and shifts the prices so that its reduced cost is 0. */
  #search(from: number): void {
    const { excess, targets } = this.#residual;
    const onwards = this.#onwards;
    const back = this.#back;
    this.#shortest = Number.POSITIVE_INFINITY;
    onwards.begin();
    back.begin();
    onwards.reach(from, 0, false);
    for (const target of targets) if (at(excess, target) < 0) back.reach(target, 0, false);
    let lookedOnwards = 0;
    let lookedBack = 0;
    let source = onwards.nearest();
    let target = back.nearest();
    while (source !== NONE && target !== NONE) {
      const fromSource = this.#arcsAt(source);
      const fromTarget = this.#arcsAt(target);
      if (lookedOnwards + fromSource <= lookedBack + fromTarget) {
        lookedOnwards += fromSource;
        this.#goOnwards(onwards.next());
      } else {
        lookedBack += fromTarget;
        this.#goBack(back.next());
      }
      onwards.bound = this.#shortest - back.here;
      back.bound = this.#shortest - onwards.here;
      source = onwards.nearest();
      target = back.nearest();
    }
    const shortest = this.#shortest;
    if (shortest === Number.POSITIVE_INFINITY) throw new Error('a source without a way to the sink');
    // A search that has come to its end has settled all that the other one leaves to it.
    const reach = source === NONE ? Math.max(shortest - back.here, 0) : Math.min(onwards.here, shortest);
    this.#shift(reach, shortest - reach);
  }

  /** Raises the prices of what is nearer to a source than so much, and lowers those of what is nearer to a target than so much. */
  #shift(nearSource: number, nearTarget: number): void {
    const { price } = this.#residual;
    const { distance } = this.#onwards;
    for (const node of this.#onwards.settled()) {
      if (realAt(distance, node) < nearSource) price[node] = realAt(price, node) + nearSource - realAt(distance, node);
    }
    const { distance: left } = this.#back;
    for (const node of this.#back.settled()) {
      if (realAt(left, node) < nearTarget) price[node] = realAt(price, node) - nearTarget + realAt(left, node);
    }
  }

  /** How many arcs a node has, as many as a search may have to look at. */
  #arcsAt(node: number): number {
    const { network, into } = this.#residual;
    const { firstArc } = network;
    return at(firstArc, node + 1) - at(firstArc, node) + at(into.first, node + 1) - at(into.first, node);
  }

  #goOnwards(node: number): void {
    const { network, flow, price, firstInflow, nextInflow } = this.#residual;
    const { firstArc, head, tail, capacity, cost } = network;
    const offset = this.#onwards.here - realAt(price, node);
    for (let arc = at(firstArc, node), end = at(firstArc, node + 1); arc < end; arc += 1) {
      const to = at(head, arc);
      const distance = offset + realAt(cost, arc) + realAt(price, to);
      if (distance < this.#onwards.bound && at(flow, arc) < at(capacity, arc)) this.#reachOnwards(to, distance, arc);
    }
    for (let arc = at(firstInflow, node); arc !== NONE; arc = at(nextInflow, arc)) {
      const to = at(tail, arc);
      const distance = offset - realAt(cost, arc) + realAt(price, to);
      if (distance < this.#onwards.bound) this.#reachOnwards(to, distance, ~arc);
    }
  }

  #goBack(node: number): void {
    const { network, flow, price, into } = this.#residual;
    const { firstArc, head, tail, capacity, cost } = network;
    const { first, arcs } = into;
    const offset = this.#back.here + realAt(price, node);
    for (let i = at(first, node), end = at(first, node + 1); i < end; i += 1) {
      const arc = at(arcs, i);
      const from = at(tail, arc);
      const distance = offset + realAt(cost, arc) - realAt(price, from);
      if (distance < this.#back.bound && at(flow, arc) < at(capacity, arc)) this.#reachBack(from, distance, arc);
    }
    for (let arc = at(firstArc, node), end = at(firstArc, node + 1); arc < end; arc += 1) {
      if (at(flow, arc) === 0) continue;
      const from = at(head, arc);
      const distance = offset - realAt(cost, arc) - realAt(price, from);
      if (distance < this.#back.bound) this.#reachBack(from, distance, ~arc);
    }
  }

  #reachOnwards(node: number, distance: number, by: number): void {
    if (!this.#onwards.reach(node, distance, false)) return;
    this.#reachedBy[node] = by;
    this.#meet(node);
  }

  #reachBack(node: number, distance: number, by: number): void {
    if (!this.#back.reach(node, distance, false)) return;
    this.#goesOnBy[node] = by;
    this.#meet(node);
  }

  /** Notes the way through a node that one search has just come nearer to, where the other one has reached it too. */
  #meet(node: number): void {
    if (!this.#onwards.hasReached(node) || !this.#back.hasReached(node)) return;
    const length = realAt(this.#onwards.distance, node) + realAt(this.#back.distance, node);
    if (length >= this.#shortest) return;
    this.#shortest = length;
    this.#meeting = node;
  }

  #sendOnWay(source: number): void {
    const { network, excess } = this.#residual;
    const { tail, head } = network;
    let target = this.#meeting;
    while (at(excess, target) >= 0) {
      const step = at(this.#goesOnBy, target);
      target = step >= 0 ? at(head, step) : at(tail, ~step);
      this.#reachedBy[target] = step;
    }
    this.#residual.augment(source, target, this.#reachedBy);
  }
}
