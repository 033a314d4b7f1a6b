import { addDays, type CivilDate } from '../base/civil-date.ts';
import { sha256OfBytes } from '../base/digest.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { type Outcome, recordUseCase } from '../db/use-case.ts';
import type { PlaceChange } from './changes.ts';
import { pairingFailures } from './failures.ts';
import { requireNobodyLeft } from './left-since.ts';
import { changesWith, isPlace, keyOf, type Mark } from './marks/mark.ts';
import { type MarkedFiles, type MarkedResult, type Marking, markingOf } from './marks/marking.ts';
import { planChanges } from './plan-changes.ts';
import { followPlanPolicy } from './policy-use.ts';
import { type PairingProblem, problemDigest } from './problem.ts';
import type { Role } from './role.ts';
import { cadreIds, countLater, householdIds, pairingEnder, pairingOpener } from './store/pairings.ts';
import { insertApplication, type StoredPlan, wasApplied } from './store/plans.ts';
import { changePin, presentPairings } from './store/present-pair.ts';
import { policyOf, problemOf, storedPlan } from './stored-problem.ts';

/** Who approved a plan and under which document; either may be unknown. */
export interface Approval {
  approvedBy?: string | undefined;
  document?: string | undefined;
  /** Does everything and writes nothing. */
  dryRun?: boolean | undefined;
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
  /** What the leading group changed; null where the plan was not marked up. */
  marked: MarkedResult | null;
  saved: boolean;
}

/** What came of a plan whose marks cannot be made as they are: nothing. */
export type RefusedPlan = Pick<ApplyResult, 'plan' | 'as_of' | 'role'> & { marked: MarkedResult; saved: false };

/** A plan that the leading group marked up. */
export interface MarkedPlan extends MarkedFiles {
  /** The last day on which no plan may move the marked pairs; undefined: until they are released. */
  readonly until?: CivilDate | undefined;
}

/** What came of a marked plan, and what its files say, for showing. */
export interface MarkedOutcome {
  readonly result: ApplyResult | RefusedPlan;
  readonly files: Marking['outcomes'];
}

/**
 * Makes a plan the pairing from its day on. A pairing that it changes ends the day before, and its successor begins on the day;
 * one that had not begun before that day is withdrawn. The plan's policy is in force from then on.
 * @throws Failure `pairing.plan-unknown` (66); `pairing.plan-stale` when the problem is no longer the one it was computed for,
 * `pairing.plan-applied` when that is because of the plan itself, `pairing.later-pairings` when pairings on record begin later,
 * `pairing.policy-changed` when another policy has been put in force since, `pairing.left-since` when households of the list have left
 * it since: a cadre would be given to them after they left (65).
 */
export async function applyPlan(session: Session, plan: number, approval: Approval = {}): Promise<ApplyResult> {
  const { result } = await apply(session, plan, approval, undefined);
  if (!('kept' in result)) throw new Error('marks refused where there are none');
  return result;
}

/**
 * Makes a plan the pairing as the leading group marked it up: all marks or, where one of them cannot be made, nothing at all. A marked
 * pair is pinned like one that was set by hand, and a later plan keeps it.
 * @throws Failure as of `applyPlan`; `pairing.until-passed` (65).
 */
export function applyMarkedPlan(
  session: Session,
  plan: number,
  approval: Approval,
  marked: MarkedPlan,
): Promise<MarkedOutcome> {
  return apply(session, plan, approval, marked);
}

