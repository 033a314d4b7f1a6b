/*
 * GB18030, the other way round than TextDecoder: its table is read out of the decoder once, at the first use, so that what is
 * written is read back unchanged by the same machine. One byte is ASCII; two bytes are GBK; four bytes number the rest of the
 * Basic Multilingual Plane in order (linear 0-39419) and all other planes from linear 189000 on (GB 18030-2005, 4.3).
 */

interface Table {
  /** By UTF-16 unit: the two bytes as one number, 0 where there are none. */
  two: Uint16Array;
  /** By UTF-16 unit: the four-byte form's linear number plus 1, 0 where there is none. */
  four: Uint16Array;
}

const LINEAR_BMP = 39_420;
const LINEAR_SUPPLEMENTARY = 189_000;
const LINEAR_REPLACEMENT = 39_417;
const REPLACEMENT = 0xfffd;

let table: Table | undefined;

/** Decodes sequences of equal length, each on a line of its own; a line that is not one character stands for an unused code. */
function decodeAll(sequences: readonly (readonly number[])[]): string[] {
  const bytes = Uint8Array.from(sequences.flatMap((sequence) => [...sequence, 0x0a]));
  return new TextDecoder('gb18030').decode(bytes).split('\n');
}

function twoByteSequences(): [number, number][] {
  const sequences: [number, number][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) sequences.push([lead, trail]);
  }
  return sequences;
}

const fourBytes = (linear: number): [number, number, number, number] => [
  0x81 + Math.floor(linear / 12_600),
  0x30 + (Math.floor(linear / 1_260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];

function buildTable(): Table {
  const two = new Uint16Array(0x10000);
  const four = new Uint16Array(0x10000);
  const note = (into: Uint16Array, characters: readonly string[], codeOf: (index: number) => number): void => {
    characters.forEach((character, index) => {
      const unit = character.charCodeAt(0);
      if (character.length === 1 && unit !== REPLACEMENT && into[unit] === 0) into[unit] = codeOf(index);
    });
  };
  const pairs = twoByteSequences();
  note(two, decodeAll(pairs), (index) => {
    const [lead, trail] = pairs[index] ?? [0, 0];
    return lead * 0x100 + trail;
  });
  const linears = Array.from({ length: LINEAR_BMP }, (_, linear) => fourBytes(linear));
  note(four, decodeAll(linears), (index) => index + 1);
  return { two, four };
}

/**
 * The bytes of a text in GB18030. What it has no code for - half of a surrogate pair, and a few private-use characters that the edition
 * of 2022 replaced - is written as U+FFFD.
 */
export function encodeGb18030(text: string): Uint8Array {
  table ??= buildTable();
  const { two, four } = table;
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  const put = (...more: number[]): void => {
    for (const byte of more) {
      bytes[length] = byte;
      length += 1;
    }
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? REPLACEMENT;
    if (point < 0x80) put(point);
    else if (point > 0xffff) put(...fourBytes(LINEAR_SUPPLEMENTARY + point - 0x10000));
    else {
      const pair = two[point] ?? 0;
      const linear = four[point] ?? 0;
      if (pair !== 0) put(pair >> 8, pair & 0xff);
      else put(...fourBytes(linear === 0 ? LINEAR_REPLACEMENT : linear - 1));
    }
  }
  return bytes.subarray(0, length);
}
