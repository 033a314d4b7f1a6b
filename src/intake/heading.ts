import { harmless } from '../base/harmless.ts';
import { maskNumbersIn } from '../base/mask.ts';
import { truncate } from '../base/text-width.ts';
import type { Roster } from './roster.ts';

const LONGEST = 40;

/** A heading as messages and results repeat it; the first row of a file without a header may be one of persons. */
export const printableHeading = (heading: string): string => truncate(maskNumbersIn(harmless(heading.trim())), LONGEST);

/** A heading as it is compared: without blanks, marks of obligation and case. */
export const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*\u200b-\u200f\ufeff]+/g, '')
    .replace(/[:]$/, '')
    .toLowerCase();

/** A heading cell that names a column, with what stands in brackets after the label. */
export interface Heading {
  key: string;
  remark?: string;
}

const IN_BRACKETS = /^(.+)\((.*)\)$/;

/** What stands in brackets at the end of a heading, whatever stands before them. */
export function remarkOf(cell: string): { remark?: string } {
  const remark = IN_BRACKETS.exec(plainHeading(cell))?.[2];
  return remark === undefined ? {} : { remark };
}

/** Understands the headings of one roster; where the cell stands (from 0) tells more under a mapping that names positions. */
export type HeadingReader = (cell: string, at?: number) => Heading | undefined;

/** The words that name each column: its key and its labels, `remark` being brackets at the end that are not part of a label. */
export function headingReader(roster: Roster): HeadingReader {
  const keys = new Map<string, string>();
  for (const [key, column] of Object.entries(roster.columns)) {
    for (const label of [key, ...column.labels]) keys.set(plainHeading(label), key);
  }
  return (cell) => {
    const heading = plainHeading(cell);
    const whole = keys.get(heading);
    if (whole !== undefined) return { key: whole };
    const [, label = '', remark = ''] = IN_BRACKETS.exec(heading) ?? [];
    const key = keys.get(label);
    return key === undefined ? undefined : { key, remark };
  };
}

/** The share of characters that two headings have in common (Dice's coefficient), 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = new Set(plainHeading(a));
  const right = new Set(plainHeading(b));
  const common = [...left].filter((character) => right.has(character)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

const LIKE_ENOUGH = 0.5;

/** Which of the headings found is most like one of the labels looked for; undefined when none is like it. */
export function nearestHeading(labels: readonly string[], found: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let best = 0;
  for (const heading of found) {
    for (const label of labels) {
      const alike = likeness(label, heading);
      if (alike > best) {
        best = alike;
        nearest = heading;
      }
    }
  }
  return best >= LIKE_ENOUGH ? nearest : undefined;
}
