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

/** Issues of one kind in one column of a file. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly column: string | undefined;
  total: number;
  /** The first of them. */
  readonly examples: Issue[];
  /** The lines they are on, as runs from-to; the first ones where there are very many. */
  readonly lines: [from: number, to: number][];
}

/** How many issues of a group are kept, and how many runs of lines. */
const EXAMPLES = 3;
const RUNS = 20;

/** The issues of one file: all counted, alone and by kind; the first ones kept. */
export class IssueList {
  readonly listed: Issue[] = [];
  total = 0;
  readonly #groups = new Map<string, IssueGroup>();

  add(issue: Issue): void {
    this.total += 1;
    if (this.listed.length < MOST_LISTED) this.listed.push(issue);
    const { code, severity, column, line } = issue;
    const key = `${severity} ${code} ${column ?? ''}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { code, severity, column, total: 0, examples: [], lines: [] };
      this.#groups.set(key, group);
    }
    group.total += 1;
    if (group.examples.length < EXAMPLES) group.examples.push(issue);
    if (line === undefined) return;
    const last = group.lines.at(-1);
    if (last !== undefined && line >= last[0] && line <= last[1] + 1) last[1] = Math.max(last[1], line);
    else if (group.lines.length < RUNS) group.lines.push([line, line]);
  }

  /** By severity, errors first, in the order of their first issues. */
  get groups(): readonly IssueGroup[] {
    const all = [...this.#groups.values()];
    return [
      ...all.filter(({ severity }) => severity === 'error'),
      ...all.filter(({ severity }) => severity !== 'error'),
    ];
  }
}
