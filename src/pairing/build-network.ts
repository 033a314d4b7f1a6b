import type { Members } from './areas.ts';
import { ArcList } from './flow-network.ts';
import { foldOf } from './fold.ts';
import { type Group, type Groups, groupsOf, LACKING, type Ways } from './groups.ts';
import type { NodeLayout, PairingNetwork } from './network.ts';
import { type Pricing, pricingOf } from './pricing.ts';
import type { PairingProblem, ProblemHousehold } from './problem.ts';
import { compareKeys, groupedBy } from './sorted.ts';

/**
 * Builds the network of a problem.
 * @throws Failure `pairing.costs-too-large` (65), see `foldOf`.
 */
export function buildNetwork(problem: PairingProblem): PairingNetwork {
  return new NetworkBuilder(problem).build();
}

class NetworkBuilder {
  readonly #problem: PairingProblem;
  readonly #pricing: Pricing;
  /** By number. */
  readonly #cadres: ReadonlyMap<string, number>;
  readonly #members: Members;
  readonly #groups: Groups;
  /** The hardnesses that there are, ascending: each has its own arcs to the cadres. */
  readonly #hardnesses: readonly number[];

  constructor(problem: PairingProblem) {
    this.#problem = problem;
    this.#pricing = pricingOf(problem);
    this.#cadres = new Map(problem.cadres.map(({ no }, i) => [no, i]));
    const byUnit = groupedBy([...problem.cadres.keys()], (i) => problem.cadres[i]?.unit ?? null);
    this.#members = [...byUnit]
      .map(([unit, cadres]) => ({ unit, cadres }))
      .sort((a, b) => compareKeys(a.unit ?? '', b.unit ?? ''));
    this.#groups = groupsOf(problem, { members: this.#members, numbers: this.#cadres, pricing: this.#pricing });
    this.#hardnesses = [...new Set(this.#groups.all.map(({ hardness }) => hardness))].sort((a, b) => a - b);
  }

  build(): PairingNetwork {
    const { households, cadres, terms } = this.#problem;
    const fold = foldOf(this.#problem, this.#pricing);
    const layout = this.#layOut();
    const { firstUnit, firstCadre, widerNode } = layout;
    const sink = firstCadre + cadres.length;
    const all = Math.max(households.length, 1);
    const arcs = new ArcList();
    households.forEach((household, i) => {
      arcs.nextNode();
      const change = household.present === null ? 0 : terms.change;
      const group = widerNode[i] ?? -1;
      if (group >= 0) arcs.add(group, all, change);
      this.#addPresent(arcs, household, firstCadre);
      arcs.add(sink, all, fold.unpairedArc + change);
    });
    this.#groups.all.forEach(({ hardness, units, cadres: single }, i) => {
      arcs.nextNode();
      const wider = widerNode[households.length + i] ?? -1;
      if (wider >= 0) arcs.add(wider, all, 0);
      const hubs = firstUnit + this.#hardnesses.indexOf(hardness) * this.#members.length;
      addWays(arcs, hubs, units, all);
      addWays(arcs, firstCadre, single, all);
    });
    for (const hardness of this.#hardnesses) {
      for (const { cadres: own } of this.#members) {
        arcs.nextNode();
        for (const i of own) arcs.add(firstCadre + i, all, this.#pricing.rank(hardness, cadres[i]?.step ?? 0));
      }
    }
    for (const { minimum, capacity, taken } of cadres) {
      arcs.nextNode();
      // No cadre needs more places than there are households; each has one, so that every node has a way to the sink.
      for (let nth = 1; nth <= Math.min(capacity, all); nth += 1) {
        arcs.add(sink, 1, this.#pricing.place(taken + nth) + (nth <= minimum ? 0 : fold.belowMinimum));
      }
    }
    arcs.nextNode();
    return { ...arcs.finish(households.length), problem: this.#problem, pricing: this.#pricing, fold, layout };
  }

  #layOut(): NodeLayout {
    const { households, cadres } = this.#problem;
    const groups = this.#groups.all;
    const firstGroup = households.length;
    const nodeOf = (group: Group | undefined): number => (group === undefined ? -1 : firstGroup + group.index);
    const firstUnit = firstGroup + groups.length;
    const widerNode = new Int32Array(firstUnit);
    this.#groups.ofHousehold.forEach((group, i) => {
      widerNode[i] = nodeOf(group);
    });
    groups.forEach(({ wider }, i) => {
      widerNode[firstGroup + i] = nodeOf(wider);
    });
    const unitOf = new Int32Array(cadres.length);
    this.#members.forEach(({ cadres: own }, u) => {
      for (const i of own) unitOf[i] = u;
    });
    return {
      groups: groups.map(({ key }) => key),
      units: this.#members.map(({ unit }) => unit),
      hardnesses: this.#hardnesses,
      firstGroup,
      firstUnit,
      firstCadre: firstUnit + this.#members.length * this.#hardnesses.length,
      widerNode,
      unitOf,
    };
  }

  /** Adds the arc to the cadre who has a place now, if that may stay so. */
  #addPresent(arcs: ArcList, household: ProblemHousehold, firstCadre: number): void {
    const { present, barred } = household;
    const to = present === null ? undefined : this.#cadres.get(present);
    if (to === undefined || barred.some(({ cadre }) => cadre === present)) return;
    const { unit = null, step = 0 } = this.#problem.cadres[to] ?? {};
    const cost = this.#pricing.pair(household, unit);
    if (cost === undefined) return;
    const all = this.#problem.households.length;
    arcs.add(firstCadre + to, all, cost + this.#pricing.rank(household.hardness, step));
  }
}

/** Adds the arcs that ways are, to nodes of one kind, whose first is given; each can take as much as any. */
function addWays(arcs: ArcList, first: number, { to, cost, onTop }: Ways, all: number): void {
  for (let i = 0; i < to.length; i += 1) {
    const index = to[i] as number;
    const more = onTop === undefined ? 0 : (onTop[index] as number);
    if (more !== LACKING) arcs.add(first + index, all, (cost[i] as number) + more);
  }
}
