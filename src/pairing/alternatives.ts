import { decompose, UNPAIRED, wayTo } from './assignment.ts';
import { arcsInto, at, realAt, sinkOf } from './flow-network.ts';
import type { PairingNetwork } from './network.ts';
import { NodeHeap } from './node-heap.ts';
import type { Solution } from './solve.ts';

/** How much worse than the optimum the whole becomes, level by level; a later level counts only where the ones before are equal. */
export interface Dearer {
  readonly unpaired: number;
  readonly belowMinimum: number;
  readonly objective: number;
}

/** A cadre that a household could have, and the least that the whole costs more when it gets that one. */
export interface Alternative extends Dearer {
  /** By index. */
  readonly cadre: number;
}

/** A sum of arcs, taken forwards or backwards. */
interface Ways {
  readonly cost: number;
  /** Households unpaired, and places that are not the first of a cadre with a minimum. */
  readonly unpaired: number;
  readonly beyond: number;
}

/**
 * Every cadre that a household could have, the optimum's own choice included, with what the best pairing with that pair in it costs more
 * than the best of all; the least first, then by cadre.
 *
 * Exact: take the household's unit as one that starts at its cadre. Without the household's own arcs the flow is still a cheapest one,
 * by the same prices. To let the unit start at another cadre costs the cheapest way there is, in the residual network, from that
 * cadre to the former one: on it the others make room. One search by Dijkstra's algorithm over reduced costs, backwards from the former
 * cadre, finds all these ways.
 */
export function alternativesOf(solution: Solution, household: number): Alternative[] {
  const { problem } = solution.network;
  const own = arcsByPlace(solution)[household] ?? [];
  const search = searchFor(solution, household, own, { into: arcsInto(solution.network) });
  return [...problem.cadres.keys()]
    .flatMap((cadre) => alternativeBy(search, solution, { household, own, cadre }) ?? [])
    .sort((a, b) => a.folded - b.folded || a.cadre - b.cadre)
    .map(({ folded: _folded, ...rest }) => rest);
}

/**
 * Tells of single cadres, for one household after another, what `alternativesOf` does, without looking further than each; undefined where
 * the pair is impossible.
 */
export function alternativesOneByOne(
  solution: Solution,
): (household: number, cadre: number) => Alternative | undefined {
  const ways = arcsByPlace(solution);
  const into = arcsInto(solution.network);
  return (household, cadre) => {
    const own = ways[household] ?? [];
    const search = searchFor(solution, household, own, { into, from: solution.network.layout.firstCadre + cadre });
    const found = alternativeBy(search, solution, { household, own, cadre });
    if (found === undefined) return undefined;
    const { folded: _folded, ...rest } = found;
    return rest;
  };
}

/** One alternative, by the ways by which others make room, with what it costs by the fold. */
function alternativeBy(
  search: WaysTo,
  { network, assignment }: Solution,
  { household, own, cadre }: { household: number; own: readonly number[]; cadre: number },
): (Alternative & { folded: number }) | undefined {
  const { layout, fold, cost } = network;
  const way = wayTo(network, household, cadre);
  const rest = way && search.from(layout.firstCadre + cadre);
  if (way === undefined || rest === undefined) return undefined;
  const sum = (arcs: readonly number[]): number => arcs.reduce((total, arc) => total + realAt(cost, arc), 0);
  const folded = sum(way) + rest.cost - sum(own);
  const unpaired = rest.unpaired - (at(assignment, household) === UNPAIRED ? 1 : 0);
  const objective = folded - unpaired * fold.unpairedArc - rest.beyond * fold.belowMinimum;
  return { cadre, folded, unpaired, belowMinimum: rest.beyond + unpaired, objective };
}

