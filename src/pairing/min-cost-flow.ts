import { BidirectionalSender } from './bidirectional-sender.ts';
import { at, type FlowNetwork, leastBeyond, realAt, sinkOf } from './flow-network.ts';
import { mergeTwins } from './merge-twins.ts';
import { NearestSender } from './nearest-sender.ts';
import { PriceRaiser } from './price-raiser.ts';
import { type FlowStart, NONE, Residual } from './residual.ts';
import { UnitSender } from './unit-sender.ts';

/** A flow of least cost that sends every source's units, and the prices that prove it least. */
export interface FlowSolution {
  /** Units on each arc. */
  flow: Int32Array;
  /**
   * For each node what it costs to send one more unit from there to the sink, never more than it really costs: with
   * `reduced = cost + price[head] - price[tail]`, reduced >= 0 on every arc that is not full and <= 0 on every arc that
   * carries flow. The sink's price is 0; none is negative, none more than the dearest source's.
   */
  price: Float64Array;
}

/**
 * Levels are laid while more than one node in so many has units to send… What a start leaves is sent one way at a time when no more have:
 * it is then wanted by nodes that the start has priced too high, one here, one there, and a search from the sources alone would go through
 * the network before it met them.
 */
const MANY = 1000;
/** …and a pass sends those of one source in so many at least. */
const WORTH_A_PASS = 10;

/**
 * Solves a min-cost flow exactly by the primal-dual method (Ford and Fulkerson 1962): raises the prices until the nearest source has a way
 * to the sink that costs nothing by them, sends as many units along such ways as there can be, and so on until all are sent. With
 * small whole costs this takes few rounds, however many sources there are. Begun from a flow and prices that are nearly right, it repairs
 * what is not, the last of it one way at a time. The same network and start give the same flow everywhere.
 * @throws Error when a source has no way to the sink (its network is a bug: a pairing network has an arc for "unpaired").
 */
export function solveMinCostFlow(network: FlowNetwork, start?: FlowStart): FlowSolution {
  if (start !== undefined) return solve(network, start);
  const merged = mergeTwins(network);
  return merged.expand(solve(merged.network));
}

function solve(network: FlowNetwork, start?: FlowStart): FlowSolution {
  const residual = new Residual(network, start);
  const raiser = new PriceRaiser(residual);
  const byLevels = new UnitSender(residual);
  const nearest = new NearestSender(residual);
  const wayByWay = start === undefined ? 0 : Math.ceil(network.nodeCount / MANY);
  let unsent = residual.sources();
  while (unsent.length > wayByWay) {
    raiser.raise(unsent);
    for (let before = Number.POSITIVE_INFINITY; worthAPass(network, unsent.length, before); ) {
      before = unsent.length;
      unsent = byLevels.send(unsent);
    }
    for (;;) {
      const { left, done } = nearest.send(unsent);
      const enough = done || left.length <= wayByWay;
      unsent = enough ? left : byLevels.send(left);
      if (enough || unsent.length === left.length) break;
    }
  }
  if (unsent.length > 0) new BidirectionalSender(residual).send(unsent);
  return { flow: residual.flow, price: settledPrices(residual) };
}

const worthAPass = ({ nodeCount }: FlowNetwork, unsent: number, before: number): boolean =>
  unsent > nodeCount / MANY && before - unsent >= before / WORTH_A_PASS;

/**
 * The prices counted from the sink; where nothing flows they may be anything in between, and are what the cheapest arc onwards says, yet
 * no more than the dearest source's.
 */
function settledPrices({ network, price, firstInflow }: Residual): Float64Array {
  const { nodeCount, sourceCount } = network;
  const sink = realAt(price, sinkOf(network));
  for (let node = 0; node < nodeCount; node += 1) price[node] = realAt(price, node) - sink;
  const dearest = price.subarray(0, sourceCount).reduce((most, each) => Math.max(most, each), 0);
  for (let node = nodeCount - 2; node >= sourceCount; node -= 1) {
    if (at(firstInflow, node) === NONE) price[node] = Math.min(leastBeyond(network, price, node), dearest);
  }
  return price;
}
