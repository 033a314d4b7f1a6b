/** A min-cost flow problem read from DIMACS text, with what its fold line says. */
export interface DimacsProblem {
  nodes: number;
  supply: number[];
  arcs: { from: number; to: number; capacity: number; cost: number }[];
  fold: { unpaired: number; belowMinimum: number; offset: number };
}

/** Reads the format from its description; throws on anything else. */
export function parseDimacs(text: string): DimacsProblem {
  const problem: DimacsProblem = { nodes: 0, supply: [], arcs: [], fold: { unpaired: 0, belowMinimum: 0, offset: 0 } };
  let arcs = 0;
  for (const line of text.trimEnd().split('\n')) {
    const fold = /^c fold unpaired=(\d+) below_minimum=(\d+) offset=(-?\d+)$/.exec(line);
    const header = /^p min (\d+) (\d+)$/.exec(line);
    const node = /^n (\d+) (-?\d+)$/.exec(line);
    const arc = /^a (\d+) (\d+) 0 (\d+) (\d+)$/.exec(line);
    if (fold) problem.fold = { unpaired: Number(fold[1]), belowMinimum: Number(fold[2]), offset: Number(fold[3]) };
    else if (header) {
      problem.nodes = Number(header[1]);
      arcs = Number(header[2]);
      problem.supply = new Array<number>(problem.nodes + 1).fill(0);
    } else if (node) problem.supply[Number(node[1])] = Number(node[2]);
    else if (arc) {
      const [, from, to, capacity, cost] = arc.map(Number);
      problem.arcs.push({ from: from ?? 0, to: to ?? 0, capacity: capacity ?? 0, cost: cost ?? 0 });
    } else throw new Error(`not DIMACS: ${line}`);
  }
  if (arcs !== problem.arcs.length) throw new Error('the header and the arcs differ');
  return problem;
}

/** The least cost by successive shortest paths with Bellman and Ford's algorithm, as plainly as can be. */
export function solveDimacs(problem: DimacsProblem): number {
  const residual = problem.arcs.flatMap(({ from, to, capacity, cost }) => [
    { from, to, left: capacity, cost },
    { from: to, to: from, left: 0, cost: -cost },
  ]);
  const sink = problem.supply.findIndex((supply) => supply < 0);
  let total = 0;
  for (let source = 1; source <= problem.nodes; source += 1) {
    for (let unit = 0; unit < (problem.supply[source] ?? 0); unit += 1) {
      const distance = new Array<number>(problem.nodes + 1).fill(Number.POSITIVE_INFINITY);
      const by = new Array<number>(problem.nodes + 1).fill(-1);
      distance[source] = 0;
      for (let changed = true; changed; ) {
        changed = false;
        residual.forEach(({ from, to, left, cost }, i) => {
          if (left > 0 && (distance[from] ?? 0) + cost < (distance[to] ?? 0)) {
            distance[to] = (distance[from] ?? 0) + cost;
            by[to] = i;
            changed = true;
          }
        });
      }
      total += distance[sink] ?? 0;
      for (let node = sink; node !== source; ) {
        const i = by[node] ?? -1;
        const forward = residual[i];
        const backward = residual[i ^ 1];
        if (forward === undefined || backward === undefined) throw new Error('no way to the sink');
        forward.left -= 1;
        backward.left += 1;
        node = forward.from;
      }
    }
  }
  return total;
}
