import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { knownPrograms } from '../eligibility/known-programs.ts';
import { UNPAIRED } from './assignment.ts';
import { buildProblem } from './build-problem.ts';
import { checkOptimal } from './certificate.ts';
import { pairingFailures } from './failures.ts';
import { requireNobodyLeft } from './left-since.ts';
import { nodeName, type PairingNetwork } from './network.ts';
import { fullyPinned } from './pins.ts';
import type { PolicyText } from './policy-in-force.ts';
import { problemDigest, type Role } from './problem.ts';
import { readPolicy } from './read-policy.ts';
import { scoreOf } from './score.ts';
import { type Shortage, shortagesOf } from './shortage.ts';
import { type Solution, solvePairing } from './solve.ts';
import { readFacts } from './store/facts.ts';
import { insertPlan, lastPlan } from './store/plans.ts';

export interface PlanRequest {
  asOf: CivilDate;
  policy: PolicyText;
  /** The event up to which facts are taken as known; undefined: all. Only with `dryRun`. */
  knownAt: number | undefined;
  dryRun: boolean;
  /** Is given the problem's network before anything is stored, to write it elsewhere (`dimacsText`); where it throws, nothing is stored. */
  onNetwork?: ((network: PairingNetwork) => void) | undefined;
}

export interface PlanResult {
  /** Null where nothing was stored. */
  plan: number | null;
  as_of: CivilDate;
  role: Role;
  households: number;
  cadres: number;
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
  shortages: readonly Shortage[];
}

/**
 * Computes the best pairing of the households on the list and stores it as a plan with its certificate; nobody is paired yet.
 * @throws Failure (65) where the policy cannot be read, names a program that nothing knows, or its costs are too large;
 * `pairing.left-since` (65) where households of the list have left it since, unless nothing is to be stored; `pairing.as-known-writes` (64).
 */
export function planPairing(session: Session, request: PlanRequest): Promise<PlanResult> {
  const { db, county } = session;
  const { asOf, knownAt, dryRun } = request;
  if (knownAt !== undefined && !dryRun) throw failWith(pairingFailures, 'pairing.as-known-writes');
  const policy = readPolicy(request.policy.text, request.policy.file, knownPrograms(db, county));
  const useCase = { command: 'pair plan', parameters: { as_of: asOf, policy: policy.name }, dryRun };
  return recordUseCase(session, useCase, (event) => {
    if (!dryRun) requireNobodyLeft(session, policy, asOf);
    const facts = readFacts(db, { county, programs: policy.list, asOf, knownAt });
    const problem = buildProblem(facts, policy, asOf);
    const solution = solvePairing(problem);
    request.onNetwork?.(solution.network);
    const result = resultOf(solution, dryRun ? null : lastPlan(db, county) + 1);
    if (result.plan !== null) {
      const stored = {
        plan: result.plan,
        role: problem.role,
        asOf,
        policy: request.policy.text,
        problemSha256: problemDigest(problem),
        unpaired: result.unpaired,
        belowMinimum: result.below_minimum,
        objective: result.objective,
        recordedFrom: event,
      };
      insertPlan(db, county, stored, pairsOf(solution), pricesOf(solution));
    }
    const { shortages, ...counts } = result;
    return { result, changed: true, counts };
  });
}

/** What a solution comes to, proved by its prices; `plan` is the number that it is stored under. */
export function resultOf({ network, flow, assignment, price }: Solution, plan: number | null): PlanResult {
  const { problem, pricing } = network;
  const score = scoreOf(problem, pricing, assignment);
  const check = checkOptimal(network, assignment, price, score);
  if (!check.optimal) throw new Error(`the solver's own plan is disproved: ${JSON.stringify(check.disproof)}`);
  return {
    plan,
    as_of: problem.asOf,
    role: problem.role,
    households: problem.households.length + problem.pins.length,
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
    shortages: shortagesOf(network, flow, assignment),
  };
}

function* pairsOf({ network, assignment }: Solution): Generator<{ household: string; cadre: string | null }> {
  const { households, cadres } = network.problem;
  for (const [i, { no }] of households.entries()) {
    const chosen = assignment[i] ?? UNPAIRED;
    yield { household: no, cadre: cadres[chosen]?.no ?? null };
  }
}

function* pricesOf({ network, price }: Solution): Generator<{ node: string; price: number }> {
  for (const [node, value] of price.entries()) yield { node: nodeName(network, node), price: value };
}
