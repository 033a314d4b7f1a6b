import type { IntakeIssue } from '../issue-codes.ts';
import { unreadable } from '../reading.ts';
import type { Reader } from '../roster.ts';
import { saysNone, saysNothing } from './none.ts';

const LONGEST_TEXT = 200;
const LONGEST_PROSE = 2_000;

const tooLong = (limit: number) => unreadable<IntakeIssue>('cell.too-long', { limit });

/** A short text of one line; 无 erases. */
export const text: Reader<string> = (cell) => {
  if (cell.length > LONGEST_TEXT) return tooLong(LONGEST_TEXT);
  if (saysNone(cell)) return null;
  return saysNothing(cell) ? undefined : cell;
};

/** Sentences, for a column with `prose`; 无 erases. */
export const prose: Reader<string> = (cell) => {
  if (cell.length > LONGEST_PROSE) return tooLong(LONGEST_PROSE);
  if (saysNone(cell)) return null;
  return saysNothing(cell) ? undefined : cell;
};

/** The name of a person, a place or a unit: blanks between Chinese characters (张 三) are layout, not name. */
export const name: Reader<string> = (cell) => {
  if (cell.length > LONGEST_TEXT) return tooLong(LONGEST_TEXT);
  return saysNothing(cell) ? undefined : cell.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
};

/** Names or numbers in one cell, separated by `、`, commas, semicolons or blanks; in their order, each once; 无 erases. */
export const nameList: Reader<readonly string[]> = (cell) => {
  if (cell.length > LONGEST_PROSE) return tooLong(LONGEST_PROSE);
  if (saysNone(cell)) return null;
  if (saysNothing(cell)) return undefined;
  return [...new Set(cell.split(/[、,;\s]+/).filter((part) => part !== ''))];
};
