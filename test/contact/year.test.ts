import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { recordUseCase } from '../../src/db/use-case.ts';
import { endPairingsOfCadre } from '../../src/pairing/on-cadre-left.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { add, check, county, enrol, importVisits, pair, setting } from './support.ts';

/*
 * A year of Zhangqiu: 2,086 households and those that enter, 1,404 cadres and those who leave, 25,000 contacts and more. Everybody
 * does what the policy asks, but for some, and the check has to find those and nobody else.
 */

const START = '2014-03-19';
const HOUSEHOLDS = 2_086;
const ENTERING = 60;
const CADRES = 1_404;

const no = (n: number): string => `H${String(n).padStart(5, '0')}`;
const cadreNo = (n: number): string => `G${String(n).padStart(4, '0')}`;

describe('a simulated year of Zhangqiu', () => {
  it('has exactly the gaps that were planned', async () => {
    const session = county('2015-03-31T02:00:00.000Z');
    const { db } = session;
    const from = (n: number): string => (n < HOUSEHOLDS ? START : addDays('2014-06-01', (n - HOUSEHOLDS) % 90));
    await recordUseCase(session, { command: 'test', parameters: {} }, (event) => {
      const { village, unit, branch } = setting(db);
      for (let n = 0; n < CADRES; n += 1) {
        add(db, 'cadre', { cadre_no: cadreNo(n), name: `干部${n}`, unit_id: unit, branch_id: branch });
      }
      for (let n = 0; n < HOUSEHOLDS + ENTERING; n += 1) {
        const household = add(db, 'household', { household_no: no(n), village_id: village, head_name: `户主${n}` });
        enrol(db, household, from(n), null);
        pair(db, { household, cadre: (n % CADRES) + 1, role: 'lead', from: from(n) }, event);
      }
      return { result: undefined, changed: true, counts: {} };
    });

    // What somebody does not do: households nobody visits from a day on, or visits without meeting anybody, and cadres who leave.
    const neglected = new Map([
      [17, '2014-09-01'],
      [1_200, '2014-12-01'],
      [2_090, '2014-10-01'],
    ]);
    const notMet = new Map([[400, '2014-11-15']]);
    const lines = ['走访日期,户编号,干部编号,走访方式,走访结果,走访目的'];
    for (let n = 0; n < HOUSEHOLDS + ENTERING; n += 1) {
      // Every 20 to 24 days, by turns at home and by telephone, every second visit at home to verify: each cadence in time.
      let turn = 0;
      const festive = addDays('2015-02-05', n % 14);
      for (let day = addDays(from(n), 1 + (n % 11)); day <= '2015-03-31'; day = addDays(day, 20 + (n % 5)), turn += 1) {
        if (day >= (neglected.get(n) ?? '9999')) break;
        if (day === festive) continue;
        const missed = day >= (notMet.get(n) ?? '9999');
        const kind = turn % 2 === 0 ? '入户' : '电话';
        const told = [missed ? '不在' : '见到', turn % 4 === 0 ? '核实' : '日常联系'];
        lines.push([day, no(n), cadreNo(n % CADRES), kind, ...told].join(','));
      }
      // Before the Spring Festival (19 February 2015) everybody who is still visited is met at home.
      const gone = neglected.has(n) || notMet.has(n);
      if (!gone) lines.push([festive, no(n), cadreNo(n % CADRES), '入户', '见到', '节日慰问'].join(','));
    }
    const saved = await importVisits(session, lines);
    expect(saved.codes).toEqual([]);
    expect(saved.rows.added).toBeGreaterThan(25_000);
    for (const [n, on] of [
      [1_000, '2015-01-15'],
      [1_399, '2015-02-10'],
    ] as const) {
      const leaving = { cadreNo: cadreNo(n), on, reason: 'retired', document: undefined } as const;
      await leaveOffice(session, leaving, endPairingsOfCadre);
    }

    // A policy without the festivals that fall between two visits; those have tests of their own.
    const policy = `policy: year
title: {zh: 年, en: year}
duties:
  monthly: {title: {zh: 月, en: month}, role: any, every: 1 month}
  lead-home: {title: {zh: 户, en: home}, role: lead, every: 2 months, kinds: [home]}
  archive: {title: {zh: 档, en: archive}, role: any, every: 4 months, purposes: [verify]}
festivals:
  spring-festival: {title: {zh: 春节, en: spring}, lunar: 1-1, before: 15, after: 7, kinds: [home]}
grace: 15 days
climb:
  unit: {attempts: 2, days: 7}
  bureau: {attempts: 3, days: 14}
`;
    const kindsOf = async (day: string) => {
      const { rows, ...counts } = await check(session, day, { policy });
      const found = new Map<string, string[]>();
      for (const { household_no, code, duty } of rows) {
        found.set(household_no, [...(found.get(household_no) ?? []), duty ?? code].sort());
      }
      return { found: Object.fromEntries([...found].sort()), counts };
    };
    const all = (...duties: string[]): string[] => duties.sort();

    const summer = await kindsOf('2014-08-31');
    expect([summer.found, summer.counts.households]).toEqual([{}, HOUSEHOLDS + ENTERING]);
    // Household 17 was last met on 27 August by telephone, on 5 August at home; 2090 on 14 September.
    expect((await kindsOf('2014-09-27')).found).toEqual({});
    expect((await kindsOf('2014-09-28')).found).toEqual({ [no(17)]: all('monthly') });
    expect((await kindsOf('2014-10-14')).found).toEqual({ [no(17)]: all('monthly', 'lead-home') });
    expect((await kindsOf('2014-10-15')).found).toEqual({
      [no(17)]: all('monthly', 'lead-home'),
      [no(2_090)]: all('monthly'),
    });
    // The last to verify household 1200 did so on 16 November, which was good until 16 March.
    const year = await kindsOf('2015-03-17');
    expect(year.found).toEqual({
      [no(17)]: all('monthly', 'lead-home', 'archive', 'spring-festival'),
      [no(400)]: all('monthly', 'lead-home', 'archive', 'spring-festival', 'attempts'),
      [no(1_000)]: all('lead_left'),
      [no(1_200)]: all('monthly', 'lead-home', 'archive', 'spring-festival'),
      [no(1_399)]: all('lead_left'),
      [no(2_090)]: all('monthly', 'lead-home', 'archive', 'spring-festival'),
    });
    expect(year.counts.out_of_contact).toBe(6);
  });
});
