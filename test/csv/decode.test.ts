import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../src/base/bytes.ts';
import { decodeText, type Encoding, encodings } from '../../src/csv/decode.ts';
import { encodeText } from '../../src/csv/encode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const failure = (input: Uint8Array, encoding?: Encoding): unknown => {
  try {
    return decodeText(input, encoding);
  } catch (error) {
    return error;
  }
};

// 户主 and 姓名 in GBK (GB 2312-80, rows 27, 54, 48, 35).
const GBK_HEAD = [0xbb, 0xa7, 0xd6, 0xf7];

describe('decodeText', () => {
  it('takes UTF-8 without a mark for UTF-8', () => {
    expect(decodeText(utf8('户主,张三'))).toEqual({ text: '户主,张三', encoding: 'utf-8', bom: false });
  });

  it('takes the mark of UTF-8 off', () => {
    expect(decodeText(utf8('\ufeff户主'))).toEqual({ text: '户主', encoding: 'utf-8', bom: true });
  });

  it('reads GBK without a mark as GB18030', () => {
    expect(decodeText(bytes(...GBK_HEAD))).toEqual({ text: '户主', encoding: 'gb18030', bom: false });
  });

  it('judges the whole file: one GBK name at the end of a long ASCII file makes it GB18030', () => {
    const long = Buffer.concat([Buffer.from('a,b\n'.repeat(50_000)), bytes(...GBK_HEAD)]);
    const { text, encoding } = decodeText(long);
    expect(encoding).toBe('gb18030');
    expect(text.endsWith('\n户主')).toBe(true);
  });

  it('reads UTF-16 of both byte orders by the mark', () => {
    const little = Buffer.from('\ufeff户\t主', 'utf16le');
    expect(decodeText(little)).toEqual({ text: '户\t主', encoding: 'utf-16le', bom: true });
    const big = Buffer.from(little).swap16();
    expect(decodeText(big)).toEqual({ text: '户\t主', encoding: 'utf-16be', bom: true });
  });

  it('obeys the encoding asked for, where UTF-8 would have fitted too', () => {
    // These two bytes are é in UTF-8 and 茅 in GBK.
    expect(decodeText(bytes(0xc3, 0xa9)).text).toBe('é');
    expect(decodeText(bytes(0xc3, 0xa9), 'gb18030').text).toBe('茅');
  });

  it('names the first line that is in no encoding it knows', () => {
    expect(failure(Buffer.concat([utf8('a\nb\n'), bytes(0x61, 0xff, 0xff, 0x0a, 0x62)]))).toMatchObject({
      code: 'csv.encoding',
      exit: 65,
      place: { line: 3 },
    });
  });

  it('refuses a file that is not in the encoding asked for', () => {
    expect(failure(bytes(0x61, 0x0a, ...GBK_HEAD), 'utf-8')).toMatchObject({
      code: 'csv.encoding',
      place: { line: 2 },
    });
  });

  it('is no reader of workbooks, archives and other binary files', () => {
    expect(failure(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00))).toMatchObject({ code: 'csv.binary' });
    expect(failure(Buffer.from('PK\u0003\u0004rest', 'latin1'))).toMatchObject({ code: 'csv.binary' });
    expect(failure(utf8('MZ\0\0a,b'))).toMatchObject({ code: 'csv.binary' });
    expect(failure(Buffer.from('GIF89a\0\0\xff\xff', 'latin1'))).toMatchObject({ code: 'csv.binary' });
  });

  it('tells UTF-16 without a mark by its NULs, and of which byte order it is', () => {
    const little = Buffer.from('户编号,户主\r\nH1,张三\r\n', 'utf16le');
    expect(failure(little)).toMatchObject({ code: 'csv.utf-16', params: { encoding: 'utf-16le' } });
    expect(failure(Buffer.from(little).swap16())).toMatchObject({
      code: 'csv.utf-16',
      params: { encoding: 'utf-16be' },
    });
    expect(failure(little, 'gb18030')).toMatchObject({ code: 'csv.utf-16' });
    expect(decodeText(little, 'utf-16le').text).toContain('张三');
  });

  it('reads an empty file as an empty text', () => {
    expect(decodeText(bytes())).toEqual({ text: '', encoding: 'utf-8', bom: false });
  });

  it('reads the same text, or finds the same fault, in whatever pieces the bytes come', () => {
    const outcome = (input: Bytes, encoding?: Encoding): unknown => {
      try {
        return decodeText(input, encoding);
      } catch (error) {
        return error;
      }
    };
    const inPieces = (whole: Uint8Array, lengths: readonly number[]): Bytes => ({
      size: whole.length,
      *pieces() {
        let at = 0;
        for (const length of lengths) {
          yield whole.subarray(at, at + length);
          at += length;
        }
        yield whole.subarray(at);
      },
    });
    const text = fc.string({
      unit: fc.constantFrom('a', ',', '\n', '\r', 'é', '户', '𠮷', '㐂', '\u0000'),
      maxLength: 40,
    });
    const written = fc
      .tuple(text, fc.constantFrom(...encodings), fc.boolean())
      .map(([content, encoding, bom]) => encodeText(content, encoding, bom));
    const rubbish = fc.uint8Array({ maxLength: 40 });
    const broken = fc.tuple(written, rubbish, written).map((parts) => Buffer.concat(parts));
    const asked = fc.constantFrom<(Encoding | undefined)[]>(undefined, ...encodings);
    fc.assert(
      fc.property(
        fc.oneof(written, written, rubbish, broken),
        asked,
        fc.array(fc.nat(5), { maxLength: 80 }),
        (whole, encoding, lengths) => {
          expect(outcome(inPieces(whole, lengths), encoding)).toEqual(outcome(whole, encoding));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is what a decoder of the platform reads of the whole', () => {
    const platform = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
      try {
        return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 12 }), fc.constantFrom('utf-8', 'gb18030'), (input, encoding) => {
        const expected = platform(input, encoding);
        if (expected === undefined) expect(failure(input, encoding)).toMatchObject({ code: 'csv.encoding' });
        else expect(decodeText(input, encoding).text).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
  });
});
