import { type UnzipFileInfo, unzipSync } from 'fflate';
import { failWith } from '../base/failure.ts';
import { xlsxFailures } from './failures.ts';

/** The most that the parts read from one workbook may come to unpacked, in bytes. */
const MOST_UNPACKED = 1_000_000_000;

/** A part may be this many times larger than it is packed, in bytes; sheets of one repeated value reach about a hundred times. */
const MOST_RATIO = 1_000;

/** Parts smaller than this are never suspected. */
const HARMLESS = 10_000_000;

/** The parts of an office document by name, unpacked when they are asked for. */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #names = new Set<string>();
  #unpacked = 0;

  /** @throws Failure `xlsx.damaged` (65) for bytes that are no whole zip archive. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#unzip((info) => {
      this.#names.add(info.name);
      return false;
    });
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /**
   * The bytes of a part; undefined where there is none.
   * @throws Failure `xlsx.too-large` (65) for a part that unpacks to more than any roster needs; `xlsx.damaged` (65).
   */
  part(name: string): Uint8Array | undefined {
    return this.#unzip((info) => {
      if (info.name !== name) return false;
      this.#unpacked += info.originalSize;
      const suspect = info.originalSize > HARMLESS && info.originalSize > MOST_RATIO * info.size;
      if (suspect || this.#unpacked > MOST_UNPACKED) throw failWith(xlsxFailures, 'xlsx.too-large', { part: name });
      return true;
    })[name];
  }

  /** A part is unpacked into a buffer of the size that it claims, so that a false claim cannot fill the memory. */
  #unzip(filter: (info: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    let refused: unknown;
    try {
      return unzipSync(this.#bytes, {
        filter: (info) => {
          try {
            return filter(info);
          } catch (error) {
            refused = error;
            throw error;
          }
        },
      });
    } catch {
      throw refused ?? failWith(xlsxFailures, 'xlsx.damaged');
    }
  }
}
