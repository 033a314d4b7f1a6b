import { strFromU8, unzipSync } from 'fflate';

/** What hides digits from a plain search: everything that is no letter and no digit, forms of digits, markup. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)))
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase();

/** The texts of a file: of an archive those of its parts, of anything else its own; with and without markup. */
function textsOf(bytes: string | Uint8Array): string[] {
  if (typeof bytes === 'string') return bytes.includes('<') ? [bytes, bytes.replace(/<[^>]*>/g, '')] : [bytes];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, ...textsOf(strFromU8(part))]);
  }
  return textsOf(new TextDecoder('utf-8').decode(bytes));
}

/** The numbers that bytes contain in full, whatever stands between their digits. */
export function numbersIn(bytes: string | Uint8Array, numbers: readonly string[]): string[] {
  const texts = textsOf(bytes).map(bare);
  return numbers.filter((number) => texts.some((text) => text.includes(number)));
}
