/** Between two cells of a line, and after a line: characters that no text on record holds, as the intake takes them out. */
export const CELL_END = 31;
export const LINE_END = 30;

/** Rows that are alike: what they have in common, how many they are, how many of them have an amount, and its sum. */
export interface Alike {
  /** Texts, in the order in which they were asked for; a blank is null. */
  readonly values: readonly (string | null)[];
  readonly rows: number;
  readonly amounts: number;
  readonly sum: number;
}

/** A kind of lines, by where its values stand. */
interface Kind {
  readonly start: number;
  readonly end: number;
  rows: number;
  amounts: number;
  sum: number;
}

const FIRST_SLOTS = 1 << 12;
const FIRST_BYTES = 1 << 16;

/** The kinds of lines that were met, each line being an amount, in digits, and the values after it; found by hash, without making texts. */
export class AlikeKinds {
  readonly #kinds: Kind[] = [];
  readonly #hashes: number[] = [];
  // The values of every kind, so that what the lines stood in can go.
  #values = new Uint8Array(FIRST_BYTES);
  #used = 0;
  // A table of places among the kinds, plus 1, that is searched on from where a line's hash points; 0 is free.
  #slots = new Int32Array(FIRST_SLOTS);
  /** Where reading the lines has come to. */
  #at = 0;

  /** Counts the lines of a text. */
  add(lines: Uint8Array): void {
    for (this.#at = 0; this.#at < lines.length; ) {
      const known = lines[this.#at] === CELL_END ? 0 : 1;
      const amount = this.#number(lines);
      const kind = this.#kind(lines);
      kind.rows += 1;
      kind.amounts += known;
      kind.sum += amount;
    }
  }

  /** Counts what `counted` gave. */
  addCounted(lines: Uint8Array): void {
    for (this.#at = 0; this.#at < lines.length; ) {
      const rows = this.#number(lines);
      const amounts = this.#number(lines);
      const sum = this.#number(lines);
      const kind = this.#kind(lines);
      kind.rows += rows;
      kind.amounts += amounts;
      kind.sum += sum;
    }
  }

  /** What was counted, as bytes to be kept: a line a kind, its rows, amounts and sum in digits before its values. */
  counted(): Uint8Array {
    const [cellEnd, lineEnd] = [CELL_END, LINE_END].map((mark) => String.fromCharCode(mark));
    const lines = this.#kinds.flatMap(({ start, end, rows, amounts, sum }) => [
      Buffer.from(`${rows}${cellEnd}${amounts}${cellEnd}${sum}${cellEnd}`),
      this.#values.subarray(start, end),
      Buffer.from(`${lineEnd}`),
    ]);
    return Buffer.concat(lines);
  }

  /** @param cells how many values a line has. */
  all(cells: number): Alike[] {
    const text = Buffer.from(this.#values.buffer, 0, this.#used);
    return this.#kinds.map(({ start, end, rows, amounts, sum }) => ({
      values: cellsOf(text.toString('utf8', start, end), cells),
      rows,
      amounts,
      sum,
    }));
  }

  /** The number in the cell that is to be read next, and goes on to the next cell; a blank one is 0. */
  #number(lines: Uint8Array): number {
    let number = 0;
    let at = this.#at;
    for (; lines[at] !== CELL_END; at += 1) number = number * 10 + digit(lines[at]);
    this.#at = at + 1;
    return number;
  }

  /** The kind of the values that are to be read next, and goes on to the next line. */
  #kind(lines: Uint8Array): Kind {
    const start = this.#at;
    let end = start;
    let hash = HASH_START;
    for (; lines[end] !== LINE_END; end += 1) hash = Math.imul(hash ^ (lines[end] ?? 0), HASH_PRIME);
    this.#at = end + 1;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const kind = this.#kinds[(this.#slots[slot] ?? 0) - 1];
      if (kind === undefined) break;
      if (this.#isOf(kind, lines, start, end)) return kind;
      slot = (slot + 1) & mask;
    }
    const kind = this.#keep(lines.subarray(start, end));
    this.#slots[slot] = this.#kinds.push(kind);
    this.#hashes.push(hash);
    if (this.#kinds.length * 2 > this.#slots.length) this.#slots = rehashed(this.#hashes, this.#slots.length * 2);
    return kind;
  }

  #isOf(kind: Kind, lines: Uint8Array, start: number, end: number): boolean {
    if (kind.end - kind.start !== end - start) return false;
    const values = this.#values;
    for (let i = 0; i < end - start; i += 1) if (values[kind.start + i] !== lines[start + i]) return false;
    return true;
  }

  #keep(values: Uint8Array): Kind {
    const start = this.#used;
    const end = start + values.length;
    if (end > this.#values.length) {
      const more = new Uint8Array(Math.max(end, this.#values.length * 2));
      more.set(this.#values);
      this.#values = more;
    }
    this.#values.set(values, start);
    this.#used = end;
    return { start, end, rows: 0, amounts: 0, sum: 0 };
  }
}

// FNV-1a.
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

const ZERO = 48;

/** A digit of an amount; after a text that holds the mark at the end of a line there would be none. */
function digit(byte = 0): number {
  if (byte < ZERO || byte > ZERO + 9) throw new Error('a line without an amount');
  return byte - ZERO;
}

function rehashed(hashes: readonly number[], length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length);
  for (const [place, hash] of hashes.entries()) {
    let slot = (hash ^ (hash >>> 15)) & (length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
    slots[slot] = place + 1;
  }
  return slots;
}

function cellsOf(line: string, count: number): (string | null)[] {
  const cells = line.split(String.fromCharCode(CELL_END));
  if (cells.length !== count) throw new Error('a text on record holds the mark between two cells');
  return cells.map((cell) => (cell === '' ? null : cell));
}
