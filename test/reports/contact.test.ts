import { describe, expect, it } from 'vitest';
import { loadLunarCalendar } from '../../src/contact/policy/lunar.ts';
import { handedOut } from '../../src/reports/contact-due.ts';
import { giveReport } from '../../src/reports/give-report.ts';
import type { ReportOptions } from '../../src/reports/options.ts';
import { type Report, variantOf } from '../../src/reports/report.ts';
import { reports } from '../../src/reports/reports.ts';
import {
  add,
  type ContactSession,
  check,
  county,
  enrol,
  importVisits,
  pair,
  setting,
  shipped,
} from '../contact/support.ts';

const OPTIONS = { programs: ['needy'], duties: { lunar: await loadLunarCalendar(), shipped: () => shipped } };

function named(name: string): Report {
  const report = reports.find((each) => each.name === name);
  if (report === undefined) throw new Error(`no report ${name}`);
  return report;
}

const give = (session: ContactSession, name: string, options: Omit<ReportOptions, 'programs'>, by?: string) => {
  const table = giveReport(variantOf(named(name), by), session, { ...OPTIONS, ...options });
  return { ...table, rows: [...table.rows] };
};

/** Twelve households on the list since January, all but the last paired; some of them visited in March and April. */
async function spring(): Promise<ContactSession> {
  const session = county('2014-05-01T02:00:00.000Z');
  const { db } = session;
  const { village, unit, branch } = setting(db);
  const other = add(db, 'unit', { unit_no: '002', name: '教育局' });
  for (let n = 0; n < 12; n += 1) {
    const household = add(db, 'household', { household_no: `H${n}`, village_id: village, head_name: `户主${n}` });
    const unit_id = n % 3 === 0 ? other : unit;
    const cadre = add(db, 'cadre', {
      cadre_no: `C${n}`,
      name: `干部${n}`,
      unit_id,
      branch_id: n % 3 === 0 ? null : branch,
    });
    enrol(db, household, '2014-01-10', null);
    if (n < 11) pair(db, { household, cadre, role: 'lead', from: '2014-01-10' });
  }
  const visits = [
    'H0,C0,2014-04-20,入户,见到,,300,',
    'H1,C1,2014-03-31,电话,见到,想学手艺,,',
    'H2,C2,2014-04-19,入户,不在,,,',
    'H3,C3,2014-04-01,入户,见到,屋漏,200.5,大米',
    'H4,C4,2014-04-30,来访,见到,,,',
    'H11,C0,2014-04-30,入户,见到,"=cmd()",,',
  ];
  const head = '户编号,干部编号,走访日期,走访方式,走访结果,反映问题,慰问金,实物';
  expect((await importVisits(session, [head, ...visits])).codes.filter((code) => code.includes('error'))).toEqual([]);
  return session;
}

describe('the report on contact', () => {
  it('counts as missed whom the contact check finds overdue, under any grouping', async () => {
    const session = await spring();
    const further: number[] = [];
    for (const asOf of ['2014-01-12', '2014-02-15', '2014-04-20', '2014-04-30']) {
      const { rows, out_of_contact } = await check(session, asOf);
      const overdue = new Set(
        rows.filter(({ code }) => code === 'overdue' || code === 'festival').map(({ household_no }) => household_no),
      );
      for (const by of ['unit', 'branch', 'town', 'village']) {
        const { totals, rows: groups, breaks } = give(session, 'contact', { asOf }, by);
        expect([asOf, by, totals]).toMatchObject([
          asOf,
          by,
          { households: 12, due: 12, missed: overdue.size, met_in_time: 12 - overdue.size, out_of_contact },
        ]);
        expect(breaks).toEqual([]);
        expect(groups.reduce((sum, { missed }) => sum + Number(missed), 0)).toBe(overdue.size);
        expect(groups.reduce((sum, group) => sum + Number(group.out_of_contact), 0)).toBe(out_of_contact);
      }
      further.push(out_of_contact - overdue.size);
    }
    // Nobody leads H11, which is a gap before anything is overdue.
    expect(further[0]).toBe(1);
  });

  it('has both measures, by the unit of the lead, and can be narrowed', async () => {
    const session = await spring();
    const { rows } = give(session, 'contact', { asOf: '2014-04-30' }, 'unit');
    expect(
      rows.map(({ unit, households, met_in_month, never_met, longest_days }) => [
        unit,
        households,
        met_in_month,
        never_met,
        longest_days,
      ]),
    ).toEqual([
      ['民政局', 7, 1, 5, 110],
      ['教育局', 4, 2, 2, 110],
      [null, 1, 1, 0, 0],
    ]);
    const asked = { asOf: '2014-04-30', where: [{ field: 'unit', values: ['002'], asked: 'unit=002' }] } as const;
    expect(give(session, 'contact', asked, 'unit').totals).toMatchObject({ households: 4, met_in_month: 2 });
  });
});

describe('the ledger of visits', () => {
  it('lists the visits of a period with money and goods, attempts included', async () => {
    const session = await spring();
    const period = { from: '2014-04-01', to: '2014-04-30' };
    const { rows, totals, checks } = give(session, 'visits', { asOf: '2014-04-30', period });
    expect(
      rows.map(({ visited_on, household_no, visit_outcome, money, goods }) => [
        visited_on,
        household_no,
        visit_outcome,
        money,
        goods,
      ]),
    ).toEqual([
      ['2014-04-01', 'H3', 'met', 20_050, '大米'],
      ['2014-04-19', 'H2', 'absent', null, null],
      ['2014-04-20', 'H0', 'met', 30_000, null],
      ['2014-04-30', 'H4', 'met', null, null],
      ['2014-04-30', 'H11', 'met', null, null],
    ]);
    expect([totals, checks]).toEqual([{ money: 50_050, goods_value: 0 }, 3]);
  });
});

describe('what is handed out to a group', () => {
  it('leaves out what the title of the page says', () => {
    const table = { columns: ['serial', 'unit_no', 'unit', 'cadre_no', 'cadre'].map((key) => ({ key })) } as never;
    const keys = (by: 'unit' | 'cadre'): string[] => handedOut(table, by).columns.map(({ key }) => key);
    expect([keys('unit'), keys('cadre')]).toEqual([
      ['serial', 'cadre_no', 'cadre'],
      ['serial', 'unit_no', 'unit'],
    ]);
  });
});
