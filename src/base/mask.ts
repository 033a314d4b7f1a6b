const STARS = '********';

/** An identity number as it may be shown: `370181********1234` (first 6, last 4). Short or odd texts show less. */
export function maskIdNumber(number: string): string {
  return number.length < 15 ? STARS : `${number.slice(0, 6)}${STARS}${number.slice(-4)}`;
}

/** A phone number as it may be shown: `138****1234`; a landline shows its last 4 digits. */
export function maskPhone(phone: string): string {
  if (phone.length < 7) return '****';
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-4)}`;
}

/** A bank account as it may be shown: its last 4 digits. */
export function maskAccount(account: string): string {
  return account.length < 8 ? '****' : `****${account.slice(-4)}`;
}

/** What may group the digits of a number. */
const GAP = '[ \\u00a0\\u3000.·–—-]?';
const DIGIT = `\\d${GAP}`;
const MONTH_AND_DAY = `(?:0[1-9]|1[0-2])${GAP}(?:0[1-9]|[12]\\d|3[01])`;
const FORM_OF_18 = `(?:${DIGIT}){6}(?:18|19|20)${GAP}(?:${DIGIT}){2}${MONTH_AND_DAY}${GAP}(?:${DIGIT}){3}[\\dXx]`;
/**
 * Births from 1913 on: nobody older is left to hold this form, and before that the numbers of households in towns such as
 * 370181101 read like dates.
 */
const FORM_OF_15 = `\\d{6}${GAP}(?:1[3-9]|[2-9]\\d)${MONTH_AND_DAY}${GAP}\\d{3}`;

/** Identity numbers (GB 11643-1999, and the form of 1989) by their shape and birth date; the check character may be wrong. */
const IDENTITY = new RegExp(`(?<!\\d)(?:${FORM_OF_18}|${FORM_OF_15})(?![\\dXx])`, 'g');

/** Mobile phones in the groups in which they are written, after the country's prefix or a zero. */
const MOBILE = new RegExp(
  `(?<!\\d)(?:86${GAP}|0)?(1[3-9](?:\\d${GAP}\\d{4}${GAP}\\d{4}|\\d${GAP}\\d{3}${GAP}\\d{5}|\\d{2}${GAP}\\d{3}${GAP}\\d{4}))(?!\\d)`,
  'g',
);

/** The number of a village, or of a household after it: 12 to 15 digits that begin with a county's code (GB/T 2260). */
const BUSINESS_KEY = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])(?:[0-6]\d|7[01]|90)\d{8,11}$/;

/** Account numbers in the groups in which cards bear them. */
const GROUPED = /(?<!\d)\d{4}([ \u00a0\u3000-])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,4})?(?!\d)/g;

const compact = (number: string): string => number.replace(/[^\dXx]/g, '');

/** What any of these numbers has, in either width; most texts have none. */
const NUMERAL = /[\d０-９Ｘｘ]/;

/** Whether a code of 12 digits is that of a village on record. */
export type IsVillage = (code: string) => boolean;

const noVillage: IsVillage = () => false;

/**
 * Whether digits are the number of a household: the code of its village, and a number of three digits, or of four in a village with more
 * than 999. In townships such as 370181200 the code reads like a date of birth, so that only the villages on record can tell.
 */
const isHousehold = (digits: string, isVillage: IsVillage): boolean =>
  /^\d{15,16}$/.test(digits) && isVillage(digits.slice(0, 12));

/**
 * Hides what looks like an identity number or a mobile phone, and nothing else: for texts that may be keys of records. The numbers of
 * households of the villages told are left.
 */
export function maskPersonalNumbersIn(text: string, isVillage = noVillage): string {
  if (!NUMERAL.test(text)) return text;
  return text
    .replace(/[０-９Ｘｘ]/g, (wide) => wide.normalize('NFKC'))
    .replace(IDENTITY, (number) => (isHousehold(number, isVillage) ? number : maskIdNumber(compact(number))))
    .replace(MOBILE, (whole, number: string) => whole.slice(0, -number.length).trimEnd() + maskPhone(compact(number)));
}

/**
 * Hides the numbers of persons inside a free text: those of `maskPersonalNumbersIn`, and every other run of 11 or more digits that is
 * not the number of a village or household.
 */
export function maskNumbersIn(text: string): string {
  return maskGrouped(maskPersonalNumbersIn(text)).replace(/\d{11,}[Xx]?/g, (run) => {
    if (BUSINESS_KEY.test(run)) return run;
    return run.length >= 15 ? maskIdNumber(run) : maskPhone(run);
  });
}

const maskGrouped = (text: string): string => text.replace(GROUPED, (number) => maskAccount(compact(number)));

/** A digest (SHA-256), which may contain any digits, and the short ones by which findings and gaps are named, ahead of a line or in brackets, in the first cell of a table too. */
const DIGEST = /((?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])|(?<=^|\[|^\| )(?=\d*[a-f])[0-9a-f]{12}(?=\]| {2}|,| \|))/m;
const SHORT_DIGEST = /^(?=\d*[a-f])[0-9a-f]{12}$/;

/**
 * Hides the numbers of persons in what is about to be printed or put on record, whatever brought them there: identity numbers, mobile
 * phones, and runs of 16 or more digits, as which accounts are written. Shorter runs may be numbers of records; digests and the numbers of
 * households of the villages told are left.
 */
export function maskPrinted(text: string, isVillage = noVillage): string {
  if (!/\d(?:\D?\d){9}|[０-９]/.test(text)) return text;
  const masked = (part: string): string =>
    maskGrouped(maskPersonalNumbersIn(part, isVillage)).replace(/\d{16,}[Xx]?/g, (run) =>
      isHousehold(run, isVillage) ? run : maskAccount(run),
    );
  return text
    .split(DIGEST)
    .map((part, at) => (at % 2 === 1 ? part : masked(part)))
    .join('');
}

/** Names of values that are numbers of records, however long a county makes them. */
const RECORD_KEYS: ReadonlySet<string> = new Set([
  'household_no',
  'cadre_no',
  'unit_no',
  'branch_no',
  'cert_no',
  'key',
]);

/** Names of values that are short digests. */
const DIGEST_KEYS: ReadonlySet<string> = new Set(['key', 'id']);

/**
 * The same for the values of JSON, as its replacer: a record's own number is hidden only where it is one of a person.
 */
export function maskedValues(isVillage: IsVillage): (key: string, value: unknown) => unknown {
  return (key, value) => {
    if (typeof value !== 'string' || (DIGEST_KEYS.has(key) && SHORT_DIGEST.test(value))) return value;
    return RECORD_KEYS.has(key) ? maskPersonalNumbersIn(value, isVillage) : maskPrinted(value, isVillage);
  };
}
