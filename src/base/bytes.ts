/** Bytes that are kept somewhere else, a file's for instance, and can be run through any number of times. */
export interface StoredBytes {
  readonly size: number;
  /** All of them in order; a piece is to be done with before the next is asked for. */
  pieces(): Iterable<Uint8Array>;
}

/** What stands in a file, be it in memory or still where it is kept. */
export type Bytes = Uint8Array | StoredBytes;

/** How many bytes are looked at in one go: few enough to stay in the processor's cache, enough to make the going cheap. */
export const PIECE = 65_536;

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** The bytes in pieces. */
export const piecesOf = (bytes: Bytes): Iterable<Uint8Array> =>
  bytes instanceof Uint8Array ? cut(bytes) : bytes.pieces();

export const sizeOf = (bytes: Bytes): number => (bytes instanceof Uint8Array ? bytes.length : bytes.size);

/** All bytes in memory. */
export const wholeOf = (bytes: Bytes): Uint8Array => (bytes instanceof Uint8Array ? bytes : firstOf(bytes, bytes.size));

/** The first bytes, or all where there are fewer. */
export function firstOf(bytes: Bytes, count: number): Uint8Array {
  const first = new Uint8Array(Math.min(count, sizeOf(bytes)));
  let filled = 0;
  for (const piece of piecesOf(bytes)) {
    first.set(piece.subarray(0, first.length - filled), filled);
    filled += Math.min(piece.length, first.length - filled);
    if (filled === first.length) break;
  }
  return first;
}

/** The pieces without so many bytes at the start. */
export function* skipping(pieces: Iterable<Uint8Array>, count: number): Generator<Uint8Array> {
  let left = count;
  for (const piece of pieces) {
    if (piece.length > left) yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}
