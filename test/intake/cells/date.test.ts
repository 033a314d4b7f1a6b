import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, partialDate } from '../../../src/intake/cells/date.ts';
import { refused, shown } from './shown.ts';

describe('dates', () => {
  it.each([
    ['20140319', '2014-03-19'],
    ['2014.3.19', '2014-03-19'],
    ['2014/3/19', '2014-03-19'],
    ['2014—03—19', '2014-03-19'],
    ['2014-3-19 0:00:00', '2014-03-19'],
    ['2014年3月19日', '2014-03-19'],
    ['2014 年 3 月 19 日', '2014-03-19'],
    ['2014年3月', '2014-03'],
    ['2014.03', '2014-03'],
    ['1976-02', '1976-02'],
    ['197602', '1976-02'],
    ['1976', '1976'],
    ['1976年', '1976'],
    ['无', null],
  ])('reads %s with the precision it has', (cell, expected) => {
    expect(partialDate(cell)).toBe(expected);
  });

  it('refuses days that do not exist and texts', () => {
    for (const cell of ['2014-02-29', '2014-13', '20141301', '19日', '春天']) {
      expect(shown(partialDate(cell)), cell).toEqual(refused('cell.date'));
    }
  });

  it.each([
    ['二〇一四年三月十九日', '2014-03-19'],
    ['二零一四年十二月三十一日', '2014-12-31'],
    ['二○一四年元月廿一日', '2014-01-21'],
    ['一九七六年二月', '1976-02'],
    ['一九七六年', '1976'],
    ['2014年十月二十日', '2014-10-20'],
  ])('reads the Chinese numerals of %s', (cell, expected) => {
    expect(partialDate(cell)).toBe(expected);
  });

  it('leaves the days of the lunar calendar alone', () => {
    expect(shown(partialDate('二〇一四年三月初三'))).toEqual(refused('cell.date'));
  });

  it('takes a two-digit year as spreadsheets do, with a warning that names the date', () => {
    for (const cell of ['76.2.3', '76-2-3', '76/02/03', '76年2月3日', '760203']) {
      expect(shown(partialDate(cell)), cell).toEqual(['1976-02-03', 'cell.date-century']);
    }
    expect(shown(partialDate('14.3.19'))).toEqual(['2014-03-19', 'cell.date-century']);
    expect(shown(partialDate('76年2月'))).toEqual(['1976-02', 'cell.date-century']);
    expect(shown(date('76年2月'))).toEqual(refused('cell.date-day'));
    // Neither a day before a month nor a decimal number is a year.
    for (const cell of ['19.3.2014', '76.2', '3/19/14'])
      expect(shown(partialDate(cell)), cell).toEqual(refused('cell.date'));
  });

  it('refuses years that no roster speaks of', () => {
    for (const cell of ['1776-07-04', '3014-03-19', '9999']) {
      expect(shown(partialDate(cell)), cell).toEqual(refused('cell.date'));
    }
  });

  it('drops the time of day that spreadsheets append', () => {
    for (const cell of ['2014-03-19 08:30:00', '2014/3/19 8:30', '2014-03-19T00:00:00', '2014年3月19日 8:30']) {
      expect(partialDate(cell), cell).toBe('2014-03-19');
    }
  });

  it('takes a spreadsheet’s day number for the date it stands for, with a warning that names it', () => {
    // Excel and LibreOffice number 2014-01-01 as 41640.
    for (const reading of [partialDate('41668'), date('41668.5')]) {
      expect(shown(reading)).toEqual(['2014-01-29', 'cell.date-serial']);
      expect(reading).toMatchObject({ problems: [{ params: { date: '2014-01-29' } }] });
    }
    expect(shown(date('41717'))).toEqual(['2014-03-19', 'cell.date-serial']);
    expect(shown(date('99999'))).toEqual(refused('cell.date'));
  });

  it('does not choose between a day number and a year with its month', () => {
    expect(partialDate('20143')).toMatchObject({
      problems: [{ code: 'cell.date-serial-or-month', params: { date: '1955-02-23', month: '2014-03' } }],
    });
  });

  it('reads the same day back from every way of writing it', () => {
    const pad = (value: number): string => String(value).padStart(2, '0');
    const chinese = (value: number): string => {
      const digits = '〇一二三四五六七八九';
      const tens = Math.floor(value / 10);
      return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${value % 10 > 0 ? digits[value % 10] : ''}`;
    };
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (at) => {
        const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
        const years = [...String(y)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
        const ways = [
          `${y}${pad(m)}${pad(d)}`,
          ...['-', '.', '/', '。', ' . '].flatMap((by) => [
            `${y}${by}${m}${by}${d}`,
            `${y}${by}${pad(m)}${by}${pad(d)}`,
          ]),
          `${y}年${m}月${d}日`,
          `${y} 年 ${pad(m)} 月 ${pad(d)} 号`,
          `${y}年${m}月${d}`,
          `${y}-${m}-${d} 0:00:00`,
          `${years}年${chinese(m)}月${chinese(d)}日`,
        ];
        for (const way of ways) expect(partialDate(way), way).toBe(`${y}-${pad(m)}-${pad(d)}`);
      }),
    );
  });

  it('asks for the day where it is needed', () => {
    expect(date('2014.3.19')).toBe('2014-03-19');
    expect(shown(date('2014.3'))).toEqual(refused('cell.date-day'));
  });
});
