import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/db/session.ts';
import { giveReport } from '../../src/reports/give-report.ts';
import { householdsReport } from '../../src/reports/households.ts';
import { readerOf } from '../../src/reports/reader.ts';
import { variantOf } from '../../src/reports/report.ts';
import { rosterReport } from '../../src/reports/roster.ts';
import { recordUnmasking } from '../../src/reports/unmasked.ts';
import { parseCondition } from '../../src/reports/where.ts';
import { memorySession } from '../support/session.ts';
import { DAY, store, type World } from './world.ts';

const OPTIONS = { programs: ['needy'], asOf: DAY };
const household = { size: 2, members: [], enrolments: [{ from: '2014-01-01', to: null }], supports: [] };
const always = { from: '2014-01-01', to: null };

const WORLD: World = {
  villages: [0, 0, 1],
  contracts: [[], [], []],
  units: 2,
  branches: [0, 1],
  cadres: [
    { unit: 0, period: always },
    { unit: 1, period: always },
  ],
  households: [
    { ...household, village: 0, type: 'dibao', cause: 'illness', lead: 0 },
    { ...household, village: 1, type: 'wubao', cause: null, lead: 1 },
    { ...household, village: 2, type: 'dibao', cause: null, lead: null },
  ],
};

let session: Session;

beforeEach(() => {
  session = memorySession();
  store(session, WORLD);
});

/** The numbers of the households that the roster shows under some conditions. */
function shown(...conditions: string[]): unknown[] {
  const where = conditions.map((condition) => parseCondition(session, condition));
  const table = giveReport(variantOf(rosterReport, undefined), session, { ...OPTIONS, where });
  return [...table.rows].map((row) => row.household_no);
}

describe('a narrowed list', () => {
  it('takes codes, Chinese words, names and parts of names that only one record has', () => {
    expect(shown('type=dibao')).toEqual(['H00', 'H02']);
    expect(shown('type=低保户')).toEqual(['H00', 'H02']);
    expect(shown('town=370181100')).toEqual(['H00', 'H01']);
    expect(shown('town=镇1')).toEqual(['H02']);
    expect(shown('village=村1')).toEqual(['H01']);
    expect(shown('unit=单位0')).toEqual(['H00']);
    expect(shown('cadre=C1')).toEqual(['H01']);
  });

  it('takes any of several values, all of several conditions, and blank for what is not on record', () => {
    expect(shown('type=dibao,wubao', 'cause=')).toEqual(['H01', 'H02']);
    expect(shown('cause=,illness', 'town=镇0')).toEqual(['H00', 'H01']);
    expect(shown('unit=')).toEqual(['H02']);
  });

  it('foots, and says what it is narrowed to', () => {
    const where = [parseCondition(session, 'type=dibao')];
    const table = giveReport(variantOf(householdsReport, 'town'), session, { ...OPTIONS, where });
    expect(table.totals).toMatchObject({ households: 2, persons: 4, dibao: 2, wubao: 0 });
    expect(table.where).toEqual(['type=dibao']);
  });

  it('is refused, with what there is, where a condition means nothing or more than one record', () => {
    const refused = (condition: string) => expect(() => parseCondition(session, condition));
    refused('colour=red').toThrow(expect.objectContaining({ code: 'report.where', exit: 64 }));
    refused('colour=red').toThrow(
      expect.objectContaining({
        params: expect.objectContaining({ fields: expect.stringMatching(/cadre, program$/) }),
      }),
    );
    refused('dibao').toThrow(expect.objectContaining({ code: 'report.where', exit: 64 }));
    refused('type=rich').toThrow(expect.objectContaining({ code: 'report.where-value', exit: 64 }));
    refused('town=镇').toThrow(
      expect.objectContaining({
        code: 'report.where-ambiguous',
        exit: 66,
        params: expect.objectContaining({ found: '370181100, 370181101' }),
      }),
    );
    refused("town=' OR 1=1 --").toThrow(expect.objectContaining({ code: 'report.where-unknown', exit: 66 }));
    expect(shown("group=' OR 1=1 --")).toEqual([]);
  });
});

describe("a reader's extract", () => {
  it('has only the households of the unit, branch or cadre and only the columns that the reader needs', () => {
    session.db.exec(
      "UPDATE cadre SET branch_id = (SELECT id FROM branch WHERE branch_no = 'B1') WHERE cadre_no = 'C1'",
    );
    for (const [words, numbers] of [
      [['cadre', '干部0'], ['H00']],
      [['unit', 'U1'], ['H01']],
      [['branch', 'B1'], ['H01']],
    ] as const) {
      const reader = readerOf(session, words);
      const table = giveReport(variantOf(rosterReport, undefined), session, { ...OPTIONS, reader });
      expect([...table.rows].map((row) => row.household_no)).toEqual(numbers);
      const keys = table.columns.map(({ key }) => key);
      for (const kept of ['head_id_number', 'phone', 'income_per_capita', 'age']) expect(keys).not.toContain(kept);
    }
  });

  it('is refused for a kind of reader that there is not', () => {
    expect(() => readerOf(session, ['town', '镇0'])).toThrow(
      expect.objectContaining({ code: 'report.reader', exit: 64 }),
    );
    expect(() => readerOf(session, ['cadre'])).toThrow(expect.objectContaining({ code: 'report.reader', exit: 64 }));
  });
});

describe('numbers in full', () => {
  it('leave only with a reason, and who, when, why and how many households is on record first', async () => {
    const options = { ...OPTIONS, unmasked: true };
    const unmasking = { command: 'report roster', format: 'csv' };
    const unreasoned = recordUnmasking(session, options, { ...unmasking, reason: ' ' });
    await expect(unreasoned).rejects.toMatchObject({ code: 'report.unmask-reason', exit: 64 });
    expect(session.db.prepare('SELECT count(*) FROM audit_event').pluck().get()).toBe(0);
    await recordUnmasking(session, options, { ...unmasking, reason: '银行核对 379901194912281048' });
    const event = session.db.prepare('SELECT actor, instant, command, parameters, counts FROM audit_event').get();
    expect(event).toMatchObject({ actor: 'tester', command: 'report roster', counts: '{"rows":3}' });
    expect(JSON.stringify(event)).toContain('银行核对 379901********1048');
  });
});
