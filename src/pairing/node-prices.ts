import { leastBeyond, sinkOf } from './flow-network.ts';
import type { PairingNetwork } from './network.ts';

/**
 * The prices of all nodes that the cadres' prices entail: places cost nothing more, and every other node costs what its cheapest arc leads to,
 * though no more than leaving a household unpaired. Where the cadres' prices prove a pairing, so do these.
 * @param cadrePrice by the cadre's place among those of the problem.
 */
export function pricesFrom(network: PairingNetwork, cadrePrice: (cadre: number) => number): Float64Array {
  const { nodeCount, layout, fold, problem } = network;
  const price = new Float64Array(nodeCount);
  for (let node = layout.firstCadre; node < sinkOf(network); node += 1)
    price[node] = cadrePrice(node - layout.firstCadre);
  const dearest = dearestPrice({ fold, problem });
  for (let node = layout.firstCadre - 1; node >= 0; node -= 1) {
    price[node] = Math.min(leastBeyond(network, price, node), dearest);
  }
  return price;
}

/** What no optimal price exceeds: the cost of leaving a household unpaired that has a cadre to lose. */
export const dearestPrice = ({ fold, problem }: Pick<PairingNetwork, 'fold' | 'problem'>): number =>
  fold.unpairedArc + problem.terms.change;
