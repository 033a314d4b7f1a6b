import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { type Assignment, UNPAIRED } from './assignment.ts';
import { buildNetwork } from './build-network.ts';
import { checkOptimal, type Disproof } from './certificate.ts';
import { pairingFailures } from './failures.ts';
import type { PairingNetwork } from './network.ts';
import { pricesFrom } from './node-prices.ts';
import { placeKey, problemDigest } from './problem.ts';
import type { Role } from './role.ts';
import { scoreOf } from './score.ts';
import { lastPlan, readPairs, readPrices, type StoredPlan } from './store/plans.ts';
import { problemOf, storedPlan } from './stored-problem.ts';

/** What disproves a stored plan; `from` and `to` name the nodes in question where there are such. */
export interface PlanDisproof {
  /**
   * As in `Disproof`; or `problem`: what was on record when the plan was made no longer poses the same problem; `household`: the plan
   * leaves out a household or names one, or a cadre, that is not in the problem; `levels`: its counts are not those of its pairs.
   */
  reason: Disproof['reason'] | 'problem' | 'household' | 'levels';
  from: string | null;
  to: string | null;
}

export interface VerifyResult {
  plan: number;
  as_of: CivilDate;
  role: Role;
  verified: boolean;
  objective: number;
  bound: number | null;
  disproof: PlanDisproof | null;
}

/**
 * Checks a stored plan without the solver: rebuilds its problem from what was known when it was made, compares the digest, and checks the
 * plan's pairs against its prices.
 * @param plan its number; undefined for the last one.
 * @throws Failure `pairing.plan-unknown`, `pairing.no-plan` (66).
 */
export function verifyPlan(session: Session, plan: number | undefined): VerifyResult {
  const number = plan ?? lastPlan(session.db, session.county);
  if (number === 0) throw failWith(pairingFailures, 'pairing.no-plan');
  const stored = storedPlan(session, number);
  const { as_of, role, objective } = { as_of: stored.asOf, role: stored.role, objective: stored.objective };
  const outcome = check(session, stored);
  const verified = typeof outcome === 'number';
  return {
    plan: number,
    as_of,
    role,
    verified,
    objective,
    bound: verified ? outcome : null,
    disproof: verified ? null : outcome,
  };
}

/** The bound where the plan is proved, else what disproves it. */
function check(session: Session, stored: StoredPlan): number | PlanDisproof {
  const problem = problemOf(session, stored, stored.recordedFrom);
  if (problemDigest(problem) !== stored.problemSha256) return { reason: 'problem', from: null, to: null };
  const network = buildNetwork(problem);
  const assignment = assignmentIn(session, stored, network);
  if ('reason' in assignment) return assignment;
  const result = checkOptimal(network, assignment, pricesIn(session, stored, network), stored);
  if (!result.optimal) return result.disproof;
  const score = scoreOf(problem, network.pricing, assignment);
  const agree =
    score.unpaired === stored.unpaired &&
    score.belowMinimum === stored.belowMinimum &&
    score.objective === stored.objective &&
    result.bound === stored.objective;
  return agree ? result.bound : { reason: 'levels', from: null, to: null };
}

function assignmentIn(
  { db, county }: Session,
  { plan }: StoredPlan,
  network: PairingNetwork,
): Assignment | PlanDisproof {
  const { households, cadres } = network.problem;
  const left = new Map(
    readPairs(db, county, plan).map((pair) => [
      placeKey({ no: pair.household, wants: pair.function || null }),
      pair.cadre,
    ]),
  );
  const indexes = new Map(cadres.map(({ no }, i) => [no, i]));
  const assignment = new Int32Array(households.length);
  for (const [i, household] of households.entries()) {
    const key = placeKey(household);
    const cadre = left.get(key);
    const chosen = cadre === null ? UNPAIRED : indexes.get(cadre ?? '');
    if (cadre === undefined || chosen === undefined) {
      return { reason: 'household', from: `household ${key}`, to: cadre == null ? null : `cadre ${cadre}` };
    }
    assignment[i] = chosen;
    left.delete(key);
  }
  const [extra] = left.keys();
  return extra === undefined ? assignment : { reason: 'household', from: `household ${extra}`, to: null };
}

/** The prices that the stored ones of the cadres entail; a missing one is no number and disproves the plan. */
function pricesIn({ db, county }: Session, { plan }: StoredPlan, network: PairingNetwork): Float64Array {
  const prices = readPrices(db, county, plan);
  const { cadres } = network.problem;
  return pricesFrom(network, (cadre) => prices.get(cadres[cadre]?.no ?? '') ?? Number.NaN);
}
