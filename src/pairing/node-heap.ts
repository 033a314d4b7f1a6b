/** A binary heap of nodes, the one with the least key on top. The keys stand in an array that its user owns. */
export class NodeHeap {
  readonly #key: Float64Array;
  readonly #heap: Int32Array;
  /** Where a node stands in the heap, plus one; 0 when it is not in it. */
  readonly #place: Int32Array;
  #size = 0;

  constructor(key: Float64Array) {
    this.#key = key;
    this.#heap = new Int32Array(key.length);
    this.#place = new Int32Array(key.length);
  }

  get size(): number {
    return this.#size;
  }

  /** The node with the least key; the heap must not be empty. */
  get top(): number {
    return this.#heap[0] as number;
  }

  has(node: number): boolean {
    return this.#place[node] !== 0;
  }

  /** Puts a node in, or moves it up after its key has become less. */
  raise(node: number): void {
    const key = this.#key[node] as number;
    let hole = (this.#place[node] as number) - 1;
    if (hole < 0) {
      hole = this.#size;
      this.#size += 1;
    }
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const parent = this.#heap[above] as number;
      if ((this.#key[parent] as number) <= key) break;
      this.#set(hole, parent);
      hole = above;
    }
    this.#set(hole, node);
  }

  /** Takes out the node with the least key; the heap must not be empty. */
  pop(): number {
    const top = this.#heap[0] as number;
    this.#place[top] = 0;
    this.#size -= 1;
    if (this.#size > 0) this.#sink(this.#heap[this.#size] as number);
    return top;
  }

  clear(): void {
    for (let i = 0; i < this.#size; i += 1) this.#place[this.#heap[i] as number] = 0;
    this.#size = 0;
  }

  /** Lets a node go down from the top. */
  #sink(node: number): void {
    const key = this.#key[node] as number;
    let hole = 0;
    for (;;) {
      let below = 2 * hole + 1;
      if (below >= this.#size) break;
      let child = this.#heap[below] as number;
      if (below + 1 < this.#size) {
        const right = this.#heap[below + 1] as number;
        if ((this.#key[right] as number) < (this.#key[child] as number)) {
          below += 1;
          child = right;
        }
      }
      if ((this.#key[child] as number) >= key) break;
      this.#set(hole, child);
      hole = below;
    }
    this.#set(hole, node);
  }

  #set(index: number, node: number): void {
    this.#heap[index] = node;
    this.#place[node] = index + 1;
  }
}
