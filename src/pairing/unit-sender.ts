import { at } from './flow-network.ts';
import { NONE, type Residual } from './residual.ts';

/** Sends units along ways of reduced cost 0, which it finds by depth-first search. */
export class UnitSender {
  readonly #residual: Residual;
  /** The number of the pass in which a node was visited; 0 again once it has turned out to lead to the sink. */
  readonly #visited: Int32Array;
  /** Where the search goes on at a node that it comes back to: the next arc forwards, the next one backwards. */
  readonly #nextForward: Int32Array;
  readonly #nextBackward: Int32Array;
  /** The nodes from the source to where the search is. */
  readonly #path: Int32Array;
  /** The arc by which a node was reached; `~arc` when backwards. */
  readonly #reachedBy: Int32Array;
  #pass = 0;

  constructor(residual: Residual) {
    const { nodeCount } = residual.network;
    this.#residual = residual;
    this.#visited = new Int32Array(nodeCount);
    this.#nextForward = new Int32Array(nodeCount);
    this.#nextBackward = new Int32Array(nodeCount);
    this.#path = new Int32Array(nodeCount);
    this.#reachedBy = new Int32Array(nodeCount);
  }

  /** Sends the units of as many of the sources as have a way of reduced cost 0; gives those that have none left. */
  sendAll(sources: Int32Array): Int32Array {
    let unsent = sources;
    for (;;) {
      this.#pass += 1;
      const left = unsent.filter((source) => !this.#send(source));
      // In a pass a node may be given up because its way out was part of the path; only a pass that sends nothing is the last.
      if (left.length === unsent.length) return left;
      unsent = left;
    }
  }

  /** Sends the unit of one source, unless the nodes visited in this pass bar its way. */
  #send(source: number): boolean {
    const { sink } = this.#residual;
    let depth = 0;
    this.#visit(source, depth);
    while (depth >= 0) {
      const node = at(this.#path, depth);
      let next = this.#forwards(node);
      if (next === NONE) next = this.#backwards(node);
      if (next === NONE) depth -= 1;
      else if (next === sink) {
        for (let i = 0; i <= depth; i += 1) this.#visited[at(this.#path, i)] = 0;
        this.#residual.augment(source, this.#reachedBy);
        return true;
      } else {
        depth += 1;
        this.#visit(next, depth);
      }
    }
    return false;
  }

  #visit(node: number, depth: number): void {
    this.#path[depth] = node;
    this.#visited[node] = this.#pass;
    this.#nextForward[node] = at(this.#residual.network.firstArc, node);
    this.#nextBackward[node] = at(this.#residual.firstInflow, node);
  }

  /** The next node not visited that an arc of reduced cost 0 with room leads to, or `NONE`. */
  #forwards(node: number): number {
    const { network, flow, price } = this.#residual;
    const { firstArc, head, capacity, cost } = network;
    const end = at(firstArc, node + 1);
    const here = at(price, node);
    for (let arc = at(this.#nextForward, node); arc < end; arc += 1) {
      const to = at(head, arc);
      if (at(this.#visited, to) === this.#pass || at(cost, arc) + at(price, to) !== here) continue;
      if (at(flow, arc) === at(capacity, arc)) continue;
      this.#nextForward[node] = arc + 1;
      this.#reachedBy[to] = arc;
      return to;
    }
    this.#nextForward[node] = end;
    return NONE;
  }

  /** The next node not visited from which an arc of reduced cost 0 brings flow, or `NONE`. */
  #backwards(node: number): number {
    const { network, price, nextInflow } = this.#residual;
    const { tail, cost } = network;
    const here = at(price, node);
    for (let arc = at(this.#nextBackward, node); arc !== NONE; arc = at(nextInflow, arc)) {
      const to = at(tail, arc);
      if (at(this.#visited, to) === this.#pass || at(cost, arc) + here !== at(price, to)) continue;
      this.#nextBackward[node] = at(nextInflow, arc);
      this.#reachedBy[to] = ~arc;
      return to;
    }
    this.#nextBackward[node] = NONE;
    return NONE;
  }
}
