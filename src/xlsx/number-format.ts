import { addDays, type CivilDate } from '../base/civil-date.ts';

/** How a style's format makes a number be read: as a day, a month or a year; as digits of a fixed number; or as it is. */
export type NumberFormat =
  | { readonly kind: 'date'; readonly precision: 'day' | 'month' | 'year' }
  | { readonly kind: 'digits'; readonly count: number }
  | { readonly kind: 'plain' };

const PLAIN: NumberFormat = { kind: 'plain' };
const DAY: NumberFormat = { kind: 'date', precision: 'day' };
const MONTH: NumberFormat = { kind: 'date', precision: 'month' };

/**
 * The numbers of formats that a file does not spell out and that show dates (ECMA-376 part 1, 18.8.30). Those from 27 on mean what they
 * do in simplified Chinese: 27, 36, 50, 52 and 57 are `yyyy"年"m"月"`, a month whose day nobody wrote.
 */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, DAY] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, MONTH] as const),
]);

/** Texts in quotes, characters after `\`, `_` and `*`, and what stands in brackets: they are no codes. */
const NO_CODE = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

/** What a format code shows. Its first section is the one for positive numbers. */
export function readFormatCode(code: string): NumberFormat {
  const plain = (code.replace(NO_CODE, '').split(';')[0] ?? '').toLowerCase();
  if (/^0{2,}$/.test(plain)) return { kind: 'digits', count: plain.length };
  if (!/[yge]/.test(plain) && !(plain.includes('d') && plain.includes('m'))) return PLAIN;
  if (/general|[0#]/.test(plain)) return PLAIN;
  if (plain.includes('d')) return DAY;
  return plain.includes('m') ? MONTH : { kind: 'date', precision: 'year' };
}

/** The format of a number that a file may or may not spell out. */
export function formatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id);
  return code === undefined ? (BUILT_IN.get(id) ?? PLAIN) : readFormatCode(code);
}

const WHOLE = /^\d{1,7}(?=\.|$)/;

/** The last day that spreadsheets know, 9999-12-31. */
const LAST_DAY = 2_958_465;

/**
 * The day that a spreadsheet's day number means; its fraction is the time, and is left out. Day 1 is 1900-01-01, and day 60 is a 29 February
 * 1900 that never was, kept from older programs; files of the other kind count from 1904-01-01, which is their day 0.
 * @returns undefined for what is no day number.
 */
export function dayOfSerial(serial: string, from1904: boolean): CivilDate | undefined {
  const days = Number(WHOLE.exec(serial)?.[0] ?? Number.NaN);
  if (!(days <= LAST_DAY)) return undefined;
  if (from1904) return addDays('1904-01-01', days);
  if (days === 0 || days === 60) return undefined;
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days);
}
