/** A part of a zip archive as its directory has it. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes as they are packed. */
  readonly packed: Uint8Array;
  /** Whether they are deflated; else they stand as they are. */
  readonly deflated: boolean;
  /** How many bytes it claims to unpack to. */
  readonly size: number;
}

/** What the records of an archive begin with (APPNOTE.TXT 4.3). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;

/** The end record without its comment, and the longest comment. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** What stands in a field of two or four bytes whose value is kept elsewhere, in the fields of ZIP64. */
const ELSEWHERE_2 = 0xffff;
const ELSEWHERE_4 = 0xffffffff;
const ZIP64_FIELD = 0x0001;

/** Flags of an entry: encrypted, and whether its name is UTF-8. */
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;

/** Thrown where bytes are no whole archive; never leaves this folder. */
export class NoArchive extends Error {}

function need(condition: boolean): asserts condition {
  if (!condition) throw new NoArchive('not a whole zip archive');
}

/** Where the directory begins and how many entries it has. */
function directory(view: DataView): { at: number; entries: number } {
  let end = view.byteLength - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  need(end >= first && end >= 0);
  const entries = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (entries !== ELSEWHERE_2 && at !== ELSEWHERE_4) return { at, entries };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return { at, entries };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  need(view.getUint32(end64, true) === END_64);
  return { at: Number(view.getBigUint64(end64 + 48, true)), entries: Number(view.getBigUint64(end64 + 32, true)) };
}

/** The sizes and the place of an entry; those too large for their fields stand in the ZIP64 field, in this order. */
function extent(view: DataView, at: number): { size: number; packed: number; local: number } {
  const extent = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  let field = at + 46 + view.getUint16(at + 28, true);
  const fields = field + view.getUint16(at + 30, true);
  while (field + 4 <= fields) {
    const length = view.getUint16(field + 2, true);
    let value = field + 4;
    if (view.getUint16(field, true) === ZIP64_FIELD) {
      for (const key of ['size', 'packed', 'local'] as const) {
        if (extent[key] !== ELSEWHERE_4) continue;
        extent[key] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    field += 4 + length;
  }
  return extent;
}

/**
 * The parts of a zip archive by name; the last of a name counts.
 * @throws NoArchive for bytes that are no whole archive, or one that is encrypted or packed otherwise than by deflating.
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new TextDecoder();
  const found = new Map<string, ZipEntry>();
  try {
    let { at, entries } = directory(view);
    for (; entries > 0; entries -= 1) {
      need(view.getUint32(at, true) === CENTRAL);
      const nameLength = view.getUint16(at + 28, true);
      const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const method = view.getUint16(at + 10, true);
      need((view.getUint16(at + 8, true) & ENCRYPTED) === 0 && (method === STORED || method === DEFLATED));
      const { size, packed, local } = extent(view, at);
      need(view.getUint32(local, true) === LOCAL);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      need(from + packed <= bytes.length);
      found.set(name, { name, packed: bytes.subarray(from, from + packed), deflated: method === DEFLATED, size });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    // A field beyond the last byte.
    if (error instanceof RangeError) throw new NoArchive('a zip archive without its end');
    throw error;
  }
  return found;
}
