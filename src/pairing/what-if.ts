import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { UNPAIRED } from './assignment.ts';
import { buildProblem, capacityOf } from './build-problem.ts';
import type { PairingFacts } from './facts.ts';
import { pairingFailures } from './failures.ts';
import { type PlanResult, resultOf } from './plan.ts';
import { type Policy, tiers } from './policy.ts';
import type { PolicyText } from './policy-in-force.ts';
import type { PairingProblem } from './problem.ts';
import { readPolicy } from './read-policy.ts';
import { type Solution, solvePairing } from './solve.ts';
import { readFacts } from './store/facts.ts';

export interface WhatIfRequest {
  asOf: CivilDate;
  policy: PolicyText;
  /** The event up to which facts are taken as known; undefined: all. */
  knownAt: number | undefined;
  /** `capacity:NO=+5`, `lift:HOUSEHOLD:CADRE`, `weight:distance.town=3`. */
  changes: readonly string[];
}

export interface WhatIfResult {
  as_of: CivilDate;
  what_if: readonly string[];
  /** The best pairing as things are, and as they would be. */
  now: PlanResult;
  supposed: PlanResult;
  /** Supposed less now. */
  difference: { unpaired: number; below_minimum: number; objective: number; moved: number };
  /** How many households would have another lead, or one instead of none, than in the best pairing as things are. */
  other_lead: number;
}

/** What a plan is made from. */
interface Case {
  facts: PairingFacts;
  policy: Policy;
  /** Pairs that are not barred, whatever the kin. */
  lifted: readonly { household: string; cadre: string }[];
}

/**
 * Plans twice, as things are and with some of them changed, and compares; nothing is written.
 * @throws Failure `pairing.what-if-form` (64), `pairing.what-if-unknown` (66), `pairing.what-if-weight` (65); those of a policy that
 * cannot be read.
 */
export function planWhatIf({ db, county }: Session, request: WhatIfRequest): WhatIfResult {
  const { asOf, knownAt, changes } = request;
  const policy = readPolicy(request.policy.text, request.policy.file);
  const facts = readFacts(db, { county, programs: policy.list, asOf, knownAt });
  const asIs: Case = { facts, policy, lifted: [] };
  const changed = changes.reduce(applyChange, asIs);
  const [before, after] = [asIs, changed].map((each) => solvePairing(problemOf(each, asOf))) as [Solution, Solution];
  const [now, supposed] = [resultOf(before, null), resultOf(after, null)];
  return {
    as_of: asOf,
    what_if: changes,
    now,
    supposed,
    difference: {
      unpaired: supposed.unpaired - now.unpaired,
      below_minimum: supposed.below_minimum - now.below_minimum,
      objective: supposed.objective - now.objective,
      moved: supposed.moved - now.moved,
    },
    other_lead: countOtherLead(before, after),
  };
}

function problemOf({ facts, policy, lifted }: Case, asOf: CivilDate): PairingProblem {
  const problem = buildProblem(facts, policy, asOf);
  const households = problem.households.map((household) => {
    const free = lifted.filter((pair) => pair.household === household.no).map(({ cadre }) => cadre);
    return free.length === 0
      ? household
      : { ...household, barred: household.barred.filter((no) => !free.includes(no)) };
  });
  return { ...problem, households };
}

function applyChange(before: Case, change: string): Case {
  const [kind = '', ...rest] = change.split(':');
  const subject = rest.join(':');
  if (kind === 'lift') return lift(before, change, subject);
  const [key = '', value = ''] = subject.split('=');
  if (kind === 'capacity' && /^[+-]?\d{1,4}$/.test(value)) return resize(before, change, key, value);
  if (kind === 'weight' && /^\d{1,4}$/.test(value)) return reweigh(before, change, key, Number(value));
  throw failWith(pairingFailures, 'pairing.what-if-form', { change });
}

/** Gives each cadre of a unit, or one cadre, another capacity, or so many places more or fewer. */
function resize(before: Case, change: string, no: string, value: string): Case {
  const { facts, policy } = before;
  const ofUnit = facts.units.some((unit) => unit.no === no);
  const isMeant = (cadre: PairingFacts['cadres'][number]): boolean => (ofUnit ? cadre.unit : cadre.no) === no;
  if (!facts.cadres.some(isMeant)) throw failWith(pairingFailures, 'pairing.what-if-unknown', { change, no });
  const cadres = facts.cadres.map((cadre) => {
    if (!isMeant(cadre)) return cadre;
    const from = /^[+-]/.test(value) ? capacityOf(cadre, policy) : 0;
    return { ...cadre, capacity: Math.max(from + Number(value), 0) };
  });
  return { ...before, facts: { ...facts, cadres } };
}

function lift(before: Case, change: string, pair: string): Case {
  const [household = '', cadre = '', ...more] = pair.split(':');
  if (cadre === '' || more.length > 0) throw failWith(pairingFailures, 'pairing.what-if-form', { change });
  const { households, cadres } = before.facts;
  const missing = !households.some(({ no }) => no === household)
    ? household
    : !cadres.some(({ no }) => no === cadre)
      ? cadre
      : undefined;
  if (missing !== undefined) throw failWith(pairingFailures, 'pairing.what-if-unknown', { change, no: missing });
  return { ...before, lifted: [...before.lifted, { household, cadre }] };
}

/** Gives a cost of the policy another figure; a farther tier still may not cost less than a nearer one. */
function reweigh(before: Case, change: string, key: string, value: number): Case {
  const { policy } = before;
  const { terms } = policy;
  const [group = '', name = ''] = key.split('.');
  const table = group === 'distance' ? terms.distance : group === 'function' ? terms.function : undefined;
  const known = key === 'change' || (table !== undefined && Object.hasOwn(table, name));
  if (!known) throw failWith(pairingFailures, 'pairing.what-if-unknown', { change, no: key });
  const changed = key === 'change' ? { ...terms, change: value } : { ...terms, [group]: { ...table, [name]: value } };
  const falls = tiers.some((tier, i) => changed.distance[tier] < changed.distance[tiers[i - 1] ?? tier]);
  if (falls) throw failWith(pairingFailures, 'pairing.what-if-weight', { change });
  return { ...before, policy: { ...policy, terms: changed } };
}

/** How many households have another lead in one solution than in the other; pins are the same in both. */
function countOtherLead(before: Solution, after: Solution): number {
  const leads = ({ network, assignment }: Solution): (string | null)[] =>
    network.problem.households.map((_, i) => network.problem.cadres[assignment[i] ?? UNPAIRED]?.no ?? null);
  const [one, other] = [leads(before), leads(after)];
  return one.filter((lead, i) => other[i] !== lead).length;
}
