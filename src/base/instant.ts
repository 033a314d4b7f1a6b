import { addDays, type CivilDate } from './civil-date.ts';

/** A point in time in UTC, `2014-03-19T02:00:00.000Z`; instants sort as text. */
export type Instant = string;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, found);
  }
  return found;
}

/** Wall-clock parts of an instant in a zone, as `YYYY-MM-DD` and `HH:MM:SS`. */
function wallClock(ms: number, timeZone: string): { date: CivilDate; time: string } {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(ms)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}

/** Whether the runtime knows a time zone by this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}

/** The civil day of an instant in a time zone (the bureau's, never the machine's). */
export function dayOf(instant: Instant, timeZone: string): CivilDate {
  return wallClock(Date.parse(instant), timeZone).date;
}

/** An instant as people read it in a time zone: `2014-03-19 10:00:00`. */
export function localTime(instant: Instant, timeZone: string): string {
  const { date, time } = wallClock(Date.parse(instant), timeZone);
  return `${date} ${time}`;
}

/** The instant at which a civil day begins in a time zone; where midnight is skipped, the first instant of that day. */
export function startOfDay(date: CivilDate, timeZone: string): Instant {
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  // A zone's offset at local midnight is found by asking what the clock shows there, twice: the first guess may lie across a change.
  let guess = midnightUtc;
  for (let round = 0; round < 2; round += 1) {
    const shown = wallClock(guess, timeZone);
    guess += midnightUtc - Date.parse(`${shown.date}T${shown.time}Z`);
  }
  while (wallClock(guess, timeZone).date < date) guess += 900_000;
  return new Date(guess).toISOString();
}

/** The first instant after a civil day in a time zone: what was recorded before it was recorded by the end of that day. */
export function endOfDay(date: CivilDate, timeZone: string): Instant {
  return startOfDay(addDays(date, 1), timeZone);
}
