import type { Encoding } from './decode.ts';
import { encodeGb18030 } from './gb18030-encode.ts';

const MARK = '\ufeff';

function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** The bytes of a text; `bom` puts a byte order mark before them. */
export function encodeText(text: string, encoding: Encoding, bom: boolean): Uint8Array {
  const whole = bom ? MARK + text : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(whole, 'utf8');
    case 'gb18030':
      return encodeGb18030(whole);
    default:
      return utf16(whole, encoding);
  }
}
