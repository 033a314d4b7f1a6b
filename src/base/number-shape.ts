/** What may group the digits of a number, beside blanks: `3701-8119`, `（0531）`. */
const BETWEEN = /[\s\p{Cf}\p{Zs}()（）[\]【】.·•,，_*/\\~–—-]/u;

/** Digits as they are spelt out: `一三八零`. */
const SPELT = '〇一二三四五六七八九';
const SPELT_ALIKE: Readonly<Record<string, string>> = {
  零: '0',
  '○': '0',
  幺: '1',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
};

/** Civil dates and spans of years, which are no number of anybody. */
const DATE =
  /(?<!\d)(?:19|20)\d{2} ?[-–—~] ?(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g;

/** The digit that a character stands for, whatever script or form it is written in. */
function digitOf(character: string): string | undefined {
  const spelt = SPELT.indexOf(character);
  if (spelt >= 0) return String(spelt);
  if (SPELT_ALIKE[character] !== undefined) return SPELT_ALIKE[character];
  if (/^[0-9]$/.test(character)) return character;
  if (!/^\p{Nd}$/u.test(character)) return undefined;
  // The digits of every script stand together, nought first.
  const point = character.codePointAt(0) ?? 0;
  let nought = point;
  while (point - nought < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return String(point - nought);
}

/** As few digits as a telephone number has. */
const FEWEST = 7;

/**
 * The first run of digits in a text that is as long as a telephone, identity or account number, however it is grouped and in whatever
 * digits it is written; dates and short numbers (of documents, sums, days) are none. Undefined where there is none.
 */
export function numberShapeIn(text: string): string | undefined {
  const plain = Array.from(text.normalize('NFKC').replace(DATE, '日'));
  let digits = '';
  for (const character of [...plain, '。']) {
    const digit = digitOf(character);
    if (digit !== undefined) digits += digit;
    else if (!BETWEEN.test(character)) {
      if (digits.length >= FEWEST) return digits;
      digits = '';
    }
  }
  return undefined;
}
