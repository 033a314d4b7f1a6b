import { type Assignment, UNPAIRED, wayTo } from './assignment.ts';
import { at } from './flow-network.ts';
import type { PairingNetwork } from './network.ts';
import { pricesFrom } from './node-prices.ts';
import type { FlowStart } from './residual.ts';

/** What a solution of a former problem knows of this one. */
export interface FormerPrices {
  /** What one more household cost there, by the cadre's number. */
  readonly byCadre: ReadonlyMap<string, number>;
  /** What a cadre below the minimum cost there, of which the prices are made up besides costs. */
  readonly belowMinimum: number;
}

/**
 * Where the solution of a problem begins that is much like a former one: with its prices, and with a pairing. They need not fit; what does
 * not is repaired. Whatever the start, the pairing found is optimal; which of several that cost the same it is, the start may decide.
 */
export function warmStart(network: PairingNetwork, former: FormerPrices, assignment: Assignment): FlowStart {
  const price = pricesFrom(network, carriedOver(network, former));
  const { firstArc, head, sourceCount, layout } = network;
  const flow = new Int32Array(head.length);
  for (let household = 0; household < sourceCount; household += 1) {
    const cadre = at(assignment, household);
    if (cadre === UNPAIRED) continue;
    const node = layout.firstCadre + cadre;
    let place = at(firstArc, node);
    while (place < at(firstArc, node + 1) && at(flow, place) > 0) place += 1;
    const way = place < at(firstArc, node + 1) ? wayTo(network, household, cadre) : undefined;
    for (const arc of way === undefined ? [] : [...way, place]) flow[arc] = at(flow, arc) + 1;
  }
  return { flow, price };
}

/**
 * The prices of the cadres, by their place in the problem. One who is new is as dear as the dearest of the unit, else of all: one priced
 * too low would draw every household near by, one too high only those that are cheaper for it.
 */
function carriedOver({ problem, fold }: PairingNetwork, former: FormerPrices): (cadre: number) => number {
  const { cadres } = problem;
  const prices = cadres.map(({ no }) => {
    const price = former.byCadre.get(no);
    if (price === undefined) return undefined;
    // The costs in a price are small against a cadre below the minimum, of which it holds a few.
    const levels = Math.round(price / former.belowMinimum);
    return Math.max(levels * fold.belowMinimum + price - levels * former.belowMinimum, 0);
  });
  let dearest = 0;
  const dearestOf = new Map<string | null, number>();
  cadres.forEach(({ unit }, i) => {
    const price = prices[i] ?? 0;
    dearest = Math.max(dearest, price);
    dearestOf.set(unit, Math.max(dearestOf.get(unit) ?? 0, price));
  });
  return (cadre) => prices[cadre] ?? (dearestOf.get(cadres[cadre]?.unit ?? null) || dearest);
}
