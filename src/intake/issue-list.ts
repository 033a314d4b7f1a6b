import type { Params } from '../base/failure.ts';
import { harmless } from '../base/harmless.ts';
import type { Issue } from '../base/issue.ts';
import { maskAccount, maskIdNumber, maskNumbersIn, maskPersonalNumbersIn, maskPhone } from '../base/mask.ts';
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

/** What a message names, with the numbers of persons masked that a clerk put in the place of another number. */
export function namedParams(params: Params): Params {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? maskPersonalNumbersIn(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/**
 * A cell's text as an issue repeats it: personal numbers masked, no control characters, at most one line long. In a column that
 * names a record (a `reference`) only what looks like a number of a person is masked.
 */
export function quotable(
  cell: string,
  { personal, reference = false }: { readonly personal?: Personal; readonly reference?: boolean } = {},
): string {
  const mask = personal !== undefined ? masks[personal] : reference ? maskPersonalNumbersIn : maskNumbersIn;
  return truncate(mask(harmless(cell.slice(0, 1_000)).trim()), LONGEST_VALUE);
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
