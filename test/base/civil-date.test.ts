import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  civilDate,
  daysBetween,
  earliestDay,
  isCivilDate,
  isPartialDate,
  latestDay,
} from '../../src/base/civil-date.ts';

const days = fc.integer({ min: -200_000, max: 200_000 });

describe('civil dates', () => {
  it('knows which days exist', () => {
    expect(isCivilDate('2012-02-29')).toBe(true);
    for (const wrong of [
      '2014-02-29',
      '1900-02-29',
      '2014-04-31',
      '2014-13-01',
      '2014-00-10',
      '2014-3-19',
      '20140319',
      '',
    ]) {
      expect(isCivilDate(wrong)).toBe(false);
    }
    expect(civilDate(2014, 2, 29)).toBeUndefined();
  });

  it('adds days and takes them back', () => {
    expect(addDays('2014-02-28', 1)).toBe('2014-03-01');
    fc.assert(
      fc.property(days, (count) => {
        const later = addDays('2014-03-19', count);
        expect((Date.parse(later) - Date.parse('2014-03-19')) / 86_400_000).toBe(count);
        expect(daysBetween('2014-03-19', later)).toBe(count);
        expect(addDays(later, -count)).toBe('2014-03-19');
      }),
    );
  });

  it('adds months and stops at the end of a shorter month', () => {
    expect(addMonths('2014-01-31', 1)).toBe('2014-02-28');
    expect(addMonths('2012-01-31', 1)).toBe('2012-02-29');
    expect(addMonths('2014-08-31', 6)).toBe('2015-02-28');
    expect(addMonths('2014-03-19', -15)).toBe('2012-12-19');
  });

  it('counts completed years', () => {
    expect(ageOn('1976-03-19', '2014-03-18')).toBe(37);
    expect(ageOn('1976-03-19', '2014-03-19')).toBe(38);
    expect(ageOn('1976-02-29', '2014-02-28')).toBe(37);
    expect(ageOn('1976-02-29', '2014-03-01')).toBe(38);
  });

  it('reads a partial date as the days it can mean', () => {
    expect([earliestDay('1976'), latestDay('1976')]).toEqual(['1976-01-01', '1976-12-31']);
    expect([earliestDay('1976-02'), latestDay('1976-02')]).toEqual(['1976-02-01', '1976-02-29']);
    expect([earliestDay('1976-02-03'), latestDay('1976-02-03')]).toEqual(['1976-02-03', '1976-02-03']);
    expect(['1976', '1976-02', '1976-02-03'].every(isPartialDate)).toBe(true);
    expect(['76', '1976-13', '1976-02-30', '1976-2'].some(isPartialDate)).toBe(false);
  });
});
