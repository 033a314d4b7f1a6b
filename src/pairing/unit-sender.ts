import { arcsInto, at } from './flow-network.ts';
import { NONE, type Residual } from './residual.ts';

/**
 * Sends units along ways of reduced cost 0 by Dinic's method (1970), with levels laid from the sink: a node's level is one more than the
 * number of steps to the sink, so that whatever cannot reach it is never entered. Units go down one level a step by depth-first search, each arc
 * tried once; then the levels are laid anew, until no source has one. Every source that has a level tries, not only the nearest, so there are few
 * rounds, however many units there are.
 */
export class UnitSender {
  readonly #residual: Residual;
  readonly #into: ReturnType<typeof arcsInto>;
  /** 0: no way to the sink is left. */
  readonly #level: Int32Array;
  /** The nodes that have a level, nearest to the sink first. */
  readonly #queue: Int32Array;
  /** Where the search goes on at a node that it comes back to: the next arc forwards, the next one backwards. */
  readonly #nextForward: Int32Array;
  readonly #nextBackward: Int32Array;
  /** The nodes from the source to where the search is. */
  readonly #path: Int32Array;
  /** The arc by which a node was reached; `~arc` when backwards. */
  readonly #reachedBy: Int32Array;

  constructor(residual: Residual) {
    const { nodeCount } = residual.network;
    this.#residual = residual;
    this.#into = arcsInto(residual.network);
    this.#level = new Int32Array(nodeCount);
    this.#queue = new Int32Array(nodeCount);
    this.#nextForward = new Int32Array(nodeCount);
    this.#nextBackward = new Int32Array(nodeCount);
    this.#path = new Int32Array(nodeCount);
    this.#reachedBy = new Int32Array(nodeCount);
  }

  /** Sends the units of as many of the sources as have a way of reduced cost 0; gives those that have none left. */
  sendAll(sources: Int32Array): Int32Array {
    let unsent = sources;
    while (unsent.length > 0) {
      this.#layLevels();
      const left = unsent.filter((source) => at(this.#level, source) === 0 || !this.#send(source));
      // The first source of the least level always finds its way.
      if (left.length === unsent.length) break;
      unsent = left;
    }
    return unsent;
  }

  /** Lays the levels of all nodes that have a way of reduced cost 0 to the sink. */
  #layLevels(): void {
    const { network, flow, price, firstInflow, sink } = this.#residual;
    const { firstArc, head, tail, capacity, cost } = network;
    const { first, arcs } = this.#into;
    const level = this.#level.fill(0);
    const queue = this.#queue;
    level[sink] = 1;
    queue[0] = sink;
    let reached = 1;
    for (let i = 0; i < reached; i += 1) {
      const node = at(queue, i);
      const next = at(level, node) + 1;
      const here = at(price, node);
      this.#nextForward[node] = at(firstArc, node);
      this.#nextBackward[node] = at(firstInflow, node);
      for (let j = at(first, node), end = at(first, node + 1); j < end; j += 1) {
        const arc = at(arcs, j);
        const from = at(tail, arc);
        if (at(level, from) > 0 || at(cost, arc) + here !== at(price, from) || at(flow, arc) === at(capacity, arc))
          continue;
        level[from] = next;
        queue[reached++] = from;
      }
      for (let arc = at(firstArc, node), end = at(firstArc, node + 1); arc < end; arc += 1) {
        if (at(flow, arc) === 0) continue;
        const from = at(head, arc);
        if (at(level, from) > 0 || at(cost, arc) + at(price, from) !== here) continue;
        level[from] = next;
        queue[reached++] = from;
      }
    }
  }

  /** Sends the unit of one source, if the arcs that this round has not tried yet make a way. */
  #send(source: number): boolean {
    const { sink } = this.#residual;
    let depth = 0;
    this.#path[0] = source;
    for (;;) {
      const node = at(this.#path, depth);
      const next = this.#step(node);
      if (next === sink) {
        this.#residual.augment(source, this.#reachedBy);
        return true;
      }
      if (next !== NONE) {
        depth += 1;
        this.#path[depth] = next;
        continue;
      }
      // A dead end: nothing leads on from there any more in this round.
      this.#level[node] = 0;
      if (depth === 0) return false;
      depth -= 1;
    }
  }

  /** The next node one level down that a way of reduced cost 0 leads to, or `NONE`; the arc is tried again until that node is a dead end. */
  #step(node: number): number {
    const { network, flow, price, nextInflow } = this.#residual;
    const { firstArc, head, tail, capacity, cost } = network;
    const level = this.#level;
    const down = at(level, node) - 1;
    const here = at(price, node);
    const end = at(firstArc, node + 1);
    let forward = at(this.#nextForward, node);
    for (; forward < end; forward += 1) {
      const to = at(head, forward);
      if (at(level, to) !== down || at(cost, forward) + at(price, to) !== here) continue;
      if (at(flow, forward) === at(capacity, forward)) continue;
      this.#nextForward[node] = forward;
      this.#reachedBy[to] = forward;
      return to;
    }
    this.#nextForward[node] = end;
    let backward = at(this.#nextBackward, node);
    for (; backward !== NONE; backward = at(nextInflow, backward)) {
      const to = at(tail, backward);
      if (at(flow, backward) === 0 || at(level, to) !== down || at(cost, backward) + here !== at(price, to)) continue;
      this.#nextBackward[node] = backward;
      this.#reachedBy[to] = ~backward;
      return to;
    }
    this.#nextBackward[node] = NONE;
    return NONE;
  }
}
