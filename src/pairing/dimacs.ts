import { at, realAt, sinkOf } from './flow-network.ts';
import type { PairingNetwork } from './network.ts';

/**
 * The network in the DIMACS format for min-cost flow, in chunks of text; nodes are numbered from 1. Its `c fold` line says how a
 * solver's cost is made up: cost = unpaired x households unpaired + below_minimum x cadres below their minimum + objective + offset.
 * Format: "The first DIMACS international algorithm implementation challenge: the core experiments" (1990).
 */
export function* dimacsText(network: PairingNetwork): Generator<string> {
  const { fold, sourceCount, nodeCount, head, tail, capacity, cost } = network;
  yield `c fold unpaired=${fold.unpaired} below_minimum=${fold.belowMinimum} offset=${fold.offset}\n`;
  yield `p min ${nodeCount} ${head.length}\n`;
  for (let source = 0; source < sourceCount; source += 1) yield `n ${source + 1} 1\n`;
  yield `n ${sinkOf(network) + 1} ${-sourceCount}\n`;
  let lines: string[] = [];
  for (let arc = 0; arc < head.length; arc += 1) {
    lines.push(`a ${at(tail, arc) + 1} ${at(head, arc) + 1} 0 ${at(capacity, arc)} ${realAt(cost, arc)}\n`);
    if (lines.length === 4096) {
      yield lines.join('');
      lines = [];
    }
  }
  yield lines.join('');
}
