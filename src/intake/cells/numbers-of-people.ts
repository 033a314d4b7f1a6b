import { type CertifiedDisability, parseDisabilityCertificate } from '../../base/disability-certificate.ts';
import { type IdentityNumber, parseIdentityNumber } from '../../base/identity-number.ts';
import type { IntakeIssue } from '../issue-codes.ts';
import { doubtful, Noted, type Reading, unreadable } from '../reading.ts';
import type { Reader } from '../roster.ts';
import { saysNone, saysNothing } from './none.ts';

/** A long number as a spreadsheet shows it once it has made a float of it: `3.70181E+17`. Its last digits are gone. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i;
/** Longer than any number or code in use. */
const LONGEST = 40;
/** An identity number of which somebody hid a part before the sheet was handed on: `370181XXXXXXXX1234`. */
const HIDDEN = /^\d+[X×]{3,}[\dX×]*$/i;
/** A star before the end; one in the place of the check character does not hide anything. */
const MASKED = /^(?!\d{17}\*\d{2}$).*\*./;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?$/;

/** Digits alone, at most forty: nothing is hidden, lost or to be taken out. */
const DIGITS = /^\d{1,40}$/;
/** An identity number as it should be written; whether it is one is another question. */
const EIGHTEEN = /^\d{17}[\dX]$/;

/** The number without the blanks put in to group it and without the `.0` that spreadsheets append. */
const compact = (text: string): string => text.replaceAll(' ', '').replace(/^(\d+)\.0$/, '$1');

const tooLong = unreadable<IntakeIssue>('cell.too-long', { limit: LONGEST });

/** What a cell of a personal number says besides a number: none, nothing (a masked number too), or digits that were lost. */
function withoutNumber(text: string): { reading: Reading<never> } | undefined {
  if (saysNone(text)) return { reading: null };
  if (saysNothing(text) || MASKED.test(text)) return { reading: undefined };
  return SCIENTIFIC.test(text) ? { reading: unreadable<IntakeIssue>('cell.lost-digits') } : undefined;
}

/** An identity number as a cell gives it, with what the number of a disability certificate says beside it. */
export interface WrittenIdentity extends IdentityNumber {
  readonly disability?: CertifiedDisability;
}

/** Lost digits are kept as the clerk's words: what is left of them may say who is meant. */
const lostDigits = (text: string): Noted<never> =>
  new Noted<never>(undefined, unreadable<IntakeIssue>('id-number.lost-digits').problems, text);

/**
 * An identity number of 18 or, with a warning, 15 characters; `*`, `×` and `x` at its end stand for X. The 20 characters of a
 * disability certificate are split, with a warning. A number of which a spreadsheet kept its 15 significant digits (shown as
 * 3.70181E+17, or ending in 000) is reported as such and never repaired; one that is masked says nothing.
 */
export const identityNumber: Reader<WrittenIdentity> = (text) => {
  const plain = EIGHTEEN.test(text) ? parseIdentityNumber(text) : undefined;
  if (plain !== undefined && !('problem' in plain)) return plain;
  if (SCIENTIFIC.test(text)) return lostDigits(text);
  const instead = withoutNumber(text);
  if (instead !== undefined) return instead.reading;
  const number = compact(text).replace(/^(\d{17})[*×](?=\d{2}$|$)/, '$1X');
  if (HIDDEN.test(number)) return undefined;
  const parsed = parseIdentityNumber(number);
  if (!('problem' in parsed)) {
    return parsed.form === 15 ? doubtful<WrittenIdentity, IntakeIssue>(parsed, 'id-number.old-form') : parsed;
  }
  if (/^\d{15}000$/.test(number)) return lostDigits(number);
  const certificate = parseDisabilityCertificate(number);
  if (certificate === undefined) return unreadable<IntakeIssue>(`id-number.${parsed.problem}`);
  const { identity, disability } = certificate;
  return doubtful<WrittenIdentity, IntakeIssue>({ ...identity, disability }, 'id-number.certificate');
};

/** A telephone number; one of an unusual form is kept, with a warning. */
export const phone: Reader<string> = (text) => {
  const instead = withoutNumber(text);
  if (instead !== undefined) return instead.reading;
  const number = compact(text);
  if (number.length > LONGEST) return tooLong;
  return MOBILE.test(number) || LANDLINE.test(number) ? number : doubtful<string, IntakeIssue>(number, 'cell.phone');
};

/** A bank account: its digits, without the blanks and hyphens that group them. */
export const account: Reader<string> = (text) => {
  const instead = withoutNumber(text);
  if (instead !== undefined) return instead.reading;
  const number = compact(text).replaceAll('-', '');
  return /^\d{6,30}$/.test(number) ? number : unreadable<IntakeIssue>('cell.number');
};

/** A code or number that names a record (household, unit, village): text from first to last, without blanks. */
export const identifier: Reader<string> = (text) => {
  if (DIGITS.test(text)) return text;
  const instead = withoutNumber(text);
  if (instead !== undefined) return instead.reading;
  const code = compact(text);
  return code.length > LONGEST ? tooLong : code;
};
