import { ArcList } from './flow-network.ts';
import { foldOf } from './fold.ts';
import { type Group, type Groups, groupsOf, type Members, type Way } from './groups.ts';
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
  readonly #groupNodes: ReadonlyMap<Group, number>;
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
    this.#groups = groupsOf(problem, this.#members, this.#pricing);
    this.#groupNodes = new Map(this.#groups.all.map((group, i) => [group, problem.households.length + i]));
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
      const present = this.#presentCadre(household);
      if (present !== undefined) arcs.add(firstCadre + present.to, all, present.cost);
      arcs.add(sink, all, fold.unpairedArc + change);
    });
    this.#groups.all.forEach(({ hardness, units, cadres: single }, i) => {
      arcs.nextNode();
      const wider = widerNode[households.length + i] ?? -1;
      if (wider >= 0) arcs.add(wider, all, 0);
      const hubs = firstUnit + this.#hardnesses.indexOf(hardness) * this.#members.length;
      for (const { to, cost } of units) arcs.add(hubs + to, all, cost);
      for (const { to, cost } of single) arcs.add(firstCadre + to, all, cost);
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
    const nodeOf = (group: Group | undefined): number =>
      group === undefined ? -1 : (this.#groupNodes.get(group) ?? -1);
    const firstGroup = households.length;
    const firstUnit = firstGroup + groups.length;
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
      widerNode: Int32Array.from([
        ...households.map((household) => nodeOf(this.#groups.of(household))),
        ...groups.map(({ wider }) => nodeOf(wider)),
      ]),
      unitOf,
    };
  }

  /** The cadre who has a place now, if that may stay so, by number, with what the pair costs. */
  #presentCadre({ present, barred, ...household }: ProblemHousehold): Way | undefined {
    if (present === null || barred.some(({ cadre }) => cadre === present)) return undefined;
    const to = this.#cadres.get(present);
    if (to === undefined) return undefined;
    const { unit = null, step = 0 } = this.#problem.cadres[to] ?? {};
    const cost = this.#pricing.pair(household, unit);
    return cost === undefined ? undefined : { to, cost: cost + this.#pricing.rank(household.hardness, step) };
  }
}
