import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { type Bytes, firstOf, piecesOf, skipping } from '../base/bytes.ts';
import { failWith } from '../base/failure.ts';
import { signatureOf } from '../base/file-signature.ts';
import { csvFailures } from './failures.ts';

/** The encodings that rosters come in; GB18030 contains GBK and GB2312. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** A text whose encoding has been found out over all its bytes. */
export interface EncodedText {
  readonly encoding: Encoding;
  /** Whether the file began with a byte order mark; the text has none. */
  readonly bom: boolean;
  /** The text in pieces as its bytes come, which can be run through any number of times. */
  pieces(): Iterable<string>;
}

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** How many bytes tell what a file is: longer than any mark. */
const SIGNS = 8;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);

/** How many bytes at the end begin a character of UTF-8 that goes on beyond them. */
function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0xc0) return length > back ? back : 0;
  }
  return 0;
}

function isUtf8Throughout(pieces: Iterable<Uint8Array>): boolean {
  let unfinished: Uint8Array = new Uint8Array();
  for (const piece of pieces) {
    const bytes = unfinished.length === 0 ? piece : Buffer.concat([unfinished, piece]);
    const whole = bytes.length - unfinishedUtf8(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    unfinished = new Uint8Array(bytes.subarray(whole));
  }
  return unfinished.length === 0;
}

/** The text of bytes in an encoding; undefined as a last piece where they stop being valid in it. */
function* strictly(pieces: Iterable<Uint8Array>, encoding: Encoding): Generator<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for (const piece of pieces) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    yield undefined;
  }
}

function isThroughout(pieces: Iterable<Uint8Array>, encoding: Encoding): boolean {
  if (encoding === 'utf-8') return isUtf8Throughout(pieces);
  let nuls = false;
  for (const text of strictly(pieces, encoding)) {
    if (text === undefined) return false;
    nuls ||= text.includes('\0');
  }
  // Binary data read as UTF-16, or UTF-16 of the other byte order.
  if (nuls) throw failWith(csvFailures, 'csv.binary');
  return true;
}

const LF = 0x0a;

/** The bytes line by line, in an encoding in which the byte 0A is always a line feed (not UTF-16). */
function* linesOf(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let begun: Uint8Array = new Uint8Array();
  for (const piece of pieces) {
    const bytes = Buffer.concat([begun, piece]);
    let start = 0;
    for (let feed = bytes.indexOf(LF); feed !== -1; feed = bytes.indexOf(LF, start)) {
      yield bytes.subarray(start, feed + 1);
      start = feed + 1;
    }
    begun = bytes.subarray(start);
  }
  yield begun;
}

function firstBadLine(pieces: Iterable<Uint8Array>, encoding: Encoding): number {
  let line = 0;
  for (const bytes of linesOf(pieces)) {
    line += 1;
    if (!isThroughout([bytes], encoding)) break;
  }
  return line;
}

/** How much of a text is looked at to tell what it is. */
const LOOKED_AT = 100_000;

/** Whether it reads like a table: with delimiters or line breaks, and without other control characters. */
function looksLikeTable(start: string): boolean {
  return /[\t\n\r,;]/.test(start) && !/\p{Cc}/u.test(start.replace(/[\t\n\r]/g, ''));
}

/** Which UTF-16 some bytes with NULs and no mark are; undefined when they are no text. */
function utf16Of(bytes: Bytes): Encoding | undefined {
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    let start = '';
    for (const text of strictly(piecesOf(bytes), encoding)) {
      if (text === undefined) return false;
      if (start.length < LOOKED_AT) start += text;
    }
    return looksLikeTable(start.slice(0, LOOKED_AT));
  });
}

/** @throws Failure `csv.utf-16` or `csv.binary` for bytes with NULs, of which no text of the other encodings has one. */
function refuseNuls(bytes: Bytes): void {
  for (const piece of piecesOf(bytes)) {
    if (!piece.includes(0)) continue;
    const encoding = utf16Of(bytes);
    if (encoding !== undefined) throw failWith(csvFailures, 'csv.utf-16', { encoding });
    throw failWith(csvFailures, 'csv.binary');
  }
}

function* decoded(pieces: Iterable<Uint8Array>, encoding: Encoding): Generator<string> {
  if (encoding === 'utf-8') {
    // Many times faster than a TextDecoder that is fed in pieces; that the bytes are valid is known.
    const decoder = new StringDecoder('utf8');
    for (const piece of pieces) yield decoder.write(piece);
    yield decoder.end();
    return;
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/**
 * Finds out how a text is encoded: as asked for, else by its byte order mark, else strict UTF-8, else strict GB18030, each over the
 * whole file, so that no byte is guessed at.
 * @throws Failure `csv.binary`, `csv.utf-16` or `csv.encoding` (with the first bad line), all 65.
 */
export function openText(bytes: Bytes, asked?: Encoding): EncodedText {
  const start = firstOf(bytes, SIGNS);
  if (signatureOf(start) !== undefined) throw failWith(csvFailures, 'csv.binary');
  const mark = MARKS.find((each) => startsWith(start, each.bytes));
  const stated = asked ?? mark?.encoding;
  if (!stated?.startsWith('utf-16')) refuseNuls(bytes);
  const bom = mark !== undefined && mark.encoding === stated;
  const body = (): Iterable<Uint8Array> => skipping(piecesOf(bytes), bom ? mark.bytes.length : 0);
  const tried = stated === undefined ? (['utf-8', 'gb18030'] as const) : [stated];
  const encoding = tried.find((each) => isThroughout(body(), each));
  if (encoding !== undefined) return { encoding, bom, pieces: () => decoded(body(), encoding) };
  const last = stated ?? 'gb18030';
  const line = last.startsWith('utf-16') ? 1 : firstBadLine(body(), last);
  throw failWith(csvFailures, 'csv.encoding', { encoding: last }, { line });
}

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** Whether the file began with a byte order mark; the text has none. */
  bom: boolean;
}

/**
 * The text of a file as one, for files of which people write every line.
 * @throws Failure as `openText` does.
 */
export function decodeText(bytes: Bytes, asked?: Encoding): DecodedText {
  const { encoding, bom, pieces } = openText(bytes, asked);
  return { text: [...pieces()].join(''), encoding, bom };
}
