import { MOST_LISTED } from '../../intake/issue-list.ts';
import type { Given } from '../../intake/roster.ts';

/** What the numbers of one kind of record are made from. */
export interface NumberSeries {
  /** The key of the number's column. */
  readonly column: string;
  /** The highest sequence on file under a prefix. */
  readonly highest: (prefix: string) => number;
  readonly onFile: (number: string) => boolean;
  /** The numbers that rows of this import state, those to come included: no other record may get one of them. */
  readonly stated: () => ReadonlySet<string>;
  /** The sequence's least number of digits. */
  readonly width: number;
}

/** Gives numbers to new records that came without one: a prefix and a sequence, on from the highest on file. */
export class Numbering {
  /** What was given first, as many as a result lists, in the order of the rows. */
  readonly given: Given[] = [];
  #total = 0;
  readonly #series: NumberSeries;
  readonly #last = new Map<string, number>();

  constructor(series: NumberSeries) {
    this.#series = series;
  }

  /** The next free number of a prefix, for the record of a line. */
  next(prefix: string, line: number): string {
    const { column, highest, onFile, stated, width } = this.#series;
    let sequence = this.#last.get(prefix) ?? highest(prefix);
    let number: string;
    do {
      sequence += 1;
      number = prefix + String(sequence).padStart(width, '0');
    } while (onFile(number) || stated().has(number));
    this.#last.set(prefix, sequence);
    this.#total += 1;
    if (this.given.length < MOST_LISTED) this.given.push({ line, [column]: number });
    return number;
  }

  /** How many were given, as a count of records; nothing where none was. */
  counted(): { numbers_given?: number } {
    return this.#total === 0 ? {} : { numbers_given: this.#total };
  }
}
