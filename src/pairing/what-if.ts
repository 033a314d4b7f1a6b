import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { chosenIn } from './assignment.ts';
import { buildProblem, capacityOf } from './build-problem.ts';
import type { PairingFacts } from './facts.ts';
import { pairingFailures } from './failures.ts';
import { type PlanResult, resultOf } from './plan.ts';
import { type Policy, termsOf, tiers } from './policy.ts';
import { factsFor } from './policy-facts.ts';
import type { PolicyText } from './policy-in-force.ts';
import { pricesInForce } from './prices-in-force.ts';
import { type PairingProblem, placeKey } from './problem.ts';
import { readPolicy } from './read-policy.ts';
import type { Role } from './role.ts';
import { type Solution, solveFrom, solvePairing } from './solve.ts';
import { placeNames } from './store/names.ts';

export interface WhatIfRequest {
  /** `lead` where none is given. */
  role?: Role | undefined;
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
  /** How many places would have another cadre, or one instead of none, than in the best pairing as things are. */
  other_cadre: number;
}

/** What a plan is made from. */
interface Case {
  facts: PairingFacts;
  policy: Policy;
  role: Role;
  /** Capacities that are supposed, by cadre. */
  capacities: ReadonlyMap<string, number>;
}

/**
 * Plans twice, as things are and with some of them changed, and compares; nothing is written.
 * @throws Failure `pairing.what-if-form` (64), `pairing.what-if-unknown` (66), `pairing.what-if-weight`, `pairing.no-support` (65);
 * those of a policy that cannot be read.
 */
export function planWhatIf(session: Session, request: WhatIfRequest): WhatIfResult {
  return readConsistently(session.db, () => compare(session, request));
}

function compare(session: Session, { asOf, knownAt, changes, role = 'lead', ...request }: WhatIfRequest): WhatIfResult {
  const { db, county } = session;
  const policy = readPolicy(request.policy.text, request.policy.file);
  const asIs: Case = { facts: factsFor(session, policy, asOf, knownAt), policy, role, capacities: new Map() };
  const posed = (given: Case): PairingProblem => buildProblem(given.facts, given.policy, { asOf, ...given });
  const before = solvePairing(posed(asIs), pricesInForce(session, role, knownAt));
  // From there, so that what is different is so because of what is supposed.
  const after = solveFrom(before, posed(changes.reduce(applyChange, asIs)));
  const of = { plan: null, policy: policy.name, towns: placeNames(db, county) };
  const [now, supposed] = [resultOf(before, of), resultOf(after, of)];
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
    other_cadre: countOtherCadre(before, after),
  };
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
  const { facts, policy, role } = before;
  const ofUnit = facts.units.some((unit) => unit.no === no);
  const meant = facts.cadres.filter((cadre) => (ofUnit ? cadre.unit : cadre.no) === no);
  if (meant.length === 0) throw failWith(pairingFailures, 'pairing.what-if-unknown', { change, no });
  const capacities = new Map(before.capacities);
  for (const cadre of meant) {
    const present = capacities.get(cadre.no) ?? capacityOf(cadre, policy, role);
    capacities.set(cadre.no, Math.max((/^[+-]/.test(value) ? present : 0) + Number(value), 0));
  }
  return { ...before, capacities };
}

/** Allows a pair by name. */
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
  const { policy } = before;
  const others = policy.exceptions.filter((each) => each.household !== household || each.cadre !== cadre);
  const allowed = { household, cadre, pair: 'allowed' as const, reason: change };
  return { ...before, policy: { ...policy, exceptions: [...others, allowed] } };
}

/** Gives a cost of the role another figure; a farther tier still may not cost less than a nearer one. */
function reweigh(before: Case, change: string, key: string, value: number): Case {
  const { policy, role } = before;
  const byRole = termsOf(policy, role);
  if (byRole === null) throw failWith(pairingFailures, 'pairing.no-support', { policy: policy.name });
  const { terms } = byRole;
  const [group = '', name = ''] = key.split('.');
  const table =
    group === 'distance' ? terms.distance : group === 'function' && role === 'lead' ? terms.function : undefined;
  // Hardness that has no weight was not read, so that it cannot be given one.
  const single = key === 'change' || (key === 'hardness' && terms.hardness > 0);
  const known = single || (table !== undefined && Object.hasOwn(table, name));
  if (!known) throw failWith(pairingFailures, 'pairing.what-if-unknown', { change, no: key });
  const changed = single ? { ...terms, [key]: value } : { ...terms, [group]: { ...table, [name]: value } };
  const falls = tiers.some((tier, i) => changed.distance[tier] < changed.distance[tiers[i - 1] ?? tier]);
  if (falls) throw failWith(pairingFailures, 'pairing.what-if-weight', { change });
  return { ...before, policy: { ...policy, [role]: { ...byRole, terms: changed } } };
}

/** How many places have another cadre in one solution than in the other, those included whose pin holds in one only. */
function countOtherCadre(before: Solution, after: Solution): number {
  const cadres = (solution: Solution): Map<string, string | null> => {
    const { households, pins } = solution.network.problem;
    const chosen = chosenIn(solution);
    return new Map([
      ...households.map((household, i) => [placeKey(household), chosen(i)] as const),
      ...pins.map(({ household, wants, cadre }) => [placeKey({ no: household, wants }), cadre] as const),
    ]);
  };
  const [one, other] = [cadres(before), cadres(after)];
  return [...one].filter(([place, cadre]) => other.get(place) !== cadre).length;
}
