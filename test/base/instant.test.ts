import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { dayOf, endOfDay, isTimeZone, localTime, startOfDay } from '../../src/base/instant.ts';

describe('instants', () => {
  it("belong to the bureau's day, not to the day in UTC", () => {
    expect(dayOf('2014-03-18T15:59:59.999Z', 'Asia/Shanghai')).toBe('2014-03-18');
    expect(dayOf('2014-03-18T16:00:00.000Z', 'Asia/Shanghai')).toBe('2014-03-19');
    expect(startOfDay('2014-03-19', 'Asia/Shanghai')).toBe('2014-03-18T16:00:00.000Z');
    expect(endOfDay('2014-03-19', 'Asia/Shanghai')).toBe('2014-03-19T16:00:00.000Z');
    expect(localTime('2014-03-19T02:00:00.000Z', 'Asia/Shanghai')).toBe('2014-03-19 10:00:00');
  });

  it('find the first instant of a day even where midnight is skipped', () => {
    // China's summer time of 1986 began on 4 May at 2:00 (3:00 on the new clock); Brazil's of 2018 skipped midnight of 4 November.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
    for (const zone of ['Asia/Shanghai', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC']) {
      fc.assert(
        fc.property(fc.integer({ min: -15_000, max: 15_000 }), (offset) => {
          const date = addDays('2014-03-19', offset);
          const start = startOfDay(date, zone);
          expect(dayOf(start, zone)).toBe(date);
          expect(dayOf(new Date(Date.parse(start) - 1).toISOString(), zone)).toBe(addDays(date, -1));
        }),
        { numRuns: 60 },
      );
    }
  });

  it('know real time zones only', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true);
    expect(isTimeZone('Asia/Zhangqiu')).toBe(false);
  });
});
