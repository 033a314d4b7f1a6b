import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import type { PairingFacts, PresentPair } from './facts.ts';
import { pairingFailures } from './failures.ts';
import { type Handed, handOverProblem } from './hand-over-problem.ts';
import { requireNobodyLeft } from './left-since.ts';
import { resultOf } from './plan.ts';
import type { Policy } from './policy.ts';
import { factsFor } from './policy-facts.ts';
import { type PolicyText, policyInForce } from './policy-in-force.ts';
import { roles } from './role.ts';
import { householdToPair } from './set-pair.ts';
import { solvePairing } from './solve.ts';
import { allCadreNames, allHouseholdNames } from './store/names.ts';
import { cadreIds, pairingEnder, pairingOpener } from './store/pairings.ts';
import { isOnRecord } from './store/shown.ts';

export interface HandOverRequest {
  /** Whether units or cadres are named. */
  readonly kind: 'unit' | 'cadre';
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly asOf: CivilDate;
  readonly dryRun: boolean;
  /** The policy of a bureau that has put none in force yet. */
  readonly shipped: PolicyText;
}

/** A pairing that was handed over. */
export interface HandOverRow {
  household_no: string;
  head_name: string;
  village: string;
  role: 'lead' | 'support';
  from_no: string;
  from: string;
  /** Null: a support cadre without a successor. */
  to_no: string | null;
  to: string | null;
}

export interface HandOverResult {
  kind: 'unit' | 'cadre';
  from: string;
  to: string;
  as_of: CivilDate;
  reason: string;
  saved: boolean;
  leads: number;
  supports: number;
  /** Support that ends without a successor: the other unit lacks the function, or has no place for it. */
  support_ended: number;
  rows: HandOverRow[];
}

/**
 * Hands the households of a unit, or of one cadre, over to another as a whole from a day on: every pairing ends the day before, pinned
 * or not, and its successor begins on the day. Who gets whom is the best pairing among the others' free places by the policy in force:
 * the leads first, then the support cadres given the leads. What is handed over can be handed on, or back, but not undone.
 * @throws Failure `pairing.unit-unknown`, `pairing.cadre-unknown` (66); `pairing.hand-over-same` (64); `pairing.hand-over-nobody` where
 * nobody of the others is in office, `pairing.hand-over-short` where they have too few places for all households to be led,
 * `pairing.later-lead`, `pairing.left-since` (65): nothing is changed.
 */
export function handOver(session: Session, request: HandOverRequest): Promise<HandOverResult> {
  const { db, county } = session;
  const { kind, from, to, reason, asOf, dryRun } = request;
  const parameters = { kind, from, to, reason, as_of: asOf };
  return recordUseCase(session, { command: 'pair hand-over', parameters, dryRun }, (event) => {
    for (const no of [from, to]) {
      if (!isOnRecord(db, county, kind, no)) throw failWith(pairingFailures, `pairing.${kind}-unknown`, { no });
    }
    if (from === to) throw failWith(pairingFailures, 'pairing.hand-over-same', { from });
    const policy = policyInForce(session, request.shipped);
    requireNobodyLeft(session, policy, asOf);
    const handed = decide(factsFor(session, policy, asOf), policy, request);
    write(session, handed, request, event);
    const result = {
      kind,
      from,
      to,
      as_of: asOf,
      reason,
      saved: !dryRun,
      ...counted(handed),
      rows: named(session, handed),
    };
    const { rows, ...counts } = result;
    return { result, changed: rows.length > 0, counts };
  });
}

