import { arcsInto, at, type FlowNetwork, realAt, sinkOf } from './flow-network.ts';

/**
 * Nodes of a network that can stand for each other: households of one area and kind, areas with the same ways on, cadres of a unit with
 * the same places and no household of their own.
 */
export interface Twins {
  /** By node the last of its twins, itself among them. */
  readonly last: Int32Array;
  /** By node that is the last of its twins: the first of them, and how many there are. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** By node its next twin, ascending, else -1. */
  readonly next: Int32Array;
  /** By node 1 if only the sink lies beyond it; its arcs may have capacities, and it is a twin by what leads to it, too. */
  readonly isFinal: Uint8Array;
}

/** Finds all twins of a network. Where an arc other than a final one could be full, its tail and head have none. */
export function findTwins(network: FlowNetwork): Twins {
  const finder = new TwinFinder(network);
  finder.findFinal();
  finder.findOthers();
  return finder;
}

class TwinFinder implements Twins {
  readonly last: Int32Array;
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly next: Int32Array;
  readonly isFinal: Uint8Array;
  readonly #network: FlowNetwork;
  readonly #into: ReturnType<typeof arcsInto>;

  constructor(network: FlowNetwork) {
    const { nodeCount } = network;
    this.#network = network;
    this.#into = arcsInto(network);
    this.last = Int32Array.from({ length: nodeCount }, (_, node) => node);
    this.first = Int32Array.from(this.last);
    this.count = new Int32Array(nodeCount).fill(1);
    this.next = new Int32Array(nodeCount).fill(-1);
    this.isFinal = new Uint8Array(nodeCount);
  }

  findFinal(): void {
    const { sourceCount, firstArc, tail, head, capacity, cost } = this.#network;
    const { first, arcs } = this.#into;
    const sink = sinkOf(this.#network);
    const alike = new Map<number, number[]>();
    for (let node = sink - 1; node >= sourceCount; node -= 1) {
      let hash = 0;
      let fits = true;
      for (let arc = at(firstArc, node); fits && arc < at(firstArc, node + 1); arc += 1) {
        fits = at(head, arc) === sink;
        hash = mixed(mixed(hash, realAt(cost, arc)), at(capacity, arc));
      }
      for (let i = at(first, node); fits && i < at(first, node + 1); i += 1) {
        const arc = at(arcs, i);
        fits = at(tail, arc) >= sourceCount && this.#isWide(arc);
        hash = mixed(mixed(hash, at(tail, arc)), realAt(cost, arc));
      }
      if (!fits) continue;
      this.isFinal[node] = 1;
      this.#join(alike, hash, node, (other) => this.#sameOut(node, other) && this.#sameIn(node, other));
    }
  }

  findOthers(): void {
    const { nodeCount, sourceCount, firstArc, head, cost } = this.#network;
    const alike = new Map<number, number[]>();
    for (let node = nodeCount - 2; node >= 0; node -= 1) {
      if (this.isFinal[node] === 1) continue;
      let hash = node < sourceCount ? 0 : 1;
      let fits = true;
      for (let arc = at(firstArc, node); fits && arc < at(firstArc, node + 1); arc += 1) {
        const to = at(this.last, at(head, arc));
        fits = this.#isWide(arc) && (this.isFinal[to] === 0 || at(this.count, to) === 1);
        hash = mixed(mixed(hash, to), realAt(cost, arc));
      }
      if (!fits) continue;
      this.#join(
        alike,
        hash,
        node,
        (other) => node < sourceCount === other < sourceCount && this.#sameOut(node, other),
      );
    }
  }

  /** Makes a node a twin of those like it; nodes come in descending order. */
  #join(alike: Map<number, number[]>, hash: number, node: number, isLike: (other: number) => boolean): void {
    const known = alike.get(hash);
    const last = known?.find(isLike);
    if (last === undefined) {
      if (known === undefined) alike.set(hash, [node]);
      else known.push(node);
      return;
    }
    this.last[node] = last;
    this.next[node] = at(this.first, last);
    this.first[last] = node;
    this.count[last] = at(this.count, last) + 1;
  }

  #isWide(arc: number): boolean {
    return at(this.#network.capacity, arc) >= this.#network.sourceCount;
  }

  #sameOut(one: number, other: number): boolean {
    const { firstArc, head, capacity, cost } = this.#network;
    const size = at(firstArc, one + 1) - at(firstArc, one);
    if (at(firstArc, other + 1) - at(firstArc, other) !== size) return false;
    for (let i = 0; i < size; i += 1) {
      const [a, b] = [at(firstArc, one) + i, at(firstArc, other) + i];
      if (at(this.last, at(head, a)) !== at(this.last, at(head, b))) return false;
      if (realAt(cost, a) !== realAt(cost, b) || at(capacity, a) !== at(capacity, b)) return false;
    }
    return true;
  }

  #sameIn(one: number, other: number): boolean {
    const { tail, cost } = this.#network;
    const { first, arcs } = this.#into;
    const size = at(first, one + 1) - at(first, one);
    if (at(first, other + 1) - at(first, other) !== size) return false;
    for (let i = 0; i < size; i += 1) {
      const [a, b] = [at(arcs, at(first, one) + i), at(arcs, at(first, other) + i)];
      if (at(tail, a) !== at(tail, b) || realAt(cost, a) !== realAt(cost, b)) return false;
    }
    return true;
  }
}

const mixed = (hash: number, value: number): number => (Math.imul(hash, 0x01000193) ^ value) | 0;
