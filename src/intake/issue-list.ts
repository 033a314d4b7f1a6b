import { harmless } from '../base/harmless.ts';
import type { Issue } from '../base/issue.ts';
import { maskAccount, maskIdNumber, maskNumbersIn, maskPhone } from '../base/mask.ts';
import { truncate } from '../base/text-width.ts';
import type { Personal } from './roster.ts';

/** How many issues of a file a result lists; all are counted. */
export const MOST_LISTED = 1_000;

const LONGEST_VALUE = 60;

const masks: Readonly<Record<Personal, (text: string) => string>> = {
  id_number: maskIdNumber,
  phone: maskPhone,
  account: maskAccount,
};

/** A cell's text as an issue repeats it: personal numbers masked, no control characters, at most one line long. */
export function quotable(cell: string, personal: Personal | undefined): string {
  const text = personal === undefined ? maskNumbersIn(cell.slice(0, 1_000)) : masks[personal](cell.trim());
  return truncate(harmless(text), LONGEST_VALUE);
}

/** The issues of one file: all counted, the first ones kept. */
export class IssueList {
  readonly listed: Issue[] = [];
  total = 0;

  add(issue: Issue): void {
    this.total += 1;
    if (this.listed.length < MOST_LISTED) this.listed.push(issue);
  }
}