function apply(
  session: Session,
  plan: number,
  { dryRun, ...approval }: Approval,
  marked: MarkedPlan | undefined,
): Promise<MarkedOutcome> {
  const { db, county } = session;
  const approvedBy = approval.approvedBy ?? null;
  const document = approval.document ?? null;
  const until = marked?.until ?? null;
  const files = marked?.files.map(({ source, bytes }) => ({ source, sha256: sha256OfBytes(bytes) }));
  const parameters = { plan, approved_by: approvedBy, document, ...(files && { marked: files, until }) };
  return recordUseCase(
    session,
    { command: 'pair apply', parameters, dryRun: dryRun === true },
    async (event): Promise<Outcome<MarkedOutcome>> => {
      const stored = storedPlan(session, plan);
      const { asOf: as_of, role } = stored;
      const problem = problemOf(session, stored);
      refuseStale(session, stored, problem);
      if (until !== null && until < as_of) throw failWith(pairingFailures, 'pairing.until-passed', { until, as_of });
      const proposed = planChanges(session, stored, problem);
      const marking = marked && (await markingOf(session, { stored, problem, changes: proposed }, marked));
      if (marking?.refused === true) {
        const result: RefusedPlan = { plan, as_of, role, marked: marking.result, saved: false };
        return { result: { result, files: marking.outcomes }, changed: false, counts: {} };
      }
      const marks = marking?.marks ?? [];
      const policy = { name: policyOf(stored).name, sha256: stored.policySha256, text: stored.policy };
      const putInForce = followPlanPolicy(session, { plan, policy, madeAt: stored.recordedFrom }, event);
      const changes = changesWith(proposed, role, marks);
      const counts = new PlanWriter(session, stored, { marks, until, event }).write(changes);
      const result: ApplyResult = {
        plan,
        as_of,
        role,
        approved_by: approvedBy,
        document,
        policy: policy.name,
        policy_put_in_force: putInForce,
        ...counts,
        marked: marking?.result ?? null,
        saved: dryRun !== true,
      };
      const first = !wasApplied(db, county, plan);
      if (first) insertApplication(db, { county, plan, approvedBy, document, marked: marks.length, event });
      const changed = first || putInForce || marks.length > 0 || counts.added + counts.moved + counts.ended > 0;
      const counted = marking === undefined ? counts : { ...counts, marked: marks.length };
      return { result: { result, files: marking?.outcomes ?? [] }, changed, counts: counted };
    },
  );
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

/** Writes what becomes of the places of a plan. */
class PlanWriter {
  readonly #session: Session;
  readonly #plan: StoredPlan;
  readonly #marks: ReadonlyMap<string, Mark>;
  readonly #until: CivilDate | null;
  readonly #event: number;
  readonly #households: ReadonlyMap<string, number>;
  readonly #cadres: ReadonlyMap<string, number>;

  constructor(
    session: Session,
    plan: StoredPlan,
    { marks, until, event }: { marks: readonly Mark[]; until: CivilDate | null; event: number },
  ) {
    const { db, county } = session;
    this.#session = session;
    this.#plan = plan;
    this.#marks = new Map(marks.map((mark) => [keyOf(mark), mark]));
    this.#until = until;
    this.#event = event;
    this.#households = householdIds(db, county);
    this.#cadres = cadreIds(db, county);
  }

  write(changes: readonly PlaceChange[]): Counts {
    const { county, db } = this.#session;
    const { plan, role, asOf } = this.#plan;
    const under = { county, role, from: asOf, event: this.#event };
    const endPairing = pairingEnder(db, 'household', { county, lastDay: addDays(asOf, -1), event: this.#event });
    const open = pairingOpener(db, under, { why: 'plan', plan });
    const counts = { kept: 0, added: 0, moved: 0, ended: 0 };
    for (const place of changes) {
      const { household, former, cadre, change, departure } = place;
      const mark = isPlace(place, role) ? this.#marks.get(keyOf(place)) : undefined;
      if (change !== 'unpaired') counts[change] += 1;
      if (change === 'kept' && mark !== undefined) this.#pin(mark);
      if (change === 'kept' || change === 'unpaired') continue;
      if (former !== null) {
        const why = departure ?? (cadre === null ? 'unpaired' : 'moved');
        const reason = mark === undefined ? {} : { reason: mark.reason };
        endPairing(this.#household(household), { why, ...reason, role, cadreId: this.#cadre(former) });
      }
      if (cadre === null) continue;
      if (mark === undefined) open(household, cadre);
      else pairingOpener(db, under, { why: 'set', reason: mark.reason, pinnedTo: this.#until, plan })(household, cadre);
    }
    return counts;
  }

  /** Pins a pairing that stands, because the leading group wants it so. */
  #pin({ household, cadre, reason }: Mark): void {
    const { county, db } = this.#session;
    const { role, asOf } = this.#plan;
    const of = { county, householdId: this.#household(household), role, asOf };
    const present = presentPairings(db, of).find(({ cadre_no }) => cadre_no === cadre);
    if (present === undefined) throw new Error(`a kept pairing that is not there: ${household} ${cadre}`);
    const from = present.pinned === 1 ? present.pinned_from : asOf;
    changePin(db, present.id, { from, to: this.#until, reason, event: this.#event });
  }

  #household = (no: string): number => known(this.#households, no);

  #cadre = (no: string): number => known(this.#cadres, no);
}

function known(ids: ReadonlyMap<string, number>, no: string): number {
  const id = ids.get(no);
  if (id === undefined) throw new Error(`a problem with unknown ${no}`);
  return id;
}
