import { ArcList } from './flow-network.ts';
import { foldOf } from './fold.ts';
import { type Group, type Groups, groupsOf, type UnitWay } from './groups.ts';
import type { NodeLayout, PairingNetwork } from './network.ts';
import { type Pricing, pricingOf } from './pricing.ts';
import type { PairingProblem, ProblemHousehold } from './problem.ts';

/** An arc still to be added: the node it leads to and its cost. */
type Way = UnitWay;

/**
 * Builds the network of a problem.
 * @throws Failure `pairing.costs-too-large` (65), see `foldOf`.
 */
export function buildNetwork(problem: PairingProblem): PairingNetwork {
  return new NetworkBuilder(problem).build();
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

class NetworkBuilder {
  readonly #problem: PairingProblem;
  readonly #pricing: Pricing;
  /** By number. */
  readonly #cadres: ReadonlyMap<string, number>;
  readonly #units: readonly (string | null)[];
  /** The cadres of each unit. */
  readonly #members: readonly (readonly number[])[];
  readonly #groups: Groups;
  readonly #groupNodes: ReadonlyMap<Group, number>;

  constructor(problem: PairingProblem) {
    this.#problem = problem;
    this.#pricing = pricingOf(problem);
    this.#cadres = new Map(problem.cadres.map(({ no }, i) => [no, i]));
    const members = new Map<string | null, number[]>();
    problem.cadres.forEach(({ unit }, i) => {
      const known = members.get(unit);
      if (known === undefined) members.set(unit, [i]);
      else known.push(i);
    });
    const units = [...members].sort(([a], [b]) => compare(a ?? '', b ?? ''));
    this.#units = units.map(([unit]) => unit);
    this.#members = units.map(([, cadres]) => cadres);
    this.#groups = groupsOf(problem, this.#units, this.#pricing);
    this.#groupNodes = new Map(this.#groups.all.map((group, i) => [group, problem.households.length + i]));
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
      const change = household.lead === null ? 0 : terms.change;
      const group = widerNode[i] ?? -1;
      if (group >= 0) arcs.add(group, all, change);
      for (const { to, cost } of this.#ownWays(household, change, layout)) arcs.add(to, all, cost);
      arcs.add(sink, all, fold.unpairedArc + change);
    });
    this.#groups.all.forEach(({ ways }, i) => {
      arcs.nextNode();
      const wider = widerNode[households.length + i] ?? -1;
      if (wider >= 0) arcs.add(wider, all, 0);
      for (const { to, cost } of ways) arcs.add(firstUnit + to, all, cost);
    });
    for (const members of this.#members) {
      arcs.nextNode();
      for (const i of members) arcs.add(firstCadre + i, all, 0);
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
    const unitNode = new Int32Array(cadres.length);
    this.#members.forEach((members, u) => {
      for (const i of members) unitNode[i] = firstUnit + u;
    });
    return {
      groups: groups.map(({ key }) => key),
      units: this.#units,
      firstGroup,
      firstUnit,
      firstCadre: firstUnit + this.#units.length,
      widerNode: Int32Array.from([
        ...households.map((household) => (household.barred.length > 0 ? -1 : nodeOf(this.#groups.of(household)))),
        ...groups.map(({ wider }) => nodeOf(wider)),
      ]),
      unitNode,
    };
  }

  /** A household's ways that it shares with no group, in the order of the nodes they lead to; "unpaired" is not among them. */
  #ownWays(household: ProblemHousehold, change: number, { firstUnit, firstCadre }: NodeLayout): Way[] {
    const hubs: Way[] = [];
    const direct = new Map<number, number>();
    if (household.barred.length > 0) {
      const barred = new Set(household.barred.map((no) => this.#cadres.get(no)));
      this.#members.forEach((members, u) => {
        const cost = this.#pricing.pair(household, this.#units[u] ?? null);
        if (cost === undefined) return;
        if (!members.some((i) => barred.has(i))) hubs.push({ to: firstUnit + u, cost: cost + change });
        else for (const i of members) if (!barred.has(i)) direct.set(firstCadre + i, cost + change);
      });
    }
    const lead = this.#presentLead(household);
    if (lead !== undefined) direct.set(firstCadre + lead.to, lead.cost);
    return [...hubs, ...[...direct].sort(([a], [b]) => a - b).map(([to, cost]) => ({ to, cost }))];
  }

  /** The cadre who leads a household now, if that may stay so, by its place among the cadres. */
  #presentLead({ lead, barred, ...household }: ProblemHousehold): Way | undefined {
    if (lead === null || barred.includes(lead)) return undefined;
    const to = this.#cadres.get(lead);
    if (to === undefined) return undefined;
    const cost = this.#pricing.pair(household, this.#problem.cadres[to]?.unit ?? null);
    return cost === undefined ? undefined : { to, cost };
  }
}
