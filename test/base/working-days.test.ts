import { describe, expect, it } from 'vitest';
import { publicHolidays } from '../../src/base/public-holidays.ts';
import { isWorkingDay, workingDaysAfter } from '../../src/base/working-days.ts';

const none = { years: new Set<string>(), days: new Map() };

describe('working days', () => {
  it('are Monday to Friday where no notice says otherwise', () => {
    const week = ['2014-03-17', '2014-03-18', '2014-03-19', '2014-03-20', '2014-03-21', '2014-03-22', '2014-03-23'];
    expect(week.filter((day) => isWorkingDay(day, none))).toEqual(week.slice(0, 5));
    expect(workingDaysAfter('2014-03-19', 3, none)).toEqual({ date: '2014-03-24', certain: false });
  });

  it('follow the notice for 2014 (国办发明电〔2013〕28号), its days off and the weekends worked for them', async () => {
    const calendar = await publicHolidays([2014]);
    // From the notice: Spring Festival 31 January to 6 February, 26 January and 8 February worked; Qingming 5 to 7 April; Labour
    // Day 1 to 3 May, 4 May worked; Dragon Boat 2 June; Mid-Autumn 8 September; National Day 1 to 7 October, 28 September and
    // 11 October worked.
    const off = [
      '2014-01-01',
      '2014-01-31',
      '2014-02-06',
      '2014-04-07',
      '2014-05-01',
      '2014-05-02',
      '2014-06-02',
      '2014-09-08',
    ];
    const worked = ['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11', '2014-01-30', '2014-04-04'];
    expect(off.filter((day) => isWorkingDay(day, calendar))).toEqual([]);
    expect(worked.filter((day) => !isWorkingDay(day, calendar))).toEqual([]);
  });

  it('make twenty of them four weeks, and longer over a holiday', async () => {
    const calendar = await publicHolidays([2014, 2015]);
    expect(workingDaysAfter('2014-06-09', 20, calendar)).toEqual({ date: '2014-07-07', certain: true });
    // 24 to 28 March are five, 31 March to 4 April ten; the 7th is off; 8 to 11 April fourteen, 14 to 18 nineteen, the 21st twenty.
    expect(workingDaysAfter('2014-03-21', 20, calendar)).toEqual({ date: '2014-04-21', certain: true });
    expect(workingDaysAfter('2014-03-19', 0, calendar)).toEqual({ date: '2014-03-19', certain: true });
  });

  it('say so where a year has no notice', async () => {
    const calendar = await publicHolidays([2014, 2099]);
    expect(calendar.years).toEqual(new Set(['2014']));
    expect(workingDaysAfter('2099-03-02', 5, calendar)).toEqual({ date: '2099-03-09', certain: false });
  });
});
