const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  o: '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const NUMERALS = '[一二三四五六七八九十廿卅]{1,3}';
const CHINESE_DATE = new RegExp(
  `^([〇零○oO一二三四五六七八九]{4}|[〇零○oO一二三四五六七八九]{2}|\\d{2}|\\d{4})年(?:(元|${NUMERALS})月(?:(初?)(${NUMERALS})[日号]?)?)?$`,
);

/** A number up to 39 in Chinese numerals (十九, 二十, 廿一, 三十一), in digits; undefined for what is none. */
function numeral(text: string): string | undefined {
  const [, tens, ten, ones] = /^([二三]?)(十|廿|卅)?([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === undefined) return text.length === 1 ? DIGITS[text] : undefined;
  if (ten !== '十' && tens !== '') return undefined;
  const first = ten === '廿' ? '2' : ten === '卅' ? '3' : tens ? DIGITS[tens] : '1';
  return `${first}${ones ? DIGITS[ones] : '0'}`;
}

/**
 * A date in Chinese numerals with its digits put in: 二〇一四年三月十九日 as 2014年3月19日, 元月 as January. A text of another form, and days of
 * the lunar calendar (初三), are given back as they are.
 */
export function chineseDateInDigits(text: string): string {
  const [, year, month, lunar, day] = CHINESE_DATE.exec(text) ?? [];
  if (year === undefined || lunar) return text;
  const written = [...year].map((character) => DIGITS[character] ?? character).join('');
  if (month === undefined) return `${written}年`;
  const months = month === '元' ? '1' : numeral(month);
  const days = day === undefined ? '' : numeral(day);
  if (months === undefined || days === undefined) return text;
  return `${written}年${months}月${days === '' ? '' : `${days}日`}`;
}
