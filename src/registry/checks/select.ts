import { failWith } from '../../base/failure.ts';
import type { Check, CheckAbout, CheckToLoad } from './check.ts';
import { findingFailures } from './failures.ts';

/** Checks that were chosen, and the kinds of findings wanted of them. */
export interface Selection {
  readonly checks: readonly Check[];
  readonly kinds: ReadonlySet<string>;
}

const names = (about: CheckAbout, word: string): boolean => about.name === word || about.rosters.includes(word);

/**
 * The checks that some words name by their code or roster, or all of them where no word is given, made ready.
 * @throws Failure `check.only-unknown` (64) for a word that names none.
 */
export async function selectChecks(
  all: readonly (Check | CheckToLoad)[],
  only: readonly string[] = [],
): Promise<Selection> {
  const kinds = new Set<string>();
  for (const word of only.length === 0 ? [undefined] : only) {
    const named = all.flatMap((about) =>
      word === undefined || names(about, word)
        ? Object.keys(about.kinds)
        : Object.keys(about.kinds).filter((kind) => kind === word),
    );
    if (named.length === 0)
      throw failWith(findingFailures, 'check.only-unknown', { word: word ?? '', known: known(all) });
    for (const kind of named) kinds.add(kind);
  }
  const chosen = all.filter((about) => Object.keys(about.kinds).some((kind) => kinds.has(kind)));
  return { checks: await Promise.all(chosen.map((each) => ('load' in each ? each.load() : each))), kinds };
}

const known = (all: readonly CheckAbout[]): string =>
  [...new Set([...all.flatMap(({ rosters }) => rosters), ...all.flatMap(({ kinds }) => Object.keys(kinds))])].join(
    ', ',
  );
