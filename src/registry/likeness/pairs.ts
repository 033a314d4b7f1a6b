import type { PartialDate } from '../../base/civil-date.ts';
import type { Candidate } from './candidate.ts';
import { bareName, type NameSounds } from './name-sounds.ts';
import { POSSIBLE, type Score, scorer } from './score.ts';

/** Two records that may be one person's. */
export interface LikePair extends Score {
  readonly one: Candidate;
  readonly other: Candidate;
}

/** A value that two records must share to be compared at all; undefined where the record does not say it. */
type Blocking = (person: Candidate) => string | undefined;

/**
 * What pairs have to share, so that the work grows with the people and not with their square. A pair that shares none of these does not
 * score enough: names of the same characters or sounds, in whatever order, need a birth year or a town beside them; names with
 * one slip keep their first or their last syllable and need the day of birth, or the month where no more is known, in one village.
 */
function blockings(sounds: NameSounds): readonly Blocking[] {
  const syllables = ({ name }: Candidate): string[] => sounds.folded(name).split(' ');
  const anyOrder = (person: Candidate): string => syllables(person).sort().join(' ');
  const keys: readonly ((person: Candidate) => string | null | false)[] = [
    (person) => person.birth && `${anyOrder(person)}|${person.birth.slice(0, YEAR)}`,
    (person) => `${anyOrder(person)}|${person.town}`,
    (person) => isDay(person.birth) && `${syllables(person)[0]}|${person.birth}`,
    (person) => isDay(person.birth) && `${syllables(person).at(-1)}|${person.birth}`,
    ({ birth, village }) => birth !== null && birth.length >= MONTH && `${village}|${birth.slice(0, MONTH)}`,
  ];
  return keys.map((key) => (person) => key(person) || undefined);
}

const YEAR = 4;
const MONTH = 7;
const DAY = 10;
const isDay = (birth: PartialDate | null): boolean => birth?.length === DAY;

/** A day or name that more people share tells nobody apart: it was filled in for want of the right one. */
const CROWD = 2_000;

/**
 * The pairs of people of different households that may be one person, best first, without those who have the same number on file
 * (that is no question of likeness). Ties stand in the order of the people.
 */
export function likePairs(people: readonly Candidate[], sounds: NameSounds): LikePair[] {
  const score = scorer(people, sounds);
  const found: { at: readonly [number, number]; pair: LikePair }[] = [];
  const earlier: (readonly (string | undefined)[])[] = [];
  for (const blocking of blockings(sounds)) {
    const keys = people.map(blocking);
    for (const block of blocksOf(keys)) {
      if (block.length > CROWD) {
        for (const at of block) keys[at] = undefined;
        continue;
      }
      for (const [place, first] of block.entries()) {
        for (const second of block.slice(place + 1)) {
          const [one, other] = [people[first], people[second]];
          if (one === undefined || other === undefined || !isAsked(one, other)) continue;
          // Each pair is compared under the first key that it shares.
          if (earlier.some((known) => known[first] !== undefined && known[first] === known[second])) continue;
          const scored = score(one, other);
          if (scored.score >= POSSIBLE) found.push({ at: [first, second], pair: { one, other, ...scored } });
        }
      }
    }
    earlier.push(keys);
  }
  return found
    .sort((a, b) => b.pair.score - a.pair.score || a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ pair }) => pair);
}

function blocksOf(keys: readonly (string | undefined)[]): Iterable<readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    if (key === undefined) continue;
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [at]);
    else block.push(at);
  }
  return blocks.values();
}

const isAsked = (one: Candidate, other: Candidate): boolean =>
  one.householdNo !== other.householdNo &&
  (one.idKey === null || one.idKey !== other.idKey) &&
  bareName(one.name) !== '' &&
  bareName(other.name) !== '';
