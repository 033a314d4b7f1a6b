import { type CivilDate, civilDate } from './civil-date.ts';

/**
 * Citizen identity numbers (公民身份号码), GB 11643-1999: 6 digits of the place of first registration, 8 of the birth date,
 * 3 of sequence (odd for men, even for women) and a check character of ISO 7064 MOD 11-2. The form of 1989 had 15 digits:
 * a two-digit year and no check character.
 */
export interface IdentityNumber {
  /** As written, upper case. */
  number: string;
  /** The 18-character form, by which people are matched. */
  key: string;
  birth: CivilDate;
  sex: 'male' | 'female';
  form: 15 | 18;
}

export type IdentityProblem = 'length' | 'characters' | 'date' | 'check-digit';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK = '10X98765432';
const ZERO = 48;

/** The check character for 17 digits; whatever follows them is left aside. */
export function checkDigit(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (first17.charCodeAt(i) - ZERO) * (WEIGHTS[i] ?? 0);
  return CHECK.charAt(sum % 11);
}

/** The 18-character form of a number: a 15-digit one gains its century (1900s) and its check character. */
function upgrade(number: string): string {
  if (number.length !== 15) return number;
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  return first17 + checkDigit(first17);
}

/** Reads an identity number of 15 or 18 characters (already trimmed and half-width); says what is wrong otherwise. */
export function parseIdentityNumber(text: string): IdentityNumber | { problem: IdentityProblem } {
  const number = text.toUpperCase();
  if (number.length !== 15 && number.length !== 18) return { problem: 'length' };
  if (!/^(\d{15}|\d{17}[\dX])$/.test(number)) return { problem: 'characters' };
  const key = upgrade(number);
  const birth = civilDate(Number(key.slice(6, 10)), Number(key.slice(10, 12)), Number(key.slice(12, 14)));
  if (birth === undefined) return { problem: 'date' };
  if (checkDigit(key) !== key.charAt(17)) return { problem: 'check-digit' };
  const sex = Number(key.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { number, key, birth, sex, form: number.length === 15 ? 15 : 18 };
}
