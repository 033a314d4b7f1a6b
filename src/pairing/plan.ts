import type { CivilDate } from '../base/civil-date.ts';
import { sha256 } from '../base/digest.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { knownPrograms } from '../eligibility/known-programs.ts';
import { chosenIn } from './assignment.ts';
import { buildProblem } from './build-problem.ts';
import { checkOptimal } from './certificate.ts';
import { placeChanges } from './changes.ts';
import type { PairingFacts } from './facts.ts';
import { pairingFailures } from './failures.ts';
import { requireNobodyLeft } from './left-since.ts';
import { type NamedChange, namedChanges } from './named-changes.ts';
import type { PairingNetwork } from './network.ts';
import { fullyPinned } from './pins.ts';
import { factsFor } from './policy-facts.ts';
import type { PolicyText } from './policy-in-force.ts';
import { pricesInForce } from './prices-in-force.ts';
import { problemDigest } from './problem.ts';
import { readPolicy } from './read-policy.ts';
import type { Role } from './role.ts';
import { scoreOf } from './score.ts';
import { type Shortage, shortagesOf } from './shortage.ts';
import { formerPrices, type Solution, solvePairing } from './solve.ts';
import { placeNames } from './store/names.ts';
import { insertPlan, lastPlan, type PlannedPair } from './store/plans.ts';
import { insertPolicy } from './store/policies.ts';

export interface PlanRequest {
  /** `lead` where none is given. */
  role?: Role | undefined;
  asOf: CivilDate;
  policy: PolicyText;
  /** The event up to which facts are taken as known; undefined: all. Only with `dryRun`. */
  knownAt: number | undefined;
  dryRun: boolean;
  /** Whether the result lists what becomes of every place. */
  detail?: boolean | undefined;
  /** Is given the problem's network before anything is stored, to write it elsewhere (`dimacsText`); where it throws, nothing is stored. */
  onNetwork?: ((network: PairingNetwork) => void) | undefined;
}

/** A shortage with the names of its towns. */
export type NamedShortage = Shortage & { town_names: string[] };

export interface PlanResult {
  /** Null where nothing was stored. */
  plan: number | null;
  as_of: CivilDate;
  role: Role;
  policy: string;
  households: number;
  /** The places to be filled at their sides: of leads one each, in support one for each function wanted. */
  places: number;
  cadres: number;
  /** Of the places. */
  paired: number;
  unpaired: number;
  cadres_used: number;
  below_minimum: number;
  /** Pairs that stand because a person set them; they are among those kept. */
  pinned: number;
  kept: number;
  added: number;
  moved: number;
  ended: number;
  objective: number;
  /** The least objective that any plan of these levels can have, by the certificate. */
  bound: number;
  optimal: boolean;
  shortages: readonly NamedShortage[];
  /** What becomes of every place, where that was asked for. */
  rows?: readonly NamedChange[];
}

/**
 * Computes the best pairing of the households on the list, in a role, and stores it as a plan with its certificate; nobody is paired
 * yet. Support is planned given the leads. It begins from the pairing and the prices of the plan of the role that was applied last, so that of several
 * pairings that are best the one near to that is found; a plan that was not applied leaves no trace in later ones.
 * @throws Failure (65) where the policy cannot be read, names a program that nothing knows, or its costs are too large;
 * `pairing.no-support` where it knows no support cadres, `pairing.no-leads` where support is asked for and nobody has a lead;
 * `pairing.left-since` (65) where households of the list have left it since, unless nothing is to be stored; `pairing.as-known-writes` (64).
 */
export function planPairing(session: Session, request: PlanRequest): Promise<PlanResult> {
  const { db, county } = session;
  const { asOf, knownAt, dryRun, role = 'lead' } = request;
  if (knownAt !== undefined && !dryRun) throw failWith(pairingFailures, 'pairing.as-known-writes');
  const { text, file } = request.policy;
  const policy = readPolicy(text, file, knownPrograms(db, county));
  const useCase = { command: 'pair plan', parameters: { role, as_of: asOf, policy: policy.name }, dryRun };
  return recordUseCase(session, useCase, (event) => {
    if (!dryRun) requireNobodyLeft(session, policy, asOf);
    const facts = factsFor(session, policy, asOf, knownAt);
    if (role === 'support') requireLeads(facts, asOf);
    const problem = buildProblem(facts, policy, { asOf, role });
    const solution = solvePairing(problem, pricesInForce(session, role, knownAt));
    request.onNetwork?.(solution.network);
    const result = resultOf(solution, {
      plan: dryRun ? null : lastPlan(db, county) + 1,
      policy: policy.name,
      towns: placeNames(db, county),
    });
    if (result.plan !== null) {
      const digest = sha256(text);
      insertPolicy(db, county, { name: policy.name, sha256: digest, text }, event);
      const stored = {
        plan: result.plan,
        role,
        asOf,
        policySha256: digest,
        problemSha256: problemDigest(problem),
        unpaired: result.unpaired,
        belowMinimum: result.below_minimum,
        objective: result.objective,
        belowCost: solution.network.fold.belowMinimum,
        recordedFrom: event,
      };
      insertPlan(db, county, stored, pairsOf(solution), formerPrices(solution).byCadre);
    }
    const { shortages, ...counts } = result;
    if (request.detail) result.rows = namedChanges(session, placeChanges(problem, chosenIn(solution)));
    return { result, changed: true, counts };
  });
}

/** Support is given out beside the leads, so there have to be some. */
function requireLeads({ leads }: PairingFacts, asOf: CivilDate): void {
  if (leads.length === 0) throw failWith(pairingFailures, 'pairing.no-leads', { as_of: asOf });
}

/** What a solution comes to, proved by its prices. */
export function resultOf(
  { network, flow, assignment, price }: Solution,
  /** The number it is stored under, the policy it follows, and the names of towns. */
  of: { plan: number | null; policy: string; towns: ReadonlyMap<string, string> },
): PlanResult {
  const { problem, pricing } = network;
  const score = scoreOf(problem, pricing, assignment);
  const check = checkOptimal(network, assignment, price, score);
  if (!check.optimal) throw new Error(`the solver's own plan is disproved: ${JSON.stringify(check.disproof)}`);
  const households = [...problem.households.map(({ no }) => no), ...problem.pins.map(({ household }) => household)];
  return {
    plan: of.plan,
    as_of: problem.asOf,
    role: problem.role,
    policy: of.policy,
    households: new Set(households).size,
    places: households.length,
    cadres: problem.cadres.length + fullyPinned(problem).length,
    paired: score.paired,
    unpaired: score.unpaired,
    cadres_used: score.cadresUsed,
    below_minimum: score.belowMinimum,
    pinned: problem.pins.length,
    kept: score.kept,
    added: score.added,
    moved: score.moved,
    ended: score.ended,
    objective: score.objective,
    bound: check.bound,
    optimal: check.bound === score.objective,
    shortages: shortagesOf(network, flow, assignment).map((shortage) => namedShortage(shortage, of.towns)),
  };
}

/** A shortage with the names of its towns; a code stands where there is none. */
export function namedShortage(shortage: Shortage, towns: ReadonlyMap<string, string>): NamedShortage {
  return { ...shortage, town_names: shortage.towns.map((code) => towns.get(code) ?? code) };
}

function* pairsOf(solution: Solution): Generator<PlannedPair> {
  const chosen = chosenIn(solution);
  for (const [i, { no, wants }] of solution.network.problem.households.entries()) {
    yield { household: no, function: wants ?? '', cadre: chosen(i) };
  }
}
