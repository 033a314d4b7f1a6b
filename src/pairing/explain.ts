import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { buildProblem } from './build-problem.ts';
import { type ExplainedPair, explainChoice } from './explain-pair.ts';
import type { PairingFacts } from './facts.ts';
import { pairingFailures } from './failures.ts';
import type { Policy } from './policy.ts';
import { type PolicyText, policyInForce } from './policy-in-force.ts';
import type { Shortage } from './shortage.ts';
import { type Solution, solvePairing } from './solve.ts';
import { readFacts } from './store/facts.ts';
import { type CadreNames, cadreNames, type HouseholdNames, householdNames } from './store/names.ts';

/** How many alternatives are named. */
const NAMED = 3;

/** A pair that is explained, with names. */
export type NamedPair = ExplainedPair & CadreNames;

/** Why a household has the lead that it has, or none. */
export interface ExplainedHousehold extends HouseholdNames {
  household_no: string;
  as_of: CivilDate;
  policy: string;
  /** Who leads it on the day. */
  lead: string | null;
  /** Whether that is pinned; what follows holds as if it were not. */
  pinned: boolean;
  /** What a plan of the day would give it; null: nobody. */
  planned: string | null;
  /** The pair with its lead; where it has none, or one who cannot lead it any more, with the planned one. */
  pair: NamedPair | null;
  /** The best ones besides, the cheapest for the whole first. */
  alternatives: NamedPair[];
  /** What binds where a plan would give it nobody. */
  shortage: Shortage | null;
}

export interface ExplainedCadre extends CadreNames {
  cadre_no: string;
  as_of: CivilDate;
  policy: string;
  /** Those that the cadre leads on the day, with the one best alternative. */
  households: ExplainedHousehold[];
  /** The numbers of those that a plan of the day would give the cadre. */
  planned: string[];
}

export interface ExplainRequest {
  asOf: CivilDate;
  /** The policy of a bureau that has not paired anyone yet. */
  shipped: PolicyText;
}

/**
 * Explains a household's pairing by the policy in force: what the pair costs term by term, and what the best alternatives would cost the
 * whole, exactly.
 * @throws Failure `pairing.household-unknown` (66); `pairing.household-off-list` (65).
 */
export function explainHousehold(session: Session, no: string, request: ExplainRequest): ExplainedHousehold {
  return new Explainer(session, request).household(no, NAMED);
}

/**
 * Explains the households of a cadre, each with its best alternative.
 * @throws Failure `pairing.cadre-unknown` (66); `pairing.cadre-inactive` (65).
 */
export function explainCadre(session: Session, no: string, request: ExplainRequest): ExplainedCadre {
  return new Explainer(session, request).cadre(no);
}

class Explainer {
  readonly #session: Session;
  readonly #asOf: CivilDate;
  readonly #policy: Policy;
  readonly #facts: PairingFacts;
  #solved: Solution | undefined;

  constructor(session: Session, { asOf, shipped }: ExplainRequest) {
    const { db, county } = session;
    this.#session = session;
    this.#asOf = asOf;
    this.#policy = policyInForce(session, shipped);
    this.#facts = readFacts(db, { county, programs: this.#policy.list, asOf, knownAt: undefined });
  }

  household(no: string, alternatives: number): ExplainedHousehold {
    const { db, county } = this.#session;
    const names = householdNames(db, county, no);
    if (names === undefined) throw failWith(pairingFailures, 'pairing.household-unknown', { no });
    const lead = this.#facts.leads.find(({ household }) => household === no);
    const choice = explainChoice(lead?.pinned ? this.#solveWithoutPin(no) : this.#solution(), no);
    if (choice === undefined) {
      throw failWith(pairingFailures, 'pairing.household-off-list', { household: no, as_of: this.#asOf });
    }
    const { planned, pairs, shortage } = choice;
    const pair =
      pairs.find(({ cadre_no }) => cadre_no === lead?.cadre) ?? pairs.find(({ cadre_no }) => cadre_no === planned);
    const others = pairs.filter((each) => each !== pair).slice(0, alternatives);
    return {
      household_no: no,
      ...names,
      as_of: this.#asOf,
      policy: this.#policy.name,
      lead: lead?.cadre ?? null,
      pinned: lead?.pinned ?? false,
      planned,
      pair: pair === undefined ? null : this.#named(pair),
      alternatives: others.map((each) => this.#named(each)),
      shortage,
    };
  }

  cadre(no: string): ExplainedCadre {
    const { db, county } = this.#session;
    const names = cadreNames(db, county, no);
    if (names === undefined) throw failWith(pairingFailures, 'pairing.cadre-unknown', { no });
    if (!this.#facts.cadres.some((cadre) => cadre.no === no)) {
      throw failWith(pairingFailures, 'pairing.cadre-inactive', { cadre: no, as_of: this.#asOf });
    }
    const listed = new Set(this.#facts.households.map((household) => household.no));
    const led = this.#facts.leads.filter(({ cadre, household }) => cadre === no && listed.has(household));
    const { network, assignment } = this.#solution();
    const { households, cadres, pins } = network.problem;
    const planned = [
      ...households.filter((_, i) => cadres[assignment[i] ?? -1]?.no === no).map((household) => household.no),
      ...pins.filter(({ cadre }) => cadre === no).map(({ household }) => household),
    ];
    return {
      cadre_no: no,
      ...names,
      as_of: this.#asOf,
      policy: this.#policy.name,
      households: led
        .map(({ household }) => household)
        .sort()
        .map((household) => this.household(household, 1)),
      planned: planned.sort(),
    };
  }

  #solution(): Solution {
    this.#solved ??= solvePairing(buildProblem(this.#facts, this.#policy, this.#asOf));
    return this.#solved;
  }

  /** The solution as if one household's lead were not pinned. */
  #solveWithoutPin(no: string): Solution {
    const leads = this.#facts.leads.map((lead) => (lead.household === no ? { ...lead, pinned: false } : lead));
    return solvePairing(buildProblem({ ...this.#facts, leads }, this.#policy, this.#asOf));
  }

  #named(pair: ExplainedPair): NamedPair {
    const { db, county } = this.#session;
    const { cadre, unit } = cadreNames(db, county, pair.cadre_no) ?? { cadre: '', unit: null };
    return { ...pair, cadre, unit };
  }
}
