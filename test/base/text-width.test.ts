import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/base/harmless.ts';
import { displayWidth, padEnd, padStart, truncate, widestPiece, wrap } from '../../src/base/text-width.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'因病致贫，需（大米）100元。 ab,c1'), maxLength: 60 }),
);
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

describe('display width', () => {
  it('counts two columns for a Chinese character or full-width mark and one for a Latin one', () => {
    expect(displayWidth('垛庄镇，a1')).toBe(10);
    expect(displayWidth('𠮷')).toBe(2);
    expect(displayWidth('e\u0301')).toBe(1);
  });

  it('is the width of each character in turn, also on the short way for plain texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' ~a0-·、。〃】〒一龥镇！～ｚ'), maxLength: 20 }), (text) => {
        const sum = [...text].reduce((width, character) => width + stringWidth(character), 0);
        expect(displayWidth(text)).toBe(sum);
      }),
    );
  });

  it('adds up over blanks, whatever stands beside them: a row is as wide as its cells', () => {
    // A vowel sign without its letter, and a mark that goes before one, which Unicode joins with a blank.
    for (const lone of ['\u0a3e', '\u0d4e', '\u0e33']) expect(displayWidth(` ${lone} `)).toBe(2 + displayWidth(lone));
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(anything.map(harmless), anything.map(harmless), (a, b) => {
        expect(displayWidth(`${a} ${b}`)).toBe(displayWidth(a) + 1 + displayWidth(b));
      }),
    );
  });

  it('pads by columns, on either side, and leaves a longer text whole', () => {
    expect(padEnd('镇', 4)).toBe('镇  ');
    expect(padStart('镇', 4)).toBe('  镇');
    expect(padEnd('垛庄镇', 4)).toBe('垛庄镇');
  });

  it('truncates to whole characters within the width', () => {
    expect(truncate('垛庄镇', 6)).toBe('垛庄镇');
    expect(truncate('垛庄镇', 5)).toBe('垛庄…');
    expect(truncate('垛庄镇', 4)).toBe('垛…');
    expect(truncate('垛庄镇', 0)).toBe('');
  });
});

describe('plain text', () => {
  it('holds no two code units that Unicode takes for one character, in any order', () => {
    const ranges = [
      [0x20, 0x7e],
      [0xb7, 0xb7],
      [0x3001, 0x3011],
      [0x4e00, 0x9fff],
      [0xff01, 0xff5e],
    ] as const;
    const all = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
    );
    const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    for (const text of [all.join(''), all.toReversed().join(''), all.map((each) => each + each).join('')]) {
      expect(Array.from(segmenter.segment(text))).toHaveLength(text.length);
    }
  });
});

describe('wrapping', () => {
  it('breaks Chinese between characters, Latin at blanks, and starts no line with a closing mark', () => {
    expect(wrap('因病致贫，需要大米', 8)).toEqual(['因病致', '贫，需要', '大米']);
    expect(wrap('ten lambs and seedlings', 10)).toEqual(['ten lambs', 'and', 'seedlings']);
    expect(wrap('核桃苗20株', 8)).toEqual(['核桃苗20', '株']);
    expect(wrap('收入（元）', 6)).toEqual(['收入', '（元）']);
  });

  it('breaks a word that is longer than a line, and gives a wide character a line of its own', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(wrap('垛庄', 1)).toEqual(['垛', '庄']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('knows the width of the widest piece that it will not break', () => {
    expect(widestPiece('income per capita')).toBe(6);
    expect(widestPiece('贫困，户')).toBe(4);
    expect(widestPiece('')).toBe(0);
  });

  it('loses no character and keeps to the width', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const line = harmless(text);
        const lines = wrap(line, width);
        expect(withoutBlanks(lines.join(''))).toBe(withoutBlanks(line));
        // Some written characters, a note of music with its flag, are wider than two columns.
        const fits = (part: string): boolean =>
          displayWidth(part) <= width || [...characters.segment(part)].length === 1;
        expect(lines.filter((part) => !fits(part))).toEqual([]);
      }),
    );
  });
});
