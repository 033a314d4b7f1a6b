import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArcList, type FlowNetwork } from '../../src/pairing/flow-network.ts';
import { solveMinCostFlow } from '../../src/pairing/min-cost-flow.ts';
import { solveDimacs } from './support/dimacs.ts';

/** Networks of up to 5 sources and 8 more nodes with any capacities; every source has a dear arc to the sink. */
const anyNetwork: fc.Arbitrary<FlowNetwork> = fc
  .record({ sources: fc.integer({ min: 1, max: 5 }), others: fc.integer({ min: 0, max: 8 }) })
  .chain(({ sources, others }) => {
    const sink = sources + others;
    const pairs = Array.from({ length: sink }, (_, from) =>
      Array.from(
        { length: sink - Math.max(from + 1, sources) + 1 },
        (_, i) => [from, Math.max(from + 1, sources) + i] as const,
      ),
    ).flat();
    const arc = fc.option(fc.record({ capacity: fc.integer({ min: 1, max: 3 }), cost: fc.nat({ max: 12 }) }));
    return fc.array(arc, { minLength: pairs.length, maxLength: pairs.length }).map((arcs) => {
      const list = new ArcList();
      for (let node = 0; node <= sink; node += 1) {
        list.nextNode();
        pairs.forEach(([from, to], i) => {
          const chosen = arcs[i];
          if (from === node && chosen != null) list.add(to, chosen.capacity, chosen.cost);
        });
        if (node < sink) list.add(sink, 1, 100);
      }
      return list.finish(sources);
    });
  });

test('the flow is feasible, costs the least, and its prices prove it', () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const { nodeCount, sourceCount, tail, head, capacity, cost } = network;
      const { flow, price } = solveMinCostFlow(network);
      const balance: number[] = Array.from({ length: nodeCount }, (_, node) => (node < sourceCount ? 1 : 0));
      balance[nodeCount - 1] = -sourceCount;
      let total = 0;
      flow.forEach((units, arc) => {
        const [from, to] = [tail[arc] ?? 0, head[arc] ?? 0];
        expect(units).toBeGreaterThanOrEqual(0);
        expect(units).toBeLessThanOrEqual(capacity[arc] ?? 0);
        balance[from] = (balance[from] ?? 0) - units;
        balance[to] = (balance[to] ?? 0) + units;
        total += units * (cost[arc] ?? 0);
        const reduced = (cost[arc] ?? 0) + (price[to] ?? 0) - (price[from] ?? 0);
        if (units < (capacity[arc] ?? 0)) expect(reduced).toBeGreaterThanOrEqual(0);
        if (units > 0) expect(reduced).toBeLessThanOrEqual(0);
      });
      expect(balance.every((left) => left === 0)).toBe(true);
      const arcs = Array.from(tail, (from, arc) => ({
        from: from + 1,
        to: (head[arc] ?? 0) + 1,
        capacity: capacity[arc] ?? 0,
        cost: cost[arc] ?? 0,
      }));
      const supply: number[] = Array.from({ length: nodeCount + 1 }, (_, node) =>
        node >= 1 && node <= sourceCount ? 1 : 0,
      );
      supply[nodeCount] = -sourceCount;
      expect(total).toBe(
        solveDimacs({ nodes: nodeCount, supply, arcs, fold: { unpaired: 0, belowMinimum: 0, offset: 0 } }),
      );
    }),
    { numRuns: 1000 },
  );
});

test('a source without a way to the sink is an error, not a wrong answer', () => {
  const list = new ArcList();
  list.nextNode();
  list.nextNode();
  expect(() => solveMinCostFlow(list.finish(1))).toThrowError('without a way');
});
