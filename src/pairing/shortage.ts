import { type Assignment, UNPAIRED } from './assignment.ts';
import { at, sinkOf } from './flow-network.ts';
import type { PairingNetwork } from './network.ts';
import { type Bar, barReasons, type ProblemHousehold, placeKey } from './problem.ts';
import { groupedBy } from './sorted.ts';

/**
 * Why households stay unpaired: a set of households (in support of places, one for each function wanted) that together have fewer places
 * open to them than they are. No plan can pair more of them (Hall's condition); the set is read off a minimum cut.
 */
export interface Shortage {
  /** The towns in which its households lie, ascending. */
  towns: string[];
  /** The functions that its places want, ascending; none of leads. */
  functions: string[];
  /** All households of the set, paired or not. */
  households: number;
  /** The cadres that the set's households can be paired with, and their places; all taken by the set. */
  cadres: number;
  places: number;
  /** The cadres besides who would be near enough, by what bars them from every household of the set that they could reach. */
  barred: Record<Bar['why'], number>;
  /** The cadres besides who are beyond the reach of every household of the set, or lack the function. */
  beyond_reach: number;
  /** The keys of the places left unpaired, ascending: household numbers, in support with the function. */
  unpaired: string[];
}

/** The sets of households that are short of places, each as small as can be and apart from the others; none where all are paired. */
export function shortagesOf(network: PairingNetwork, flow: Int32Array, assignment: Assignment): Shortage[] {
  const { problem, layout } = network;
  const shortages: Shortage[] = [];
  for (const nodes of bindingSets(network, flow, assignment)) {
    const members = nodes.filter((node) => node < layout.firstGroup);
    const households = members.flatMap((node) => problem.households[node] ?? []);
    const cadres = nodes.filter((node) => node >= layout.firstCadre).map((node) => node - layout.firstCadre);
    const places = cadres.reduce((sum, cadre) => sum + (problem.cadres[cadre]?.capacity ?? 0), 0);
    shortages.push({
      towns: [...new Set(households.map(({ town }) => town))].sort(),
      functions: [...new Set(households.flatMap(({ wants }) => wants ?? []))].sort(),
      households: households.length,
      cadres: cadres.length,
      places,
      ...keptOut(network, households, new Set(cadres)),
      unpaired: members
        .filter((node) => at(assignment, node) === UNPAIRED)
        .flatMap((node) => problem.households[node] ?? [])
        .map(placeKey),
    });
  }
  return shortages;
}

/** Why the other cadres are not open to a set: one whom a household could reach would be, were there no bar. */
function keptOut(
  { problem, pricing }: PairingNetwork,
  households: readonly ProblemHousehold[],
  open: ReadonlySet<number>,
): Pick<Shortage, 'barred' | 'beyond_reach'> {
  const alike = groupedBy(households, ({ village, cause, wants }) => `${village}/${cause}/${wants}`);
  const units = [...new Set(problem.cadres.map(({ unit }) => unit))];
  const near = new Set(
    units.filter((unit) => [...alike.values()].some(([one]) => one && pricing.pair(one, unit) !== undefined)),
  );
  const why = new Map<string, Bar['why']>();
  for (const { cadre, why: reason } of households.flatMap(({ barred }) => barred)) {
    const known = why.get(cadre);
    if (known === undefined || barReasons.indexOf(reason) < barReasons.indexOf(known)) why.set(cadre, reason);
  }
  const barred = { near_kin: 0, home_village: 0, exception: 0, supports_pinned: 0 };
  let beyond = 0;
  problem.cadres.forEach(({ no, unit }, cadre) => {
    if (open.has(cadre)) return;
    const reason = why.get(no);
    if (near.has(unit) && reason !== undefined) barred[reason] += 1;
    else beyond += 1;
  });
  return { barred, beyond_reach: beyond };
}

/** Nodes that can be reached from unpaired households by ways that could still change, in sets that have none in common, ascending. */
function bindingSets(network: PairingNetwork, flow: Int32Array, assignment: Assignment): number[][] {
  const inflows = arcsByHead(network, flow);
  const setOf = new Int32Array(network.nodeCount).fill(-1);
  const sets: number[][] = [];
  for (let household = 0; household < network.sourceCount; household += 1) {
    if (at(assignment, household) !== UNPAIRED) continue;
    const met = new Set<number>();
    const set: number[] = [];
    const number = sets.length;
    const waiting = [household];
    setOf[household] = number;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      set.push(node);
      for (const next of reachable(network, inflows, node)) {
        const known = at(setOf, next);
        if (known >= 0 && known !== number) met.add(known);
        if (known >= 0) continue;
        setOf[next] = number;
        waiting.push(next);
      }
    }
    for (const other of met) {
      for (const node of sets[other] ?? []) setOf[node] = number;
      set.push(...(sets[other] ?? []));
      sets[other] = [];
    }
    sets.push(set);
  }
  return sets.filter((set) => set.length > 0).map((set) => set.sort((a, b) => a - b));
}

/** Where a household's unit at a node could go instead, or whom it could displace; the sink is out of reach, since no place is free. */
function* reachable(network: PairingNetwork, inflows: ReadonlyMap<number, number[]>, node: number): Generator<number> {
  for (let arc = at(network.firstArc, node); arc < at(network.firstArc, node + 1); arc += 1) {
    if (at(network.head, arc) !== sinkOf(network)) yield at(network.head, arc);
  }
  for (const arc of inflows.get(node) ?? []) yield at(network.tail, arc);
}

/** The arcs that carry flow, by their heads. */
function arcsByHead(network: PairingNetwork, flow: Int32Array): Map<number, number[]> {
  const arcs = new Map<number, number[]>();
  for (let arc = 0; arc < flow.length; arc += 1) {
    const head = at(network.head, arc);
    if (at(flow, arc) === 0 || head === sinkOf(network)) continue;
    const known = arcs.get(head);
    if (known === undefined) arcs.set(head, [arc]);
    else known.push(arc);
  }
  return arcs;
}
