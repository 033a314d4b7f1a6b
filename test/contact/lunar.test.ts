import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { lastClosed, nextToClose } from '../../src/contact/policy/festivals.ts';
import { loadLunarCalendar } from '../../src/contact/policy/lunar.ts';
import { readContactPolicy } from '../../src/contact/policy/read-policy.ts';
import { shipped } from './support.ts';

const lunar = await loadLunarCalendar();

describe('the lunar calendar', () => {
  it('gives the published days of 2014 and 2015', () => {
    const published = [
      [2013, 12, 23, '2014-01-23'],
      [2014, 1, 1, '2014-01-31'],
      [2014, 1, 15, '2014-02-14'],
      [2014, 5, 5, '2014-06-02'],
      [2014, 8, 15, '2014-09-08'],
      [2014, 9, 9, '2014-10-02'],
      [2014, 12, 8, '2015-01-27'],
      [2014, 12, 23, '2015-02-11'],
      [2015, 1, 1, '2015-02-19'],
      [2015, 5, 5, '2015-06-20'],
      [2015, 8, 15, '2015-09-27'],
      [2015, 9, 9, '2015-10-21'],
    ] as const;
    for (const [year, month, day, date] of published) expect(lunar(year, month, day)).toBe(date);
  });

  it('agrees with the Chinese calendar of ICU on every festival from 2000 to 2050, but for two new moons at midnight', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const differing: string[] = [];
    for (let year = 2000; year <= 2050; year += 1) {
      for (const [month, day] of [
        [1, 1],
        [1, 15],
        [5, 5],
        [8, 15],
        [9, 9],
        [12, 8],
      ] as const) {
        const date = lunar(year, month, day);
        const parts = icu.formatToParts(new Date(`${date}T00:00:00Z`));
        const shown = ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('-');
        // A leap month is written with a mark (4bis), so that it cannot be taken for the ordinary one.
        if (shown !== `${month}-${day}`) differing.push(`${year} ${month}-${day}: ${date} is ${shown}`);
      }
    }
    // New moons four minutes before and seven after midnight in Peking (6 February 2027 23:56, 3 February 2030 00:07), which ICU's
    // shorter reckoning puts on the wrong side; the days that are published are ours.
    expect(differing).toEqual([
      '2027 1-1: 2027-02-06 is 12-30',
      '2027 1-15: 2027-02-20 is 1-14',
      '2030 1-1: 2030-02-03 is 1-2',
      '2030 1-15: 2030-02-17 is 1-16',
    ]);
  });
});

describe('a festival', () => {
  const { festivals } = readContactPolicy(shipped.text, shipped.file);

  it('has on every day of fifty years a window that closed within thirteen months and one still to close, in their order', () => {
    for (const festival of festivals) {
      for (let day = '2000-01-05'; day < '2050-12-31'; day = addDays(day, 97)) {
        const [closed, next] = [lastClosed(day, festival, lunar), nextToClose(day, festival, lunar)];
        if (closed === undefined || next === undefined) throw new Error(`${festival.id} has no window around ${day}`);
        expect(closed.to < day && day <= next.to).toBe(true);
        expect(addDays(closed.to, 390) > day).toBe(true);
        expect(closed.to < next.from).toBe(true);
      }
    }
  });

  it('of the spring of 2014 lasted from 16 January to 7 February under the shipped policy', () => {
    const spring = festivals.find(({ id }) => id === 'spring-festival');
    if (spring === undefined) throw new Error('no Spring Festival');
    const { day, from, to } = lastClosed('2014-03-19', spring, lunar) ?? {};
    expect([day, from, to]).toEqual(['2014-01-31', '2014-01-16', '2014-02-07']);
  });
});
