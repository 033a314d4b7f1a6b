/** Steps between a number and its double: the median is exact to five percent. */
const STEPS = 8;

/** The median of positive numbers, to within a step; of however many of them, in a few kilobytes. */
export class Median {
  readonly #steps = new Map<number, number>();
  count = 0;

  /** Takes a number into account; 0 and what is below are left out. */
  note(value: number): void {
    if (value <= 0) return;
    const step = Math.floor(Math.log2(value) * STEPS);
    this.#steps.set(step, (this.#steps.get(step) ?? 0) + 1);
    this.count += 1;
  }

  /** The middle of the step in which the median lies; undefined without numbers. */
  get value(): number | undefined {
    let upTo = 0;
    for (const [step, count] of [...this.#steps].sort(([a], [b]) => a - b)) {
      upTo += count;
      if (upTo * 2 >= this.count) return 2 ** ((step + 0.5) / STEPS);
    }
    return undefined;
  }
}
