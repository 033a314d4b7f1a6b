import type { PairingFacts } from './facts.ts';

/** Values by key. */
type Groups = ReadonlyMap<string, ReadonlySet<string>>;

function grouped<T>(rows: Iterable<T>, key: (row: T) => string, value: (row: T) => string): Groups {
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), new Set([value(row)]));
    else group.add(value(row));
  }
  return groups;
}

/**
 * The cadres that a household must not be paired with, by household: those in whose own or near kin's household it is. A cadre's near kin
 * are the reported ones (the statutory list: spouse, parents, children, siblings, grandparents, grandchildren; 民发〔2012〕220号) and
 * everyone who is or was a member of a household in which the cadre stands. People are told by identity key; one without
 * a number bars nothing.
 */
export function nearKinBars(facts: Pick<PairingFacts, 'cadres' | 'kin' | 'members'>): Groups {
  const householdsOf = grouped(
    facts.members,
    ({ identity }) => identity,
    ({ household }) => household,
  );
  const membersOf = grouped(
    facts.members,
    ({ household }) => household,
    ({ identity }) => identity,
  );
  const reported = grouped(
    facts.kin,
    ({ cadre }) => cadre,
    ({ identity }) => identity,
  );
  const bars = new Map<string, Set<string>>();
  for (const { no, identity } of facts.cadres) {
    const own = identity === null ? [] : [...(householdsOf.get(identity) ?? [])];
    const near = new Set([
      ...(reported.get(no) ?? []),
      ...own.flatMap((household) => [...(membersOf.get(household) ?? [])]),
    ]);
    for (const household of [...near].flatMap((person) => [...(householdsOf.get(person) ?? [])])) {
      const barred = bars.get(household);
      if (barred === undefined) bars.set(household, new Set([no]));
      else barred.add(no);
    }
  }
  return bars;
}
