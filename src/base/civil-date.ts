/** A civil date, `2014-03-19`: a day of the Gregorian calendar with no time and no zone (ISO 8601 extended format). */
export type CivilDate = string;

/** A date known to the year, the month or the day: `1976`, `1976-02` or `1976-02-03`. */
export type PartialDate = string;

const MS_PER_DAY = 86_400_000;
const CIVIL = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function toDayNumber(date: CivilDate): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`not a civil date: ${date}`);
  return ms / MS_PER_DAY;
}

function fromDayNumber(day: number): CivilDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A civil date from its parts, or undefined when there is no such day (31 April, month 13, a year outside 1000-9999). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether a text is a real civil date in the form `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  const match = CIVIL.exec(text);
  return match !== null && civilDate(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

/** Whether a text is a civil date known to the year, the month or the day. */
export function isPartialDate(text: string): boolean {
  return PARTIAL.test(text) && isCivilDate(earliestDay(text));
}

/** The first day a partial date can mean: `1976-02` -> `1976-02-01`. */
export function earliestDay(date: PartialDate): CivilDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day a partial date can mean: `1976-02` -> `1976-02-29`. */
export function latestDay(date: PartialDate): CivilDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))), 2)}`;
}

/** The day so many days later (negative: earlier). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day so many months later; where that month is shorter, its last day: 31 January + 1 month = 28 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Days from one date to another; negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Completed years of age on a day; born on 29 February, a year is completed on 1 March of common years. */
export function ageOn(birth: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
