import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { chosenIn } from './assignment.ts';
import { buildProblem } from './build-problem.ts';
import { type ExplainedMove, type ExplainedPair, explainChoice, explainMoves } from './explain-pair.ts';
import type { PairingFacts, PresentPair } from './facts.ts';
import { pairingFailures } from './failures.ts';
import { type NamedShortage, namedShortage } from './plan.ts';
import type { Policy } from './policy.ts';
import { factsFor } from './policy-facts.ts';
import { type PolicyText, policyInForce } from './policy-in-force.ts';
import { pricesInForce } from './prices-in-force.ts';
import type { Role } from './role.ts';
import { type Solution, solvePairing } from './solve.ts';
import { type CadreNames, cadreNames, type HouseholdNames, householdNames, placeNames } from './store/names.ts';

/** How many alternatives are named. */
const NAMED = 3;

/** A pair that is explained, with names; and which other households would move so that it can be. */
export type NamedPair = ExplainedPair & CadreNames & { moves: ExplainedMove[] };

/** Why a household has the cadre that it has in one of its places, or none. */
export interface ExplainedHousehold extends HouseholdNames {
  household_no: string;
  as_of: CivilDate;
  policy: string;
  role: Role;
  /** What a support place wants; null of a lead's. */
  function: string | null;
  /** The points of the policy's conditions that hold; 0 where they have no weight. */
  hardness: number;
  /** Who has the place on the day. */
  present: string | null;
  /** Whether that is pinned; what follows holds as if it were not. */
  pinned: boolean;
  /** Whom a plan of the day would give it; null: nobody. */
  planned: string | null;
  /** The pair with the present one; where there is none, or one who cannot stay, with the planned one. */
  pair: NamedPair | null;
  /** The best ones besides, the cheapest for the whole first. */
  alternatives: NamedPair[];
  /** What binds where a plan would give it nobody. */
  shortage: NamedShortage | null;
}

export interface ExplainedCadre extends CadreNames {
  cadre_no: string;
  as_of: CivilDate;
  policy: string;
  role: Role;
  /** The places that the cadre has on the day, each with the one best alternative. */
  households: ExplainedHousehold[];
  /** The numbers of the households that a plan of the day would give the cadre. */
  planned: string[];
}

export interface ExplainRequest {
  asOf: CivilDate;
  /** `lead` where none is given. */
  role?: Role | undefined;
  /** The policy of a bureau that has put none in force yet. */
  shipped: PolicyText;
}

/**
 * Explains who leads a household by the policy in force: what the pair costs term by term, and what the best alternatives would cost the
 * whole, exactly.
 * @throws Failure `pairing.household-unknown` (66); `pairing.household-off-list` (65).
 */
export function explainHousehold(session: Session, no: string, request: ExplainRequest): ExplainedHousehold {
  return readConsistently(session.db, () => new Explainer(session, { ...request, role: 'lead' }).lead(no, NAMED));
}

/**
 * Explains a household's support cadres, place by place; none where its causes call for nothing that its lead's unit lacks.
 * @throws Failure as of `explainHousehold`; `pairing.no-support` (65).
 */
export function explainSupport(session: Session, no: string, request: ExplainRequest): ExplainedHousehold[] {
  return readConsistently(session.db, () => new Explainer(session, { ...request, role: 'support' }).places(no, NAMED));
}

/**
 * Explains the households of a cadre in a role, each with its best alternative.
 * @throws Failure `pairing.cadre-unknown` (66); `pairing.cadre-inactive`, `pairing.no-support` (65).
 */
export function explainCadre(session: Session, no: string, request: ExplainRequest): ExplainedCadre {
  return readConsistently(session.db, () => new Explainer(session, request).cadre(no));
}

class Explainer {
  readonly #session: Session;
  readonly #asOf: CivilDate;
  readonly #role: Role;
  readonly #policy: Policy;
  readonly #facts: PairingFacts;
  #solved: Solution | undefined;

  constructor(session: Session, { asOf, role = 'lead', shipped }: ExplainRequest) {
    this.#session = session;
    this.#asOf = asOf;
    this.#role = role;
    this.#policy = policyInForce(session, shipped);
    this.#facts = factsFor(session, this.#policy, asOf);
  }

  lead(no: string, alternatives: number): ExplainedHousehold {
    const [place] = this.places(no, alternatives);
    if (place === undefined) throw new Error(`a household on the list without a lead's place: ${no}`);
    return place;
  }

