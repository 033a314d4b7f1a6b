import type { FlowNetwork } from './flow-network.ts';
import { PriceRaiser } from './price-raiser.ts';
import { Residual } from './residual.ts';
import { UnitSender } from './unit-sender.ts';

/** A flow of least cost that sends every source's unit, and the prices that prove it least. */
export interface FlowSolution {
  /** Units on each arc. */
  flow: Int32Array;
  /**
   * For each node what it costs to send one more unit from there to the sink, never more than it really costs: with
   * `reduced = cost + price[head] - price[tail]`, reduced >= 0 on every arc that is not full and <= 0 on every arc that
   * carries flow. The sink's price is 0.
   */
  price: Float64Array;
}

/**
 * Solves a min-cost flow exactly by the primal-dual method (Ford and Fulkerson 1962): raises the prices until the nearest source has a way
 * to the sink that costs nothing by them, sends as many units along such ways as there can be, and so on until all are sent. With
 * small whole costs this takes few rounds, however many sources there are. The same network gives the same flow everywhere.
 * @throws Error when a source has no way to the sink (its network is a bug: a pairing network has an arc for "unpaired").
 */
export function solveMinCostFlow(network: FlowNetwork): FlowSolution {
  const residual = new Residual(network);
  const raiser = new PriceRaiser(residual);
  const sender = new UnitSender(residual);
  let unsent: Int32Array = Int32Array.from({ length: network.sourceCount }, (_, source) => source);
  while (unsent.length > 0) {
    raiser.raise(unsent);
    unsent = sender.sendAll(unsent);
  }
  return { flow: residual.flow, price: residual.price };
}
