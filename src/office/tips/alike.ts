import { daysBetween } from '../../base/civil-date.ts';
import type { TipContent } from './tip.ts';

/** Two tips further apart are not compared. */
export const ALIKE_WITHIN_DAYS = 60;

/** The least score, in hundredths, at which another tip is named. */
const NAMED_FROM = 45;

/** Another tip that may tell the same: how much in hundredths, and what of it agrees. */
export interface Alike {
  readonly tip: number;
  readonly score: number;
  /** Days between the two. */
  readonly days: number;
  /** How much of the words agrees, in hundredths. */
  readonly words: number;
}

const letters = (text: string): string[] => [
  ...text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, ''),
];

/** Pairs of neighbouring letters with how often each occurs. */
function pairsOf(text: string): Map<string, number> {
  const all = letters(text);
  const pairs = new Map<string, number>();
  for (const [at, letter] of all.entries()) {
    const next = all[at + 1];
    if (next === undefined && all.length > 1) continue;
    const pair = letter + (next ?? '');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const count = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, n) => sum + n, 0);

/** How alike two texts are, in hundredths: the share of letter pairs that both have (Dice 1945), punctuation left out. */
export function wordsAlike(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = count(left) + count(right);
  if (total === 0) return 0;
  const both = [...left].reduce((sum, [pair, n]) => sum + Math.min(n, right.get(pair) ?? 0), 0);
  return Math.round((200 * both) / total);
}

type Compared = Pick<
  TipContent,
  'received_on' | 'subject' | 'household_id' | 'village_id' | 'place' | 'person' | 'content'
>;

/** Whether two tips are about the same: the household on file, or the person and village named; the village; any policy. */
function sameSubject(a: Compared, b: Compared): boolean {
  if (a.subject !== b.subject) return false;
  if (a.subject === 'policy') return true;
  if (a.subject === 'household' && a.household_id !== null && b.household_id !== null)
    return a.household_id === b.household_id;
  const samePlace =
    a.village_id !== null && b.village_id !== null ? a.village_id === b.village_id : a.place === b.place;
  return samePlace && (a.subject === 'village' || (a.person !== null && a.person === b.person));
}

/**
 * The tips among others that may tell the same as one: about the same subject, near in time, alike in words. A household weighs by
 * itself, words and time the rest: 30 for the same household, then up to 50 for words and 20 for the same day (70 and 30 where the
 * subject is shared by many). The likeliest first.
 */
export function alikeAmong(tip: Compared, others: readonly (Compared & { readonly tip_no: number })[]): Alike[] {
  return others
    .flatMap((other): Alike[] => {
      const days = Math.abs(daysBetween(tip.received_on, other.received_on));
      if (days > ALIKE_WITHIN_DAYS || !sameSubject(tip, other)) return [];
      const words = wordsAlike(tip.content, other.content);
      const near = 1 - days / ALIKE_WITHIN_DAYS;
      const score = Math.round(tip.subject === 'household' ? 30 + words / 2 + 20 * near : 0.7 * words + 30 * near);
      return score < NAMED_FROM ? [] : [{ tip: other.tip_no, score, days, words }];
    })
    .sort((a, b) => b.score - a.score || a.tip - b.tip);
}
