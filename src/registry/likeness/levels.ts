import { type CivilDate, daysBetween, type PartialDate } from '../../base/civil-date.ts';
import type { Candidate } from './candidate.ts';
import { bareName, type NameSounds } from './name-sounds.ts';

export type NameLevel = 'same' | 'same-sound' | 'near-sound' | 'swapped' | 'one-apart' | 'different';
export type BirthLevel = 'same-day' | 'same-month' | 'same-year' | 'near' | 'different' | 'unknown';
export type SexLevel = 'same' | 'different' | 'unknown';
export type NumberLevel = 'different' | 'unknown';
export type PlaceLevel = 'same-village' | 'same-town' | 'elsewhere';

/** Whether two texts differ by one character put in, left out or replaced. */
function isOneApart(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  const rest = short.length === long.length ? head + 1 : head;
  return short.slice(rest).join('') === long.slice(head + 1).join('');
}

const sorted = (text: string): string => [...text].sort().join('');

/** How alike two names are: by their characters, then by their sound. */
export function nameLevel(one: string, other: string, sounds: NameSounds): NameLevel {
  const [a, b] = [bareName(one), bareName(other)];
  if (a === b) return 'same';
  if (sounds.plain(a) === sounds.plain(b)) return 'same-sound';
  if (sounds.folded(a) === sounds.folded(b)) return 'near-sound';
  if (a.length === b.length && sorted(a) === sorted(b)) return 'swapped';
  return isOneApart(a, b) ? 'one-apart' : 'different';
}

/** The farthest that a birthday of the old calendar stands from the same day of the new one. */
const LUNAR_SHIFT = 60;

const YEAR = 4;
const MONTH = 7;

/** Whether two days differ by what a slip of the pen makes of one, or by the calendar that it was given in. */
function isNear(one: CivilDate, other: CivilDate): boolean {
  const [a, b] = [one.split('-'), other.split('-')];
  const differing = a.filter((part, at) => part !== b[at]).length;
  const swapped = a[0] === b[0] && a[1] === b[2] && a[2] === b[1];
  return differing === 1 || swapped || Math.abs(daysBetween(one, other)) <= LUNAR_SHIFT;
}

/** How alike two birth dates are, as far as the vaguer of them goes. */
export function birthLevel(one: PartialDate | null, other: PartialDate | null): BirthLevel {
  if (one === null || other === null) return 'unknown';
  const precision = Math.min(one.length, other.length);
  if (one.slice(0, precision) !== other.slice(0, precision)) {
    return precision > MONTH && isNear(one, other) ? 'near' : 'different';
  }
  return precision > MONTH ? 'same-day' : precision > YEAR ? 'same-month' : 'same-year';
}

export function sexLevel(one: string | null, other: string | null): SexLevel {
  if (one === null || other === null) return 'unknown';
  return one === other ? 'same' : 'different';
}

/** Whoever has one number is found without a comparison, so two numbers differ. */
export const numberLevel = (one: string | null, other: string | null): NumberLevel =>
  one === null || other === null ? 'unknown' : 'different';

export function placeLevel(one: Candidate, other: Candidate): PlaceLevel {
  if (one.village === other.village) return 'same-village';
  return one.town === other.town ? 'same-town' : 'elsewhere';
}
