/** Beyond so many ranges the rest is left out, so that no sheet makes its record long. */
const MOST = 5_000;

/** Lines noted in ascending order, as people write them: `2-40, 44`; `…` stands for what is left out. */
export class LineRanges {
  readonly #ranges: [first: number, last: number][] = [];
  #more = false;

  note(line: number): void {
    const last = this.#ranges.at(-1);
    if (this.#more || last?.[1] === line) return;
    if (last?.[1] === line - 1) last[1] = line;
    else if (this.#ranges.length === MOST) this.#more = true;
    else this.#ranges.push([line, line]);
  }

  toString(): string {
    const ranges = this.#ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`));
    return [...ranges, ...(this.#more ? ['…'] : [])].join(', ');
  }
}
