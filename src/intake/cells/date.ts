import { addDays, type CivilDate, isPartialDate, type PartialDate } from '../../base/civil-date.ts';
import type { IntakeIssue } from '../issue-codes.ts';
import { unreadable } from '../reading.ts';
import type { Reader } from '../roster.ts';
import { saysNone, saysNothing } from './none.ts';

const RUN = /^(\d{4})(?:(\d{2})(\d{2})?)?$/;
const PARTED = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:[ T]0{1,2}:00(?::00)?)?$/;
const CHINESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/;

/** A date that a spreadsheet shows as the number it keeps: days since 1899-12-30 (1927 to 2100), a time as a fraction. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const SERIAL_ZERO = '1899-12-30';

/** Why a text is no date, naming the date that a spreadsheet's day number stands for. */
function notADate(text: string) {
  const days = Number(SERIAL.exec(text)?.[1] ?? 0);
  if (days < 10_000 || days > 73_415) return unreadable<IntakeIssue>('cell.date');
  return unreadable<IntakeIssue>('cell.date-serial', { date: addDays(SERIAL_ZERO, days) });
}

/** The date that a text means, with the precision it has; undefined when it is none. */
function parseDate(text: string): PartialDate | undefined {
  const squeezed = text.replace(/\s*([-./年月日号])\s*/g, '$1');
  const match = RUN.exec(squeezed) ?? PARTED.exec(squeezed) ?? CHINESE.exec(squeezed);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  return isPartialDate(date) ? date : undefined;
}

/** A date known to the year, the month or the day: `20140319`, `2014.3.19`, `2014/3/19`, `2014年3月19日`, `1976-02`, `1976`; 无 erases. */
export const partialDate: Reader<PartialDate> = (text) => {
  if (saysNone(text)) return null;
  if (saysNothing(text)) return undefined;
  return parseDate(text) ?? notADate(text);
};

/** A date whose day is needed; the forms of `partialDate`. */
export const date: Reader<CivilDate> = (text) => {
  const reading = partialDate(text);
  return typeof reading === 'string' && reading.length < 10 ? unreadable<IntakeIssue>('cell.date-day') : reading;
};
