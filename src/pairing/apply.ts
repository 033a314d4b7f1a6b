import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { placeChanges } from './changes.ts';
import { pairingFailures } from './failures.ts';
import { requireNobodyLeft } from './left-since.ts';
import { followPlanPolicy } from './policy-use.ts';
import { type PairingProblem, placeKey, problemDigest } from './problem.ts';
import type { Role } from './role.ts';
import { cadreIds, countLater, type EndedWhy, householdIds, pairingEnder, pairingOpener } from './store/pairings.ts';
import { insertApplication, readPairs, type StoredPlan, wasApplied } from './store/plans.ts';
import { policyOf, problemOf, storedPlan } from './stored-problem.ts';

/** Who approved a plan and under which document; either may be unknown. */
export interface Approval {
  approvedBy: string | undefined;
  document: string | undefined;
}

export interface ApplyResult {
  plan: number;
  as_of: CivilDate;
  role: Role;
  approved_by: string | null;
  document: string | null;
  /** The plan's policy, and whether it was put in force with it. */
  policy: string;
  policy_put_in_force: boolean;
  kept: number;
  added: number;
  moved: number;
  ended: number;
}

/**
 * Makes a plan the pairing from its day on. A pairing that it changes ends the day before, and its successor begins on the day;
 * one that had not begun before that day is withdrawn. The plan's policy is in force from then on.
 * @throws Failure `pairing.plan-unknown` (66); `pairing.plan-stale` when the problem is no longer the one it was computed for,
 * `pairing.plan-applied` when that is because of the plan itself, `pairing.later-pairings` when pairings on record begin later,
 * `pairing.policy-changed` when another policy has been put in force since, `pairing.left-since` when households of the list have left
 * it since: a cadre would be given to them after they left (65).
 */
export function applyPlan(session: Session, plan: number, approval?: Approval): Promise<ApplyResult> {
  const { db, county } = session;
  const approvedBy = approval?.approvedBy ?? null;
  const document = approval?.document ?? null;
  const parameters = { plan, approved_by: approvedBy, document };
  return recordUseCase(session, { command: 'pair apply', parameters }, (event) => {
    const stored = storedPlan(session, plan);
    const problem = problemOf(session, stored);
    refuseStale(session, stored, problem);
    const policy = { name: policyOf(stored).name, sha256: stored.policySha256, text: stored.policy };
    const putInForce = followPlanPolicy(session, { plan, policy, madeAt: stored.recordedFrom }, event);
    const counts = write(session, stored, problem, event);
    const result = {
      plan,
      as_of: stored.asOf,
      role: stored.role,
      approved_by: approvedBy,
      document,
      policy: policy.name,
      policy_put_in_force: putInForce,
      ...counts,
    };
    const first = !wasApplied(db, county, plan);
    if (first) insertApplication(db, { county, plan, approvedBy, document, event });
    const changed = first || putInForce || counts.added + counts.moved + counts.ended > 0;
    return { result, changed, counts };
  });
}

function refuseStale(session: Session, stored: StoredPlan, problem: PairingProblem): void {
  const { db, county } = session;
  const { plan, role, asOf, problemSha256 } = stored;
  const later = countLater(db, { county, role, asOf });
  if (later > 0) throw failWith(pairingFailures, 'pairing.later-pairings', { plan, as_of: asOf, pairings: later });
  const stale = problemDigest(problem) !== problemSha256;
  if (stale && wasApplied(db, county, plan)) throw failWith(pairingFailures, 'pairing.plan-applied', { plan });
  requireNobodyLeft(session, policyOf(stored), asOf);
  if (stale) throw failWith(pairingFailures, 'pairing.plan-stale', { plan, as_of: asOf });
}

type Counts = Pick<ApplyResult, 'kept' | 'added' | 'moved' | 'ended'>;

function write({ db, county }: Session, stored: StoredPlan, problem: PairingProblem, event: number): Counts {
  const { plan, role, asOf } = stored;
  const [households, cadres] = [householdIds(db, county), cadreIds(db, county)];
  const endPairing = pairingEnder(db, 'household', { county, lastDay: addDays(asOf, -1), event });
  const open = pairingOpener(db, { county, role, from: asOf, event }, { why: 'plan', plan });
  const end = (household: string, cadre: string, why: EndedWhy): void => {
    const [id, cadreId] = [households.get(household), cadres.get(cadre)];
    if (id === undefined || cadreId === undefined) throw new Error(`a problem with unknown ${household} or ${cadre}`);
    endPairing(id, { why, role, cadreId });
  };
  const planned = new Map(
    readPairs(db, county, plan).map(({ household, function: wants, cadre }) => [
      placeKey({ no: household, wants: wants || null }),
      cadre,
    ]),
  );
  const chosen = (index: number): string | null => {
    const household = problem.households[index];
    return household === undefined ? null : (planned.get(placeKey(household)) ?? null);
  };
  const counts = { kept: 0, added: 0, moved: 0, ended: 0 };
  for (const { household, former, cadre, change, departure } of placeChanges(problem, chosen)) {
    if (change !== 'unpaired') counts[change] += 1;
    if (change === 'kept' || change === 'unpaired') continue;
    if (former !== null) end(household, former, departure ?? (cadre === null ? 'unpaired' : 'moved'));
    if (cadre !== null) open(household, cadre);
  }
  return counts;
}
