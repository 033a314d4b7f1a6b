import { failWith } from '../base/failure.ts';
import { meant } from '../base/nearest-word.ts';
import type { Session } from '../db/session.ts';
import { eligibilityFailures } from './failures.ts';
import { packsInForce } from './in-force.ts';
import type { SetFigures } from './pack/figures.ts';
import type { Pack } from './pack/pack.ts';
import { readPack } from './pack/read-pack.ts';

/**
 * The packs in force that have one of the figures, with its value replaced on all days and for all households.
 * @throws Failure `eligibility.no-pack`, `eligibility.figure-unknown` (66).
 */
export function packsWithFigures({ db, county }: Session, set: SetFigures, knownAt: number | undefined): Pack[] {
  const packs = packsInForce(db, county, knownAt).map(({ pack }) => pack);
  if (packs.length === 0) throw failWith(eligibilityFailures, 'eligibility.no-pack');
  requireFigures(packs, set);
  return packs
    .filter(({ figures }) => [...set.keys()].some((name) => figures.has(name)))
    .map((pack) => {
      const { pack: changed } = readPack(pack.text, { set });
      if (changed === undefined) throw new Error('a pack in force that cannot be read with another figure');
      return changed;
    });
}

/** @throws Failure `eligibility.figure-unknown` (66) where none of the packs has a figure that is to be set. */
export function requireFigures(packs: readonly Pack[], set: SetFigures): void {
  const known = [...new Set(packs.flatMap(({ figures }) => [...figures.keys()]))].sort();
  for (const name of set.keys()) {
    if (known.includes(name)) continue;
    throw failWith(eligibilityFailures, 'eligibility.figure-unknown', {
      name,
      ...meant(name, known),
      known: known.join(', '),
    });
  }
}
