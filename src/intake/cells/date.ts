import { addDays, type CivilDate, isPartialDate, type PartialDate } from '../../base/civil-date.ts';
import type { IntakeIssue } from '../issue-codes.ts';
import { doubtful, Noted, type Reading, unreadable } from '../reading.ts';
import type { Reader } from '../roster.ts';
import { chineseDateInDigits } from './chinese-date.ts';
import { saysNone, saysNothing } from './none.ts';

/** A time of day after a date, as spreadsheets write one; a date column has no use for it. */
const TIME = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?';
const RUN = /^(\d{4})(?:(\d{2})(\d{2})?)?$/;
const PARTED = new RegExp(`^(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2})${TIME})?$`);
const CHINESE = new RegExp(`^(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})[日号]?${TIME})?)?$`);

/** The same with a year of two digits; without a day only where 年 says that it is a year. */
const SHORT_YEAR = [
  /^(\d{2})(\d{2})(\d{2})$/,
  /^(\d{2})[-./](\d{1,2})[-./](\d{1,2})$/,
  /^(\d{2})年(?:(\d{1,2})月(?:(\d{1,2})[日号]?)?)?$/,
];
/** The last two-digit year that is of this century: spreadsheets take 00 to 29 for 2000 to 2029. */
const LAST_OF_2000S = 29;

/** The years that a roster can speak of; what lies outside is a slip, or another kind of number. */
const FIRST_YEAR = '1850';
const LAST_YEAR = '2199';

/** A date that a spreadsheet shows as the number it keeps: days since 1899-12-30 (1927 to 2100), a time as a fraction. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const SERIAL_ZERO = '1899-12-30';
/** A year and a month of one digit, run together: 20143. */
const YEAR_AND_MONTH = /^(19\d\d|20\d\d)([1-9])$/;

function dateOf(match: RegExpExecArray | null, yearOf = (year: string): string => year): PartialDate | undefined {
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  const toMonth = month === undefined ? yearOf(year) : `${yearOf(year)}-${month.padStart(2, '0')}`;
  const date = day === undefined ? toMonth : `${toMonth}-${day.padStart(2, '0')}`;
  return isPartialDate(date) && date >= FIRST_YEAR && date.slice(0, 4) <= LAST_YEAR ? date : undefined;
}

const inCentury = (year: string): string => (Number(year) <= LAST_OF_2000S ? `20${year}` : `19${year}`);

/**
 * What a spreadsheet's day number means: 41717 is 2014-03-19. It is taken with a warning, because a column of dates has no other use
 * for such a number; only one that can also be a year and a month (20143) is refused, since each reading is as likely.
 */
function serialDate(text: string): Noted<CivilDate> | undefined {
  const days = Number(SERIAL.exec(text)?.[1] ?? 0);
  if (days < 10_000 || days > 73_415) return undefined;
  const date = addDays(SERIAL_ZERO, days);
  const [, year, month] = YEAR_AND_MONTH.exec(text) ?? [];
  if (year === undefined) return doubtful<CivilDate, IntakeIssue>(date, 'cell.date-serial', { date });
  return unreadable<IntakeIssue>('cell.date-serial-or-month', { date, month: `${year}-0${month}` });
}

/** The form in which our own exports write a day. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date that a text means, with the precision it has. */
function readDate(text: string): Reading<PartialDate> {
  const iso = dateOf(ISO.exec(text));
  if (iso !== undefined) return iso;
  const squeezed = text
    .replace(/[。、]/g, '.')
    .replace(/[—–−]/g, '-')
    .replace(/\s*([-./年月日号])\s*/g, '$1');
  // A blank before the time stays: it stands after the day, where 日 may have stood.
  const digits = chineseDateInDigits(squeezed.replace(/([日号])(?=\d)/, '$1 '));
  const date = dateOf(RUN.exec(digits)) ?? dateOf(PARTED.exec(digits)) ?? dateOf(CHINESE.exec(digits));
  if (date !== undefined) return date;
  for (const form of SHORT_YEAR) {
    const short = dateOf(form.exec(digits), inCentury);
    if (short !== undefined) return doubtful<PartialDate, IntakeIssue>(short, 'cell.date-century', { date: short });
  }
  return serialDate(text) ?? unreadable<IntakeIssue>('cell.date');
}

/**
 * A date known to the year, the month or the day: `20140319`, `2014.3.19`, `2014/3/19`, `2014年3月19日`, `二〇一四年三月十九日`, `1976-02`,
 * `1976`; with a warning `76.2.3` and a spreadsheet's day number; 无 erases.
 */
export const partialDate: Reader<PartialDate> = (text) => {
  if (saysNone(text)) return null;
  return saysNothing(text) ? undefined : readDate(text);
};

/** A date whose day is needed; the forms of `partialDate`. */
export const date: Reader<CivilDate> = (text) => {
  const reading = partialDate(text);
  const value = reading instanceof Noted ? reading.value : reading;
  return typeof value === 'string' && value.length < 10 ? unreadable<IntakeIssue>('cell.date-day') : reading;
};
