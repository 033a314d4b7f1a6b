import type { PairingFacts } from './facts.ts';
import { nearKinBars } from './near-kin.ts';
import type { Policy } from './policy.ts';
import type { Bar } from './problem.ts';
import type { Role } from './role.ts';
import { groupedBy, sortedBy } from './sorted.ts';

/** The active cadres whom a household must not be paired with in a role, by household; each household's ascending. */
export type Bars = ReadonlyMap<string, readonly Bar[]>;

/** What a person who asks for a barred pair is told. */
export const barCodes = {
  near_kin: 'pairing.near-kin',
  home_village: 'pairing.home-village',
  exception: 'pairing.barred-by-name',
  supports_pinned: 'pairing.supports-pinned',
} as const satisfies Readonly<Record<Bar['why'], string>>;

/**
 * Who must not be paired with whom: near kin; where the policy says so, cadres in their village of origin; pairs barred by name. A pair
 * allowed by name is not barred, whatever else bars it; where two reasons bar a pair, the first of these is given. Who is pinned to a household
 * in support does not come to lead it, even where the pair is allowed by name.
 */
export function barsOf(
  facts: Pick<PairingFacts, 'households' | 'cadres' | 'kin' | 'members' | 'supports'>,
  policy: Pick<Policy, 'homeVillageBarred' | 'exceptions'>,
  role: Role,
): Bars {
  const bars = new Map<string, Map<string, Bar['why']>>();
  const bar = (household: string, cadre: string, why: Bar['why']): void => {
    const known = bars.get(household);
    if (known === undefined) bars.set(household, new Map([[cadre, why]]));
    else if (!known.has(cadre)) known.set(cadre, why);
  };
  for (const [household, cadres] of nearKinBars(facts)) for (const cadre of cadres) bar(household, cadre, 'near_kin');
  if (policy.homeVillageBarred) {
    const natives = groupedBy(facts.cadres, ({ home }) => home);
    for (const { no, village } of facts.households) {
      for (const cadre of natives.get(village) ?? []) bar(no, cadre.no, 'home_village');
    }
  }
  const active = new Set(facts.cadres.map(({ no }) => no));
  for (const { household, cadre, pair } of policy.exceptions) {
    if (pair === 'allowed') bars.get(household)?.delete(cadre);
    else if (active.has(cadre)) bar(household, cadre, 'exception');
  }
  for (const { household, cadre, pinned } of role === 'lead' ? facts.supports : []) {
    if (pinned && active.has(cadre)) bar(household, cadre, 'supports_pinned');
  }
  return new Map(
    [...bars].map(([household, cadres]) => [
      household,
      sortedBy(
        [...cadres].map(([cadre, why]) => ({ cadre, why })),
        ({ cadre }) => cadre,
      ),
    ]),
  );
}