/** Who takes over what. */
function decide(facts: PairingFacts, policy: Policy, request: HandOverRequest): Handed[] {
  const { kind, from, to, asOf } = request;
  const isOf = (no: string, pair: { unit: string | null }, cadre: string): boolean =>
    (kind === 'unit' ? pair.unit : cadre) === no;
  const listed = new Set(facts.households.map(({ no }) => no));
  const leaving = (pairs: readonly PresentPair[]): PresentPair[] =>
    pairs.filter((pair) => listed.has(pair.household) && isOf(from, pair, pair.cadre));
  const takers = facts.cadres.filter((cadre) => isOf(to, cadre, cadre.no));
  const leads = leaving(facts.leads);
  const supports = leaving(facts.supports);
  if (leads.length + supports.length === 0) return [];
  if (takers.length === 0) throw failWith(pairingFailures, 'pairing.hand-over-nobody', { to, as_of: asOf });

  const led = solve(handOverProblem(facts, policy, { role: 'lead', asOf, leaving: leads, takers }));
  const left = led.filter((each) => each.to === null);
  if (left.length > 0) {
    const some = left.slice(0, 5).map(({ household }) => household);
    const params = { to, left: left.length, households: led.length, some: some.join(' ') };
    throw failWith(pairingFailures, 'pairing.hand-over-short', params);
  }
  const successors = new Map(led.map((each) => [each.household, each.to]));
  const unitOf = new Map(facts.cadres.map(({ no, unit }) => [no, unit]));
  const after = facts.leads.map((lead) => {
    const cadre = successors.get(lead.household) ?? lead.cadre;
    return cadre === lead.cadre ? lead : { ...lead, cadre, unit: unitOf.get(cadre) ?? null, pinned: false };
  });
  if (supports.length === 0) return led;
  if (policy.support === null)
    return [...led, ...supports.map((pair) => ({ ...pair, role: 'support' as const, to: null }))];
  const asked = { role: 'support' as const, asOf, leaving: supports, takers };
  return [...led, ...solve(handOverProblem({ ...facts, leads: after }, policy, asked))];
}

/** The successors in the best pairing of a problem; null where it has nobody for a pairing that ends. */
function solve({ problem, leaving }: ReturnType<typeof handOverProblem>): Handed[] {
  const solution = solvePairing(problem);
  // Proves the solution, as a plan is proved before it is stored.
  resultOf(solution, { plan: null, policy: '', towns: new Map() });
  const { cadres, households, role } = { ...problem };
  const successor = new Map(
    households.map(({ no }, i) => [no, cadres[solution.assignment[i] ?? -1]?.no ?? null] as const),
  );
  return leaving.map(({ household, cadre }) => {
    const to = successor.get(household) ?? null;
    // One place has one successor, also where several had supported the household.
    successor.delete(household);
    return { household, cadre, role, to };
  });
}

function write(session: Session, handed: readonly Handed[], { reason, asOf }: HandOverRequest, event: number): void {
  const { db, county } = session;
  const cadres = cadreIds(db, county);
  const end = pairingEnder(db, 'household', { county, lastDay: addDays(asOf, -1), event });
  for (const role of roles) {
    const open = pairingOpener(db, { county, role, from: asOf, event }, { why: 'hand_over', reason });
    for (const each of handed.filter((one) => one.role === role)) {
      const id = householdToPair(session, each.household, role, asOf);
      const cadreId = cadres.get(each.cadre);
      if (cadreId === undefined) throw new Error(`a pairing of the unknown cadre ${each.cadre}`);
      end(id, { why: 'handed_over', reason, role, cadreId });
      if (each.to !== null) open(each.household, each.to);
    }
  }
}

function counted(handed: readonly Handed[]): Pick<HandOverResult, 'leads' | 'supports' | 'support_ended'> {
  const supports = handed.filter(({ role }) => role === 'support');
  return {
    leads: handed.length - supports.length,
    supports: supports.filter(({ to }) => to !== null).length,
    support_ended: supports.filter(({ to }) => to === null).length,
  };
}

function named({ db, county }: Session, handed: readonly Handed[]): HandOverRow[] {
  const households = allHouseholdNames(db, county);
  const cadres = allCadreNames(db, county);
  return handed.map(({ household, cadre, role, to }) => ({
    household_no: household,
    head_name: households.get(household)?.head_name ?? '',
    village: households.get(household)?.village ?? '',
    role,
    from_no: cadre,
    from: cadres.get(cadre)?.cadre ?? '',
    to_no: to,
    to: cadres.get(to ?? '')?.cadre ?? null,
  }));
}
