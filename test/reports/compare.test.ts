import { describe, expect, it } from 'vitest';
import { recordUseCase } from '../../src/db/use-case.ts';
import { compareDays, type KnownDay } from '../../src/reports/compare.ts';
import { memorySession } from '../support/session.ts';
import { DAY } from './world.ts';

describe('the difference of two days', () => {
  it('says how to compare with what was given out, where more has been put on record since', async () => {
    const session = memorySession();
    const record = () =>
      recordUseCase(session, { command: 'test', parameters: {} }, () => ({ result: 0, changed: true, counts: {} }));
    const first = { date: DAY, event: 1 };
    const notes = (from: Partial<KnownDay> = {}, to: Partial<KnownDay> = {}) => {
      const days = { from: { day: DAY, ...from }, to: { day: '2014-04-01', ...to }, by: 'type' } as const;
      return compareDays(session, { programs: ['needy'], asOf: DAY }, days).notes?.map(({ code }) => code);
    };
    await record();
    expect(notes()).toEqual(['report.note.compare']);
    session.setNow('2014-04-01T02:00:00.000Z');
    await record();
    expect(notes()).toEqual(['report.note.compare', 'report.note.compare-now']);
    expect(notes({}, { known: first })).not.toContain('report.note.compare-now');
    expect(notes({ known: first })).not.toContain('report.note.compare-now');
    expect(notes({ day: '2014-03-18' })).not.toContain('report.note.compare-now');
  });
});
