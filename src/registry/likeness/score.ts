import type { Candidate } from './candidate.ts';
import {
  type BirthLevel,
  birthLevel,
  type NameLevel,
  type NumberLevel,
  nameLevel,
  numberLevel,
  type PlaceLevel,
  placeLevel,
  type SexLevel,
  sexLevel,
} from './levels.ts';
import { bareName, type NameSounds } from './name-sounds.ts';

/**
 * The model of Fellegi and Sunter (A Theory for Record Linkage, 1969) as Splink puts it: every comparison adds the logarithm of how
 * much likelier its outcome is among records of one person (m) than among records of strangers (u), and the sum starts from how
 * rare duplicates are. A score of 0 is even odds, 3 is eight to one. The m and u are set, not fitted, so that the same records
 * give the same scores on every machine; names and days of birth that many share count for less (term frequency).
 */
export interface Term {
  readonly term: 'rarity' | 'name' | 'birth' | 'sex' | 'number' | 'place';
  /** The outcome of the comparison; of the rarity, none. */
  readonly level: string | null;
  /** Bits, to two decimals. */
  readonly weight: number;
}

export interface Score {
  /** The sum of the terms' weights. */
  readonly score: number;
  readonly terms: readonly Term[];
}

/**
 * From here on the two are likely one person (eight to one), from here on possibly (one to four). On generated counties with planted second
 * entries (`test/registry/likeness/planted.test.ts`) the latter finds every one with one difference and two thirds of those with up
 * to three; with 36,000 people one or two findings in a hundred are strangers.
 */
export const LIKELY = 3;
export const POSSIBLE = -2;

/** One in a hundred people is taken to stand twice. */
const STANDS_TWICE = 0.01;
/** Fewer people than this say little about how common a name is, and do not make strangers alike. */
const LEAST_POPULATION = 10_000;

type Odds = readonly [m: number, u: number];

const NAMES: Readonly<Record<NameLevel, Odds>> = {
  same: [0.9, 1 / 5_000],
  'same-sound': [0.04, 1 / 2_000],
  'near-sound': [0.01, 1 / 1_500],
  swapped: [0.01, 1 / 10_000],
  'one-apart': [0.03, 1 / 500],
  different: [0.01, 0.98],
};

/** Names of two characters have one in common with a twentieth of all people: the surname. */
const SHORT_ONE_APART: Odds = [0.03, 1 / 20];
const SHORT = 2;

/** Births are spread over some sixty years. */
const BIRTHS: Readonly<Record<Exclude<BirthLevel, 'unknown'>, Odds>> = {
  'same-day': [0.88, 1 / 20_000],
  'same-month': [0.9, 1 / 700],
  'same-year': [0.9, 1 / 60],
  near: [0.08, 1 / 100],
  different: [0.04, 0.97],
};

const SEXES: Readonly<Record<Exclude<SexLevel, 'unknown'>, Odds>> = { same: [0.98, 0.5], different: [0.02, 0.5] };

/**
 * Two valid numbers belong to one person only where a slip passed the check character, or somebody was registered twice (重户): then the
 * rest has to agree down to the town.
 */
const NUMBERS: Readonly<Record<Exclude<NumberLevel, 'unknown'>, Odds>> = { different: [1 / 1_000, 1] };

/** A village has one or a few clans, so that its names agree oftener than chance: the place counts for less than its size says. */
const PLACES: Readonly<Record<PlaceLevel, Odds>> = {
  'same-village': [0.45, 1 / 100],
  'same-town': [0.2, 1 / 16],
  elsewhere: [0.35, 0.93],
};

/** Two decimals: what is printed is what is added up. */
const bits = ([m, u]: Odds): number => Math.round(100 * Math.log2(m / u)) / 100;

const counted = (texts: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** Scores pairs of a population, whose names and births say how much it means to share one. */
export function scorer(people: readonly Candidate[], sounds: NameSounds): (one: Candidate, other: Candidate) => Score {
  const population = Math.max(people.length, LEAST_POPULATION);
  const names = counted(people.map(({ name }) => bareName(name)));
  const plain = counted(people.map(({ name }) => sounds.plain(name)));
  const folded = counted(people.map(({ name }) => sounds.folded(name)));
  const births = counted(people.flatMap(({ birth }) => (birth === null ? [] : [birth])));
  const rarity = bits([2 * STANDS_TWICE, population]);

  /** How common a value that two share is among all others, leaning on what is usual as long as few people are on file. */
  const frequency = (counts: ReadonlyMap<string, number>, value: string, usual: number): number =>
    (Math.max(0, (counts.get(value) ?? 0) - 2) + usual * LEAST_POPULATION) / (people.length + LEAST_POPULATION);

  const nameOdds = (level: NameLevel, name: string, other: string): Odds => {
    const [m, u] = NAMES[level];
    if (level === 'same') return [m, frequency(names, bareName(name), u)];
    if (level === 'same-sound') return [m, frequency(plain, sounds.plain(name), u)];
    if (level === 'near-sound') return [m, frequency(folded, sounds.folded(name), u)];
    const longest = Math.max(bareName(name).length, bareName(other).length);
    return level === 'one-apart' && longest <= SHORT ? SHORT_ONE_APART : [m, u];
  };

  return (one, other) => {
    const [name, birth, sex] = [
      nameLevel(one.name, other.name, sounds),
      birthLevel(one.birth, other.birth),
      sexLevel(one.sex, other.sex),
    ];
    const [number, place] = [numberLevel(one.idKey, other.idKey), placeLevel(one, other)];
    const day = one.birth ?? '';
    // A day may be commoner than others, the first of January above all, but none is rarer.
    const [m, u] = BIRTHS['same-day'];
    const birthOdds = (level: Exclude<BirthLevel, 'unknown'>): Odds =>
      level === 'same-day' ? [m, Math.max(u, frequency(births, day, u))] : BIRTHS[level];
    const terms: Term[] = [
      { term: 'rarity', level: null, weight: rarity },
      { term: 'name', level: name, weight: bits(nameOdds(name, one.name, other.name)) },
      { term: 'birth', level: birth, weight: birth === 'unknown' ? 0 : bits(birthOdds(birth)) },
      { term: 'sex', level: sex, weight: sex === 'unknown' ? 0 : bits(SEXES[sex]) },
      { term: 'number', level: number, weight: number === 'unknown' ? 0 : bits(NUMBERS[number]) },
      { term: 'place', level: place, weight: bits(PLACES[place]) },
    ];
    const score = terms.reduce((sum, { weight }) => sum + Math.round(100 * weight), 0) / 100;
    return { score, terms };
  };
}
