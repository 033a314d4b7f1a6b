import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { pairingFailures } from './failures.ts';
import { requireNobodyLeft } from './left-since.ts';
import { type PairingProblem, problemDigest, type Role } from './problem.ts';
import { countLaterLeads, type EndedWhy, householdIds, leadOpener, pairingEnder } from './store/pairings.ts';
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
  kept: number;
  added: number;
  moved: number;
  ended: number;
}

/**
 * Makes a plan the pairing from its day on. A pairing that it changes ends the day before, and its successor begins on the day;
 * one that had not begun before that day is withdrawn.
 * @throws Failure `pairing.plan-unknown` (66); `pairing.plan-stale` when the problem is no longer the one it was computed for,
 * `pairing.plan-applied` when that is because of the plan itself, `pairing.later-pairings` when pairings on record begin later,
 * `pairing.left-since` when households of the list have left it since: a lead would be given to them after they left (65).
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
    const counts = write(session, stored, problem, event);
    const result = { plan, as_of: stored.asOf, role: stored.role, approved_by: approvedBy, document, ...counts };
    const first = !wasApplied(db, county, plan);
    if (first) insertApplication(db, { county, plan, approvedBy, document, event });
    return { result, changed: first || counts.added + counts.moved + counts.ended > 0, counts };
  });
}

function refuseStale(session: Session, stored: StoredPlan, problem: PairingProblem): void {
  const { db, county } = session;
  const { plan, asOf, problemSha256 } = stored;
  const later = countLaterLeads(db, county, asOf);
  if (later > 0) throw failWith(pairingFailures, 'pairing.later-pairings', { plan, as_of: asOf, pairings: later });
  const stale = problemDigest(problem) !== problemSha256;
  if (stale && wasApplied(db, county, plan)) throw failWith(pairingFailures, 'pairing.plan-applied', { plan });
  requireNobodyLeft(session, policyOf(stored), asOf);
  if (stale) throw failWith(pairingFailures, 'pairing.plan-stale', { plan, as_of: asOf });
}

type Counts = Pick<ApplyResult, 'kept' | 'added' | 'moved' | 'ended'>;

function write({ db, county }: Session, { plan, asOf }: StoredPlan, problem: PairingProblem, event: number): Counts {
  const counts = { kept: problem.pins.length, added: 0, moved: 0, ended: 0 };
  const ids = householdIds(db, county);
  const endPairing = pairingEnder(db, 'household', { county, lastDay: addDays(asOf, -1), event });
  const open = leadOpener(db, { county, from: asOf, event }, { why: 'plan', plan });
  const end = (household: string, why: EndedWhy): void => {
    const id = ids.get(household);
    if (id === undefined) throw new Error(`a problem with an unknown household ${household}`);
    endPairing(id, { why, role: 'lead' });
  };
  const leads = new Map(problem.households.map(({ no, lead }) => [no, lead]));
  for (const { household, cadre } of readPairs(db, county, plan)) {
    const lead = leads.get(household) ?? null;
    if (lead === cadre) {
      if (cadre !== null) counts.kept += 1;
      continue;
    }
    if (lead !== null) end(household, cadre === null ? 'unpaired' : 'moved');
    if (cadre !== null) open(household, cadre);
    counts[lead === null ? 'added' : cadre === null ? 'ended' : 'moved'] += 1;
  }
  for (const { household } of problem.departures) {
    end(household, 'off_list');
    counts.ended += 1;
  }
  return counts;
}
