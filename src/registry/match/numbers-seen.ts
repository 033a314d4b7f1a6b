/** How full the table may get before it is doubled. */
const FULLEST = 0.8;
const FEWEST_SLOTS = 1 << 14;

/** FNV-1a over the characters of an identity number, spread once more, because numbers of one village differ in few of them. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/**
 * The households in which each of millions of identity numbers has been seen, eight bytes a number: a hash of it and the household's row
 * id. Another number may have the same hash, and a person may have left since, so that what is found is still to be asked for.
 */
export class NumbersSeen {
  /** Two slots a number: its hash and the household, which is 0 where nothing stands. */
  #slots = new Uint32Array(2 * FEWEST_SLOTS);
  #count = 0;

  note(key: string, household: number): void {
    if (this.#count + 1 > (this.#slots.length / 2) * FULLEST) this.#double();
    this.#put(hashOf(key), household);
  }

  /** Row ids, in no order; one may come twice. */
  householdsOf(key: string): number[] {
    const hash = hashOf(key);
    const found: number[] = [];
    for (let at = this.#start(hash); this.#slots[at + 1] !== 0; at = this.#next(at)) {
      if (this.#slots[at] === hash) found.push(this.#slots[at + 1] ?? 0);
    }
    return found;
  }

  #start(hash: number): number {
    return (hash & (this.#slots.length / 2 - 1)) * 2;
  }

  #next(at: number): number {
    return (at + 2) & (this.#slots.length - 1);
  }

  #put(hash: number, household: number): void {
    let at = this.#start(hash);
    while (this.#slots[at + 1] !== 0) {
      if (this.#slots[at] === hash && this.#slots[at + 1] === household) return;
      at = this.#next(at);
    }
    this.#slots[at] = hash;
    this.#slots[at + 1] = household;
    this.#count += 1;
  }

  #double(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    this.#count = 0;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] !== 0) this.#put(before[at] ?? 0, before[at + 1] ?? 0);
    }
  }
}