/** Another household that has to make room, and whom it has before and after; by index, `UNPAIRED` for nobody. */
export interface Move {
  readonly household: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The households that would have to change so that a household gets a cadre at the price of `alternativesOf`: with these moves, and no
 * other, the whole costs exactly that. Empty where the pair is impossible, or already stands.
 *
 * The cheapest way from the cadre changes the flow on single arcs. For each arc that loses a unit one household is taken off its way,
 * if possible the same for arcs that follow each other; those taken off share what is left of the flow.
 */
export function movesFor(solution: Solution, household: number, cadre: number): Move[] {
  const { network, assignment } = solution;
  const ways = arcsByPlace(solution);
  const own = ways[household] ?? [];
  const way = wayTo(network, household, cadre);
  const from = network.layout.firstCadre + cadre;
  const steps = searchFor(solution, household, own, { into: arcsInto(network), from }).steps(from);
  if (way === undefined || steps === undefined) return [];
  const moving = takenOff(network, ways, household, steps);
  const left = new Map<number, number>();
  const add = (arc: number, units: number): void => void left.set(arc, (left.get(arc) ?? 0) + units);
  for (const step of steps) add(step >= 0 ? step : ~step, step >= 0 ? 1 : -1);
  for (const each of moving) for (const arc of ways[each] ?? []) add(arc, 1);
  return [...moving]
    .sort((a, b) => a - b)
    .map((each) => ({ household: each, from: at(assignment, each), to: follow(network, left, each) }))
    .filter(({ from, to }) => from !== to);
}

/** The households, one at least for each arc that a way takes backwards, whose unit uses the arc. */
function takenOff(
  network: PairingNetwork,
  ways: readonly (readonly number[])[],
  household: number,
  steps: readonly number[],
): Set<number> {
  const users = new Map<number, number[]>();
  ways.forEach((arcs, each) => {
    if (each !== household) for (const arc of arcs) users.set(arc, [...(users.get(arc) ?? []), each]);
  });
  const moving = new Set<number>();
  const freed = new Map<number, number>();
  const backwards = steps.map((step) => (step < 0 && at(network.tail, ~step) < network.layout.firstCadre ? ~step : -1));
  backwards.forEach((arc, i) => {
    if (arc < 0) return;
    const free = freed.get(arc) ?? 0;
    if (free > 0) {
      freed.set(arc, free - 1);
      return;
    }
    const end = backwards.indexOf(-1, i);
    const run = backwards.slice(i, end < 0 ? backwards.length : end);
    const shared = (each: number): number => {
      const missing = run.findIndex((next) => !ways[each]?.includes(next));
      return missing < 0 ? run.length : missing;
    };
    const candidates = (users.get(arc) ?? []).filter((each) => !moving.has(each));
    const longest = candidates.reduce((best, each) => (shared(each) > shared(best) ? each : best), candidates[0] ?? -1);
    moving.add(longest);
    for (const each of ways[longest] ?? []) freed.set(each, (freed.get(each) ?? 0) + 1);
    freed.set(arc, (freed.get(arc) ?? 0) - 1);
  });
  return moving;
}

/** Takes a household's unit along arcs that have some left, up to its cadre. */
function follow(network: PairingNetwork, left: Map<number, number>, household: number): number {
  const { firstArc, head, layout } = network;
  let node = household;
  while (node < layout.firstCadre) {
    let arc = at(firstArc, node);
    while ((left.get(arc) ?? 0) <= 0) arc += 1;
    left.set(arc, (left.get(arc) ?? 0) - 1);
    node = at(head, arc);
  }
  return node === sinkOf(network) ? UNPAIRED : node - layout.firstCadre;
}

/** The arcs by which each household's unit comes to its cadre, or its arc to the sink. */
function arcsByPlace({ network, flow }: Solution): number[][] {
  const arcs = Array.from({ length: network.sourceCount }, (): number[] => []);
  decompose(network, flow, (of, arc) => arcs[of]?.push(arc));
  return arcs;
}

/** Where a search looks: at the arcs by their heads, and as far as one node, where only the way from there is wanted. */
interface Searched {
  readonly into: ReturnType<typeof arcsInto>;
  readonly from?: number;
}

/** The ways by which others make room for a household's unit at any cadre. */
function searchFor(solution: Solution, household: number, own: readonly number[], searched: Searched): WaysTo {
  const { network, assignment } = solution;
  const chosen = at(assignment, household);
  const target = chosen === UNPAIRED ? sinkOf(network) : network.layout.firstCadre + chosen;
  return new WaysTo(solution, { household, own, target }, searched);
}

/** The cheapest ways to a node in the residual network of a cheapest flow, without one household and its unit. */
class WaysTo {
  readonly #network: PairingNetwork;
  readonly #price: Float64Array;
  readonly #household: number;
  readonly #target: number;
  readonly #flow: Int32Array;
  readonly #distance: Float64Array;
  /** The arc by which a node's way begins; `~arc` when backwards. */
  readonly #step: Int32Array;
  readonly #heap: NodeHeap;

