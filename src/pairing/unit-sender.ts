import { at, realAt } from './flow-network.ts';
import { NONE, type Residual } from './residual.ts';

/**
 * Sends units along ways of reduced cost 0 by Dinic's method (1970), with levels laid from the nodes that are to get units: a node's
 * level is one more than the number of steps there, so that whatever cannot reach one is never entered. Units go down one level a step by
 * depth-first search, each arc tried once. Every source that has a level tries, not only the nearest. Laying the levels takes a pass over the
 * network, which pays while many units are to be sent.
 */
export class UnitSender {
  readonly #residual: Residual;
  /** 0: no way is left. */
  readonly #level: Int32Array;
  /** The nodes that have a level, the lowest first. */
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
    this.#level = new Int32Array(nodeCount);
    this.#queue = new Int32Array(nodeCount);
    this.#nextForward = new Int32Array(nodeCount);
    this.#nextBackward = new Int32Array(nodeCount);
    this.#path = new Int32Array(nodeCount);
    this.#reachedBy = new Int32Array(nodeCount);
  }

  /** Lays the levels once and sends what goes down them from the sources; gives those that have units left. */
  send(sources: Int32Array): Int32Array {
    this.#layLevels();
    const { excess } = this.#residual;
    return sources.filter((source) => {
      while (at(excess, source) > 0 && at(this.#level, source) > 0) this.#sendFrom(source);
      return at(excess, source) > 0;
    });
  }

  /** Lays the levels of all nodes that have a way of reduced cost 0 to one that is to get units. */
  #layLevels(): void {
    const { network, flow, price, excess, targets, firstInflow, into } = this.#residual;
    const { firstArc, head, tail, capacity, cost } = network;
    const { first, arcs } = into;
    const level = this.#level.fill(0);
    const queue = this.#queue;
    let reached = 0;
    for (const target of targets) {
      if (at(excess, target) >= 0) continue;
      level[target] = 1;
      queue[reached++] = target;
    }
    for (let i = 0; i < reached; i += 1) {
      const node = at(queue, i);
      const next = at(level, node) + 1;
      const here = realAt(price, node);
      this.#nextForward[node] = at(firstArc, node);
      this.#nextBackward[node] = at(firstInflow, node);
      for (let j = at(first, node), end = at(first, node + 1); j < end; j += 1) {
        const arc = at(arcs, j);
        const from = at(tail, arc);
        if (
          at(level, from) > 0 ||
          realAt(cost, arc) + here !== realAt(price, from) ||
          at(flow, arc) === at(capacity, arc)
        )
          continue;
        level[from] = next;
        queue[reached++] = from;
      }
      for (let arc = at(firstArc, node), end = at(firstArc, node + 1); arc < end; arc += 1) {
        if (at(flow, arc) === 0) continue;
        const from = at(head, arc);
        if (at(level, from) > 0 || realAt(cost, arc) + realAt(price, from) !== here) continue;
        level[from] = next;
        queue[reached++] = from;
      }
    }
  }

  /** Sends units of one source along one way, if the arcs that this pass has not tried yet make one; else takes its level. */
  #sendFrom(source: number): void {
    const { excess } = this.#residual;
    let depth = 0;
    this.#path[0] = source;
    for (;;) {
      const node = at(this.#path, depth);
      const next = this.#step(node);
      if (next !== NONE && at(excess, next) < 0) {
        this.#residual.augment(source, next, this.#reachedBy);
        return;
      }
      if (next !== NONE) {
        depth += 1;
        this.#path[depth] = next;
        continue;
      }
      // A dead end: nothing leads on from there any more in this pass.
      this.#level[node] = 0;
      if (depth === 0) return;
      depth -= 1;
    }
  }

  /** The next node one level down that a way of reduced cost 0 leads to, or `NONE`; the arc is tried again until that node is a dead end. */
  #step(node: number): number {
    const { network, flow, price, nextInflow } = this.#residual;
    const { firstArc, head, tail, capacity, cost } = network;
    const level = this.#level;
    const down = at(level, node) - 1;
    // One that has got all its units.
    if (down === 0) return NONE;
    const here = realAt(price, node);
    const end = at(firstArc, node + 1);
    let forward = at(this.#nextForward, node);
    for (; forward < end; forward += 1) {
      const to = at(head, forward);
      if (at(level, to) !== down || realAt(cost, forward) + realAt(price, to) !== here) continue;
      if (at(flow, forward) === at(capacity, forward)) continue;
      this.#nextForward[node] = forward;
      this.#reachedBy[to] = forward;
      return to;
    }
    this.#nextForward[node] = end;
    let backward = at(this.#nextBackward, node);
    for (; backward !== NONE; backward = at(nextInflow, backward)) {
      const to = at(tail, backward);
      if (at(flow, backward) === 0 || at(level, to) !== down || realAt(cost, backward) + here !== realAt(price, to))
        continue;
      this.#nextBackward[node] = backward;
      this.#reachedBy[to] = ~backward;
      return to;
    }
    this.#nextBackward[node] = NONE;
    return NONE;
  }
}
