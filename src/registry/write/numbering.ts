/** Gives numbers to new records that came without one: a prefix and a sequence, on from the highest on file. */
export class Numbering {
  readonly #highest: (prefix: string) => number;
  readonly #taken: (number: string) => boolean;
  readonly #width: number;
  readonly #last = new Map<string, number>();

  /** @param width the sequence's least number of digits. */
  constructor(highest: (prefix: string) => number, taken: (number: string) => boolean, width: number) {
    this.#highest = highest;
    this.#taken = taken;
    this.#width = width;
  }

  next(prefix: string): string {
    let sequence = this.#last.get(prefix) ?? this.#highest(prefix);
    let number: string;
    do {
      sequence += 1;
      number = prefix + String(sequence).padStart(this.#width, '0');
    } while (this.#taken(number));
    this.#last.set(prefix, sequence);
    return number;
  }
}