  constructor(
    { network, flow, price }: Solution,
    { household, own, target }: { household: number; own: readonly number[]; target: number },
    searched: Searched,
  ) {
    this.#network = network;
    this.#price = price;
    this.#household = household;
    this.#target = target;
    this.#flow = flow.slice();
    for (const arc of own) this.#flow[arc] = at(this.#flow, arc) - 1;
    this.#distance = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
    this.#step = new Int32Array(network.nodeCount);
    this.#heap = new NodeHeap(this.#distance);
    this.#search(searched);
  }

  /** The arcs of the cheapest way from a node, `~arc` where taken backwards; undefined where there is none. */
  steps(start: number): number[] | undefined {
    if (realAt(this.#distance, start) === Number.POSITIVE_INFINITY) return undefined;
    const { tail, head } = this.#network;
    const steps: number[] = [];
    for (let node = start; node !== this.#target; ) {
      const step = at(this.#step, node);
      steps.push(step);
      node = step >= 0 ? at(head, step) : at(tail, ~step);
    }
    return steps;
  }

  /** What the cheapest way from a node takes, or undefined where there is none. */
  from(start: number): Ways | undefined {
    const steps = this.steps(start);
    if (steps === undefined) return undefined;
    const ways = { cost: 0, unpaired: 0, beyond: 0 };
    for (const step of steps) {
      const arc = step >= 0 ? step : ~step;
      const sign = step >= 0 ? 1 : -1;
      ways.cost += sign * realAt(this.#network.cost, arc);
      if (this.#isUnpaired(arc)) ways.unpaired += sign;
      else if (this.#isBeyond(arc)) ways.beyond += sign;
    }
    return ways;
  }

  #isUnpaired(arc: number): boolean {
    const { tail, head, layout } = this.#network;
    return at(head, arc) === sinkOf(this.#network) && at(tail, arc) < layout.firstGroup;
  }

  #isBeyond(arc: number): boolean {
    const { tail, head, layout, firstArc, problem } = this.#network;
    if (at(head, arc) !== sinkOf(this.#network)) return false;
    const cadre = at(tail, arc);
    const nth = arc - at(firstArc, cadre) + 1;
    return nth > (problem.cadres[cadre - layout.firstCadre]?.minimum ?? 0);
  }

  #search({ into, from }: Searched): void {
    const { tail, head, firstArc } = this.#network;
    this.#distance[this.#target] = 0;
    this.#heap.raise(this.#target);
    while (this.#heap.size > 0) {
      const node = this.#heap.pop();
      if (node === from) return;
      const here = realAt(this.#distance, node);
      for (let i = at(into.first, node); i < at(into.first, node + 1); i += 1) {
        const arc = at(into.arcs, i);
        if (this.#hasRoom(arc)) this.#reach(at(tail, arc), here + this.#reduced(arc), arc);
      }
      for (let arc = at(firstArc, node); arc < at(firstArc, node + 1); arc += 1) {
        if (at(this.#flow, arc) > 0) this.#reach(at(head, arc), here - this.#reduced(arc), ~arc);
      }
    }
  }

  #reach(node: number, distance: number, step: number): void {
    if (node === this.#household || distance >= realAt(this.#distance, node)) return;
    this.#distance[node] = distance;
    this.#step[node] = step;
    this.#heap.raise(node);
  }

  /**
   * Whether an arc can take one more. Only places are scarce, the household's own among them; any other arc takes all the other households,
   * and where they all use it already there is no one more.
   */
  #hasRoom(arc: number): boolean {
    const { capacity, head, sourceCount } = this.#network;
    const room = at(head, arc) === sinkOf(this.#network) ? at(capacity, arc) : sourceCount - 1;
    return at(this.#flow, arc) < room;
  }

  #reduced(arc: number): number {
    const { tail, head, cost } = this.#network;
    return realAt(cost, arc) + realAt(this.#price, at(head, arc)) - realAt(this.#price, at(tail, arc));
  }
}
