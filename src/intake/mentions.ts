/** A row that spoke of a record. */
export interface Mention {
  readonly file: string;
  readonly line: number;
  /** The day that the row was about, where it was passed over because what is on file is later. */
  readonly passedOver?: string | undefined;
}

/**
 * For each record of one table, the row of this command that spoke of it first, over all the command's files. Eight bytes a record,
 * so that they may have millions of rows.
 */
export class Mentions {
  /** Two slots a record: the file's place in `#files`, counted from 1, and the line. */
  #slots = new Uint32Array(2048);
  readonly #files: string[] = [];
  readonly #passedOver = new Map<number, string>();

  first(id: number): Mention | undefined {
    const file = this.#files[(this.#slots[2 * id] ?? 0) - 1];
    return file === undefined
      ? undefined
      : { file, line: this.#slots[2 * id + 1] ?? 0, passedOver: this.#passedOver.get(id) };
  }

  has(id: number): boolean {
    return (this.#slots[2 * id] ?? 0) > 0;
  }

  note(id: number, { file, line, passedOver }: Mention): void {
    if (2 * id + 1 >= this.#slots.length) {
      const larger = new Uint32Array(2 ** Math.ceil(Math.log2(2 * id + 2)));
      larger.set(this.#slots);
      this.#slots = larger;
    }
    // A command's files come one after another.
    if (this.#files.at(-1) !== file) this.#files.push(file);
    this.#slots[2 * id] = this.#files.length;
    this.#slots[2 * id + 1] = line;
    if (passedOver !== undefined) this.#passedOver.set(id, passedOver);
  }
}

/** The records that a command has spoken of so far, by table. */
export class MentionedRecords {
  readonly #tables = new Map<string, Mentions>();

  of(table: string): Mentions {
    let mentions = this.#tables.get(table);
    if (mentions === undefined) {
      mentions = new Mentions();
      this.#tables.set(table, mentions);
    }
    return mentions;
  }
}