  places(no: string, alternatives: number): ExplainedHousehold[] {
    const { db, county } = this.#session;
    const names = householdNames(db, county, no);
    if (names === undefined) throw failWith(pairingFailures, 'pairing.household-unknown', { no });
    if (!this.#facts.households.some((household) => household.no === no)) {
      throw failWith(pairingFailures, 'pairing.household-off-list', { household: no, as_of: this.#asOf });
    }
    const pinned = this.#present().filter((pair) => pair.household === no && pair.pinned);
    const solution = pinned.length > 0 ? this.#solveWithoutPins(no) : this.#solution();
    return solution.network.problem.households.flatMap((household, index) =>
      household.no === no ? [this.#place(solution, index, { names, pinned, alternatives })] : [],
    );
  }

  cadre(no: string): ExplainedCadre {
    const { db, county } = this.#session;
    const names = cadreNames(db, county, no);
    if (names === undefined) throw failWith(pairingFailures, 'pairing.cadre-unknown', { no });
    if (!this.#facts.cadres.some((cadre) => cadre.no === no)) {
      throw failWith(pairingFailures, 'pairing.cadre-inactive', { cadre: no, as_of: this.#asOf });
    }
    const listed = new Set(this.#facts.households.map((household) => household.no));
    const held = this.#present().filter(({ cadre, household }) => cadre === no && listed.has(household));
    const solution = this.#solution();
    const { households, pins } = solution.network.problem;
    const chosen = chosenIn(solution);
    const planned = [
      ...households.filter((_, i) => chosen(i) === no).map((household) => household.no),
      ...pins.filter(({ cadre }) => cadre === no).map(({ household }) => household),
    ];
    return {
      cadre_no: no,
      ...names,
      as_of: this.#asOf,
      policy: this.#policy.name,
      role: this.#role,
      households: held
        .map(({ household }) => household)
        .sort()
        .flatMap((household) => this.places(household, 1).filter(({ present }) => present === no)),
      planned: planned.sort(),
    };
  }

  #place(
    solution: Solution,
    index: number,
    { names, pinned, alternatives }: { names: HouseholdNames; pinned: readonly PresentPair[]; alternatives: number },
  ): ExplainedHousehold {
    const { no = '', wants = null, hardness = 0, present = null } = solution.network.problem.households[index] ?? {};
    const { db, county } = this.#session;
    const { planned, pairs, shortage } = explainChoice(solution, index);
    const pair =
      pairs.find(({ cadre_no }) => cadre_no === present) ?? pairs.find(({ cadre_no }) => cadre_no === planned);
    const others = pairs.filter((each) => each !== pair).slice(0, alternatives);
    const named = (each: ExplainedPair): NamedPair => {
      const { cadre, unit } = cadreNames(db, county, each.cadre_no) ?? { cadre: '', unit: null };
      return { ...each, cadre, unit, moves: explainMoves(solution, index, each.cadre_no) };
    };
    return {
      household_no: no,
      ...names,
      as_of: this.#asOf,
      policy: this.#policy.name,
      role: this.#role,
      function: wants,
      hardness,
      present,
      pinned: pinned.some(({ cadre }) => cadre === present),
      planned,
      pair: pair === undefined ? null : named(pair),
      alternatives: others.map(named),
      shortage: shortage === null ? null : namedShortage(shortage, placeNames(db, county)),
    };
  }

  /** The pairings of the day in the role. */
  #present(): readonly PresentPair[] {
    return this.#role === 'lead' ? this.#facts.leads : this.#facts.supports;
  }

  #solution(): Solution {
    this.#solved ??= this.#solve(this.#facts);
    return this.#solved;
  }

  /** The solution as if one household's places were not pinned. */
  #solveWithoutPins(no: string): Solution {
    const free = (pairs: readonly PresentPair[]): PresentPair[] =>
      pairs.map((pair) => (pair.household === no ? { ...pair, pinned: false } : pair));
    return this.#solve({ ...this.#facts, leads: free(this.#facts.leads), supports: free(this.#facts.supports) });
  }

  #solve(facts: PairingFacts): Solution {
    const problem = buildProblem(facts, this.#policy, { asOf: this.#asOf, role: this.#role });
    return solvePairing(problem, pricesInForce(this.#session, this.#role));
  }
}
