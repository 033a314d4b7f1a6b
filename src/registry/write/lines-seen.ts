/** For each record, the line of this file that spoke of it first. Four bytes a record, so that a file may have millions. */
export class LinesSeen {
  #lines = new Uint32Array(1024);

  lineOf(id: number): number | undefined {
    const line = this.#lines[id];
    return line === 0 ? undefined : line;
  }

  note(id: number, line: number): void {
    if (id >= this.#lines.length) {
      const larger = new Uint32Array(2 ** Math.ceil(Math.log2(id + 1)));
      larger.set(this.#lines);
      this.#lines = larger;
    }
    this.#lines[id] = line;
  }
}
