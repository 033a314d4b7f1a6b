import { Inflate } from 'fflate';
import { failWith } from '../base/failure.ts';
import { xlsxFailures } from './failures.ts';
import { NoArchive, type ZipEntry, zipEntries } from './zip-directory.ts';

/** The most that a part may come to unpacked, in bytes: a sheet of a million rows and a hundred columns takes no more. */
const MOST_UNPACKED = 4_000_000_000;

/** A part may be this many times larger than it is packed, in bytes; sheets of one repeated value reach about a hundred times. */
const MOST_RATIO = 250;

/** Parts smaller than this are never suspected. */
const HARMLESS = 10_000_000;

/** How many packed bytes are unpacked at a time; which come to a thousand times as many at most. */
const PIECE = 16_384;

const damaged = () => failWith(xlsxFailures, 'xlsx.damaged');

/** The parts of an office document by name, unpacked piece by piece, as often as they are asked for. */
export class Package {
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** @throws Failure `xlsx.damaged` (65) for bytes that are no whole zip archive. */
  constructor(bytes: Uint8Array) {
    try {
      this.#entries = zipEntries(bytes);
    } catch (error) {
      throw error instanceof NoArchive ? damaged() : error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** How many bytes a part unpacks to, as the archive says; 0 where there is none. */
  sizeOf(name: string): number {
    return this.#entries.get(name)?.size ?? 0;
  }

  /**
   * The bytes of a part in pieces; undefined where there is none.
   * @throws Failure `xlsx.too-large` (65) for a part that unpacks to more than any roster needs; `xlsx.damaged` (65), once the reading
   * gets there.
   */
  part(name: string): Iterable<Uint8Array> | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    const { size, packed, deflated } = entry;
    const suspect = size > HARMLESS && size > MOST_RATIO * packed.length;
    if (suspect || size > MOST_UNPACKED) throw failWith(xlsxFailures, 'xlsx.too-large', { part: name });
    return deflated ? unpacked(entry) : [packed];
  }
}

/** A part that says it is smaller than it is, so as not to be suspected, is given up where it exceeds what it said. */
function* unpacked({ packed, size }: ZipEntry): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let left = size;
  const inflate = new Inflate((chunk) => {
    ready.push(chunk);
    left -= chunk.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch {
      throw damaged();
    }
    if (left < 0) throw damaged();
    yield* ready;
    ready = [];
  }
  if (left !== 0) throw damaged();
}
