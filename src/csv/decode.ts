import { failWith } from '../base/failure.ts';
import { signatureOf } from '../base/file-signature.ts';
import { csvFailures } from './failures.ts';

/** The encodings that rosters come in; GB18030 contains GBK and GB2312. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** Whether the file began with a byte order mark; the text has none. */
  bom: boolean;
}

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** The longest text that V8 holds in one string is a little longer. */
const MOST_BYTES = 500_000_000;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The first line that is not valid in an encoding in which the byte 0A is always a line feed (not UTF-16). */
function firstBadLine(bytes: Uint8Array, encoding: Encoding): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (strictly(bytes.subarray(start, end), encoding) === undefined) return line;
    start = end;
  }
  return line;
}

function notIn(bytes: Uint8Array, encoding: Encoding): never {
  const line = encoding.startsWith('utf-16') ? 1 : firstBadLine(bytes, encoding);
  throw failWith(csvFailures, 'csv.encoding', { encoding }, { line });
}

/** How much of a text is looked at to tell what it is. */
const LOOKED_AT = 100_000;

/** Whether it reads like a table: with delimiters or line breaks, and without other control characters. */
function looksLikeTable(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  return /[\t\n\r,;]/.test(start) && !/\p{Cc}/u.test(start.replace(/[\t\n\r]/g, ''));
}

/** Which UTF-16 some bytes with NULs and no mark are; undefined when they are no text. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = strictly(bytes, encoding);
    return text !== undefined && looksLikeTable(text);
  });
}

/** @throws Failure `csv.utf-16` or `csv.binary` for bytes with NULs, of which no text of the other encodings has one. */
function refuseNuls(bytes: Uint8Array): never {
  const encoding = utf16Of(bytes);
  if (encoding !== undefined) throw failWith(csvFailures, 'csv.utf-16', { encoding });
  throw failWith(csvFailures, 'csv.binary');
}

function textOf(bytes: Uint8Array, asked: Encoding | undefined): DecodedText {
  const mark = MARKS.find(({ bytes: start }) => startsWith(bytes, start));
  const encoding = asked ?? mark?.encoding;
  if (!encoding?.startsWith('utf-16') && bytes.includes(0)) refuseNuls(bytes);
  if (encoding !== undefined) {
    const bom = mark?.encoding === encoding;
    const body = bom ? bytes.subarray(mark.bytes.length) : bytes;
    return { text: strictly(body, encoding) ?? notIn(body, encoding), encoding, bom };
  }
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', bom: false };
  return { text: strictly(bytes, 'gb18030') ?? notIn(bytes, 'gb18030'), encoding: 'gb18030', bom: false };
}

/**
 * The text of a file: the encoding asked for, else by its byte order mark, else strict UTF-8, else strict GB18030, each over the
 * whole file, so that no byte is guessed at.
 * @throws Failure `csv.binary`, `csv.utf-16`, `csv.encoding` (with the first bad line) or `csv.too-large`, all 65.
 */
export function decodeText(bytes: Uint8Array, asked?: Encoding): DecodedText {
  if (bytes.length > MOST_BYTES) throw failWith(csvFailures, 'csv.too-large', { megabytes: MOST_BYTES / 1_000_000 });
  if (signatureOf(bytes) !== undefined) throw failWith(csvFailures, 'csv.binary');
  const decoded = textOf(bytes, asked);
  // Binary data read as UTF-16, or UTF-16 of the other byte order.
  if (decoded.text.includes('\0')) throw failWith(csvFailures, 'csv.binary');
  return decoded;
}
