import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** How much text is compressed at a time. */
const CHUNK = 1 << 18;

/** Level 6 makes files a quarter smaller in twice the time. */
const LEVEL = 3;

/** The first moment that a zip can name, in whatever zone the machine is: the bytes depend on the content alone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A zip archive written part by part in bounded memory, without waiting: fflate frames it, zlib compresses. Every chunk is a
 * run of deflate blocks that ends on a byte (a sync flush), so that a part's chunks, one after the other, are one stream.
 */
export class ZipPackage {
  readonly #ready: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    this.#ready.push(chunk);
  });

  /** Adds a part whose text comes in pieces; yields finished bytes, and gives what the pieces ended with. */
  *part<Result>(name: string, pieces: Generator<string, Result>): Generator<Uint8Array, Result> {
    const entry = new DeflatedEntry(name);
    this.#zip.add(entry);
    let text = '';
    for (;;) {
      const next = pieces.next();
      if (next.done === true) {
        entry.push(text, true);
        yield* this.#take();
        return next.value;
      }
      text += next.value;
      if (text.length < CHUNK) continue;
      entry.push(text, false);
      text = '';
      yield* this.#take();
    }
  }

  /** Closes the archive. */
  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#take();
  }

  *#take(): Generator<Uint8Array> {
    yield* this.#ready.splice(0);
  }
}

class DeflatedEntry implements ZipInputFile {
  readonly filename: string;
  readonly compression = 8;
  readonly mtime = NO_TIME;
  size = 0;
  crc = 0;
  ondata?: NonNullable<ZipInputFile['ondata']>;

  constructor(filename: string) {
    this.filename = filename;
  }

  push(text: string, last: boolean): void {
    const bytes = Buffer.from(text, 'utf8');
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    const flush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata?.(null, deflateRawSync(bytes, { level: LEVEL, finishFlush: flush }), last);
  }
}
