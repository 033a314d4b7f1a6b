import type { IntakeIssue } from '../issue-codes.ts';
import { doubtful, unreadable } from '../reading.ts';
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

const ALL_HAN = /^\p{Script=Han}+$/u;
const BETWEEN_HAN = (marks: string): RegExp => new RegExp(`(?<=\\p{Script=Han})${marks}(?=\\p{Script=Han})`, 'gu');
const LAYOUT_BLANK = BETWEEN_HAN(' ');
/** The dots that keyboards offer for the one inside a minority name: 买买提·艾力. */
const NAME_DOT = BETWEEN_HAN(' ?[·•‧∙⋅・.] ?');
/** What stands where a rare character was lost: a question mark, the replacement character, the private use areas. */
const LOST_CHARACTER = /[?\ufffd\p{Co}]/u;

/**
 * The name of a person, a place or a unit: blanks between Chinese characters (张 三) are layout, not name, and the dot of a minority
 * name is always `·`. A character that did not survive an encoding is warned of.
 */
export const name: Reader<string> = (cell) => {
  if (ALL_HAN.test(cell) && cell.length <= LONGEST_TEXT) return cell;
  if (cell.length > LONGEST_TEXT) return tooLong(LONGEST_TEXT);
  if (saysNothing(cell)) return undefined;
  const written = cell.replace(LAYOUT_BLANK, '').replace(NAME_DOT, '·');
  return LOST_CHARACTER.test(written) ? doubtful<string, IntakeIssue>(written, 'cell.name-character') : written;
};

/** Names or numbers in one cell, separated by `、`, commas, semicolons or blanks; in their order, each once; 无 erases. */
export const nameList: Reader<readonly string[]> = (cell) => {
  if (cell.length > LONGEST_PROSE) return tooLong(LONGEST_PROSE);
  if (saysNone(cell)) return null;
  if (saysNothing(cell)) return undefined;
  return [...new Set(cell.split(/[、,;\s]+/).filter((part) => part !== ''))];
};
