import type { CivilDate } from '../base/civil-date.ts';
import { buildProblem } from './build-problem.ts';
import type { PairingFacts, PresentPair } from './facts.ts';
import type { Policy } from './policy.ts';
import type { Bar, PairingProblem, ProblemHousehold } from './problem.ts';
import type { Role } from './role.ts';
import { groupedBy, sortedBy } from './sorted.ts';

/** A pairing that is handed over, and who takes it; null: nobody. */
export interface Handed {
  readonly household: string;
  readonly cadre: string;
  readonly role: Role;
  readonly to: string | null;
}

/** What a hand-over asks in a role. */
export interface HandOverAsked {
  readonly role: Role;
  readonly asOf: CivilDate;
  /** The pairings that end. */
  readonly leaving: readonly PresentPair[];
  /** Who may take over. */
  readonly takers: PairingFacts['cadres'];
}

/**
 * The problem of a hand-over: the places that fall free, and the takers with the places that their other households leave open, the first
 * of which costs what their next household does. All other pairings stand; pins hold nothing that is handed over. Of the pairings
 * that end, those whose place nobody wants any more are among them, but not in the problem.
 */
export function handOverProblem(
  facts: PairingFacts,
  policy: Policy,
  { role, asOf, leaving, takers }: HandOverAsked,
): { problem: PairingProblem; leaving: readonly PresentPair[] } {
  const ending = new Map(leaving.map((pair) => [pair.household, pair]));
  const listed = new Set(facts.households.map(({ no }) => no));
  const standing = (role === 'lead' ? facts.leads : facts.supports).filter(
    ({ household, cadre }) => listed.has(household) && ending.get(household)?.cadre !== cadre,
  );
  const loads = groupedBy(standing, ({ cadre }) => cadre);
  const problem = buildProblem(
    {
      ...facts,
      households: facts.households.filter(({ no }) => ending.has(no)),
      cadres: takers,
      leads: role === 'lead' ? [] : facts.leads,
      supports: [],
    },
    policy,
    { role, asOf },
  );
  const functions = new Map(facts.units.map((unit) => [unit.no, unit.function]));
  const wanted = (household: string): string | null => functions.get(ending.get(household)?.unit ?? '') ?? null;
  /** Takers who support the household already: they cannot come to it twice. */
  const alreadyThere = ({ no, barred }: ProblemHousehold): Bar[] =>
    standing
      .filter(({ household, cadre }) => household === no && !barred.some((bar) => bar.cadre === cadre))
      .map(({ cadre }) => ({ cadre, why: 'exception' as const }));
  return {
    problem: {
      ...problem,
      households: problem.households
        .filter(({ no, wants }) => role === 'lead' || wants === wanted(no))
        .map((household) => ({ ...household, barred: [...household.barred, ...alreadyThere(household)] })),
      cadres: problem.cadres.flatMap((cadre) => {
        const load = loads.get(cadre.no)?.length ?? 0;
        const capacity = cadre.capacity - load;
        return capacity > 0 ? [{ ...cadre, capacity, taken: load, minimum: load > 0 ? 0 : cadre.minimum }] : [];
      }),
      departures: [],
    },
    leaving: sortedBy(leaving, ({ household }) => household),
  };
}
