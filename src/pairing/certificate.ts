import { type Assignment, UNPAIRED, wayTo } from './assignment.ts';
import { at, realAt, sinkOf } from './flow-network.ts';
import { nodeName, type PairingNetwork } from './network.ts';
import { dearestPrice } from './node-prices.ts';

/** The first thing found that disproves a plan; `from` and `to` name the nodes of the arc in question. */
export interface Disproof {
  /**
   * `not-possible`: the pair is barred or beyond reach. `over-capacity`: more than the arc can take. `cheaper-unused`: by the prices,
   * a cheaper way is left unused. `dearer-used`: by the prices, a way that is too dear is used. `price`: not a whole number between 0 and the cost of leaving a household unpaired,
   * which no optimal price exceeds.
   */
  reason: 'not-possible' | 'over-capacity' | 'cheaper-unused' | 'dearer-used' | 'price';
  from: string;
  to: string;
}

/** The outcome of checking a pairing against prices. */
export type Check =
  /** The pairing is optimal on all three levels; `bound` is the least objective that the prices alone allow at these levels. */
  { optimal: true; bound: number } | { optimal: false; disproof: Disproof };

/**
 * Checks by linear programming duality that a pairing is the lexicographic optimum of its problem: it is feasible, and with the prices
 * every arc that is not full has a reduced cost of at least 0, every arc that carries flow one of at most 0. One pass over
 * pairs and arcs; nothing of the solver is used. `levels` are the pairing's counts of the first two levels.
 */
export function checkOptimal(
  network: PairingNetwork,
  assignment: Assignment,
  price: Float64Array,
  levels: { unpaired: number; belowMinimum: number },
): Check {
  const disproved = (reason: Disproof['reason'], from: number, to: number): Check => ({
    optimal: false,
    disproof: { reason, from: nodeName(network, from), to: nodeName(network, to) },
  });
  const { tail, head, capacity, cost, sourceCount, layout, fold } = network;

  const dearest = dearestPrice(network);
  const wrong = price.findLastIndex((value) => !Number.isInteger(value) || value < 0 || value > dearest);
  if (wrong >= 0) return disproved('price', wrong, wrong);

  const flow = new Int32Array(head.length);
  for (let household = 0; household < sourceCount; household += 1) {
    const cadre = at(assignment, household);
    const way = cadre === UNPAIRED ? [unpairedArc(network, household)] : wayTo(network, household, cadre);
    if (way === undefined) return disproved('not-possible', household, layout.firstCadre + cadre);
    if (cadre !== UNPAIRED) way.push(nextPlace(network, flow, layout.firstCadre + cadre));
    for (const arc of way) {
      if (arc < 0) return disproved('over-capacity', layout.firstCadre + cadre, sinkOf(network));
      flow[arc] = at(flow, arc) + 1;
    }
  }

  let dual = 0;
  for (let source = 0; source < sourceCount; source += 1)
    dual += realAt(price, source) - realAt(price, sinkOf(network));
  for (let arc = 0; arc < head.length; arc += 1) {
    const reduced = realAt(cost, arc) + realAt(price, at(head, arc)) - realAt(price, at(tail, arc));
    const used = at(flow, arc);
    const ends = [at(tail, arc), at(head, arc)] as const;
    if (used > at(capacity, arc)) return disproved('over-capacity', ...ends);
    if (reduced < 0 && used < at(capacity, arc)) return disproved('cheaper-unused', ...ends);
    if (reduced > 0 && used > 0) return disproved('dearer-used', ...ends);
    if (reduced < 0) dual += at(capacity, arc) * reduced;
  }
  const { unpaired, belowMinimum, offset } = fold;
  return { optimal: true, bound: dual - unpaired * levels.unpaired - belowMinimum * levels.belowMinimum - offset };
}

/** The last arc out of a household leads to the sink. */
const unpairedArc = (network: PairingNetwork, household: number): number => at(network.firstArc, household + 1) - 1;

/** A cadre's cheapest place that is still free, or -1. */
function nextPlace(network: PairingNetwork, flow: Int32Array, cadreNode: number): number {
  const end = at(network.firstArc, cadreNode + 1);
  let arc = at(network.firstArc, cadreNode);
  while (arc < end && at(flow, arc) > 0) arc += 1;
  return arc < end ? arc : -1;
}
